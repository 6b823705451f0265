import fc from "fast-check";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

type Bid = readonly [date: string, price: number | string | null];

const WEEK: readonly Bid[] = [
  ["2003-10-06", 0.1],
  ["2003-10-07", 0.11],
  ["2003-10-08", 0.09],
  ["2003-10-09", 0.12],
  ["2003-10-10", 0.08],
  ["2003-10-13", 0.13],
];
const without = (...dates: string[]): Bid[] =>
  WEEK.map(([date, price]) => [date, dates.includes(date) ? "n/a" : price]);

const NO_BID_7 = without("2003-10-07");
const NO_BID_8 = without("2003-10-08");
const BEFORE_HALT: readonly Bid[] = [
  ["2003-09-24", 0.1],
  ["2003-09-25", 0.12],
  ["2003-09-26", 0.14],
  ["2003-09-29", 0.16],
  ["2003-09-30", 0.2],
];
const HALTED = [["2003-10-01", null]];
const ERROR = { type: "Error", basicValue: "#DIV/0!" };

/** Price, limb and source date of the one row that the detail has. */
function detail(terms: Record<string, unknown>, ...facts: unknown[]): unknown {
  const shown = callWith(terms, "MARKET_VALUE_DETAIL", ...facts);
  return shown instanceof HostError ? shown.code : [shown[1][1], shown[1][2], shown[1][4]];
}

describe("Per Share Market Value, by the cases of the clause book", () => {
  const october = (day: number) => serial(`2003-10-${String(day).padStart(2, "0")}`);
  test.each<[string, unknown[], Record<string, unknown>, unknown, string]>([
    ["PMV-01", ["2003-10-09", WEEK, "EXCHANGE"], {}, [0.12, "a", october(9)], "a sale on the day"],
    ["PMV-02", ["2003-10-07", NO_BID_7, "EXCHANGE"], {}, [0.1, "a", october(6)], "the most recent sale before"],
    ["PMV-03 A10", ["2003-10-07", NO_BID_7, "NASDAQ"], {}, "#N/A", "limb (b) has no look-back"],
    [
      "PMV-03 A10",
      ["2003-10-07", NO_BID_7, "NASDAQ"],
      { "Missing Nasdaq bid": "CARRY" },
      [0.1, "b", october(6)],
      "as the other limbs",
    ],
    ["PMV-03", ["2003-10-08", NO_BID_7, "NASDAQ"], {}, [0.09, "b", october(8)], "a bid on the day needs no look-back"],
    ["PMV-04", ["2003-10-07", NO_BID_7, "OTCBB"], {}, [0.1, "c", october(6)], "the nearest day before"],
    ["PMV-05", ["2003-10-05", WEEK], {}, "#N/A", "nothing on or before the day"],
    ["PMV-05", ["2003-10-05", [[null, null]]], {}, "#N/A", "no history at all"],
    ["PMV-06", ["2003-10-13", WEEK, "PINK"], {}, [0.13, "d", october(13)], "Columbus Day is a session"],
    ["PMV-06", ["2003-10-13", WEEK, "nqb"], {}, [0.13, "d", october(13)], "the pink sheets by their reporter's name"],
    [
      "A12",
      ["2003-10-07", NO_BID_7],
      { "Fallback bid": "CLOSING_BID" },
      [0.1, "c", october(6)],
      "a table has closing bids alone",
    ],
    ["term", ["2003-10-07", NO_BID_7], { Market: "NASDAQ" }, "#N/A", "the term Market where no venue is given"],
    ["weekend", ["2003-10-12", WEEK], {}, [0.08, "c", october(10)], "any day has a value"],
  ])("%s %j %j = %j (%s)", (_case, facts, terms, expected) => {
    expect(detail(terms, ...facts)).toEqual(expected);
  });

  test.each([
    ["2003-10-07", { "Nasdaq as exchange": "BY_DATE" }, [0.13, "b"], "as the law stood"],
    ["2006-07-31", {}, [0.13, "b"], "the day before the change"],
    ["2006-08-01", {}, [0.15, "a"], "the first day as an exchange"],
    ["2006-08-01", { "Nasdaq as exchange": "NEVER" }, [0.13, "b"], "listed apart for ever"],
    ["2003-10-07", { "Nasdaq as exchange": "ALWAYS" }, [0.15, "a"], "an exchange all the time"],
  ])("A11: Nasdaq on %s under %j is %j (%s)", (date, terms, expected) => {
    const [, row] = callWith(terms, "MARKET_VALUE_DETAIL", date, [[date, 0.15, 0.13, null, null]], "NASDAQ");
    expect(row.slice(1, 3)).toEqual(expected);
  });

  test("a value tells how old it is", () => {
    expect(call("MARKET_VALUE_DETAIL", "2003-10-12", WEEK)).toEqual([
      ["Date", "Price", "Limb", "Venue", "Source date", "Days stale"],
      [serial("2003-10-12"), 0.08, "c", "OTCBB", serial("2003-10-10"), 2],
    ]);
  });
});

