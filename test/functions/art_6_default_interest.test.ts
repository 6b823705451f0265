import Decimal from "decimal.js";
import fc from "fast-check";
import { iso } from "../engine/calendar/iso";
import { call, callWith } from "./host";

const SIMPLE = { "Default compounding": "SIMPLE" };
const EXPONENT = { "Compounding stub": "EXPONENT" };
const EOD = { "Default interest from": "EOD" };

describe("Article VI, by the cases of the clause book", () => {
  test.each([
    ["INT-01 A35", [100000, "2003-09-01", "2005-01-13"], SIMPLE, 1500000 / 73, "500 days, simple"],
    ["INT-02 A35", [100000, "2003-09-01", "2005-01-13"], {}, 1557300 / 73, "a year, then 134 days"],
    ["INT-04", [100000, "2003-09-01", "2003-09-01"], {}, 0, "no day"],
    ["INT-04", [100000, "2003-09-01", "2003-08-01"], {}, 0, "paid before it was due"],
    ["INT-04", [100000, "2003-09-01", "2003-09-01"], EXPONENT, 0, "no day, as a power"],
    ["INT-04", [100000, "2003-09-01", "2003-08-01"], EXPONENT, 0, "paid before it was due, as a power"],
    ["INT-04", [100000, "2003-09-01", "2003-08-01"], SIMPLE, 0, "paid before it was due, simple"],
    ["INT-05", [100000, "2003-09-01", "2005-09-01"], {}, 32250, "two years"],
    ["INT-05", [100000, "2003-09-01", "2006-09-01"], {}, 52087.5, "three years"],
    ["INT-06", [100000, "2004-02-29", "2005-02-28"], {}, 15000, "the anniversary of 29 February"],
    ["INT-06", [100000, "2004-02-29", "2005-03-01"], {}, 1098450 / 73, "and a day"],
    ["INT-07", [100000, "2003-09-01", "2004-03-01"], SIMPLE, 546000 / 73, "under a year"],
    ["INT-07", [100000, "2003-09-01", "2004-03-01"], {}, 546000 / 73, "compounding makes no difference"],
    ["LD-05", [1500000, "2003-09-10", "2004-09-10"], {}, 225000, "a whole anniversary, though of 366 days"],
    ["LD-05", [1500000, "2003-09-10", "2004-09-10"], SIMPLE, 16470000 / 73, "366 days ÷ 365"],
    ["A36", [100000, "2003-09-01", "2003-10-01", "2003-09-09"], {}, 450000 / 365, "from the due date: 30 days"],
    ["A36", [100000, "2003-09-01", "2003-10-01", "2003-09-09"], EOD, 330000 / 365, "from the default: 22 days"],
    [
      "A36",
      [100000, "2003-09-01", "2003-10-01", "2003-08-09"],
      EOD,
      450000 / 365,
      "a default before the due date: from the due date",
    ],
    ["A36", [100000, "2003-09-01", "2003-10-01", "2003-10-09"], EOD, 0, "a default after the payment"],
    ["A19", [1000000, "2004-01-22", "2004-07-22"], { "Day count": "NL365" }, 5430000 / 73, "without 29 February"],
    ["A19", [1000000, "2004-01-22", "2004-07-22"], { "Day count": "ACTACT" }, 4550000 / 61, "days of a leap year"],
    ["A19", [1000000, "2004-01-22", "2004-07-22"], { "Day count": "ACT360" }, 227500 / 3, "÷ 360"],
    ["A19", [1000000, "2004-01-22", "2004-07-22"], { "Day count": "30360" }, 75000, "months of 30 days"],
    ["RED-08", [2370000, "2003-10-22", "2005-02-24"], SIMPLE, 34910100 / 73, "491 days, simple"],
    ["RED-08", [2370000, "2003-10-22", "2005-02-24"], {}, 36172125 / 73, "491 days, compounded"],
    ["other deal", [100000, "2003-09-01", "2005-09-01"], { "Default rate": 0.1 }, 21000, "the rate is a term"],
    ["no rate", [100000, "2003-09-01", "2005-09-01"], { "Default rate": "none", ...EXPONENT }, 0, "a rate of zero"],
    ["nothing", [0, "2003-09-01", "2005-09-01"], {}, 0, "no amount"],
  ])("%s DEFAULT_INTEREST%j %j is %d (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "DEFAULT_INTEREST", ...facts)).toBe(expected);
  });

  test("INT-01: 500 days after 1 September 2003 is 13 January 2005", () => {
    expect(iso("2005-01-13") - iso("2003-09-01")).toBe(500);
  });

  test("INT-03 A35: as a power of all days", () => {
    expect(callWith(EXPONENT, "DEFAULT_INTEREST", 100000, "2003-09-01", "2005-01-13")).toBe(21100.999201609283);
  });

  test("A36: the two starts differ by eight days of interest", () => {
    const facts = [100000, "2003-09-01", "2003-12-01", "2003-09-09"];
    const gap = call("DEFAULT_INTEREST", ...facts) - callWith(EOD, "DEFAULT_INTEREST", ...facts);
    expect(gap).toBeCloseTo(328.767123287671, 9);
  });

  test("A35: a power counts all days ÷ 365, whatever the Day count", () => {
    const facts = [100000, "2003-09-01", "2005-01-13"];
    expect(callWith({ ...EXPONENT, "Day count": "ACT360" }, "DEFAULT_INTEREST", ...facts)).toBe(
      callWith(EXPONENT, "DEFAULT_INTEREST", ...facts),
    );
  });
});

