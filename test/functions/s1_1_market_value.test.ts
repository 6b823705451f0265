import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

type Price = [day: string, price: number | string | null];

/** Bids of October 2003, with the gap of PMV-02 to PMV-04 on the 7th. */
const GAPPED: Price[] = [
  ["2003-10-06", 0.1],
  ["2003-10-07", null],
  ["2003-10-08", 0.09],
  ["2003-10-09", 0.12],
];
const WEEK: Price[] = [
  ["2003-10-06", 0.1],
  ["2003-10-07", 0.11],
  ["2003-10-08", 0.09],
  ["2003-10-09", 0.12],
  ["2003-10-10", 0.08],
];
const TO_COLUMBUS: Price[] = [...WEEK, ["2003-10-13", 0.13]];
const without = (prices: Price[], day: string): Price[] => prices.filter(([one]) => one !== day);
/** Bids of the five days before the halt of 1 October 2003. */
const HALTED: Price[] = [
  ["2003-09-24", 0.1],
  ["2003-09-25", 0.12],
  ["2003-09-26", 0.14],
  ["2003-09-29", 0.16],
  ["2003-09-30", 0.2],
];
const SINCE_HALT = [["2003-10-01", null]];

const detail = (terms: Record<string, unknown>, ...facts: unknown[]) => {
  const [, price, limb, , source] = callWith(terms, "MARKET_VALUE_DETAIL", ...facts)[1];
  return [price, limb, source];
};

