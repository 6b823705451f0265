import Decimal from "decimal.js";
import { FUNCTIONS } from "../../src/functions/define";
import { call, callWith, HostError } from "./host";

type Terms = Record<string, unknown>;

/** Sessions from Wednesday 1 October 2003 on; 13 October, Columbus Day, is one. */
const SESSIONS = Array.from({ length: 40 }, (_, i) => 37895 + i).filter((serial) => ![0, 1].includes(serial % 7));
/** Prices with ties, no order in them, four decimals. */
const CENTS = [
  41, 39, 44, 37, 37, 45, 43, 38, 36, 42, 47, 35, 40, 46, 34, 39, 41, 33, 48, 36, 40, 32, 37, 44, 39, 31, 45, 38,
];
const PRICES: [number, number][] = SESSIONS.map((serial, i) => [serial, CENTS[i]! / 100]);

const LAST = SESSIONS.at(-1)!;
/** The sessions before the last day, the nearest last. */
const before = (count: number) => PRICES.slice(-1 - count, -1).map(([, price]) => new Decimal(price));
const lowest = (prices: Decimal[], n: number) => [...prices].sort((a, b) => a.cmp(b)).slice(0, n);
const mean = (prices: Decimal[]) => prices.reduce((sum, price) => sum.plus(price)).div(prices.length);

const FLOATING: Terms = { "Market multiplier": 0.75, "Lookback days": 5 };

describe("the deals of the field, from their terms", () => {
  test.each<[string, Terms, Decimal, string]>([
    [
      "SPYR 1998",
      { ...FLOATING, "Fixed conversion price": 1.82 },
      mean(before(5)).times("0.75"),
      "75% of the mean of five",
    ],
    [
      "SPYR 1998",
      { ...FLOATING, "Fixed conversion price": 0.2 },
      new Decimal("0.2"),
      "the fixed leg, where it is lower",
    ],
    [
      "Roseworth 1999",
      { "Market multiplier": 0.95, "Lookback days": 10, "Price statistic": "LOWEST", "Fixed conversion price": 6 },
      lowest(before(10), 1)[0]!.times("0.95"),
      "95% of the lowest of ten",
    ],
    [
      "Golden Gate",
      { "Market multiplier": 0.82, "Lookback days": 20, "Lowest count": 3, "Fixed conversion price": 0.65 },
      mean(lowest(before(20), 3)).times("0.82"),
      "82% of the three lowest of twenty",
    ],
    [
      "La Jolla 2013",
      { "Market multiplier": 0.8, "Lookback days": 20, "Lowest count": 3, "Fixed conversion price": 1 },
      mean(lowest(before(20), 3)).times("0.8"),
      "80% of them",
    ],
    [
      "Adar Bays 2016",
      { "Market multiplier": 0.65, "Lookback days": 20, "Price statistic": "LOWEST" },
      lowest(before(20), 1)[0]!.times("0.65"),
      "65% of the lowest, no fixed leg",
    ],
    [
      "BBBY 2023",
      {
        "Market multiplier": 0.92,
        "Lookback days": 10,
        "Price statistic": "LOWEST",
        "Lookback includes date": "YES",
        "Fixed conversion price": 6.15,
        "Price floor": 0.716,
      },
      new Decimal("0.716"),
      "the floor",
    ],
    [
      "BBBY 2023",
      { "Market multiplier": 0.92, "Lookback days": 10, "Price statistic": "LOWEST", "Lookback includes date": "YES" },
      lowest([...before(9), new Decimal(PRICES.at(-1)![1])], 1)[0]!.times("0.92"),
      "the day itself is the tenth",
    ],
    [
      "2010 note",
      { "Market multiplier": 0.5, "Lookback days": 15, "Lowest count": 5 },
      mean(lowest(before(15), 5)).times("0.5"),
      "half of the five lowest of fifteen",
    ],
    [
      "exchange note 2017",
      { "Market multiplier": 0.75, "Lookback days": 10, "Price statistic": "LOWEST", "Fixed conversion price": 0.03 },
      new Decimal("0.03"),
      "the fixed leg",
    ],
  ])("%s %j is %s (%s)", (_deal, terms, expected) => {
    expect(callWith(terms, "CONVERSION_PRICE", LAST, PRICES)).toBe(expected.toNumber());
  });
});