describe("the average of 4.19, by the cases of the clause book", () => {
  const ZEROS = [
    ["2003-10-06", 0],
    ["2003-10-07", 0],
    ["2003-10-08", 0.001],
    ["2003-10-09", 0],
    ["2003-10-10", 0],
  ];
  test.each<[string, unknown[], Record<string, unknown>, unknown, string]>([
    ["PMV-11", ["2003-10-13", WEEK], {}, 0.1, "0.50 ÷ 5"],
    ["PMV-12", ["2003-10-14", WEEK], {}, 0.106, "Columbus Day is a Trading Day: 0.53 ÷ 5"],
    ["PMV-13", ["2003-10-13", NO_BID_8], {}, 0.104, "0.11 carried: 0.52 ÷ 5"],
    ["PMV-14", ["2003-10-13", NO_BID_8, null, "NASDAQ"], {}, "#N/A", "no look-back in limb (b)"],
    ["PMV-17", ["2003-10-13", ZEROS], { "Zero price": "PRICE" }, 0.0002, "a zero bid is a price"],
    ["PMV-18 A03", ["2003-10-16", BEFORE_HALT, null, null, HALTED], {}, 0.144, "the last five days of quotation"],
    [
      "PMV-18 A03",
      ["2003-10-16", BEFORE_HALT, null, null, HALTED],
      { "Average count": "SESSIONS" },
      0.2,
      "five sessions with 0.20 carried",
    ],
    ["days", ["2003-10-13", WEEK, 2], {}, 0.1, "(0.12 + 0.08) ÷ 2"],
    ["term", ["2003-10-13", WEEK], { "Averaging days": 3 }, 0.29 / 3, "another deal: (0.09 + 0.12 + 0.08) ÷ 3"],
    ["calendar", ["1990-01-03", WEEK], {}, "#N/A", "the days before lie outside the calendar"],
    ["days", ["2003-10-13", WEEK, 1e15], {}, "#N/A", "more days than there are"],
  ])("%s %j %j = %p (%s)", (_case, facts, terms, expected) => {
    const shown = callWith(terms, "AVERAGE_MARKET_VALUE", ...facts);
    expect(shown instanceof HostError ? shown.code : shown).toBe(expected);
  });

  test.each([
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
      "11 to 14 September 2001",
    ],
  ])("%s: before %s come %j (%s)", (_case, date, days) => {
    const prices = days.map((day, index) => [day, 2 ** index]);
    const explained = call("EXPLAIN", "AVERAGE_MARKET_VALUE", date, prices);
    const values = explained.find(([step]: [string]) => step === "Values")![1];
    expect(values).toBe(days.map((day, index) => `${day} ${2 ** index}`).join(", "));
  });
});

