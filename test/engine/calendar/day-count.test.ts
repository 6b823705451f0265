import Decimal from "decimal.js";
import * as fc from "fast-check";
import { Exact } from "../../../src/engine/basics/exact";
import { dayCountFraction, yearsAndStub, type DayCount } from "../../../src/engine/calendar/day-count";
import { iso, toIso } from "./iso";

const DAY_COUNTS: readonly DayCount[] = ["ACT365F", "NL365", "ACTACT", "ACT360", "30360"];
const RATE = Exact.parse("0.15");

const text = ({ numerator, denominator }: Exact) => `${numerator}/${denominator}`;
const fraction = (start: string, end: string, dayCount: DayCount) =>
  text(dayCountFraction(iso(start), iso(end), dayCount).reduced());

describe("interest by day count", () => {
  test.each([
    ["ACT365F", "5460000/73", "182 actual days of 365"],
    ["ACT360", "227500/3", "182 of 360"],
    ["ACTACT", "4550000/61", "182 of 366"],
    ["NL365", "5430000/73", "181, without the leap day"],
    ["30360", "75000/1", "180 of 360"],
  ] as const)("RED-07 %s", (dayCount, expected, _why) => {
    const years = dayCountFraction(iso("2004-01-22"), iso("2004-07-22"), dayCount);
    expect(text(Exact.whole(1_000_000).times(RATE).times(years).reduced())).toBe(expected);
  });

  test.each([
    ["RED-08", 2_370_000, "0.15", "2003-10-22", "2005-02-24", "34910100/73", "491 days, simple"],
    ["INT-01", 100_000, "0.15", "2003-09-01", "2005-01-13", "1500000/73", "500 days, simple"],
    ["INT-07", 100_000, "0.15", "2003-09-01", "2004-03-01", "546000/73", "182 days"],
    ["INT-08", 750_000, "0.01", "2003-04-28", "2008-04-27", "2739000/73", "1,826 days of coupon"],
    ["SCH-08", 700_000, "0.08", "2002-06-21", "2002-10-09", "1232000/73", "110 days"],
    ["INT-04", 100_000, "0.15", "2003-09-01", "2003-09-01", "0/1", "no days"],
    ["INT-04", 100_000, "0.15", "2003-09-01", "2003-08-01", "0/1", "the end first"],
  ] as const)("%s simple", (_case, amount, rate, start, end, expected, _why) => {
    const years = dayCountFraction(iso(start), iso(end), "ACT365F");
    expect(text(Exact.whole(amount).times(Exact.parse(rate)).times(years).reduced())).toBe(expected);
  });
});

describe("the edges of each convention", () => {
  test.each([
    ["NL365", "2004-02-28", "2004-02-29", "0/1", "the leap day alone is no day"],
    ["NL365", "2004-02-28", "2004-03-01", "1/365", "two days, one of them the leap day"],
    ["NL365", "2004-02-29", "2004-03-01", "1/365", "a period's first day is not in it"],
    ["NL365", "2003-02-28", "2003-03-01", "1/365", "a common year"],
    ["NL365", "2003-03-01", "2009-03-01", "6/1", "six years, two leap days"],
    ["NL365", "1900-02-28", "1900-03-01", "1/365", "1900 was no leap year"],
    ["ACTACT", "2003-12-31", "2004-01-02", "731/133590", "a day of each year: 1/365 + 1/366"],
    ["ACTACT", "2004-12-31", "2005-01-01", "1/366", "the last day of a leap year"],
    ["ACTACT", "2003-01-01", "2006-01-01", "3/1", "whole years of both kinds"],
    ["ACT365F", "2004-01-01", "2005-01-01", "366/365", "a leap year is more than one"],
    ["ACT360", "2003-01-01", "2004-01-01", "73/72", "365 of 360"],
    ["30360", "2003-01-31", "2003-03-31", "1/6", "both on the 31st"],
    ["30360", "2003-01-30", "2003-03-31", "1/6", "the first on the 30th"],
    ["30360", "2003-01-29", "2003-03-31", "31/180", "the last day keeps the 31st: 62 days"],
    ["30360", "2004-01-31", "2004-02-29", "29/360", "February's end keeps its number"],
    ["30360", "2003-02-28", "2003-03-31", "11/120", "so does February's end as a start: 33 days"],
    ["30360", "2003-03-30", "2003-03-31", "0/1", "the 31st after the 30th is no day"],
  ] as const)("%s %s to %s: %s", (dayCount, start, end, expected, _why) => {
    expect(fraction(start, end, dayCount)).toBe(expected);
  });
});

/** Each convention in its plainest form, a day at a time. */
function walked(start: number, end: number, dayCount: DayCount): Decimal {
  const PRECISE = Decimal.clone({ precision: 40 });
  let [actual, withoutLeapDay, inLeap] = [0, 0, 0];
  for (let day = start; day < end; day++) {
    const year = Number(toIso(day).slice(0, 4));
    actual++;
    if (!toIso(day + 1).endsWith("-02-29")) withoutLeapDay++;
    if (new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29) inLeap++;
  }
  const [y1, m1, d1] = toIso(start).split("-").map(Number) as [number, number, number];
  const [y2, m2, d2] = toIso(end).split("-").map(Number) as [number, number, number];
  const a = d1 === 31 ? 30 : d1;
  const b = d2 === 31 && a >= 30 ? 30 : d2;
  switch (dayCount) {
    case "ACT365F":
      return new PRECISE(actual).div(365);
    case "NL365":
      return new PRECISE(withoutLeapDay).div(365);
    case "ACTACT":
      return new PRECISE(inLeap).div(366).plus(new PRECISE(actual - inLeap).div(365));
    case "ACT360":
      return new PRECISE(actual).div(360);
    case "30360":
      return new PRECISE(360 * (y2 - y1) + 30 * (m2 - m1) + b - a).div(360);
  }
}

