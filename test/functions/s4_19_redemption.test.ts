import fc from "fast-check";
import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

type Terms = Record<string, unknown>;

const P = 750_000;
const ACCRUED = 3_750;
/** Reference price, principal, interest, owned, issuable, both Warrants. */
const HELD = [P, ACCRUED, 1_000_000, 5_000_000, 2_500_000, 2_500_000];
const UNTIL = ["2003-10-15", "2003-12-01"];

const limbs = (terms: Terms, ...facts: unknown[]): number[] =>
  callWith(terms, "REDEMPTION_BREAKDOWN", ...facts)
    .slice(1)
    .map((row: unknown[]) => row[3]);

/** Flat prices before three days, so that each average is the price. */
function averages(notice: number, payment: number, halted: number): [string, number][] {
  const days = (from: number, month: string, price: number) =>
    Array.from({ length: 5 }, (_, i): [string, number] => [
      `2003-${month}-${String(from + i).padStart(2, "0")}`,
      price,
    ]);
  // Monday to Friday before 2003-06-09, 2003-07-14 and 2003-05-12.
  return [...days(5, "05", halted), ...days(2, "06", notice), ...days(7, "07", payment)];
}
const DATES = ["2003-06-09", "2003-07-14", "2003-05-12"] as const;

describe("4.19 the price, by the cases of the clause book", () => {
  test.each<[string, Terms, unknown[], number[], string]>([
    [
      "RED-01",
      {},
      [0.22, ...HELD, ...UNTIL],
      [220_000, 1_100_000, 525_000, 525_000, 2_844_000 / 73, 175_854_000 / 73],
      "40 days",
    ],
    [
      "RED-02",
      {},
      [0.009, ...HELD, "2003-10-15", "2003-10-22"],
      [9_000, 753_750, 0, 0, 0, 762_750],
      "below the exercise price",
    ],
    ["RED-03", {}, [0.01, ...HELD], [10_000, 753_750, 0, 0, 0, 763_750], "exactly at it"],
    ["RED-04", {}, [0.15075, ...HELD], [150_750, 753_750, 351_875, 351_875, 0, 1_608_250], "a tie of limb (ii)"],
    ["RED-06", {}, [0.22, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], "nothing held"],
    [
      "RED-13 A16",
      {},
      [0.3, P, 0, 0, 5_000_000, 2_500_000, 2_500_000],
      [0, 1_500_000, 725_000, 725_000, 0, 2_950_000],
      "not owned",
    ],
    [
      "RED-13 A16",
      { "Owned escrow shares": "INCLUDE" },
      [0.3, P, 0, 0, 5_000_000, 2_500_000, 2_500_000],
      [1_500_000, 1_500_000, 725_000, 725_000, 0, 4_450_000],
      "owned, and so priced twice",
    ],
    [
      "RED-17 A17",
      {},
      [0.3, P, ACCRUED, 0, 5_000_000, 0, 0],
      [0, 1_500_000, 0, 0, 0, 1_500_000],
      "issuable without the cap",
    ],
    [
      "RED-17 A17",
      { "Issuable cap": "YES" },
      [0.3, P, ACCRUED, 0, 5_000_000, 0, 0],
      [0, 753_750, 0, 0, 0, 753_750],
      "1,995,599 shares are worth less than principal and interest",
    ],
    [
      "RED-14",
      {},
      [0.22, 500_000, 2_500, 0, 3_333_333, 1_666_667, 1_666_667],
      [0, 733_333.26, 350_000.07, 350_000.07, 0, 1_433_333.4],
      "the two thirds of one Purchaser, in whole shares",
    ],
    [
      "RED-14",
      {},
      [0.22, 250_000, 1_250, 0, 1_666_667, 833_333, 833_333],
      [0, 366_666.74, 174_999.93, 174_999.93, 0, 716_666.6],
      "the third of the other",
    ],
  ])("%s %j %j is %j (%s)", (_case, terms, facts, expected) => {
    expect(limbs(terms, ...facts)).toEqual(expected);
  });

  test("WAR-01: the worth of a Warrant is never below zero", () => {
    const worth = (price: number) => limbs({}, price, 0, 0, 0, 0, 2_500_000, 0)[2];
    expect([0.22, 0.01, 0.005].map(worth)).toEqual([525_000, 0, 0]);
  });

  test.each<[string, Terms, number, string]>([
    ["RED-19 A18", {}, 753_750, "interest accrued to the payment, as it is given"],
    [
      "RED-19 A18",
      { "Accrued interest to": "NOTICE" },
      753_750 - (7_500 * 47) / 365,
      "less the coupon of the 47 days since the notice",
    ],
    [
      "RED-19 A18",
      { "Accrued interest to": "DAY7" },
      753_750 - (7_500 * 40) / 365,
      "less that of the 40 days which limb (v) covers",
    ],
  ])("%s %j: limb (ii) is %p (%s)", (_case, terms, expected) => {
    expect(limbs(terms, 0.01, ...HELD, ...UNTIL)[1]).toBeCloseTo(expected, 9);
  });

  test("RED-19: the coupon itself, to the notice and to the payment", () => {
    expect(call("ACCRUED_INTEREST", P, "2003-09-05", "2003-10-15")).toBe(60_000 / 73);
    expect(call("ACCRUED_INTEREST", P, "2003-09-05", "2003-12-01")).toBe(130_500 / 73);
  });

  test("notice and payment go together", () => {
    const shown = call("REDEMPTION_PRICE", 0.22, ...HELD, "2003-10-15");
    expect([shown.code, shown.message]).toEqual(["#N/A", expect.stringMatching(/^payment: /)]);
  });
});

