import * as fc from "fast-check";
import { AGREEMENT_TERMS } from "../../../src/engine/agreement/deal";
import { businessDays } from "../../../src/engine/calendar/calendars";
import { tradingDayFrom } from "../../../src/engine/clauses/s1_1_calendars";
import { periodStatement, type PeriodFacts, type PeriodTerms } from "../../../src/engine/clauses/s7_8_periods";
import { iso, toIso } from "../calendar/iso";

const GCL25: PeriodTerms = AGREEMENT_TERMS;
const NONE: PeriodTerms = { ...GCL25, rollRule: "NONE" };

function ends(start: string, count: number, unit: PeriodFacts["unit"], terms: PeriodTerms) {
  const { unadjustedDate, adjustedDate, rollReason } = periodStatement({ start: iso(start), count, unit }, terms);
  expect(rollReason !== undefined).toBe(adjustedDate !== unadjustedDate);
  return [toIso(unadjustedDate), toIso(adjustedDate), rollReason];
}

describe("periods of the calendar", () => {
  test.each([
    ["DAT-01", "2003-04-28", 45, "days", "2003-06-12", "2003-06-12", undefined, "Filing Date, a Thursday"],
    ["DAT-02", "2003-05-01", 45, "days", "2003-06-15", "2003-06-16", "Sunday", "a Sunday rolls"],
    ["DAT-03", "2004-01-15", 45, "days", "2004-02-29", "2004-03-01", "Sunday", "over the leap day"],
    ["DAT-05", "2003-08-28", 5, "days", "2003-09-02", "2003-09-02", undefined, "over Labor Day, which does not matter"],
    ["DAT-06", "2003-08-25", 5, "days", "2003-08-30", "2003-09-02", "Saturday", "past a weekend and a holiday"],
    ["DAT-07", "2003-07-02", 5, "days", "2003-07-07", "2003-07-07", undefined, "a Monday"],
    [
      "DAT-12",
      "2003-04-28",
      -2,
      "years",
      "2001-04-28",
      "2001-04-28",
      undefined,
      "a look-back on a Saturday is not rolled",
    ],
    ["DAT-13", "2003-08-22", 5, "days", "2003-08-27", "2003-08-27", undefined, "a Wednesday"],
    ["LIM-10", "2003-12-20", 75, "days", "2004-03-04", "2004-03-04", undefined, "over the leap day"],
    ["FEE-09", "2004-02-29", 2, "years", "2006-02-28", "2006-02-28", undefined, "no 29 February in 2006"],
    ["WIN-04", "2003-09-05", 2, "years", "2005-09-05", "2005-09-06", "Labor Day", "a holiday rolls and is named"],
    ["edge", "2003-10-31", 4, "days", "2003-11-04", "2003-11-05", "Election Day", "New York's own holiday"],
    ["edge", "2004-04-02", 7, "days", "2004-04-09", "2004-04-09", undefined, "Good Friday is a Business Day"],
    ["edge", "2003-05-05", -2, "days", "2003-05-03", "2003-05-03", undefined, "backwards is not rolled"],
    ["edge", "2003-05-03", 0, "days", "2003-05-03", "2003-05-03", undefined, "nor is no period at all"],
    ["edge", "2004-01-31", 1, "months", "2004-02-29", "2004-03-01", "Sunday", "the month's end, then rolled"],
    ["edge", "2003-01-31", 1, "months", "2003-02-28", "2003-02-28", undefined, "the month's end"],
    ["edge", "2003-01-31", 3, "months", "2003-04-30", "2003-04-30", undefined, "clipped once, from the start"],
    ["edge", "2003-03-31", -1, "months", "2003-02-28", "2003-02-28", undefined, "clipped backwards"],
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
    ["edge", "2004-02-29", 4, "years", "2008-02-29", "2008-02-29", undefined, "leap year to leap year"],
  ] as const)("%s %s + %i %s", (_case, start, count, unit, raw, rolled, reason, _why) => {
    expect(ends(start, count, unit, GCL25)).toEqual([raw, rolled, reason]);
    expect(ends(start, count, unit, NONE)).toEqual([raw, raw, undefined]);
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
    expect(ends(start, count, unit, GCL25)).toEqual([expected, expected, undefined]);
  });

  test("trading days leave out those on which the stock was halted", () => {
    const haltDays = [{ from: iso("2003-10-02"), to: iso("2003-10-02") }];
    expect(toIso(tradingDayFrom({ start: iso("2003-10-01"), days: 1, haltDays }, GCL25).date)).toBe("2003-10-03");
  });

  test("business days follow the calendar of the terms", () => {
    const banks: PeriodTerms = { ...GCL25, businessCalendar: "FED_BANK" };
    expect(ends("2003-10-27", 10, "business days", banks)[1]).toBe("2003-11-10");
  });
});

describe("what cannot be answered", () => {
  const run =
    (start: string, count: number, unit: PeriodFacts["unit"], terms = GCL25) =>
    () =>
      periodStatement({ start: iso(start), count, unit }, terms);

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
    ["overflow", "count", run("2003-04-28", 1e15, "months", NONE), "absurd"],
    ["invalid", "count", run("2003-04-28", 1e300, "months", NONE), "no number of things, as a cell refuses it too"],
  ])("%s, naming %s", (kind, parameter, ask, _why) => {
    expect(ask).toThrow(expect.objectContaining({ kind, parameter }));
  });

  test("without a roll no calendar is asked", () => {
    expect(ends("1950-01-01", 10, "days", NONE)[1]).toBe("1950-01-11");
    expect(ends("2003-04-28", 7_996, "years", NONE)[1]).toBe("9999-04-28");
  });

  test("the caller's own names are in the message", () => {
    const names = { start: "execution", count: "Filing days" };
    expect(() => periodStatement({ start: iso("1980-01-01"), count: 45, unit: "days" }, GCL25, names)).toThrow(
      /^execution: /,
    );
    expect(() => periodStatement({ start: iso("2100-12-31"), count: 45, unit: "days" }, GCL25, names)).toThrow(
      /^Filing days: /,
    );
  });
});

test("a rolled day is the first Business Day on or after the end, and nothing else is moved", () => {
  const start = fc.integer({ min: iso("1991-01-01"), max: iso("2090-12-31") });
  const business = businessDays(GCL25);
  const unit = fc.constantFrom("days" as const, "months" as const, "years" as const);
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 9 }), unit, (from, count, u) => {
      const { unadjustedDate, adjustedDate, rollReason } = periodStatement({ start: from, count, unit: u }, GCL25);
      expect(business.isOpen(adjustedDate)).toBe(true);
      expect(rollReason).toBe(business.reasonShut(unadjustedDate));
      for (let day = unadjustedDate; day < adjustedDate; day++) expect(business.isOpen(day)).toBe(false);
    }),
  );
});
