import Decimal from "decimal.js";
import fc from "fast-check";
import { Almanac } from "../oracles/almanac";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

const D = Decimal.clone({ precision: 60 });
const SESSIONS = new Almanac("US_EQUITY");

type Quote = [day: number, price: number];

/** Thirty weeks of a thinly traded stock: every session listed, one in nine without a quotation. */
const LISTED: [number, number | "n/a"][] = [];
for (let day = serial("2003-03-03"), ticks = 9000; day <= serial("2003-09-30"); day++) {
  if (!SESSIONS.isOpen(day)) continue;
  ticks += ((day * 7919) % 601) - 310;
  LISTED.push([day, day % 9 === 0 ? "n/a" : ticks / 10_000]);
}
const QUOTED = LISTED.filter((row): row is Quote => row[1] !== "n/a");

interface Leg {
  multiplier: string;
  days: number;
  unit?: "CALENDAR";
  includes?: true;
  take: (prices: Decimal[]) => Decimal;
}

const mean = (prices: Decimal[]) => prices.reduce((a, b) => a.plus(b)).div(prices.length);
const inSize = (prices: Decimal[]) => [...prices].sort((a, b) => a.comparedTo(b));
const lowest = (prices: Decimal[]) => D.min(...prices);
const ofLowest = (count: number) => (prices: Decimal[]) => mean(inSize(prices).slice(0, count));

/** The prices among so many days back, walked one by one. */
function lookBack(date: number, { days, unit, includes }: Leg): Decimal[] {
  const found: Decimal[] = [];
  let left = days;
  for (let day = includes ? date : date - 1; left > 0; day--) {
    if (unit !== "CALENDAR" && !SESSIONS.isOpen(day)) continue;
    left--;
    const quote = QUOTED.find(([on]) => on === day);
    if (quote) found.unshift(new D(quote[1]));
  }
  return found;
}

const floating = (date: number, leg: Leg): Decimal => leg.take(lookBack(date, leg)).times(leg.multiplier);

