import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../src/engine/agreement/terms";
import { plainExample } from "./examples";
import { call, callWith, HostError, FUNCTIONS } from "./host";
import { serial } from "./serial";

/** A deal in which every amount, period and rate is another. */
const OTHER: Record<string, number | string> = {
  "Execution date": "2004-01-15",
  "Effective date limit": "2004-06-30",
  "Original issuance date": "2004-01-15",
  "Maturity date": "2009-01-15",
  "Filing days": 60,
  "Closing days": 3,
  "Lapse days": 7,
  "Wire instruction days": 2,
  "Disclosure years": 3,
  "Purchase price": 1_000_000,
  Principal: 1_200_000,
  "Debenture count": 1_200,
  "Coupon rate": 0.04,
  "Escrow shares": 9_000_000,
  "Escrow warrant shares": 3_000_000,
  "Initial warrant escrow shares": 1_000_000,
  "Escrow cover": 1.5,
  "Top-up days": 7,
  "Certificate size": 5_000,
  "Warrant shares": 3_000_000,
  "Warrant exercise price": 0.05,
  "Initial warrant shares": 1_000_000,
  "Initial warrant exercise price": 0.02,
  "Ownership cap": 0.0999,
  "Waiver days": 61,
  "Revocation days": 2,
  "Averaging days": 10,
  "Reinstatement days": 15,
  "Pre-closing reinstatement days": 25,
  "Redemption interest rate": 0.12,
  "Redemption interest lag": 10,
  "Liquidated damages multiple": 1.5,
  "Default rate": 0.18,
  "Document fee": 40_000,
  "Escrow agent fee": 7_500,
  "Introduction fee rate": 0.06,
  "Introduction years": 3,
  "Exclusivity years": 3,
  "Blue sky years": 1,
  "Short sale cover days": 3,
  "Materiality threshold": 50_000,
  "Termination notice days": 3,
  "Escrow return days": 4,
  "Cure days": 3,
  "Indemnity days": 15,
  "Authorized shares": 100_000_000,
  "Outstanding shares": 60_000_000,
  "Par value": 0.0005,
  "Notice opens": "08:30",
  "Notice closes": "18:00",
};

test("every term of the agreement that is a value is another in this deal", () => {
  const definitions = TERM_KEYS.map((key): TermDefinition => TERM_DEFINITIONS[key]);
  const fixed = definitions.filter(({ kind, fallback }) => kind !== "choice" && kind !== "dates" && fallback !== null);
  expect(fixed.map(({ name }) => name).filter((name) => !(name in OTHER))).toEqual([]);
});

