import Decimal from "decimal.js";
import fc from "fast-check";
import { runs } from "../arbitraries/properties";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

type Case = [
  name: string,
  id: string,
  facts: unknown[],
  terms: Record<string, unknown>,
  expected: unknown,
  why: string,
];

const run = (terms: Record<string, unknown>, id: string, facts: readonly unknown[]): unknown => {
  const shown = callWith(terms, id, ...facts);
  return shown instanceof HostError ? shown.code : shown;
};

/** Principal and accrued interest, shares owned, issuable, under the Warrant and the Initial Warrant. */
const HELD = [750000, 3750, 1000000, 5000000, 2500000, 2500000];
const NONE_OWNED = [750000, 3750, 0, 5000000, 2500000, 2500000];
const OCTOBER_TO_DECEMBER = ["2003-10-15", "2003-12-01"];

/** The limbs and their total, in order. */
function limbs(facts: readonly unknown[], terms: Record<string, unknown> = {}): number[] {
  return callWith(terms, "REDEMPTION_BREAKDOWN", ...facts)
    .slice(1)
    .map((row: unknown[]) => row[3]);
}

describe("the redemption price, by the cases of the clause book", () => {
  test.each<[string, unknown[], number[], string]>([
    [
      "RED-01",
      [0.22, ...HELD, ...OCTOBER_TO_DECEMBER],
      [220000, 1100000, 525000, 525000, 2844000 / 73, 175854000 / 73],
      "40 days from 22 October",
    ],
    [
      "RED-02",
      [0.009, ...HELD, "2003-10-15", "2003-10-22"],
      [9000, 753750, 0, 0, 0, 762750],
      "below the exercise price, paid on day 7",
    ],
    [
      "RED-03",
      [0.01, 750000, 3750, 0, 5000000, 2500000, 2500000],
      [0, 753750, 0, 0, 0, 753750],
      "at the exercise price",
    ],
    ["RED-04", [0.15075, 750000, 3750, 0, 5000000, 0, 0], [0, 753750, 0, 0, 0, 753750], "both sides of (ii) alike"],
    ["RED-06", [0.22, 0, 0, 0, 0, 0, 0, ...OCTOBER_TO_DECEMBER], [0, 0, 0, 0, 0, 0], "nothing held"],
    ["RED-13 A16", [0.3, ...NONE_OWNED], [0, 1500000, 725000, 725000, 0, 2950000], "escrowed shares left out"],
    [
      "RED-14",
      [0.22, 500000, 2500, 0, 3333333, 1666667, 1666667],
      [0, 733333.26, 350000.07, 350000.07, 0, 1433333.4],
      "two thirds",
    ],
    [
      "RED-14",
      [0.22, 250000, 1250, 0, 1666667, 833333, 833333],
      [0, 366666.74, 174999.93, 174999.93, 0, 716666.6],
      "one third",
    ],
    ["WAR-01", [0.22, 0, 0, 0, 0, 2500000, 0], [0, 0, 525000, 0, 0, 525000], "0.21 × 2,500,000"],
    ["WAR-01", [0.01, 0, 0, 0, 0, 2500000, 2500000], [0, 0, 0, 0, 0, 0], "nothing at the exercise price"],
    ["WAR-01", [0.005, 0, 0, 0, 0, 2500000, 2500000], [0, 0, 0, 0, 0, 0], "nor below it"],
  ])("%s %j = %j (%s)", (_case, facts, expected) => {
    expect(limbs(facts)).toEqual(expected);
    expect(call("REDEMPTION_PRICE", ...facts)).toBe(expected[5]);
  });

  test.each<Case>([
    [
      "RED-13 A16",
      "REDEMPTION_PRICE",
      [0.3, ...NONE_OWNED],
      { "Owned escrow shares": "INCLUDE" },
      4450000,
      "5,000,000 × 0.30 more",
    ],
    [
      "RED-13 A16",
      "REDEMPTION_PRICE",
      [0.3, ...NONE_OWNED],
      { "Owned escrow shares": "INCLUDE", "Escrow shares": 3000000 },
      3100000,
      "500,000 × 0.30 more",
    ],
    [
      "RED-17 A17",
      "REDEMPTION_PRICE",
      [0.3, 750000, 3750, 0, 5000000, 0, 0],
      {},
      1500000,
      "4.18 does not cut the price",
    ],
    [
      "RED-17 A17",
      "REDEMPTION_PRICE",
      [0.3, 750000, 3750, 0, 5000000, 0, 0],
      { "Issuable cap": "YES" },
      753750,
      "1,995,599 × 0.30 is less than par",
    ],
    [
      "A17",
      "REDEMPTION_PRICE",
      [1, 750000, 3750, 0, 5000000, 0, 0],
      { "Issuable cap": "YES" },
      1995599,
      "the cap's shares at 1.00",
    ],
    [
      "A17 A28",
      "REDEMPTION_PRICE",
      [1, 0, 0, 0, 5000000, 0, 0],
      { "Issuable cap": "YES", "Cap denominator": "PRE" },
      1895819,
      "by the denominator of 4.18",
    ],
    [
      "A17",
      "REDEMPTION_PRICE",
      [1, 0, 0, 1000000, 5000000, 0, 0],
      { "Issuable cap": "YES" },
      1942967,
      "1,000,000 owned and 942,967 more",
    ],
    ["A17", "REDEMPTION_PRICE", [1, 0, 0, 0, 5000, 0, 0], { "Issuable cap": "YES" }, 5000, "fewer than the cap"],
    ["RED-19 A18", "ACCRUED_INTEREST", [750000, "2003-09-05", "2003-12-01"], {}, 130500 / 73, "87 days"],
    [
      "A18",
      "REDEMPTION_PRICE",
      [0.01, 750000, 1800, 0, 0, 0, 0, ...OCTOBER_TO_DECEMBER, null],
      { "Redemption interest rate": "none" },
      751800,
      "PAYMENT: as given",
    ],
    [
      "A18",
      "REDEMPTION_PRICE",
      [0.01, 750000, 1800, 0, 0, 0, 0, ...OCTOBER_TO_DECEMBER, null],
      { "Redemption interest rate": "none", "Accrued interest to": "NOTICE" },
      750000 + 1800 - 70500 / 73,
      "47 days less: 750,000 × 1% × 47 ÷ 365",
    ],
    [
      "A18",
      "REDEMPTION_PRICE",
      [0.01, 750000, 1800, 0, 0, 0, 0, ...OCTOBER_TO_DECEMBER, null],
      { "Redemption interest rate": "none", "Accrued interest to": "DAY7" },
      750000 + 1800 - 60000 / 73,
      "40 days less",
    ],
    [
      "A18",
      "REDEMPTION_PRICE",
      [0.01, 750000, 100, 0, 0, 0, 0, ...OCTOBER_TO_DECEMBER, null],
      { "Redemption interest rate": "none", "Accrued interest to": "NOTICE" },
      750000,
      "never below zero",
    ],
    [
      "A18",
      "REDEMPTION_PRICE",
      [0.01, 750000, 1800, 0, 0, 0, 0],
      { "Accrued interest to": "NOTICE" },
      751800,
      "without days nothing is taken off",
    ],
    [
      "other deal",
      "REDEMPTION_PRICE",
      [0.5, 0, 0, 0, 0, 1000, 2000],
      { "Warrant exercise price": 0.4, "Initial warrant exercise price": 0.25 },
      600,
      "100 + 500",
    ],
  ])("%s %s%j %j = %p (%s)", (_case, id, facts, terms, expected) => {
    expect(run(terms, id, facts)).toBe(expected);
  });

  test("RED-19 A18: the coupon to the notice is what NOTICE leaves of the coupon to the payment", () => {
    const facts = [0.01, 750000, 130500 / 73, 0, 0, 0, 0, ...OCTOBER_TO_DECEMBER];
    const counted = call("EXPLAIN", "REDEMPTION_PRICE", ...facts, null, [["Accrued interest to", "NOTICE"]]).find(
      ([step]: [string]) => step === "Accrued interest counted",
    )![1];
    expect(counted).toBeCloseTo(60000 / 73, 9);
  });

  test("the breakdown names its limbs, clauses and what governs (ii)", () => {
    const rows = call("REDEMPTION_BREAKDOWN", 0.22, ...HELD, ...OCTOBER_TO_DECEMBER);
    expect(rows[0]).toEqual(["Limb", "Clause", "Measure", "Amount"]);
    expect(rows.slice(1).map(([limb, clause]: string[]) => [limb, clause])).toEqual([
      ["(i)", "4.19(i)"],
      ["(ii)", "4.19(ii)"],
      ["(iii)", "4.19(iii)"],
      ["(iv)", "4.19(iv)"],
      ["(v)", "4.19(v)"],
      ["Total", "4.19"],
    ]);
    expect(rows[2][2]).toMatch(/shares issuable/);
    expect(rows[5][2]).toMatch(/40 days/);
    expect(call("REDEMPTION_BREAKDOWN", 0.1, ...HELD)[2][2]).toMatch(/principal and accrued interest/);
  });
});