describe("1.1 Per Share Market Value, by the cases of the clause book", () => {
  test.each<[string, unknown[], Record<string, unknown>, [number, string, string], string]>([
    ["PMV-01", ["2003-10-09", GAPPED, "EXCHANGE"], {}, [0.12, "a", "2003-10-09"], "last sale of the day"],
    ["PMV-02", ["2003-10-07", GAPPED, "EXCHANGE"], {}, [0.1, "a", "2003-10-06"], "the most recent day before"],
    [
      "PMV-03 A10",
      ["2003-10-07", GAPPED, "NASDAQ"],
      { "Missing Nasdaq bid": "CARRY" },
      [0.1, "b", "2003-10-06"],
      "by analogy",
    ],
    ["PMV-04", ["2003-10-07", GAPPED, "OTCBB"], {}, [0.1, "c", "2003-10-06"], "the nearest day before"],
    ["PMV-06", ["2003-10-13", TO_COLUMBUS, "PINK"], {}, [0.13, "d", "2003-10-13"], "Columbus Day is a session"],
    [
      "PMV-06",
      ["2003-10-13", TO_COLUMBUS, "NQB"],
      {},
      [0.13, "d", "2003-10-13"],
      "the pink sheets by their reporter's name",
    ],
    [
      "A11",
      ["2006-07-31", [["2006-07-31", 0.13]], "NASDAQ"],
      {},
      [0.13, "b", "2006-07-31"],
      "before Nasdaq was an exchange",
    ],
    ["A11", ["2006-08-01", [["2006-08-01", 0.15]], "NASDAQ"], {}, [0.15, "a", "2006-08-01"], "from the day it was"],
    [
      "A11",
      ["2006-08-01", [["2006-08-01", 0.15]], "NASDAQ"],
      { "Nasdaq as exchange": "NEVER" },
      [0.15, "b", "2006-08-01"],
      "by the text",
    ],
    ["A11", ["2003-10-09", GAPPED, "NASDAQ"], { "Nasdaq as exchange": "ALWAYS" }, [0.12, "a", "2003-10-09"], "always"],
  ])("%s %j %j is %j (%s)", (_case, facts, terms, [price, limb, source]) => {
    expect(detail(terms, ...facts)).toEqual([price, limb, serial(source)]);
  });

  test("A11: last sale 0.15 and closing bid 0.13 are two columns, and the reading picks one", () => {
    const table = [["2003-10-09", 0.15, 0.13, null, null]];
    const value = (reading: string) =>
      callWith({ "Nasdaq as exchange": reading }, "MARKET_VALUE", "2003-10-09", table, "NASDAQ");
    expect([value("BY_DATE"), value("NEVER"), value("ALWAYS")]).toEqual([0.13, 0.13, 0.15]);
  });

  test("A12: a table has closing bids alone, so that both readings give them, and the working says which was asked for", () => {
    const basis = (reading: string) => {
      const rows = callWith({ "Fallback bid": reading }, "MARKET_VALUE", "2003-10-07", GAPPED);
      const working = call("EXPLAIN", "MARKET_VALUE", "2003-10-07", GAPPED, null, [["Fallback bid", reading]]);
      return [rows, working.find(([step]: [string]) => step === "What the price is")[1]];
    };
    expect(basis("CLOSING_BID")).toEqual([0.1, "closing bid"]);
    expect(basis("LAST_BID")).toEqual([0.1, "last bid, for which the table has the closing bid"]);
  });

  test.each<[string, unknown[], RegExp, string]>([
    [
      "PMV-03 A10",
      ["2003-10-07", GAPPED, "NASDAQ"],
      /no Nasdaq closing bid on 2003-10-07/,
      "limb (b) has no look-back",
    ],
    ["PMV-05", ["2003-10-05", GAPPED], /no price on or before 2003-10-05/, "nothing before"],
    ["PMV-05", ["2003-10-09", [["2003-10-06", "n/a"]]], /no price on or before/, "no quotation at all"],
    ["limb (e)", ["2003-10-09", GAPPED, [["2003-10-01", "NONE"]]], /appraisal/, "no longer publicly traded"],
  ])("%s %j is #N/A (%s)", (_case, facts, message) => {
    const shown = call("MARKET_VALUE", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe("#N/A");
    expect(shown.message).toMatch(message);
  });

  test.each<[string, string, unknown[], unknown, string]>([
    ["PMV-07", "APPRAISED_VALUE", [0.2], 0.2, "one Appraiser"],
    ["PMV-08", "APPRAISED_VALUE", [0.2, 0.25], 0.225, "the mean of two"],
    ["PMV-09", "MARKET_VENUE", [true, true, true, true], "EXCHANGE", "the exchange first"],
    ["PMV-09", "MARKET_VENUE", [false, true, true], "NASDAQ", "then Nasdaq"],
    ["PMV-09", "MARKET_VENUE", [false, false, true], "OTCBB", "then the OTCBB"],
    ["PMV-09", "MARKET_VENUE", [false, false, false, true], "PINK", "then the pink sheets"],
    ["PMV-09", "MARKET_VENUE", [false, false, false], "NONE", "else an appraisal"],
    ["PMV-10", "IS_MAJORITY", [375000, 750000], false, "half is no majority"],
    ["PMV-10", "IS_MAJORITY", [375000.01, 750000], true, "a cent more is"],
    ["OMN-01", "QUOTATION_VENUE", [false, true, false], "EXCHANGE", "left for an exchange"],
    ["OMN-01", "QUOTATION_VENUE", [false, false, true], "NASDAQ", "left for Nasdaq"],
    ["OMN-01", "QUOTATION_VENUE", [false, false, false, true], "PINK", "left for the pink sheets"],
    ["OMN-01", "QUOTATION_VENUE", [true, true, false], "OTCBB", "still there"],
  ])("%s %s%j is %p (%s)", (_case, id, facts, expected) => {
    expect(call(id, ...facts)).toBe(expected);
  });
});

describe("4.19 averages, by the cases of the clause book", () => {
  test.each<[string, unknown[], Record<string, unknown>, number, string]>([
    ["PMV-11", ["2003-10-13", WEEK], {}, 0.1, "the five sessions before a Monday"],
    ["PMV-12", ["2003-10-14", TO_COLUMBUS], {}, 0.106, "Columbus Day is one of them"],
    ["PMV-13", ["2003-10-13", without(WEEK, "2003-10-08")], {}, 0.104, "the bid of the day before is carried"],
    [
      "PMV-17",
      [
        "2003-10-13",
        [
          ["2003-10-06", 0],
          ["2003-10-07", 0],
          ["2003-10-08", 0.001],
          ["2003-10-09", 0],
          ["2003-10-10", 0],
        ],
      ],
      { "Zero price": "PRICE" },
      0.0002,
      "zero bids are prices",
    ],
    [
      "PMV-18 A03",
      ["2003-10-16", HALTED, null, null, SINCE_HALT],
      {},
      0.144,
      "only days on which the stock was quoted",
    ],
    [
      "PMV-18 A03",
      ["2003-10-16", HALTED, null, null, SINCE_HALT],
      { "Average count": "SESSIONS" },
      0.2,
      "all sessions, the price carried",
    ],
    ["PMV-18", ["2003-10-01", HALTED], {}, 0.144, "before the halt"],
    ["days", ["2003-10-13", WEEK, 2], {}, 0.1, "as many days as asked for: 0.12 and 0.08"],
    ["days 0", ["2003-10-13", WEEK, 0], {}, 0.1, "0 is the term"],
  ])("%s %j %j is %p (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "AVERAGE_MARKET_VALUE", ...facts)).toBe(expected);
  });

  test("PMV-14: a missing day on Nasdaq cannot be averaged, unless it is carried", () => {
    const facts = ["2003-10-13", without(WEEK, "2003-10-08"), null, "NASDAQ"];
    expect(call("AVERAGE_MARKET_VALUE", ...facts).code).toBe("#N/A");
    expect(callWith({ "Missing Nasdaq bid": "CARRY" }, "AVERAGE_MARKET_VALUE", ...facts)).toBe(0.104);
  });

  test.each<[string, string, string[], string]>([
    [
      "PMV-15",
      "2004-04-12",
      ["2004-04-02", "2004-04-05", "2004-04-06", "2004-04-07", "2004-04-08"],
      "Good Friday is no session",
    ],
    [
      "PMV-16",
      "2001-09-18",
      ["2001-09-05", "2001-09-06", "2001-09-07", "2001-09-10", "2001-09-17"],
      "four days without a session",
    ],
  ])("%s: the days before %s are %j (%s)", (_case, date, days) => {
    const power = days.map((day, index): Price => [day, 10 ** index]);
    const surrounded: Price[] = [["2001-09-04", 5e6], ...power, [date, 7e6]].sort() as Price[];
    expect(call("AVERAGE_MARKET_VALUE", date, surrounded)).toBe(11111 / 5);
  });
});