/** Public deals of the kind: their terms, and the same formula written by hand. */
const DEALS: [name: string, terms: Record<string, unknown>, leg: Leg, rest: (price: Decimal) => Decimal][] = [
  [
    "lower of 1.61 and 75% of the average closing bid of 5 Trading Days (1998)",
    { "Fixed conversion price": 1.61, "Market multiplier": 0.75, "Lookback days": 5 },
    { multiplier: "0.75", days: 5, take: mean },
    (x) => D.min("1.61", x),
  ],
  [
    "lower of 6.00 and 95% of the lowest of 10 days (1999)",
    { "Fixed conversion price": 6, "Market multiplier": 0.95, "Lookback days": 10, "Price statistic": "LOWEST" },
    { multiplier: "0.95", days: 10, take: lowest },
    (x) => D.min(6, x),
  ],
  [
    "lesser of 75% of the lowest bid of 15 days and a fixed leg",
    { "Fixed conversion price": 0.55, "Market multiplier": 0.75, "Lookback days": 15, "Price statistic": "LOWEST" },
    { multiplier: "0.75", days: 15, take: lowest },
    (x) => D.min("0.55", x),
  ],
  [
    "lesser of 0.65 and 82% of the average of the 3 lowest of 20 Trading Days",
    { "Fixed conversion price": 0.65, "Market multiplier": 0.82, "Lookback days": 20, "Lowest count": 3 },
    { multiplier: "0.82", days: 20, take: ofLowest(3) },
    (x) => D.min("0.65", x),
  ],
  [
    "min($1, 80% of the 3 lowest of 20) (2013)",
    { "Fixed conversion price": 1, "Market multiplier": 0.8, "Lookback days": 20, "Lowest count": 3 },
    { multiplier: "0.8", days: 20, take: ofLowest(3) },
    (x) => D.min(1, x),
  ],
  [
    "75% with a floor of 0.5 (2012, its floor scaled to these prices)",
    { "Market multiplier": 0.75, "Lookback days": 20, "Price floor": 0.5 },
    { multiplier: "0.75", days: 20, take: mean },
    (x) => D.max("0.5", x),
  ],
  [
    "50% of the average of the 5 lowest closes in the last 15 days (2010)",
    { "Market multiplier": 0.5, "Lookback days": 15, "Lowest count": 5, "Lookback unit": "CALENDAR" },
    { multiplier: "0.5", days: 15, unit: "CALENDAR", take: ofLowest(5) },
    (x) => x,
  ],
  [
    "lesser of 75% of the lowest of 10 Trading Days before the notice, and $0.03 (2017)",
    { "Fixed conversion price": 0.03, "Market multiplier": 0.75, "Lookback days": 10, "Price statistic": "LOWEST" },
    { multiplier: "0.75", days: 10, take: lowest },
    (x) => D.min("0.03", x),
  ],
  [
    "65% of the lowest price in 20 days (2016)",
    { "Market multiplier": 0.65, "Lookback days": 20, "Price statistic": "LOWEST", "Lookback unit": "CALENDAR" },
    { multiplier: "0.65", days: 20, unit: "CALENDAR", take: lowest },
    (x) => x,
  ],
  [
    "lesser of 9.90 and 85% of the lesser of the day's price and the day before's (2020)",
    {
      "Fixed conversion price": 9.9,
      "Market multiplier": 0.85,
      "Lookback days": 2,
      "Lookback includes date": "YES",
      "Price statistic": "LOWEST",
    },
    { multiplier: "0.85", days: 2, includes: true, take: lowest },
    (x) => D.min("9.9", x),
  ],
  [
    "lower of 6.15 and max(0.716, 92% of the lowest of 10 Trading Days with the day itself) (2023)",
    {
      "Fixed conversion price": 6.15,
      "Market multiplier": 0.92,
      "Lookback days": 10,
      "Lookback includes date": "YES",
      "Price statistic": "LOWEST",
      "Price floor": 0.716,
    },
    { multiplier: "0.92", days: 10, includes: true, take: lowest },
    (x) => D.min("6.15", D.max("0.716", x)),
  ],
  [
    "lower of a fixed leg and 95% of the price of the last day, with a floor (2022)",
    {
      "Fixed conversion price": 1.2,
      "Market multiplier": 0.95,
      "Lookback days": 5,
      "Price statistic": "LAST",
      "Price floor": 0.6,
    },
    { multiplier: "0.95", days: 5, take: (prices) => prices.at(-1)! },
    (x) => D.max("0.6", D.min("1.2", x)),
  ],
  [
    "the higher of a fixed leg and 90% of the median of 15 days, at most 0.9, to 4 places down",
    {
      "Fixed conversion price": 0.7,
      "Market multiplier": 0.9,
      "Lookback days": 15,
      "Price statistic": "MEDIAN",
      Combination: "MAX",
      "Price ceiling": 0.9,
      "Price decimals": 4,
      "Price rounding": "DOWN",
    },
    {
      multiplier: "0.9",
      days: 15,
      take: (prices) => mean(inSize(prices).slice((prices.length - 1) >> 1, (prices.length >> 1) + 1)),
    },
    (x) => D.min("0.9", D.max("0.7", x).toDecimalPlaces(4, Decimal.ROUND_DOWN)),
  ],
];

describe("deals known to the public, from their terms", () => {
  const dates = LISTED.slice(25).map(([day]) => day);
  const expectedOf = (leg: Leg, rest: (price: Decimal) => Decimal) =>
    dates.map((date) => [rest(floating(date, leg)).toNumber()]);

  test.each(DEALS)("%s", (_name, terms, leg, rest) => {
    const column = dates.map((day) => [day]);
    expect(callWith(terms, "CONVERSION_PRICE", column, LISTED)).toEqual(expectedOf(leg, rest));
  });

  test("dates in any order give the same prices", () => {
    const [, terms, leg, rest] = DEALS[3]!;
    const expected = expectedOf(leg, rest);
    const order = dates.map((_, index) => (index * 37) % dates.length);
    expect(new Set(order).size).toBe(dates.length);
    expect(
      callWith(
        terms,
        "CONVERSION_PRICE",
        order.map((index) => [dates[index]]),
        [...LISTED].reverse(),
      ),
    ).toEqual(order.map((index) => expected[index]));
    expect(
      callWith(
        terms,
        "CONVERSION_PRICE",
        [...dates].reverse().map((day) => [day]),
        LISTED,
      ),
    ).toEqual([...expected].reverse());
  });
});

