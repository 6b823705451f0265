import fc from "fast-check";
import {
  addMonths,
  addYears,
  dateOf,
  dayOf,
  FIRST_DAY,
  isoDay,
  LAST_DAY,
  parseIsoDay,
  weekdayName,
} from "../../../src/engine/basics/days";
import { TermError } from "../../../src/engine/basics/errors";
import { readDay, serialOf } from "../../../src/engine/basics/values";

const PLACE = { parameter: "date", clause: "1.1" };

test.each([
  ["2003-04-28", 37739, "Monday", "the Execution Date, its serial as a sheet has it"],
  ["1900-03-01", 61, "Thursday", "the first day after the day that never was"],
  ["2008-04-27", 39565, "Sunday", "the due date"],
  ["9999-12-31", 2958465, "Friday", "the last day of a sheet"],
])("%s is day %p, a %s (%s)", (iso, day, name) => {
  expect(parseIsoDay(iso)).toBe(day);
  expect(weekdayName(day)).toBe(name);
  expect(isoDay(day)).toBe(iso);
});

test.each([
  ["2003-02-29", "no leap year"],
  ["1900-02-29", "the sheet's own, of no calendar"],
  ["2003-13-01", "month 13"],
  ["2003-04-31", "April has 30 days"],
  ["28/4/2003", "ambiguous in form"],
  ["2003-4-28", "not of the form"],
  ["1899-12-31", "before a sheet's first day"],
])("%s is no day (%s)", (text) => {
  expect(parseIsoDay(text)).toBeUndefined();
});

test.each([
  ["2004-02-29", 12, "2005-02-28", "an anniversary of 29 February"],
  ["2003-08-31", 1, "2003-09-30", "a shorter month"],
  ["2003-01-31", -2, "2002-11-30", "backward over a year's end"],
  ["2003-12-15", 1, "2004-01-15", "over a year's end"],
])("%s and %p months is %s (%s)", (from, months, to) => {
  expect(isoDay(addMonths(parseIsoDay(from)!, months))).toBe(to);
});

test("five years from signing", () => {
  expect(isoDay(addYears(dayOf(2003, 4, 28), 5))).toBe("2008-04-28");
});

test("a day, taken apart and put together, is the same day", () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
      const { year, month, dayOfMonth } = dateOf(day);
      expect(dayOf(year, month, dayOfMonth)).toBe(day);
      expect(readDay(serialOf(day, PLACE), PLACE)).toBe(day);
      expect(readDay(isoDay(day), PLACE)).toBe(day);
    }),
  );
});

test.each([
  [1, "1900-01-01", "a sheet's first day"],
  [59, "1900-02-28", "before the day that never was"],
  [61, "1900-03-01", "after it"],
  [37739.99, "2003-04-28", "a time of day is cut"],
])("serial %p is %s (%s)", (serial, iso) => {
  expect(isoDay(readDay(serial, PLACE))).toBe(iso);
});

test.each([[0], [60], [-1], [2958466], [Number.NaN], [true], ["1/2/03"], ["April"]])(
  "%p is refused, and the message names the parameter",
  (raw) => {
    expect(() => readDay(raw, PLACE)).toThrow(TermError);
    expect(() => readDay(raw, PLACE)).toThrow(/^date: .* came; accepted is a date.* \[1\.1\]$/);
  },
);