test("each fraction is what a walk through the days gives", () => {
  const day = fc.integer({ min: iso("1901-01-01"), max: iso("2120-12-31") });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 3000 }), fc.constantFrom(...DAY_COUNTS), (start, days, dayCount) => {
      const ours = dayCountFraction(start, start + days, dayCount);
      const difference = new Decimal(ours.numerator.toString())
        .div(ours.denominator.toString())
        .minus(walked(start, start + days, dayCount));
      expect(difference.abs().lt("1e-15")).toBe(true);
    }),
  );
});

describe("whole years and the stub", () => {
  test.each([
    ["INT-02", "2003-09-01", "2005-01-13", 1, "2004-09-01", 134, "one year and 134 days"],
    ["INT-06", "2004-02-29", "2005-02-28", 1, "2005-02-28", 0, "a leap start has its anniversary on 28 February"],
    ["INT-06", "2004-02-29", "2005-03-01", 1, "2005-02-28", 1, "and a day more is a day's stub"],
    ["INT-06", "2004-02-29", "2005-02-27", 0, "2004-02-29", 364, "a day less is no year"],
    ["edge", "2004-02-29", "2008-02-28", 3, "2007-02-28", 365, "in a leap year the anniversary is 29 February again"],
    ["edge", "2004-02-29", "2008-02-29", 4, "2008-02-29", 0, "reached"],
    ["edge", "2003-02-28", "2004-02-29", 1, "2004-02-28", 1, "from the 28th it stays the 28th"],
    ["LD-05", "2003-09-10", "2004-09-10", 1, "2004-09-10", 0, "366 days, one year"],
    ["LD-05", "2003-09-10", "2004-09-09", 0, "2003-09-10", 365, "365 days, no year yet"],
    ["RED-08", "2003-10-22", "2005-02-24", 1, "2004-10-22", 125, "491 days"],
    ["edge", "2003-12-31", "2004-01-01", 0, "2003-12-31", 1, "another year's number is not a year"],
    ["INT-05", "2003-09-01", "2006-09-01", 3, "2006-09-01", 0, "three years"],
    ["INT-04", "2003-09-01", "2003-09-01", 0, "2003-09-01", 0, "nothing"],
    ["INT-04", "2003-09-01", "2001-09-01", 0, "2003-09-01", 0, "the end first: an empty stub"],
  ] as const)("%s %s to %s", (_case, start, end, wholeYears, stubStart, stubDays, _why) => {
    const split = yearsAndStub(iso(start), iso(end));
    expect([split.wholeYears, toIso(split.stubStart), split.stubEnd - split.stubStart]).toEqual([
      wholeYears,
      stubStart,
      stubDays,
    ]);
  });

  test.each([
    ["INT-02", 100_000, "2003-09-01", "2005-01-13", "1557300/73", "500 days"],
    ["INT-05", 100_000, "2003-09-01", "2005-09-01", "32250/1", "two years"],
    ["INT-05", 100_000, "2003-09-01", "2006-09-01", "104175/2", "three years: 52,087.5"],
    ["INT-06", 100_000, "2004-02-29", "2005-03-01", "1098450/73", "leap start and a day"],
    ["RED-08", 2_370_000, "2003-10-22", "2005-02-24", "36172125/73", "491 days, compounded"],
    ["LD-05", 1_500_000, "2003-09-10", "2004-09-10", "225000/1", "one year exactly"],
  ] as const)("%s compounded yearly with a simple stub", (_case, amount, start, end, expected, _why) => {
    const { wholeYears, stubStart, stubEnd } = yearsAndStub(iso(start), iso(end));
    const stub = Exact.ONE.plus(RATE.times(dayCountFraction(stubStart, stubEnd, "ACT365F")));
    const growth = Exact.ONE.plus(RATE).power(wholeYears).times(stub).minus(Exact.ONE);
    expect(text(growth.times(Exact.whole(amount)).reduced())).toBe(expected);
  });

  test("the stub is shorter than a year and its years are the most that fit", () => {
    const day = fc.integer({ min: iso("1901-01-01"), max: iso("2120-12-31") });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40_000 }), (start, days) => {
        const { wholeYears, stubStart, stubEnd } = yearsAndStub(start, start + days);
        const [year, rest] = [Number(toIso(start).slice(0, 4)), toIso(start).slice(5)];
        const leap = (y: number) => new Date(Date.UTC(y, 1, 29)).getUTCDate() === 29;
        const anniversary = (k: number) => iso(`${year + k}-${rest === "02-29" && !leap(year + k) ? "02-28" : rest}`);
        expect(stubStart).toBe(anniversary(wholeYears));
        expect(stubEnd).toBe(start + days);
        expect(stubStart <= stubEnd && stubEnd < anniversary(wholeYears + 1)).toBe(true);
      }),
    );
  });
});