/** Six sessions to Friday 10 October 2003. */
const WEEK = [
  ["2003-10-03", 0.2],
  ["2003-10-06", 0.1],
  ["2003-10-07", 0.12],
  ["2003-10-08", "n/a"],
  ["2003-10-09", 0.08],
  ["2003-10-10", 0.14],
];
const HALF = { "Market multiplier": 0.5, "Lookback days": 3 };

describe("worked by hand", () => {
  test.each<[Record<string, unknown>, string, number, string]>([
    [{ "Fixed conversion price": 0.25 }, "2003-10-13", 0.25, "a fixed price needs no look-back"],
    [HALF, "2003-10-13", 0.055, "half of (0.08 + 0.14) ÷ 2: 8 October has no quotation and nothing is carried"],
    [HALF, "2003-10-12", 0.055, "a Sunday: the same three Trading Days"],
    [{ ...HALF, "Lookback unit": "CALENDAR" }, "2003-10-13", 0.07, "Friday to Sunday: Friday alone"],
    [{ ...HALF, "Lookback includes date": "YES" }, "2003-10-10", 0.055, "8 to 10 October"],
    [{ ...HALF, "Lookback includes date": "YES" }, "2003-10-12", 0.055, "a Sunday is no Trading Day, and adds none"],
    [{ ...HALF, "Lookback includes date": "YES", "Lookback unit": "CALENDAR" }, "2003-10-12", 0.07, "10 to 12 October"],
    [{ ...HALF, "Lowest count": 1 }, "2003-10-13", 0.04, "the lowest one"],
    [{ ...HALF, "Lowest count": 3 }, "2003-10-13", 0.055, "three are asked for and two are there"],
    [
      { ...HALF, "Price statistic": "LOWEST", "Lowest count": 2 },
      "2003-10-13",
      0.04,
      "Lowest count is read for an average alone",
    ],
    [{ ...HALF, "Price statistic": "LAST" }, "2003-10-13", 0.07, "10 October"],
    [{ ...HALF, "Price statistic": "LAST" }, "2003-10-09", 0.06, "8 October has none, so 7 October"],
    [{ ...HALF, "Price statistic": "MEDIAN", "Lookback days": 5 }, "2003-10-13", 0.055, "the mean of 0.10 and 0.12"],
    [{ ...HALF, "Price statistic": "MEDIAN", "Lookback days": 6 }, "2003-10-13", 0.06, "0.12 is in the middle"],
    [{ ...HALF, "Fixed conversion price": 0.05 }, "2003-10-13", 0.05, "MIN"],
    [{ ...HALF, "Fixed conversion price": 0.05, Combination: "MAX" }, "2003-10-13", 0.055, "MAX"],
    [{ ...HALF, "Price floor": 0.06 }, "2003-10-13", 0.06, "the floor"],
    [{ ...HALF, "Price ceiling": 0.05 }, "2003-10-13", 0.05, "the ceiling"],
    [{ ...HALF, "Price decimals": 2 }, "2003-10-13", 0.06, "a half up"],
    [{ ...HALF, "Price decimals": 2, "Price rounding": "DOWN" }, "2003-10-13", 0.05, "down"],
    [{ ...HALF, "Price decimals": 1, "Price rounding": "UP" }, "2003-10-13", 0.1, "up"],
    [
      { ...HALF, "Price decimals": 2, "Price rounding": "DOWN", "Price floor": 0.054 },
      "2003-10-13",
      0.054,
      "rounding never leads below the floor",
    ],
    [{ "Market multiplier": 1.1, "Lookback days": 1 }, "2003-10-07", 0.11, "a multiplier above 1"],
  ])("%j on %s is %p (%s)", (terms, date, expected) => {
    expect(callWith(terms, "CONVERSION_PRICE", date, WEEK)).toBe(expected);
  });

  test("a price listed on a day without a session is none of a Trading Day", () => {
    const prices = [
      ["2003-10-10", 0.14],
      ["2003-10-11", 0.01],
    ];
    expect(callWith(HALF, "CONVERSION_PRICE", "2003-10-13", prices)).toBe(0.07);
    expect(callWith({ ...HALF, "Lookback unit": "CALENDAR" }, "CONVERSION_PRICE", "2003-10-13", prices)).toBe(0.0375);
  });

  test("of five columns the highest market with a price on a day", () => {
    const prices = [
      ["2003-10-09", null, 0.3, 0.1, null],
      ["2003-10-10", null, null, 0.2, 0.1],
    ];
    expect(callWith(HALF, "CONVERSION_PRICE", "2003-10-13", prices)).toBe(0.125);
  });

  test("Zero price: refused, or a price", () => {
    const prices = [
      ["2003-10-09", 0],
      ["2003-10-10", 0.2],
    ];
    expect(callWith(HALF, "CONVERSION_PRICE", "2003-10-13", prices).message).toMatch(/^prices: 0 came on 2003-10-09/);
    expect(callWith({ ...HALF, "Zero price": "PRICE" }, "CONVERSION_PRICE", "2003-10-13", prices)).toBe(0.05);
  });

  test("prices with more digits than a look-back holds as whole numbers are exact all the same", () => {
    const prices = [
      ["2003-10-08", 123456789012.345],
      ["2003-10-09", 1e-9],
      ["2003-10-10", 0.1 + 0.2],
    ];
    const expected = new D("123456789012.345").plus("1e-9").plus("0.3").div(6).toNumber();
    expect(callWith(HALF, "CONVERSION_PRICE", "2003-10-13", prices)).toBe(expected);
  });

  test("EXPLAIN shows the look-back, and what the other readings would give", () => {
    const rows = call("EXPLAIN", "CONVERSION_PRICE", "2003-10-13", WEEK, Object.entries(HALF));
    const value = (step: string) => rows.find(([name]: [string]) => name === step)?.[1];
    expect([value("Look-back from"), value("Look-back to"), value("Days with a price in it")]).toEqual([
      serial("2003-10-08"),
      serial("2003-10-12"),
      2,
    ]);
    expect([
      value("Price statistic: AVERAGE (in force)"),
      value("Price statistic: LOWEST"),
      value("Price statistic: LAST"),
    ]).toEqual([0.055, 0.04, 0.07]);
  });
});

