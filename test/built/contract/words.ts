import { ask, section } from "./published";

type Arguments = Parameters<typeof ask> extends [string, ...infer A] ? A : never;

/** Nothing of 5.1 has happened by the Effective Date. */
const QUIET = {
  Illegality: false,
  "Not registered under Section 12": false,
  "Not current in reporting": false,
  "Form 8-K event": false,
  "Trading halted": "none",
  "Transfer agent's certificates delivered": "2003-04-28",
  "Purchaser's notice of termination": "none",
  "Purchaser breach": false,
  "Company's notice of termination": "none",
  "Effective Date": "2003-08-28",
  "Extension agreed": "none",
};

/** A breach on 1 August 2003, of which the Company had notice on the 22nd. */
const BREACH = {
  "Company breach": "2003-08-01",
  "Company breach is material": true,
  "Company breach notice received": "2003-08-22",
  "Company breach cured": "none",
  "Company breach waived": false,
};

const deal = (facts: Readonly<Record<string, string | boolean>>, asOf?: string): Arguments => [
  Object.entries({ ...QUIET, "Company breach": false, ...facts }),
  asOf ?? null,
];

const STATUS: readonly Arguments[] = [
  [[["", ""]]],
  deal({ Closing: "2003-09-02", "Change of address notified": "none", Expense: "PURCHASER_TAX" }, "2003-10-01"),
  deal({ Closing: "none", "Change of address notified": "2003-09-01", "Legal action commenced": false }, "2003-09-02"),
  deal({ Closing: "none", "Legal action commenced": true, "Prevailing party": "SPLIT" }, "2003-09-03"),
  deal({ ...BREACH, Closing: "none", "Prevailing party": "PURCHASER", "Legal action commenced": true }, "2003-08-25"),
  deal({ ...BREACH, Closing: "none" }, "2003-09-02"),
];

const VENUES = [0, 1, 2, 3].map((open) => [0, 1, 2, 3].map((venue) => venue === open));

/** A quotation on each venue, so that each limb of the definition of Per Share Market Value applies once. */
const LIMBS = ["EXCHANGE", "NASDAQ", "OTCBB", "PINK"].map((venue): Arguments => [
  "2003-05-02",
  [["2003-05-02", 0.2]],
  venue,
]);

/** Calls whose answers show every word that formulas may look for, by the heading of its column. */
const SHOWN: readonly (readonly [id: string, heading: string, calls: readonly Arguments[]])[] = [
  ["TIMELINE", "Event", [[]]],
  ["TIMELINE", "Status", [[null, null, "2003-08-28"]]],
  ["DEAL_STATUS", "Event", STATUS.slice(0, 1)],
  ["DEAL_STATUS", "Answer", STATUS],
  ["DEAL_CHECK", "Severity", [[]]],
  ["REDEMPTION_BREAKDOWN", "Limb", [[0.25, 750000, 3750, 1000000, 5000000, 2500000, 2500000]]],
  ["FUNDS_FLOW", "Item", [[1000], [1000, true]]],
  ["CAP_TABLE", "Holder", [[0.25]]],
  ["ESCROW_CERTIFICATES", "Purchaser", [[[[500000]], 0.25, [[1000000]]]]],
  ["MARKET_VALUE_DETAIL", "Limb", LIMBS],
];

/** A column's texts, each once, without the heading. */
function texts(id: string, heading: string, calls: readonly Arguments[]): string[] {
  const cells = calls.flatMap((call) => {
    const [head, ...rows] = ask(id, ...call);
    return rows.map((row) => row[head!.indexOf(heading)]);
  });
  return [...new Set(cells.filter((cell): cell is string => typeof cell === "string" && cell !== ""))];
}

const columnWords = SHOWN.map(([id, heading, calls]) => ({
  item: `${id} ${heading}`,
  shown: texts(id, heading, calls),
}));

const venueWords = ["MARKET_VENUE", "QUOTATION_VENUE"].map((id) => ({
  item: id,
  shown: [...VENUES, [false, false, false, false]].map((venues) => String(ask(id, ...venues)[0]![0])),
}));

export const answers = section(
  [...columnWords, ...venueWords].filter(({ shown }) => shown.length > 0),
  ({ item, shown }) => [item, shown],
);