describe("a table of five columns", () => {
  const TABLE = [
    ["Date", "Exchange", "Nasdaq", "OTCBB", "Pink"],
    ["2003-10-06", null, null, 0.1, 0.09],
    ["2003-10-07", null, 0.2, 0.12, null],
    ["2003-10-08", null, null, 0.14, 0.13],
  ];

  test.each<[string, number, string, string]>([
    ["2003-10-06", 0.1, "OTCBB", "the higher of two"],
    ["2003-10-07", 0.2, "NASDAQ", "the highest on the latest day that has a price"],
    ["2003-10-08", 0.14, "OTCBB", "Nasdaq has none on that day"],
    ["2003-10-12", 0.14, "OTCBB", "nor after it"],
  ])("on %s %p from %s (%s)", (date, price, venue) => {
    const [, shown, , at] = call("MARKET_VALUE_DETAIL", date, TABLE)[1];
    expect([shown, at]).toEqual([price, venue]);
  });

  test("a history of venues decides where one is given", () => {
    const history = [
      ["From", "Venue"],
      ["2003-10-01", "PINK"],
      ["2003-10-07", "OTCBB"],
    ];
    expect(["2003-10-06", "2003-10-07"].map((date) => call("MARKET_VALUE", date, TABLE, history))).toEqual([
      0.09, 0.12,
    ]);
  });
});

describe("what a price table must not hold", () => {
  test.each<[unknown, RegExp, string]>([
    [
      [
        ["2003-10-06", 0.1],
        ["2003-10-06", 0.2],
      ],
      /2003-10-06 is listed twice/,
      "a day twice",
    ],
    [[["2003-10-06", -0.1]], /-0.1 came on 2003-10-06/, "a negative price"],
    [[["2003-10-06", 0]], /0 came on 2003-10-06; an empty cell may arrive as 0/, "a price of 0"],
    [[["2003-10-06", "0.1"]], /"0.1" came on 2003-10-06/, "a number typed as text"],
    [[["6/10/03", 0.1]], /6\/10\/03/, "an ambiguous date"],
    [[["2003-10-06", 0.1, 0.2]], /3 columns came/, "a third column"],
    [
      [
        [null, 0.1],
        ["2003-10-06", 0.1],
      ],
      /row 1 has the price 0.1 and no date/,
      "a price without a date",
    ],
  ])("%j is refused: %s (%s)", (prices, message) => {
    const shown = call("MARKET_VALUE", "2003-10-09", prices);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
    expect(shown.message).toMatch(/^prices: /);
  });

  test("an error in it matters only where its row is used", () => {
    const broken = { type: "Error", basicValue: "#DIV/0!" };
    const table = [
      ["2003-10-06", broken],
      ["2003-10-07", 0.12],
    ];
    expect(call("MARKET_VALUE", "2003-10-07", table)).toBe(0.12);
    expect(call("MARKET_VALUE", "2003-10-06", table).code).toBe("#DIV/0!");
  });

  test("a heading, blank rows at the end and any order are accepted", () => {
    expect(
      call("MARKET_VALUE", "2003-10-09", [
        ["Date", "Bid"],
        ["2003-10-09", 0.12],
        ["2003-10-06", 0.1],
        [null, null],
      ]),
    ).toBe(0.12);
  });
});
