import * as fc from "fast-check";
import { calendarOf, withHalts } from "../../../src/engine/calendar/calendars";
import { adjust, deadline, type DeadlineRules, type PeriodUnit } from "../../../src/engine/calendar/deadline";
import { iso, toIso } from "./iso";

const GCL25: DeadlineRules = {
  business: calendarOf("NY_LEGAL"),
  trading: calendarOf("US_EQUITY"),
  rollRule: "GCL25",
};
const NONE: DeadlineRules = { ...GCL25, rollRule: "NONE" };

function ends(start: string, count: number, unit: PeriodUnit, rules: DeadlineRules) {
  const { unadjustedDate, adjustedDate, rolled, rollReason } = deadline({ start: iso(start), count, unit }, rules);
  expect(rolled).toBe(adjustedDate !== unadjustedDate);
  return [toIso(unadjustedDate), toIso(adjustedDate), rollReason];
}

describe("periods of the calendar", () => {
  test.each([
    ["DAT-01", "2003-04-28", 45, "days", "2003-06-12", "2003-06-12", null, "Filing Date, a Thursday"],
    ["DAT-02", "2003-05-01", 45, "days", "2003-06-15", "2003-06-16", "Sunday", "a Sunday rolls"],
    ["DAT-03", "2004-01-15", 45, "days", "2004-02-29", "2004-03-01", "Sunday", "over the leap day"],
    ["DAT-05", "2003-08-28", 5, "days", "2003-09-02", "2003-09-02", null, "over Labor Day, which does not matter"],
    ["DAT-06", "2003-08-25", 5, "days", "2003-08-30", "2003-09-02", "Saturday", "past a weekend and a holiday"],
    ["DAT-07", "2003-07-02", 5, "days", "2003-07-07", "2003-07-07", null, "a Monday"],
    ["DAT-12", "2003-04-28", -2, "years", "2001-04-28", "2001-04-28", null, "a look-back on a Saturday is not rolled"],
    ["DAT-13", "2003-08-22", 5, "days", "2003-08-27", "2003-08-27", null, "a Wednesday"],
    ["LIM-10", "2003-12-20", 75, "days", "2004-03-04", "2004-03-04", null, "over the leap day"],
    ["FEE-09", "2004-02-29", 2, "years", "2006-02-28", "2006-02-28", null, "no 29 February in 2006"],
    ["WIN-04", "2003-09-05", 2, "years", "2005-09-05", "2005-09-06", "Labor Day", "a holiday rolls and is named"],
    ["edge", "2003-10-31", 4, "days", "2003-11-04", "2003-11-05", "Election Day", "New York's own holiday"],
    ["edge", "2004-04-02", 7, "days", "2004-04-09", "2004-04-09", null, "Good Friday is a Business Day"],
    ["edge", "2003-05-05", -2, "days", "2003-05-03", "2003-05-03", null, "backwards is not rolled"],
    ["edge", "2003-05-03", 0, "days", "2003-05-03", "2003-05-03", null, "nor is no period at all"],
    ["edge", "2004-01-31", 1, "months", "2004-02-29", "2004-03-01", "Sunday", "the month's end, then rolled"],
    ["edge", "2003-01-31", 1, "months", "2003-02-28", "2003-02-28", null, "the month's end"],
    ["edge", "2003-01-31", 3, "months", "2003-04-30", "2003-04-30", null, "clipped once, from the start"],
    ["edge", "2003-03-31", -1, "months", "2003-02-28", "2003-02-28", null, "clipped backwards"],
    [
      "edge",
      "2003-10-15",
      15,
      "months",
      "2005-01-15",
      "2005-01-18",
      "Saturday",
      "over the year, then past a holiday Monday",
    ],
    ["edge", "2004-02-29", 4, "years", "2008-02-29", "2008-02-29", null, "leap year to leap year"],
  ] as const)("%s %s + %i %s", (_case, start, count, unit, raw, rolled, reason, _why) => {
    expect(ends(start, count, unit, GCL25)).toEqual([raw, rolled, reason]);
    expect(ends(start, count, unit, NONE)).toEqual([raw, raw, null]);
  });
});