describe("4.19 the reference price", () => {
  test.each<[string, Terms, number, string]>([
    ["RED-01 RED-15 A15", {}, 0.22, "the greatest"],
    ["RED-15 A15", { "Reference average": "LATEST" }, 0.18, "the payment, the latest of the days"],
    ["RED-15 A15", { "Reference average": "NOTICE" }, 0.2, "the notice"],
  ])("%s %j is %p (%s)", (_case, terms, expected) => {
    expect(callWith(terms, "REFERENCE_PRICE", averages(0.2, 0.18, 0.22), ...DATES)).toBe(expected);
  });

  test("RED-15: what each is worth over 6,000,000 shares", () => {
    const worth = (reading: string) => {
      const price = callWith({ "Reference average": reading }, "REFERENCE_PRICE", averages(0.2, 0.18, 0.22), ...DATES);
      return call("REDEMPTION_PRICE", price, 0, 0, 6_000_000, 0, 0, 0);
    };
    expect(["MAX", "LATEST", "NOTICE"].map(worth)).toEqual([1_320_000, 1_080_000, 1_200_000]);
  });

  test("a payment still to come is left out, and the working says so", () => {
    const facts = [averages(0.2, 0.3, 0.18), DATES[0], null, DATES[2]];
    expect(call("REFERENCE_PRICE", ...facts)).toBe(0.2);
    const rows: unknown[][] = call("EXPLAIN", "REFERENCE_PRICE", ...facts);
    expect(rows.some((row) => /payment/i.test(String(row[0])) && /left out/i.test(row.join(" ")))).toBe(true);
  });

  test("PMV-18: while the stock is halted the five days are those on which it was quoted", () => {
    const bids = [
      ["2003-09-24", 0.1],
      ["2003-09-25", 0.12],
      ["2003-09-26", 0.14],
      ["2003-09-29", 0.16],
      ["2003-09-30", 0.2],
    ];
    expect(call("REFERENCE_PRICE", bids, "2003-10-16", null, "2003-10-01", null, [["2003-10-01", null]])).toBe(0.144);
  });
});

describe("4.19(v) interest", () => {
  const SUM = 2_370_000;
  test.each<[string, Terms, unknown[], number, string]>([
    ["RED-05", {}, [SUM, "2003-10-15", "2003-10-21"], 0, "paid on the sixth day"],
    ["RED-05 A20", {}, [SUM, "2003-10-15", "2003-10-22"], 0, "paid on the seventh day"],
    [
      "RED-05 A20",
      { "Redemption interest end": "INCL" },
      [SUM, "2003-10-15", "2003-10-22"],
      71_100 / 73,
      "the seventh day counts",
    ],
    ["RED-05", {}, [SUM, "2003-10-15", "2003-10-23"], 71_100 / 73, "paid on the eighth"],
    ["RED-07 A19", {}, [1_000_000, "2004-01-15", "2004-07-22"], 5_460_000 / 73, "182 days of 365"],
    ["RED-07 A19", { "Day count": "ACT360" }, [1_000_000, "2004-01-15", "2004-07-22"], 227_500 / 3, "of 360"],
    [
      "RED-07 A19",
      { "Day count": "ACTACT" },
      [1_000_000, "2004-01-15", "2004-07-22"],
      4_550_000 / 61,
      "of 366 in a leap year",
    ],
    [
      "RED-07 A19",
      { "Day count": "NL365" },
      [1_000_000, "2004-01-15", "2004-07-22"],
      5_430_000 / 73,
      "without 29 February",
    ],
    ["RED-07 A19", { "Day count": 30360 }, [1_000_000, "2004-01-15", "2004-07-22"], 75_000, "six months of 30 days"],
    ["RED-08 A19", {}, [SUM, "2003-10-15", "2005-02-24"], 34_910_100 / 73, "491 days, simple"],
    [
      "RED-08 A19",
      { "Redemption compounding": "ANNUAL" },
      [SUM, "2003-10-15", "2005-02-24"],
      36_172_125 / 73,
      "compounded after a year",
    ],
    ["RED-16 A21", {}, [SUM, "2003-10-15", "2004-02-16", "2004-01-15"], 8_318_700 / 73, "to the payment"],
    [
      "RED-16 A21",
      { "Consent interest to": "CONSENT" },
      [SUM, "2003-10-15", "2004-02-16", "2004-01-15"],
      6_043_500 / 73,
      "to the consent",
    ],
  ])("%s %j %j is %p (%s)", (_case, terms, facts, expected) => {
    expect(callWith(terms, "REDEMPTION_INTEREST", ...facts)).toBe(expected);
  });

  test("RED-18: part payments in one call over two columns", () => {
    const [[first], [second]] = call("REDEMPTION_INTEREST", [[1_000_000], [1_370_000]], "2003-10-15", [
      ["2003-11-11"],
      ["2003-12-01"],
    ]);
    expect(first + second).toBeCloseTo(2_244_000 / 73, 9);
    expect([first, second]).toEqual([600_000 / 73, 1_644_000 / 73]);
  });
});