describe("limb (v), by the cases of the clause book", () => {
  const SUM = 2370000;
  test.each<Case>([
    ["RED-05", "REDEMPTION_INTEREST", [SUM, "2003-10-15", "2003-10-21"], {}, 0, "day 6"],
    ["RED-05 A20", "REDEMPTION_INTEREST", [SUM, "2003-10-15", "2003-10-22"], {}, 0, "day 7"],
    ["RED-05", "REDEMPTION_INTEREST", [SUM, "2003-10-15", "2003-10-23"], {}, 71100 / 73, "day 8"],
    [
      "A20",
      "REDEMPTION_INTEREST",
      [SUM, "2003-10-15", "2003-10-22"],
      { "Redemption interest end": "INCL" },
      71100 / 73,
      "day 7 itself counts",
    ],
    [
      "A20",
      "REDEMPTION_INTEREST",
      [SUM, "2003-10-15", "2003-10-21"],
      { "Redemption interest end": "INCL" },
      0,
      "day 6 does not",
    ],
    ["RED-07 A19", "REDEMPTION_INTEREST", [1000000, "2004-01-15", "2004-07-22"], {}, 5460000 / 73, "ACT365F, 182 days"],
    [
      "RED-07 A19",
      "REDEMPTION_INTEREST",
      [1000000, "2004-01-15", "2004-07-22"],
      { "Day count": "ACT360" },
      227500 / 3,
      "÷ 360",
    ],
    [
      "RED-07 A19",
      "REDEMPTION_INTEREST",
      [1000000, "2004-01-15", "2004-07-22"],
      { "Day count": "ACTACT" },
      4550000 / 61,
      "÷ 366",
    ],
    [
      "RED-07 A19",
      "REDEMPTION_INTEREST",
      [1000000, "2004-01-15", "2004-07-22"],
      { "Day count": "NL365" },
      5430000 / 73,
      "without 29 February",
    ],
    [
      "RED-07 A19",
      "REDEMPTION_INTEREST",
      [1000000, "2004-01-15", "2004-07-22"],
      { "Day count": 30360 },
      75000,
      "half a year",
    ],
    ["RED-08 A19", "REDEMPTION_INTEREST", [SUM, "2003-10-15", "2005-02-24"], {}, 34910100 / 73, "simple over 491 days"],
    [
      "RED-08 A19",
      "REDEMPTION_INTEREST",
      [SUM, "2003-10-15", "2005-02-24"],
      { "Redemption compounding": "ANNUAL" },
      36172125 / 73,
      "a year, then 125 days",
    ],
    [
      "RED-16 A21",
      "REDEMPTION_INTEREST",
      [SUM, "2003-10-15", "2004-02-16", "2004-01-15"],
      {},
      8318700 / 73,
      "until payment",
    ],
    [
      "RED-16 A21",
      "REDEMPTION_INTEREST",
      [SUM, "2003-10-15", "2004-02-16", "2004-01-15"],
      { "Consent interest to": "CONSENT" },
      6043500 / 73,
      "until the consent",
    ],
    [
      "A21",
      "REDEMPTION_INTEREST",
      [SUM, "2003-10-15", "2004-01-15", "2004-02-16"],
      { "Consent interest to": "CONSENT" },
      6043500 / 73,
      "never after payment",
    ],
    [
      "A21",
      "REDEMPTION_INTEREST",
      [SUM, "2003-10-15", "2004-02-16"],
      { "Consent interest to": "CONSENT" },
      8318700 / 73,
      "no consent was needed",
    ],
    [
      "other deal",
      "REDEMPTION_INTEREST",
      [365000, "2003-10-15", "2003-11-15"],
      { "Redemption interest rate": 0.1, "Redemption interest lag": 21 },
      1000,
      "10 days at 10%",
    ],
    [
      "other deal",
      "REDEMPTION_INTEREST",
      [365000, "2003-10-15", "2003-10-25"],
      { "Redemption interest rate": 0.1, "Redemption interest lag": "none" },
      1000,
      "from the notice",
    ],
    ["order", "REDEMPTION_INTEREST", [SUM, "2003-10-15", "2003-01-01"], {}, 0, "paid before the notice"],
    [
      "leap",
      "REDEMPTION_INTEREST",
      [1000, "2004-02-22", "2005-02-28"],
      { "Redemption compounding": "ANNUAL" },
      150,
      "the anniversary of 29 February is 28 February",
    ],
  ])("%s %s%j %j = %p (%s)", (_case, id, facts, terms, expected) => {
    expect(run(terms, id, facts)).toBe(expected);
  });

  test("RED-18: part payments in one call over two columns", () => {
    const parts = call("REDEMPTION_INTEREST", [[1000000], [1370000]], "2003-10-15", [["2003-11-11"], ["2003-12-01"]]);
    expect(parts).toEqual([[600000 / 73], [1644000 / 73]]);
    expect(parts[0][0] + parts[1][0]).toBeCloseTo(2244000 / 73, 8);
  });
});