describe("where the stock is quoted", () => {
  const HISTORY = [
    ["From", "Venue"],
    ["2003-10-09", "PINK"],
    ["2003-01-02", "NASDAQ"],
    ["2003-10-07", "OTCBB"],
  ];
  test.each([
    ["2003-10-06", 0.1, "b", "the first venue"],
    ["2003-10-07", 0.11, "c", "the day of the change"],
    ["2003-10-09", 0.12, "d", "the last"],
  ])("a history, in any order: %s is %p by limb (%s), %s", (date, price, limb) => {
    expect(detail({}, date, WEEK, HISTORY)).toEqual([price, limb, serial(date)]);
  });

  test.each([
    ["2003-10-07", without("2003-10-07"), "#N/A", "the bid of the day before was another market's"],
    ["2003-10-08", without("2003-10-08"), [0.11, "c", serial("2003-10-07")], "the same market's is carried"],
    ["2003-01-01", WEEK, "#N/A", "before the history"],
  ])("one column is not carried over a change of venue: %s with %j is %j (%s)", (date, prices, expected) => {
    expect(detail({}, date, prices, HISTORY)).toEqual(expected);
  });

  test("back on a market, its own older quotations count again", () => {
    const history = [
      ["2003-01-02", "OTCBB"],
      ["2003-10-07", "PINK"],
      ["2003-10-09", "OTCBB"],
    ];
    expect(detail({}, "2003-10-09", without("2003-10-09"), history)).toEqual([0.1, "c", serial("2003-10-06")]);
  });

  test("a limb for each day of an average", () => {
    const history = [
      ["2003-01-02", "OTCBB"],
      ["2003-10-08", "NASDAQ"],
    ];
    expect(call("AVERAGE_MARKET_VALUE", "2003-10-13", without("2003-10-07"), null, history)).toBe(0.098);
    expect(call("AVERAGE_MARKET_VALUE", "2003-10-13", NO_BID_8, null, history).code).toBe("#N/A");
  });

  const FIVE = [
    ["Date", "Exchange last sale", "Nasdaq bid", "OTCBB bid", "Pink-sheet bid"],
    ["2003-10-06", null, null, 0.1, 0.09],
    ["2003-10-07", null, null, null, 0.08],
    ["2003-10-08", null, 0.3, 0.2, null],
    ["2003-10-09", "n/a", "n/a", "n/a", "n/a"],
  ];
  test.each([
    ["2003-10-06", null, [0.1, "c", "2003-10-06"], "the higher of two"],
    ["2003-10-07", null, [0.08, "d", "2003-10-07"], "the latest day with a price decides, not the highest column"],
    ["2003-10-08", null, [0.3, "b", "2003-10-08"], "Nasdaq before OTCBB"],
    ["2003-10-09", null, "#N/A", "Nasdaq is the venue of the day before, and limb (b) looks back to none"],
    ["2003-10-09", "OTCBB", [0.2, "c", "2003-10-08"], "a venue that is given decides"],
    ["2003-10-07", "OTCBB", [0.1, "c", "2003-10-06"], "with its own look-back"],
    ["2003-10-09", "EXCHANGE", "#N/A", "a column that is not in use"],
    ["2003-10-09", [["2003-01-01", "PINK"]], [0.08, "d", "2003-10-07"], "a history over five columns"],
    ["2003-10-05", null, "#N/A", "nothing on or before the day"],
  ])("five columns: %s with %j is %j (%s)", (date, venue, expected) => {
    const wanted = Array.isArray(expected) ? [expected[0], expected[1], serial(expected[2] as string)] : expected;
    expect(detail({}, date, FIVE, venue)).toEqual(wanted);
  });

  test("no longer publicly traded: limb (e)", () => {
    const shown = call("MARKET_VALUE", "2003-10-09", WEEK, "NONE");
    expect([shown.code, shown.message]).toEqual([
      "#N/A",
      expect.stringMatching(/^venue: no longer publicly traded.*APPRAISED_VALUE/),
    ]);
  });
});