describe("4.19 when the right arises", () => {
  test.each<[string, string, Terms, string, string]>([
    ["RED-09", "2003-10-01", {}, "2003-10-15", "Columbus Day counts"],
    ["RED-11", "2003-11-24", {}, "2003-12-09", "Thanksgiving does not"],
    ["RED-12", "2004-06-04", {}, "2004-06-21", "nor 11 June 2004"],
    ["RED-20 A04", "2003-10-01", { "Halt day": "INCLUDE" }, "2003-10-14", "the day of the halt is day one"],
    ["RED-20 A04", "2003-10-01", { "Halt day": "EXCLUDE" }, "2003-10-15", "it is left out"],
  ])("%s halted on %s, %j: to be reinstated by %s (%s)", (_case, halted, terms, expected) => {
    expect(callWith(terms, "REINSTATEMENT_DEADLINE", halted)).toBe(serial(expected));
  });

  test.each<[string, unknown[], Terms, boolean, string]>([
    ["RED-09", ["SUSPENSION", "2003-10-01", "2003-10-15"], {}, false, "still the last day"],
    ["RED-09", ["SUSPENSION", "2003-10-01", "2003-10-16"], {}, true, "never reinstated"],
    [
      "RED-09",
      ["SUSPENSION", "2003-10-01", "2003-12-01", "2003-10-15"],
      {},
      false,
      "reinstated on the tenth Trading Day",
    ],
    ["RED-09", ["SUSPENSION", "2003-10-01", "2003-12-01", "2003-10-16"], {}, true, "on the eleventh"],
    ["P075", ["SUSPENSION", "2003-10-01", "2003-12-01", null, "MARKET_WIDE"], {}, false, "a halt of the whole market"],
    ["P075", ["SUSPENSION", "2003-10-01", "2003-12-01", null, "PENDING_NEWS"], {}, false, "a halt for news"],
    [
      "P075",
      ["DELISTING", "2003-10-01", "2003-12-01", null, "PENDING_NEWS"],
      {},
      true,
      "a delisting knows no such exception",
    ],
    [
      "P076",
      ["SUSPENSION", "2003-10-01", "2003-12-01", null, null, "2003-10-15"],
      {},
      false,
      "halted before the Closing",
    ],
    [
      "P076",
      ["SUSPENSION", "2003-10-01", "2003-12-01", null, null, "2003-09-02", "2003-09-30"],
      {},
      false,
      "after effectiveness ended",
    ],
    ["A14", ["DELISTING", "2003-10-01", "2003-12-01"], {}, true, "down to the pink sheets"],
    [
      "A14",
      ["DELISTING", "2003-10-01", "2003-12-01"],
      { "Delisting test": "LITERAL_7_14" },
      false,
      "the pink sheets are now the OTCBB",
    ],
    ["A14", ["UPLISTING", "2003-10-01", "2003-12-01"], {}, false, "up to an exchange"],
    ["A14", ["UPLISTING", "2003-10-01", "2003-12-01"], { "Delisting test": "LITERAL_4_19" }, true, "it left the OTCBB"],
    [
      "A02",
      ["SUSPENSION", "2003-10-01", "2003-12-01"],
      { "Halt count": "QUOTED" },
      false,
      "no Trading Day comes while it is halted",
    ],
  ])("%s %j %j is %p (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "REDEMPTION_TRIGGERED", ...facts)).toBe(expected);
  });

  test("A02: under Halt count QUOTED there is no such day", () => {
    const shown = callWith({ "Halt count": "QUOTED" }, "REINSTATEMENT_DEADLINE", "2003-10-01");
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe("#N/A");
  });
});

test("limbs (i) to (iv) never fall when the reference price rises", () => {
  const tenths = fc.integer({ min: 1, max: 50_000 });
  fc.assert(
    fc.property(tenths, tenths, fc.integer({ min: 0, max: 10_000_000 }), (one, other, shares) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((n) =>
        limbs({}, n / 10_000, P, ACCRUED, shares, shares, shares, shares),
      );
      low!.slice(0, 4).forEach((limb, index) => expect(limb).toBeLessThanOrEqual(high![index]!));
    }),
    { numRuns: 100 },
  );
});
