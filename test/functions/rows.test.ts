import { call, HostError } from "./host";

/** The message of an error, or the answer itself. */
function shown(answer: unknown): unknown {
  return answer instanceof HostError ? answer.message : answer;
}

const PRICES = [
  ["2003-10-06", 0.1],
  ["2003-10-07", 0.11],
];

/** The Trading Day after Monday 6 October 2003, as the halts leave it: 7 October is 37901. */
const nextTradingDay = (halts: unknown) => call("TRADING_DAY", "2003-10-06", 1, halts);
const marketValue = (prices: unknown) => call("MARKET_VALUE", "2003-10-07", prices);
const venueOf = (venue: unknown) => call("MARKET_VALUE", "2003-10-07", PRICES, venue);
const uncovered = (notices: unknown) => call("SHORT_SALE_UNCOVERED", 100_000, true, 0, "2003-11-26", notices);
const headroom = (commitments: unknown) => call("AUTHORIZED_HEADROOM", commitments);
const waiverDate = (terms: unknown) => call("WAIVER_DATE", "2003-10-01", terms);
const state = (facts: unknown) => (call("DEAL_STATUS", facts) as unknown[][])[1]?.[2];

describe("an empty cell of a table may arrive as 0", () => {
  test.each([
    ["halt days", nextTradingDay([["2003-10-07"], [0], [""], [null]]), 37902],
    ["prices", marketValue([...PRICES, [0, 0], [null, ""]]), 0.11],
    [
      "a history of venues",
      venueOf([
        ["2003-01-02", "OTCBB"],
        [0, 0],
      ]),
      0.11,
    ],
    [
      "notices",
      uncovered([
        ["2003-12-01", 100_000, 0],
        [0, 0, 0],
      ]),
      0,
    ],
    ["commitments", headroom([[12_083_610], [0]]), 0],
    [
      "terms",
      waiverDate([
        ["Waiver days", 31],
        [0, 0],
      ]),
      37926,
    ],
    [
      "facts of the status",
      state([
        ["Closing", "2003-09-02"],
        [0, 0],
      ]),
      "CLOSED",
    ],
  ])("%s", (_table, answer, expected) => expect(shown(answer)).toBe(expected));
});

describe("FALSE is nothing to a list and to a table as a whole, and a mistake in a row elsewhere", () => {
  test.each([
    ["halt days, all of them", nextTradingDay([[false]]), 37901],
    ["halt days, one", nextTradingDay([["2003-10-07"], [false]]), "halt_days, row 2: FALSE came; accepted is a date"],
    ["venues, all of them", venueOf([[false, false]]), 0.11],
    [
      "venues, one",
      venueOf([
        ["2003-01-02", "OTCBB"],
        [false, false],
      ]),
      "venue: FALSE came; accepted is a date",
    ],
    [
      "a notice's instrument",
      uncovered([["2003-12-01", 100_000, false]]),
      "notices: FALSE came; accepted is DEBENTURE",
    ],
    ["commitments, the last", headroom([[12_083_610], [false]]), 0],
    ["terms, the only cell", waiverDate(false), 37970],
    ["terms, one", waiverDate([[false, 1]]), "terms: row 1 starts with FALSE; accepted is the name of a term"],
    ["facts, all of them", state([[false, false]]), "not known"],
  ])("%s", (_table, answer, expected) => {
    const said = shown(answer);
    if (typeof expected === "string") expect(said).toContain(expected);
    else expect(said).toBe(expected);
  });
});

describe("words over the columns", () => {
  test.each([
    ["halt days", nextTradingDay([["Halted on"], ["2003-10-07"]]), 37902],
    ["prices", marketValue([["Date", "Bid"], ...PRICES]), 0.11],
    [
      "venues",
      venueOf([
        ["From", "Venue"],
        ["2003-01-02", "OTCBB"],
      ]),
      0.11,
    ],
    [
      "notices",
      uncovered([
        ["Delivered", "Shares"],
        ["2003-12-01", 100_000],
      ]),
      0,
    ],
    [
      "commitments",
      headroom([
        ["Note", "Shares"],
        ["A", 12_083_610],
      ]),
      0,
    ],
    [
      "terms",
      waiverDate([
        ["Term", "Value"],
        ["Waiver days", 31],
      ]),
      37926,
    ],
    [
      "facts",
      state([
        ["Fact", "Value"],
        ["Closing", "2003-09-02"],
      ]),
      "CLOSED",
    ],
    ["a halt that is no date", nextTradingDay([["7 October"]]), 'halt_days, row 1: "7 October" came'],
  ])("%s", (_table, answer, expected) => {
    const said = shown(answer);
    if (typeof expected === "string") expect(said).toContain(expected);
    else expect(said).toBe(expected);
  });
});