describe("the price table", () => {
  test("may be in any order, with headings, serials, empty rows and columns of a host that sends 0 for empty", () => {
    const rows = [
      ["Date", "Bid"],
      ["2003-10-09", 0.12],
      [serial("2003-10-06"), 0.1],
      ["2003-10-07", ""],
      [0, 0],
      ["", ""],
    ];
    expect(call("MARKET_VALUE", "2003-10-08", rows)).toBe(0.1);
    expect(call("MARKET_VALUE", "2003-10-06", [["2003-10-06", 0, 0, 0.1, 0]])).toBe(0.1);
  });

  test.each<[unknown, string, RegExp, string]>([
    [
      [
        ["2003-10-06", 0.1],
        ["2003-10-07", 0],
      ],
      "#VALUE!",
      /^prices: 0 came on 2003-10-07; an empty cell may arrive as 0.*Zero price/,
      "zero",
    ],
    [[["2003-10-06", 0, 0, 0, 0]], "#N/A", /^prices: no price/, "nothing but zeros, of five columns empty cells"],
    [[["2003-10-06", -0.1]], "#VALUE!", /^prices: -0.1 came on 2003-10-06/, "negative"],
    [
      [["2003-10-06", "0.1"]],
      "#VALUE!",
      /^prices: "0.1" came on 2003-10-06/,
      "a number typed as text is no missing quotation",
    ],
    [[["2003-10-06", true]], "#VALUE!", /^prices: TRUE came/, "a truth value"],
    [
      [
        ["2003-10-06", 0.1],
        ["2003-10-06", 0.1],
      ],
      "#VALUE!",
      /^prices: 2003-10-06 is listed twice/,
      "a date twice",
    ],
    [[["1/2/03", 0.1]], "#VALUE!", /^prices: "1\/2\/03" came/, "an ambiguous date is no heading"],
    [
      [
        ["2003-10-06", 0.1],
        [null, 0.2],
      ],
      "#VALUE!",
      /^prices: row 2 has the price 0.2 and no date/,
      "a price without a date",
    ],
    [[["2003-10-06", 0.1, 0.1]], "#VALUE!", /^prices: 3 columns came; accepted are 2 .* or 5/, "another width"],
    [[["2003-10-06", 0.1], ["2003-10-07"]], "#VALUE!", /^prices: row 2 has 1 cells/, "a ragged range"],
    [0.1, "#VALUE!", /^prices: 1 columns came/, "no table"],
    [
      [
        ["Market", "OTCBB"],
        ["Coupon rate", 0.01],
      ],
      "#VALUE!",
      /^prices: .*terms go last/,
      "a table of terms",
    ],
  ])("%j is %s (%s: %s)", (prices, code, message) => {
    const shown = call("MARKET_VALUE", "2003-10-07", prices);
    expect([shown.code, shown.message]).toEqual([code, expect.stringMatching(message)]);
  });

  test("an error counts only where its row is used", () => {
    const rows = [
      ["2003-10-06", 0.1],
      ["2003-10-07", ERROR],
      ["2003-10-08", 0.09],
    ];
    expect(call("MARKET_VALUE", [["2003-10-06"], ["2003-10-07"], ["2003-10-08"]], rows)).toEqual([
      [0.1],
      [expect.objectContaining({ code: "#DIV/0!" })],
      [0.09],
    ]);
    expect(call("AVERAGE_MARKET_VALUE", "2003-10-09", rows, 1)).toBe(0.09);
    expect(call("AVERAGE_MARKET_VALUE", "2003-10-09", rows, 2).code).toBe("#DIV/0!");
  });

  test.each<[unknown, RegExp, string]>([
    ["NYSE", /^venue: "NYSE" came; accepted is EXCHANGE, NASDAQ, OTCBB, PINK/, "no market of 1.1"],
    [
      [
        ["2003-10-06", "OTCBB"],
        ["2003-10-06", "PINK"],
      ],
      /^venue: 2003-10-06 is listed twice/,
      "a day twice",
    ],
    [
      [
        ["From", "Venue"],
        [null, null],
      ],
      /^venue: no venue came/,
      "headings alone",
    ],
    [[["OTCBB"], ["PINK"]], /^venue: 2 × 1 cells came/, "a column of names is no history"],
    [
      [
        ["x1", "OTCBB"],
        ["y", "PINK"],
      ],
      /^venue: "y" came; accepted is a date/,
      "no date",
    ],
  ])("a venue of %j is refused: %s (%s)", (venue, message) => {
    const shown = call("MARKET_VALUE", "2003-10-07", WEEK, venue);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });
});