describe("the right to redemption, by the cases of the clause book", () => {
  const HALT = "2003-10-01";
  const INCLUDE = { "Halt day": "INCLUDE" };
  const QUOTED = { "Halt count": "QUOTED" };
  const date = (iso: string) => serial(iso);
  test.each<Case>([
    ["RED-09", "REINSTATEMENT_DEADLINE", [HALT], {}, date("2003-10-15"), "Columbus Day counts"],
    ["RED-11", "REINSTATEMENT_DEADLINE", ["2003-11-24"], {}, date("2003-12-09"), "Thanksgiving does not"],
    ["RED-12", "REINSTATEMENT_DEADLINE", ["2004-06-04"], {}, date("2004-06-21"), "nor 11 June 2004"],
    ["RED-20 A04", "REINSTATEMENT_DEADLINE", [HALT], INCLUDE, date("2003-10-14"), "the halt is day one"],
    [
      "A04",
      "REINSTATEMENT_DEADLINE",
      ["2003-10-04"],
      INCLUDE,
      date("2003-10-17"),
      "a Saturday is no Trading Day, so Monday is day one",
    ],
    ["A02", "REINSTATEMENT_DEADLINE", [HALT], QUOTED, "#N/A", "the count never runs"],
    ["other deal", "REINSTATEMENT_DEADLINE", [HALT], { "Reinstatement days": 3 }, date("2003-10-06"), "3 Trading Days"],
    ["RED-09", "REDEMPTION_TRIGGERED", ["SUSPENSION", HALT, "2003-10-15"], {}, false, "still FALSE on the tenth day"],
    ["RED-09", "REDEMPTION_TRIGGERED", ["SUSPENSION", HALT, "2003-10-16"], {}, true, "never reinstated"],
    [
      "RED-09",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-12-01", "2003-10-15"],
      {},
      false,
      "reinstated on the tenth day",
    ],
    ["RED-09", "REDEMPTION_TRIGGERED", ["SUSPENSION", HALT, "2003-12-01", "2003-10-16"], {}, true, "on the eleventh"],
    ["A02", "REDEMPTION_TRIGGERED", ["SUSPENSION", HALT, "2009-10-16"], QUOTED, false, "the right never arises"],
    ["A02", "REDEMPTION_TRIGGERED", ["DELISTING", HALT, "2009-10-16"], QUOTED, false, "nor on a delisting"],
    ["A04", "REDEMPTION_TRIGGERED", ["SUSPENSION", HALT, "2003-10-15"], INCLUDE, true, "a day earlier"],
    [
      "P075",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-12-01", null, "MARKET_WIDE"],
      {},
      false,
      "the whole market",
    ],
    ["P075", "REDEMPTION_TRIGGERED", ["SUSPENSION", HALT, "2003-12-01", null, "pending_news"], {}, false, "news"],
    [
      "P075",
      "REDEMPTION_TRIGGERED",
      ["DELISTING", HALT, "2003-12-01", null, "MARKET_WIDE"],
      {},
      true,
      "causes are not read for a delisting",
    ],
    ["A14", "REDEMPTION_TRIGGERED", ["DELISTING", HALT, "2003-10-16"], {}, true, "a move down"],
    [
      "A14",
      "REDEMPTION_TRIGGERED",
      ["DELISTING", HALT, "2003-10-16"],
      { "Delisting test": "LITERAL_4_19" },
      true,
      "any departure",
    ],
    [
      "A14",
      "REDEMPTION_TRIGGERED",
      ["DELISTING", HALT, "2003-10-16"],
      { "Delisting test": "LITERAL_7_14" },
      false,
      "OTCBB now means the pink sheets",
    ],
    ["A14", "REDEMPTION_TRIGGERED", ["UPLISTING", HALT, "2003-10-16"], {}, false, "good news"],
    [
      "A14",
      "REDEMPTION_TRIGGERED",
      ["UPLISTING", HALT, "2003-10-16"],
      { "Delisting test": "LITERAL_4_19" },
      true,
      "literally",
    ],
    [
      "A14",
      "REDEMPTION_TRIGGERED",
      ["UPLISTING", HALT, "2003-10-16"],
      { ...QUOTED, "Delisting test": "LITERAL_4_19" },
      true,
      "still quoted, so the days run",
    ],
    [
      "A14",
      "REDEMPTION_TRIGGERED",
      ["UPLISTING", HALT, "2003-10-16"],
      { "Delisting test": "LITERAL_7_14" },
      false,
      "replaced",
    ],
    [
      "A14",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-10-16"],
      { "Delisting test": "LITERAL_7_14" },
      true,
      "a suspension is none of it",
    ],
    [
      "P076",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-12-01", null, null, "2003-09-30"],
      {},
      true,
      "the day after the Closing",
    ],
    [
      "P076",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-12-01", null, null, "2003-10-01"],
      {},
      false,
      "not after the Closing",
    ],
    [
      "P076",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-12-01", null, null, null, "2003-10-01"],
      {},
      true,
      "the last day of effectiveness",
    ],
    [
      "P076",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-12-01", null, null, null, "2003-09-30"],
      {},
      false,
      "after it",
    ],
    [
      "other deal",
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", HALT, "2003-10-07"],
      { "Reinstatement days": 3 },
      true,
      "after 3 Trading Days",
    ],
  ])("%s %s%j %j = %p (%s)", (_case, id, facts, terms, expected) => {
    expect(run(terms, id, facts)).toBe(expected);
  });
});