describe("no price", () => {
  test.each<[Record<string, unknown>, unknown[], string, RegExp, string]>([
    [
      {},
      ["2003-10-13", WEEK],
      "#N/A",
      /^terms: Exhibit A is not attached; set Fixed conversion price, or Market multiplier and Lookback days/,
      "no formula",
    ],
    [{ "Market multiplier": 0.5 }, ["2003-10-13", WEEK], "#N/A", /^Lookback days: not set/, "half a leg"],
    [
      { "Fixed conversion price": 1, "Lookback days": 5 },
      ["2003-10-13", WEEK],
      "#N/A",
      /^Market multiplier: not set/,
      "half a leg beside a fixed one",
    ],
    [
      HALF,
      ["2003-10-03", WEEK],
      "#N/A",
      /^prices: no price from 2003-09-30 to 2003-10-02/,
      "before the first quotation",
    ],
    [HALF, ["2003-12-01", WEEK], "#N/A", /^prices: no price from /, "long after the last"],
    [HALF, ["1980-01-01", WEEK], "#N/A", /^date: 1980-01-01 is out of range/, "before the calendar"],
    [
      { ...HALF, "Lookback days": 1e6 },
      ["2003-10-13", WEEK],
      "#N/A",
      /^Lookback days: /,
      "more days than the calendar has",
    ],
    [
      { ...HALF, "Lowest count": 4 },
      ["2003-10-13", WEEK],
      "#VALUE!",
      /^Lowest count: 4 came, which is more than the 3/,
      "more lowest than days",
    ],
    [
      { ...HALF, "Price floor": 0.2, "Price ceiling": 0.1 },
      ["2003-10-13", WEEK],
      "#VALUE!",
      /^Price ceiling: 0.1 came, which is below/,
      "crossed bounds",
    ],
    [{ ...HALF, "Price decimals": 21 }, ["2003-10-13", WEEK], "#VALUE!", /^Price decimals: 21 came/, "too many places"],
    [HALF, [0, WEEK], "#VALUE!", /^date: 0 came/, "no date"],
    [HALF, ["2003-10-13", 0.1], "#VALUE!", /^prices: 1 columns came/, "no table"],
  ])("%j %j is %s %s (%s)", (terms, facts, code, message) => {
    const shown = callWith(terms, "CONVERSION_PRICE", ...facts);
    expect([shown.code, shown.message]).toEqual([code, expect.stringMatching(message)]);
  });

  test("an error among the prices counts only where a look-back holds it", () => {
    const prices = [
      ["2003-10-06", { type: "Error", basicValue: "#NUM!" }],
      ["2003-10-09", 0.08],
      ["2003-10-10", 0.14],
    ];
    const shown = callWith(
      HALF,
      "CONVERSION_PRICE",
      [["2003-10-13"], ["2003-10-07"], ["2003-10-10"], ["2003-10-13"]],
      prices,
    );
    expect(shown).toEqual([[0.055], [expect.any(HostError)], [0.04], [0.055]]);
    expect(shown[1][0].code).toBe("#NUM!");
  });
});