describe("limb (e) and the venues", () => {
  test.each<[string, string, unknown[], unknown, string]>([
    ["PMV-07", "APPRAISED_VALUE", [0.2], 0.2, "one Appraiser"],
    ["PMV-08 A13", "APPRAISED_VALUE", [0.2, 0.25], 0.225, "and the Company's"],
    ["zero", "APPRAISED_VALUE", [0.2, 0], 0.2, "0 is no second appraisal"],
    ["PMV-10", "IS_MAJORITY", [375000, 750000], false, "exactly half"],
    ["PMV-10", "IS_MAJORITY", [375000.01, 750000], true, "a cent more"],
    ["PMV-10", "IS_MAJORITY", [0, 750000], false, "nothing held"],
    ["PMV-09", "MARKET_VENUE", [true, true, true, true], "EXCHANGE", "all: the exchange"],
    ["PMV-09", "MARKET_VENUE", [false, true, true, true], "NASDAQ", "Nasdaq and over the counter"],
    ["PMV-09", "MARKET_VENUE", [false, false, true, false], "OTCBB", "the bulletin board"],
    ["PMV-09", "MARKET_VENUE", [false, false, false, true], "PINK", "what the National Quotation Bureau reports"],
    ["PMV-09", "MARKET_VENUE", [false, false, false], "NONE", "nowhere"],
    ["1 and 0", "MARKET_VENUE", [0, 1, 0, 0], "NASDAQ", "as a host may send flags"],
  ])("%s %s%j = %p (%s)", (_case, id, facts, expected) => {
    expect(call(id, ...facts)).toBe(expected);
  });

  test.each<[string, unknown[], string, RegExp]>([
    ["APPRAISED_VALUE", [0], "#VALUE!", /^first: 0 came/],
    ["APPRAISED_VALUE", [0.2, -0.1], "#VALUE!", /^second: -0.1 came/],
    ["IS_MAJORITY", [0, 0], "#N/A", /^outstanding: with no Debenture outstanding/],
    ["IS_MAJORITY", [750001, 750000], "#VALUE!", /^held: 750,001 came/],
    ["MARKET_VENUE", ["yes", false, false], "#VALUE!", /^on_exchange: "yes" came/],
    ["AVERAGE_MARKET_VALUE", ["2003-10-13", WEEK, 2.5], "#VALUE!", /^days: 2.5 came/],
    ["AVERAGE_MARKET_VALUE", [0, WEEK], "#VALUE!", /^date: 0 came/],
  ])("%s%j is %s %s", (id, facts, code, message) => {
    const shown = call(id, ...facts);
    expect([shown.code, shown.message]).toEqual([code, expect.stringMatching(message)]);
  });
});

describe("for any table of quotations", () => {
  const START = serial("2003-01-01");
  const quotations = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 999 })), {
    selector: ([day]) => day,
    minLength: 1,
    maxLength: 30,
  });
  const tableOf = (rows: [number, number][]) => rows.map(([day, price]) => [START + day, price / 1000]);

  test("the value is the price of the nearest day on or before, whatever the order of the rows", () => {
    fc.assert(
      fc.property(quotations, fc.integer({ min: 0, max: 70 }), (rows, asked) => {
        const before = rows.filter(([day]) => day <= asked).sort(([a], [b]) => b - a)[0];
        const shown = call("MARKET_VALUE", START + asked, tableOf(rows));
        return before ? shown === before[1] / 1000 : shown.code === "#N/A";
      }),
    );
  });

  test("an average lies between the lowest and the highest price", () => {
    fc.assert(
      fc.property(quotations, fc.integer({ min: 1, max: 10 }), (rows, days) => {
        const prices = rows.map(([, price]) => price / 1000);
        const average = call("AVERAGE_MARKET_VALUE", START + 100, tableOf(rows), days);
        return average >= Math.min(...prices) && average <= Math.max(...prices);
      }),
    );
  });
});