describe("each part of the formula", () => {
  test.each<[Terms, number, string]>([
    [{ ...FLOATING, "Price statistic": "LAST" }, 0.45 * 0.75, "the last of the look-back"],
    [{ ...FLOATING, "Price statistic": "MEDIAN" }, 0.39 * 0.75, "the middle of 0.31 0.37 0.39 0.44 0.45"],
    [
      { ...FLOATING, "Lookback days": 4, "Price statistic": "MEDIAN" },
      0.415 * 0.75,
      "the mean of the two in the middle",
    ],
    [
      { ...FLOATING, "Lookback unit": "CALENDAR", "Lookback days": 3, "Price statistic": "LOWEST" },
      0.31 * 0.75,
      "three calendar days",
    ],
    [{ ...FLOATING, "Fixed conversion price": 0.9, Combination: "MAX" }, 0.9, "the higher of the legs"],
    [{ ...FLOATING, "Price ceiling": 0.1 }, 0.1, "the ceiling"],
    [{ ...FLOATING, "Price decimals": 2 }, 0.29, "0.294 to the nearest cent"],
    [{ ...FLOATING, "Price decimals": 2, "Price rounding": "UP" }, 0.3, "up"],
    [{ ...FLOATING, "Price decimals": 2, "Price rounding": "DOWN" }, 0.29, "down"],
    [{ "Fixed conversion price": 0.25 }, 0.25, "a fixed leg alone"],
  ])("%j is %p (%s)", (terms, expected) => {
    expect(callWith(terms, "CONVERSION_PRICE", LAST, PRICES)).toBe(Number(expected.toPrecision(15)));
  });

  test.each<[Terms, RegExp, string]>([
    [{}, /Exhibit A/, "no formula"],
    [{ "Market multiplier": 0.75 }, /Lookback days/, "half of one"],
    [{ "Lookback days": 5 }, /Market multiplier/, "the other half"],
  ])("%j is #N/A: %s (%s)", (terms, message) => {
    const shown = callWith(terms, "CONVERSION_PRICE", LAST, PRICES);
    expect(shown).toBeInstanceOf(HostError);
    expect([shown.code, shown.message]).toEqual(["#N/A", expect.stringMatching(message)]);
  });

  test("without a price in the look-back there is no answer", () => {
    expect(callWith(FLOATING, "CONVERSION_PRICE", SESSIONS[0], PRICES).code).toBe("#N/A");
  });

  test("a column of days is answered in one call, each as by itself", () => {
    const terms = Object.entries({ ...FLOATING, "Lookback days": 20, "Lowest count": 3 });
    const days = SESSIONS.slice(1).map((serial) => [serial]);
    const together: unknown[][] = call("CONVERSION_PRICE", days, PRICES, terms);
    expect(together.map(([price]) => price)).toEqual(days.map(([day]) => call("CONVERSION_PRICE", day, PRICES, terms)));
    expect(together.length).toBe(SESSIONS.length - 1);
  });
});

test("every part of the formula is a term that this function reads", () => {
  expect(Object.keys(FUNCTIONS.get("CONVERSION_PRICE")!.facts)).toEqual(["date", "prices"]);
});

describe("whole shares", () => {
  test.each<[unknown[], Terms, number, string]>([
    [[750_000, 0.25], {}, 3_000_000, "no fraction"],
    [[1_000, 0.03], {}, 33_333, "dropped"],
    [[1_000, 0.03], { "Fractional shares": "CEILING" }, 33_334, "made whole"],
    [[1_000, 0.03], { "Fractional shares": "NEAREST" }, 33_333, "nearest"],
    [[500, 0.03, 0.01], { "Conversion includes interest": "YES" }, 16_667, "500.01 ÷ 0.03 exactly"],
    [[500, 0.03, 0.01], {}, 16_666, "interest left out"],
    [[825_000, 0.0024], {}, 343_750_000, "where doubles lose a share"],
    [[0, 0.25], {}, 0, "nothing converted"],
  ])("CONVERSION_SHARES%j %j is %p (%s)", (facts, terms, expected) => {
    expect(callWith(terms, "CONVERSION_SHARES", ...facts)).toBe(expected);
  });
});