describe("the shape of the growth", () => {
  const days = fc.integer({ min: 1, max: 5000 });
  const start = fc.integer({ min: iso("2000-01-01"), max: iso("2050-12-31") });

  test("a power is what 60 digits give", () => {
    fc.assert(
      fc.property(start, days, (due, unpaid) => {
        const precise = Decimal.clone({ precision: 60 });
        const expected = new precise("1.15").pow(new precise(unpaid).div(365)).minus(1).times(100000).toNumber();
        expect(callWith(EXPONENT, "DEFAULT_INTEREST", 100000, due, due + unpaid)).toBe(expected);
      }),
    );
  });

  test("a day more of default never costs less, and always something when simple", () => {
    fc.assert(
      fc.property(start, days, (due, unpaid) => {
        const interest = (terms: object, more: number) =>
          callWith({ ...terms }, "DEFAULT_INTEREST", 100000, due, due + unpaid + more);
        expect(interest({}, 1)).toBeGreaterThanOrEqual(interest({}, 0));
        expect(interest(SIMPLE, 1)).toBeGreaterThan(interest(SIMPLE, 0));
      }),
    );
  });

  test("within the first 365 days compounding changes nothing", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 364 }), (due, unpaid) => {
        expect(call("DEFAULT_INTEREST", 100000, due, due + unpaid)).toBe(
          callWith(SIMPLE, "DEFAULT_INTEREST", 100000, due, due + unpaid),
        );
      }),
    );
  });
});

describe("wrong inputs", () => {
  test.each([
    [[-1, "2003-09-01", "2004-09-01"], {}, "#VALUE!", /amount: -1 came/, "negative"],
    [["100", "2003-09-01", "2004-09-01"], {}, "#VALUE!", /amount: "100" came/, "a number given as text"],
    [[1, 0, "2004-09-01"], {}, "#VALUE!", /due: 0 came/, "a date of 0"],
    [[1, "2003-09-01", null], {}, "#VALUE!", /paid: nothing came/, "blank"],
    [[1, "2003-09-01", "2004-09-01", "x"], {}, "#VALUE!", /event_of_default: "x" came/, "no date"],
    [
      [1, "2003-09-01", "2004-09-01"],
      EOD,
      "#N/A",
      /event_of_default: the day of the Event of Default is missing, which Default interest from EOD needs/,
      "A36",
    ],
    [[1e300, "1900-01-01", "9999-12-31"], {}, "#NUM!", /larger than a cell/, "eight thousand years"],
    [[1e300, "1900-01-01", "9999-12-31"], EXPONENT, "#NUM!", /larger than a cell/, "eight thousand years as a power"],
  ])("DEFAULT_INTEREST%j %j is %s (%s)", (facts, terms, code, message) => {
    const shown = callWith(terms, "DEFAULT_INTEREST", ...facts);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("amounts in a column and days in a row make a block", () => {
    expect(call("DEFAULT_INTEREST", [[100000], [0]], "2003-09-01", [["2005-09-01", "2006-09-01"]])).toEqual([
      [32250, 52087.5],
      [0, 0],
    ]);
  });
});