test.each<[string, unknown[], unknown, string]>([
  ["ESCROW_REQUIRED", [1_200_000, 0.25], 7_200_000, "1.5 × 4,800,000"],
  ["ESCROW_TOPUP", [1_200_000, 0.25, 6_000_000], 1_200_000, "240 certificates of 5,000"],
  ["ESCROW_TOPUP", [1_200_000, 0.251, 6_000_000], 1_175_000, "1,171,314.7 short: 235 certificates"],
  ["ESCROW_TRIGGER_PRICE", [1_200_000], 0.3, "1,800,000 ÷ 6,000,000"],
  [
    "ESCROW_FLOOR_PRICE",
    [1_200_000, 6_000_000, 30_003_000],
    0.05,
    "1,800,000 ÷ 36,000,000: 6,000 certificates of 5,000",
  ],
  ["ESCROW_DEADLINE", ["2003-10-06"], serial("2003-10-16"), "seven Business Days over Columbus Day"],
  ["OWNERSHIP_CAP", [60_000_000], 6_659_260, "5,994,000 ÷ 0.9001"],
  ["WAIVER_DATE", ["2003-10-01"], serial("2003-12-01"), "61 days"],
  ["REVOCATION_DEADLINE", ["2003-10-10"], serial("2003-10-15"), "two Business Days over Columbus Day"],
  ["CAP_VOID_DATE", ["2003-11-03"], serial("2003-11-08"), "the day after three Business Days over Election Day"],
  ["REINSTATEMENT_DEADLINE", ["2003-10-01"], serial("2003-10-22"), "15 sessions"],
  ["HALT_DEADLINE", ["2003-10-01"], serial("2003-11-05"), "25 sessions"],
  ["LIQUIDATED_DAMAGES", [], 1_500_000, "1.5 × 1,000,000"],
  ["DEFAULT_INTEREST", [100_000, "2003-09-01", "2004-09-01"], 18_000, "a whole year at 18%"],
  ["ACCRUED_INTEREST", [1_200_000, "2003-09-05", "2004-09-04"], 48_000, "365 days at 4%"],
  ["CLOSING_FEES", [], 47_500, "40,000 + 7,500"],
  ["NET_PROCEEDS", [], 952_500, "1,000,000 − 47,500"],
  ["INTRODUCTION_FEE", [1_000_000, "2006-06-30"], 60_000, "6% in the third year"],
  ["INTRODUCTION_END", [], serial("2007-01-15"), "three years"],
  ["EXCLUSIVITY_END", [], serial("2007-01-14"), "three years, the first day counted"],
  ["BLUE_SKY_END", ["2004-07-01"], serial("2005-07-01"), "one year"],
  ["FILING_DEADLINE", [], serial("2004-03-15"), "60 days over a 29 February"],
  [
    "CLOSING_DEADLINE",
    ["2004-06-30"],
    serial("2004-07-06"),
    "three Business Days over 5 July, kept for Independence Day",
  ],
  ["LAPSE_DATE", ["2004-06-30"], serial("2004-07-06"), "the earlier of that and seven days"],
  ["TERMINATION_DATE", ["2004-06-30"], serial("2004-07-07"), "the day after"],
  ["WIRE_DEADLINE", ["2004-07-06"], serial("2004-07-01"), "two Business Days before"],
  ["ESCROW_NOTICE_DEADLINE", ["2003-10-10"], serial("2003-10-16"), "three Business Days"],
  ["ESCROW_RETURN_DEADLINE", ["2003-10-14"], serial("2003-10-20"), "four Business Days"],
  ["CURE_DEADLINE", ["2003-08-22"], serial("2003-08-27"), "three Business Days"],
  ["INDEMNITY_DEADLINE", ["2003-12-23"], serial("2004-01-15"), "15 Business Days over Christmas and New Year"],
  ["DISCLOSURE_START", [], serial("2001-01-15"), "three years"],
  ["IS_MATERIAL", [60_000], true, "over 50,000"],
  [
    "REDEMPTION_INTEREST",
    [1_000_000, "2004-01-01", "2004-03-11"],
    7_200_000 / 365,
    "60 days at 12% from the tenth day",
  ],
  ["AUTHORIZED_HEADROOM", [], 30_000_000, "after 9,000,000 and 1,000,000 in escrow"],
  ["AUTHORIZED_HEADROOM", ["none"], 40_000_000, "nothing reserved"],
  ["MATURITY_PAYMENT", [], serial("2009-01-15"), "a Thursday"],
  ["SHORT_SALE_BAN_END", [], serial("2009-01-15"), "the Maturity Date"],
  ["NOTICE_DATE", ["2003-10-08T17:30"], serial("2003-10-08"), "before 18:00"],
])("%s(%j) is %p (%s)", (id, facts, expected) => {
  expect(callWith(OTHER, id, ...facts)).toBe(expected);
});

describe("the working of every function shows this deal's terms, and none of the agreement's", () => {
  const ids = [...FUNCTIONS.keys()].filter((id) => !["EXPLAIN", "TERMS", "VERSION", "READINGS", "TERM"].includes(id));
  const ownName = new Map(
    TERM_KEYS.map((key): [string, unknown] => [TERM_DEFINITIONS[key].name, OTHER[TERM_DEFINITIONS[key].name]]),
  );

  test.each(ids)("%s", (id) => {
    const { args } = plainExample(id);
    const count = Object.keys(FUNCTIONS.get(id)!.facts).length;
    const facts = [...args.slice(0, count), ...Array<null>(Math.max(0, count - args.length)).fill(null)];
    const given = args[count] as [string, unknown][] | undefined;
    const terms = [
      ...Object.entries(OTHER).filter(([name]) => !given?.some(([one]) => one === name)),
      ...(given ?? []),
    ];
    const rows = call("EXPLAIN", id, ...facts, terms);
    if (rows instanceof HostError) {
      expect(rows.code).toBe("#N/A");
      return;
    }
    for (const [step, value, , , rule] of rows.slice(1) as [string, unknown, string, string, string][]) {
      if (!rule.startsWith("term: ") || ownName.get(step) === undefined || given?.some(([one]) => one === step))
        continue;
      const own = ownName.get(step);
      const isDate = typeof own === "string" && /^\d{4}-/.test(own);
      expect([step, value]).toEqual([step, isDate ? serial(own) : own]);
    }
  });
});