describe("the reference price", () => {
  /** Averages of 0.20 before the notice, 0.18 before the payment and 0.22 before the halt. */
  const PRICES = [
    ["2003-09-24", 0.22],
    ["2003-10-08", 0.2],
    ["2003-11-21", 0.18],
  ];
  const days = ["2003-10-15", "2003-12-01", "2003-10-01"];
  test.each<[string, Record<string, unknown>, unknown[], number, number, string]>([
    ["RED-15 A15", {}, days, 0.22, 1320000, "the greatest average"],
    ["RED-15 A15", { "Reference average": "LATEST" }, days, 0.18, 1080000, "that of the latest day"],
    ["RED-15 A15", { "Reference average": "NOTICE" }, days, 0.2, 1200000, "that of the notice"],
    [
      "A15",
      { "Reference average": "LATEST" },
      ["2003-10-15", null, "2003-10-01"],
      0.2,
      1200000,
      "the latest day that is known",
    ],
    ["A15", {}, ["2003-10-15", 0, "2003-10-08"], 0.22, 1320000, "no payment yet"],
  ])("%s %j %j is %p, %p on 6,000,000 shares (%s)", (_case, terms, [notice, payment, halted], expected, amount) => {
    const reference = callWith(terms, "REFERENCE_PRICE", PRICES, notice, payment, halted);
    expect(reference).toBe(expected);
    expect(call("REDEMPTION_PRICE", reference, 0, 0, 6000000, 0, 0, 0)).toBe(amount);
  });

  test("PMV-18 A03: halted days are passed over", () => {
    const bids = [
      ["2003-09-24", 0.1],
      ["2003-09-25", 0.12],
      ["2003-09-26", 0.14],
      ["2003-09-29", 0.16],
      ["2003-09-30", 0.2],
    ];
    const facts = [bids, "2003-10-16", null, "2003-10-01", null, [["2003-10-01", null]]];
    expect(call("REFERENCE_PRICE", ...facts)).toBe(0.144);
    expect(callWith({ "Average count": "SESSIONS" }, "REFERENCE_PRICE", ...facts)).toBe(0.2);
  });

  test("a payment that is left out is said to be", () => {
    const steps = (payment: unknown) =>
      call("EXPLAIN", "REFERENCE_PRICE", PRICES, "2003-10-15", payment, "2003-10-01").map(([step]: [string]) => step);
    expect(steps(null)).toContain("Left out");
    expect(steps("2003-12-01")).not.toContain("Left out");
  });

  test("only the averages that the reading asks for need prices", () => {
    const late = [["2003-10-08", 0.2]];
    expect(call("REFERENCE_PRICE", late, "2003-10-15", null, "2003-10-01").code).toBe("#N/A");
    expect(callWith({ "Reference average": "NOTICE" }, "REFERENCE_PRICE", late, "2003-10-15", null, "2003-10-01")).toBe(
      0.2,
    );
  });
});