describe("whole shares", () => {
  test.each<[unknown[], Record<string, unknown>, unknown, string]>([
    [[5000, 0.65 * 0.0175], {}, 439560, "5,000 ÷ (65% of 0.0175) (2016)"],
    [[750000, 0.25], {}, 3000000, "a whole quotient"],
    [[391000, 1.472], {}, 265625, "exactly 265,625, where doubles lose one"],
    [[825000, 0.0024], {}, 343750000, "exactly, at a price below a cent"],
    [[1000, 0.03], {}, 33333, "33,333.33 shares"],
    [[1000, 0.03], { "Fractional shares": "CEILING" }, 33334, "a part of a share made whole"],
    [[1000, 0.03], { "Fractional shares": "NEAREST" }, 33333, "a third"],
    [[1, 0.4], { "Fractional shares": "NEAREST" }, 3, "2.5: a half up"],
    [[1000, 0.03, 100], {}, 33333, "interest is left out"],
    [[1000, 0.03, 100], { "Conversion includes interest": "YES" }, 36666, "1,100 ÷ 0.03"],
    [[0, 0.03], {}, 0, "nothing converted"],
    [[[[1000], [-1], [300]], 0.03], {}, [[33333], [expect.any(HostError)], [10000]], "a column"],
  ])("CONVERSION_SHARES%j %j = %j (%s)", (facts, terms, expected) => {
    expect(callWith(terms, "CONVERSION_SHARES", ...facts)).toEqual(expected);
  });

  test.each<[unknown[], RegExp]>([
    [[1000, 0], /^conversion_price: 0 came/],
    [[-1, 0.03], /^amount: -1 came/],
    [[1000, 0.03, -5], /^accrued_interest: -5 came/],
    [["1000", 0.03], /^amount: "1000" came/],
  ])("%j is refused: %s", (facts, message) => {
    const shown = call("CONVERSION_SHARES", ...facts);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });

  test("rounded down, the shares never cost more than the amount, and one more would", () => {
    const amounts = fc.integer({ min: 0, max: 100_000_000 });
    const ticks = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(amounts, ticks, (cents, price) => {
        const shares = BigInt(call("CONVERSION_SHARES", cents / 100, price / 10_000));
        const amount = BigInt(cents) * 100n;
        return shares * BigInt(price) <= amount && (shares + 1n) * BigInt(price) > amount;
      }),
    );
  });
});
