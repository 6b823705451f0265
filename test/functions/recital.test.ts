import fc from "fast-check";
import { iso } from "../engine/calendar/iso";
import { q } from "../oracles/quotient";
import { call, callWith } from "./host";

const dayCount = (reading: string) => ({ "Day count": reading, "Coupon rate": 0.15 });

describe("the coupon, by the cases of the clause book", () => {
  test.each([
    ["INT-08", [750000, "2004-04-28", "2005-04-28"], {}, 7500, "a year of 365 days"],
    ["INT-08", [750000, "2003-04-28", "2008-04-27"], {}, 2739000 / 73, "1,826 days to the due date"],
    ["RED-19", [750000, "2003-09-05", "2003-10-15"], {}, 60000 / 73, "40 days"],
    ["RED-19", [750000, "2003-09-05", "2003-12-01"], {}, 130500 / 73, "87 days"],
    ["RED-07 A19", [1000000, "2004-01-22", "2004-07-22"], dayCount("ACT365F"), 5460000 / 73, "182 days ÷ 365"],
    ["RED-07 A19", [1000000, "2004-01-22", "2004-07-22"], dayCount("NL365"), 5430000 / 73, "without 29 February"],
    ["RED-07 A19", [1000000, "2004-01-22", "2004-07-22"], dayCount("ACTACT"), 4550000 / 61, "days of a leap year"],
    ["RED-07 A19", [1000000, "2004-01-22", "2004-07-22"], dayCount("ACT360"), 227500 / 3, "÷ 360"],
    ["RED-07 A19", [1000000, "2004-01-22", "2004-07-22"], dayCount("30360"), 75000, "six months of 30 days"],
    [
      "RED-07 A19",
      [1000000, "2004-01-22", "2004-07-22"],
      { "Day count": 30360, "Coupon rate": 0.15 },
      75000,
      "a choice that looks like a number",
    ],
    ["SCH-08", [700000, "2002-06-21", "2002-10-09"], { "Coupon rate": 0.08 }, 1232000 / 73, "another note, at 8%"],
    [
      "SCH-08",
      [700000, "2002-06-21", "2002-10-09"],
      { "Coupon rate": 0.08, "Day count": "ACT360" },
      154000 / 9,
      "÷ 360",
    ],
    ["same day", [750000, "2004-04-28", "2004-04-28"], {}, 0, "no day, no interest"],
    ["backward", [750000, "2004-04-28", "2004-04-27"], {}, 0, "the end before the start"],
    ["nothing", [0, "2003-04-28", "2004-04-28"], {}, 0, "no principal"],
    ["no coupon", [750000, "2003-04-28", "2004-04-28"], { "Coupon rate": "none" }, 0, "a rate of zero"],
  ])("%s ACCRUED_INTEREST%j %j is %d (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "ACCRUED_INTEREST", ...facts)).toBe(expected);
  });

  test("DAT-11: the Debentures run 1,826 days", () => {
    const rows: unknown[][] = call("EXPLAIN", "ACCRUED_INTEREST", 750000, "2003-04-28", "2008-04-27");
    expect(rows.find(([step]) => step === "Days")?.[1]).toBe(1826);
  });

  test("is amount × rate × days ÷ 365 for every amount, to the last bit", () => {
    const amount = fc.integer({ min: 0, max: 10 ** 11 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 40000, max: 60000 }),
        fc.integer({ min: 1, max: 4000 }),
        (principal, from, days) => {
          const expected = q(principal).times(0.01).times(days).over(365).toNumber();
          expect(call("ACCRUED_INTEREST", principal, from, from + days)).toBe(expected);
        },
      ),
    );
  });

  test("interest over two spans is interest over both, but for 30/360", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ACT365F", "NL365", "ACTACT", "ACT360"),
        fc.nat(4000),
        fc.nat(4000),
        (reading, a, b) => {
          const start = iso("2003-04-28");
          const interest = (from: number, to: number) =>
            callWith(dayCount(reading), "ACCRUED_INTEREST", 750000, from, to) as number;
          expect(interest(start, start + a) + interest(start + a, start + a + b)).toBeCloseTo(
            interest(start, start + a + b),
            6,
          );
        },
      ),
    );
  });
});

describe("the payment at maturity", () => {
  test.each([
    ["DAT-11 A52", [], {}, "2008-04-28", "27 April 2008 is a Sunday"],
    ["A52", [], { "Maturity roll": "NONE" }, "2008-04-27", "the day itself"],
    ["A52", [], { "Maturity roll": "PRECEDING" }, "2008-04-25", "the Friday before"],
    ["A52", [], { "Roll rule": "NONE" }, "2008-04-28", "the roll of periods is another reading"],
    ["Business Day", ["2008-04-29"], {}, "2008-04-29", "a Tuesday stays"],
    ["A01", ["2008-11-04"], {}, "2008-11-05", "Election Day"],
    ["A01", ["2008-11-04"], { "Business calendar": "FED_BANK" }, "2008-11-04", "no holiday of the Federal Reserve"],
    ["other deal", [], { "Maturity date": "2010-12-25" }, "2010-12-27", "Christmas on a Saturday"],
    ["no calendar", ["1985-06-15"], { "Maturity roll": "NONE" }, "1985-06-15", "without a roll no calendar is asked"],
  ])("%s MATURITY_PAYMENT%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "MATURITY_PAYMENT", ...facts)).toBe(iso(expected));
  });

  test("the working shows the due date and why it is moved", () => {
    const rows: unknown[][] = call("EXPLAIN", "MATURITY_PAYMENT");
    expect(rows.find(([step]) => step === "Maturity Date")?.[1]).toBe(iso("2008-04-27"));
    expect(rows.find(([step]) => step === "Why it is moved")?.[1]).toBe("Sunday");
  });
});

describe("wrong inputs", () => {
  test.each([
    ["ACCRUED_INTEREST", [-1, "2003-04-28", "2004-04-28"], "#VALUE!", /principal: -1 came/, "negative"],
    ["ACCRUED_INTEREST", [1, 0, "2004-04-28"], "#VALUE!", /from: 0 came/, "a date of 0"],
    ["ACCRUED_INTEREST", [1, "2003-04-28", null], "#VALUE!", /to: nothing came/, "blank"],
    [
      "ACCRUED_INTEREST",
      [1e308, "1900-01-01", "9999-12-31"],
      "#NUM!",
      /larger than a cell/,
      "a huge amount over eight thousand years",
    ],
    ["MATURITY_PAYMENT", ["28/4/08"], "#VALUE!", /maturity: "28\/4\/08" came/, "ambiguous"],
    ["MATURITY_PAYMENT", ["2101-01-01"], "#N/A", /maturity: 2101-01-01 is out of range/, "after the calendars"],
  ])("%s%j is %s (%s)", (id, facts, code, message) => {
    const shown = call(id, ...facts);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("spills over days", () => {
    expect(call("ACCRUED_INTEREST", 750000, "2004-04-28", [["2004-04-28", "2005-04-28"]])).toEqual([[0, 7500]]);
  });
});