describe("bad input", () => {
  const PRICES = [["2003-09-24", 0.2]];
  test.each<[string, unknown[], string, RegExp, string]>([
    ["REDEMPTION_PRICE", [0, ...HELD], "#VALUE!", /^reference_price: 0 came/, "no price"],
    ["REDEMPTION_PRICE", [0.22, -1, 0, 0, 0, 0, 0], "#VALUE!", /^principal: -1 came/, "negative"],
    ["REDEMPTION_PRICE", [0.22, 0, 0, 0.5, 0, 0, 0], "#VALUE!", /^shares_owned: 0.5 came/, "half a share"],
    ["REDEMPTION_PRICE", [0.22, "750000", 0, 0, 0, 0, 0], "#VALUE!", /^principal: "750000" came/, "text"],
    [
      "REDEMPTION_PRICE",
      [0.22, ...HELD, "2003-10-15"],
      "#N/A",
      /^payment: the day of the notice is given/,
      "a notice alone",
    ],
    [
      "REDEMPTION_PRICE",
      [0.22, ...HELD, null, "2003-10-15"],
      "#N/A",
      /^notice: the day of payment is given/,
      "a payment alone",
    ],
    ["REDEMPTION_PRICE", [1e308, 1e308, 0, 1e15, 0, 0, 0], "#NUM!", /larger than a cell can hold/, "overflow"],
    [
      "REDEMPTION_TRIGGERED",
      ["HALT", "2003-10-01", "2003-12-01"],
      "#VALUE!",
      /^event: "HALT" came; accepted is SUSPENSION, DELISTING, UPLISTING/,
      "no event",
    ],
    [
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", "2003-10-01", "2003-12-01", null, "NEWS"],
      "#VALUE!",
      /^cause: "NEWS" came/,
      "no cause",
    ],
    [
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", "2003-10-01", "2003-12-01", "2003-09-30"],
      "#VALUE!",
      /^reinstated: 2003-09-30 is before/,
      "before the halt",
    ],
    ["REDEMPTION_TRIGGERED", ["SUSPENSION", "2003-10-01", null], "#VALUE!", /^as_of: /, "no day of the question"],
    [
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", "2003-10-01", "2003-12-01", null, null, "2003-10-02", "2003-10-01"],
      "#VALUE!",
      /^effectiveness_end: /,
      "effectiveness before the Closing",
    ],
    [
      "REDEMPTION_TRIGGERED",
      ["SUSPENSION", "1980-10-01", "2003-12-01"],
      "#N/A",
      /^halted: 1980-10-01 is out of range/,
      "before the calendars",
    ],
    ["REINSTATEMENT_DEADLINE", [0], "#VALUE!", /^halted: 0 came/, "no day"],
    ["REFERENCE_PRICE", [PRICES, 0, null, "2003-10-01"], "#VALUE!", /^notice: 0 came/, "no notice"],
    ["REFERENCE_PRICE", [PRICES, "2003-10-15", null, null], "#VALUE!", /^halted: nothing came/, "no halt"],
    [
      "REFERENCE_PRICE",
      [PRICES, "2003-10-15", "1980-01-01", "2003-10-01"],
      "#N/A",
      /^payment: 1980-01-01 is out of range/,
      "the day by its own name",
    ],
    ["REDEMPTION_INTEREST", [-1, "2003-10-15", "2003-12-01"], "#VALUE!", /^amount: -1 came/, "negative"],
    [
      "REDEMPTION_INTEREST",
      [1, "2003-10-15", "12/1/2003"],
      "#VALUE!",
      /^paid: "12\/1\/2003" came/,
      "an ambiguous date",
    ],
  ])("%s%j is %s %s (%s)", (id, facts, code, message) => {
    const shown = call(id, ...facts);
    expect([shown.code, shown.message]).toEqual([code, expect.stringMatching(message)]);
  });

  test("a bad row is an error in its own place", () => {
    const [first, second] = call("REDEMPTION_PRICE", [[0.22], [-1]], ...HELD);
    expect([first, second[0].code]).toEqual([[2370000], "#VALUE!"]);
  });
});