describe("counts of Business Days and Trading Days are never rolled", () => {
  test.each([
    ["2003-10-10", 1, "trading days", "2003-10-13", "a session on Columbus Day stays"],
    ["2003-10-10", 1, "business days", "2003-10-14", "a Business Day cannot be one"],
    ["2003-11-03", 1, "trading days", "2003-11-04", "a session on Election Day stays"],
    ["2003-09-05", -5, "business days", "2003-08-28", "DAT-08 backwards"],
    ["2003-08-30", 0, "business days", "2003-08-30", "CAL-23 no count, no move"],
    ["2003-10-01", 10, "trading days", "2003-10-15", "RED-09"],
  ] as const)("%s + %i %s", (start, count, unit, expected, _why) => {
    expect(ends(start, count, unit, GCL25)).toEqual([expected, expected, null]);
  });

  test("trading days follow the calendar that was given", () => {
    const halted = {
      ...GCL25,
      trading: withHalts(GCL25.trading, [{ from: iso("2003-10-02"), to: iso("2003-10-02") }]),
    };
    expect(ends("2003-10-01", 1, "trading days", halted)[1]).toBe("2003-10-03");
  });

  test("business days follow the calendar that was given", () => {
    const banks = { ...GCL25, business: calendarOf("FED_BANK") };
    expect(ends("2003-10-27", 10, "business days", banks)[1]).toBe("2003-11-10");
  });
});

describe("adjusting a day", () => {
  test.each([
    ["2008-04-27", "FOLLOWING", "2008-04-28", "Sunday", "DAT-11 due on a Sunday"],
    ["2008-04-27", "PRECEDING", "2008-04-25", "Sunday", "the Friday before"],
    ["2008-04-27", "NONE", "2008-04-27", null, "as written"],
    ["2008-04-28", "FOLLOWING", "2008-04-28", null, "a Business Day stays"],
    ["2008-04-28", "PRECEDING", "2008-04-28", null, "a Business Day stays"],
    ["2003-09-01", "PRECEDING", "2003-08-29", "Labor Day", "a holiday, back over the weekend"],
  ] as const)("%s %s", (day, convention, expected, reason, _why) => {
    const { adjustedDate, rollReason } = adjust(iso(day), convention, GCL25.business);
    expect([toIso(adjustedDate), rollReason]).toEqual([expected, reason]);
  });
});

describe("what cannot be answered", () => {
  const run =
    (start: string, count: number, unit: PeriodUnit, rules = GCL25) =>
    () =>
      deadline({ start: iso(start), count, unit }, rules);

  test.each([
    ["unavailable", "start", run("1989-12-01", 10, "days"), "starts before the calendars"],
    ["unavailable", "count", run("2100-12-31", 10, "days"), "ends after them"],
    ["unavailable", "start", run("1989-12-29", 1, "business days"), "a count of Business Days"],
    ["unavailable", "count", run("2100-12-31", 1, "trading days"), "runs out"],
    ["invalid", "count", run("2003-04-28", 1.5, "days"), "half a day"],
    ["invalid", "count", run("2003-04-28", 1.5, "business days"), "half a Business Day"],
    ["invalid", "count", run("2003-04-28", Infinity, "years"), "no number"],
    ["overflow", "count", run("2003-04-28", 1e7, "days", NONE), "past the last date"],
    ["overflow", "count", run("2003-04-28", -40_000, "days", NONE), "before the first date"],
    ["overflow", "count", run("2003-04-28", 7_997, "years", NONE), "the year 10000"],
    ["overflow", "count", run("2003-04-28", -1_953, "years", NONE), "the year 50"],
    ["overflow", "count", run("2003-04-28", 1e300, "months", NONE), "absurd"],
  ])("%s, naming %s", (kind, parameter, ask, _why) => {
    expect(ask).toThrow(expect.objectContaining({ kind, parameter }));
  });

  test("without a roll no calendar is asked", () => {
    expect(ends("1950-01-01", 10, "days", NONE)[1]).toBe("1950-01-11");
    expect(ends("2003-04-28", 7_996, "years", NONE)[1]).toBe("9999-04-28");
  });

  test("the caller's own names are in the message", () => {
    const names = { start: "execution", count: "Filing days" };
    expect(() => deadline({ start: iso("1980-01-01"), count: 45, unit: "days" }, GCL25, names)).toThrow(/^execution: /);
    expect(() => deadline({ start: iso("2100-12-31"), count: 45, unit: "days" }, GCL25, names)).toThrow(
      /^Filing days: /,
    );
  });
});

test("a rolled day is the first Business Day on or after the end, and nothing else is moved", () => {
  const start = fc.integer({ min: iso("1991-01-01"), max: iso("2090-12-31") });
  const unit = fc.constantFrom("days" as const, "months" as const, "years" as const);
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 9 }), unit, (from, count, u) => {
      const { unadjustedDate, adjustedDate, rolled } = deadline({ start: from, count, unit: u }, GCL25);
      expect(GCL25.business.isOpen(adjustedDate)).toBe(true);
      expect(rolled).toBe(!GCL25.business.isOpen(unadjustedDate));
      for (let day = unadjustedDate; day < adjustedDate; day++) expect(GCL25.business.isOpen(day)).toBe(false);
    }),
  );
});
