import { iso } from "../engine/calendar/iso";
import { call, callWith, HostError } from "./host";

const UNROLLED = { "Roll rule": "NONE" };

describe("DEADLINE", () => {
  test.each([
    ["2003-04-28", 45, "days", {}, "2003-06-12", "a Thursday stays"],
    ["2003-05-01", 45, "days", {}, "2003-06-16", "A06: a Sunday, so Monday"],
    ["2003-05-01", 45, "days", UNROLLED, "2003-06-15", "A06: not rolled"],
    ["2004-01-15", 45, "days", {}, "2004-03-01", "29 February is a Sunday"],
    ["2003-10-27", 10, "business days", {}, "2003-11-12", "two holidays passed over"],
    ["2003-10-27", 10, "business days", UNROLLED, "2003-11-12", "Business Days are never rolled"],
    ["2003-10-03", 6, "trading days", {}, "2003-10-13", "ends on Columbus Day and stays: the contract's own unit"],
    ["2003-10-27", 10, " Business  Days ", {}, "2003-11-12", "case and spaces do not matter"],
    ["2003-01-31", 1, "months", {}, "2003-02-28", "the month's last day"],
    ["2003-01-31", 13, "months", UNROLLED, "2004-02-29", "the last day of a leap February"],
    ["2004-02-29", 1, "years", {}, "2005-02-28", "29 February in a common year"],
    ["2003-04-27", 5, "years", {}, "2008-04-28", "27 April 2008 is a Sunday"],
    ["2003-04-28", -3, "days", {}, "2003-04-25", "backward"],
    ["2003-04-28", -1, "days", {}, "2003-04-27", "a Sunday, but a period that runs backward is not moved"],
    ["2003-04-27", 0, "days", {}, "2003-04-27", "an empty period is the day itself"],
    ["2003-04-28", 3, "days", { "Extra closures": "2003-05-01" }, "2003-05-02", "an extra closure rolls too"],
    [
      "2003-10-31",
      4,
      "days",
      { "Business calendar": "FED_BANK" },
      "2003-11-04",
      "Election Day is a Business Day of the Federal Reserve",
    ],
    ["2003-10-31", 4, "days", {}, "2003-11-05", "and none of New York"],
    ["1950-01-01", 1, "days", UNROLLED, "1950-01-02", "without a roll no calendar is asked"],
  ])("%s, %i %s, %j is %s (%s)", (start, count, unit, terms, expected) => {
    expect(callWith(terms, "DEADLINE", start, count, unit)).toBe(iso(expected));
  });

  test("DAT-04: the limit on the Effective Date is 122 days after signing, a Thursday", () => {
    expect(callWith(UNROLLED, "DEADLINE", "2003-04-28", 122, "days")).toBe(iso("2003-08-28"));
    expect(new Date("2003-08-28T00:00:00Z").getUTCDay()).toBe(4);
  });

  test("the working shows where the count ended and why it was moved", () => {
    const rows: unknown[][] = call("EXPLAIN", "DEADLINE", "2003-05-01", 45, "days");
    const shown = (step: string) => rows.find(([name]) => name === step)?.[1];
    expect(shown("End by its own count")).toBe(iso("2003-06-15"));
    expect(shown("Why it is moved")).toBe("Sunday");
    expect(shown("Deadline")).toBe(iso("2003-06-16"));
  });

  test.each([
    ["2003-04-28", 1, "weeks", "#VALUE!", /unit: "weeks" came; accepted is days, business days/, "no such unit"],
    ["2003-04-28", 1, 5, "#VALUE!", /unit: 5 came/, "a number"],
    ["2003-04-28", 1, null, "#VALUE!", /unit: nothing came/, "no unit"],
    ["2003-04-28", 1.5, "months", "#VALUE!", /count: 1.5 came; accepted is a whole number/, "half a month"],
    [0, 1, "days", "#VALUE!", /start: 0 came/, "a date of 0"],
    ["2003-04-28", 9000, "years", "#NUM!", /count: 9000 years/, "past the year 9999"],
    ["2003-04-28", -1e9, "days", "#NUM!", /count: -1000000000 days/, "before 1900"],
    ["2100-12-25", 30, "days", "#N/A", /count: .* out of range/, "the calendars end"],
  ])("%s, %p %p is %s (%s)", (start, count, unit, code, message) => {
    const shown = call("DEADLINE", start, count, unit);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("spills over units", () => {
    expect(call("DEADLINE", "2003-04-28", 10, [["days", "business days", "soon"]])[0].slice(0, 2)).toEqual([
      iso("2003-05-08"),
      iso("2003-05-12"),
    ]);
  });
});