describe("sentences of 4.19", () => {
  const shares = fc.integer({ min: 0, max: 10_000_000 });
  const price = fc.integer({ min: 1, max: 50_000 }).map((ticks) => ticks / 10_000);
  const cents = fc.integer({ min: 0, max: 100_000_000 }).map((n) => n / 100);
  const held = fc.tuple(cents, cents, shares, shares, shares, shares);

  test("limbs (i) to (iv) never fall when the reference price rises", () => {
    fc.assert(
      fc.property(held, price, price, (facts, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((reference) => limbs([reference, ...facts]));
        return low!.every((amount, index) => amount <= high![index]!);
      }),
    );
  });

  test("the Debentures are never priced below principal and interest", () => {
    fc.assert(
      fc.property(
        held,
        price,
        (facts, reference) =>
          limbs([reference, ...facts])[1]! >= facts[0] && limbs([reference, ...facts])[1]! >= facts[1],
      ),
    );
  });

  test("an independent check at 60 digits gives the same nearest double", () => {
    const D = Decimal.clone({ precision: 60 });
    const day = fc.integer({ min: serial("2003-01-01"), max: serial("2005-12-31") });
    fc.assert(
      fc.property(held, price, day, fc.integer({ min: 0, max: 900 }), (facts, reference, notice, delay) => {
        const [principal, accrued, owned, issuable, warrant, initial] = facts.map((fact) => new D(fact)) as [
          Decimal,
          Decimal,
          Decimal,
          Decimal,
          Decimal,
          Decimal,
        ];
        const perShare = new D(reference);
        const over = D.max(0, perShare.minus("0.01"));
        const sum = perShare
          .times(owned)
          .plus(D.max(principal.plus(accrued), perShare.times(issuable)))
          .plus(over.times(warrant.plus(initial)));
        const expected = sum.plus(
          sum
            .times("0.15")
            .times(Math.max(0, delay - 7))
            .div(365),
        );
        return call("REDEMPTION_PRICE", reference, ...facts, notice, notice + delay) === expected.toNumber();
      }),
      runs(300),
    );
  });
});
