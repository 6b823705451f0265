import { AGREEMENT_SCHEDULES } from "../../src/engine/agreement/agreement-schedules";
import { PRESETS } from "../../src/engine/agreement/presets";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../src/engine/agreement/terms";
import { Exact } from "../../src/engine/basics/exact";
import { READERS_NOTES } from "../../src/engine/findings/readers-notes";
import { BASE_CALLS } from "./base-calls";
import { call, FUNCTIONS, HostError } from "./host";

const BLANK = "Base deal=NONE";

/** Every public deal that is another than the agreement, and one that states nothing. */
const DEALS: readonly (readonly [name: string, terms: string])[] = [
  ...PRESETS.filter(({ values }) => values).map(
    ({ name }) => [name, call("DEAL", call("TERMS", name)) as string] as const,
  ),
  ["a blank deal", BLANK],
];

/** The agreement's own value of each term, as a cell has it. */
const OWN = new Map((call("TERMS") as [string, unknown][]).slice(1).map(([name, value]) => [name, value]));

const QUANTITIES = BASE_CALLS.filter(({ id }) => FUNCTIONS.get(id)!.takesTerms);

const withDeal = (id: string, args: readonly unknown[], terms: unknown): any => {
  const count = Object.keys(FUNCTIONS.get(id)!.facts).length;
  return call(id, ...Array.from({ length: count }, (_, place) => args[place] ?? null), terms);
};

const shown = (answer: unknown): string =>
  JSON.stringify(answer instanceof HostError ? [answer.code, answer.message] : answer);

/** What every function answers in every other deal, by their names. */
const answers = (): string[] =>
  DEALS.flatMap(([name, terms]) =>
    QUANTITIES.filter(({ id }) => !["READINGS", "TERM"].includes(id)).map(
      ({ id, args }) => `${name} ${id}: ${shown(withDeal(id, args, terms))}`,
    ),
  );

/** Terms of which a deal of its own that is silent says nothing, so that no value of the agreement may stand for it. */
const SILENT = TERM_KEYS.filter((key) => TERM_DEFINITIONS[key].unsaid === "NOT_STATED");

function marked({ kind, fallback, choices }: TermDefinition): unknown {
  if (kind === "choice") return [...choices!.keys()].at(-1);
  return typeof fallback === "number" ? fallback + 31 : (fallback as Exact).plus(Exact.ONE);
}

/** The agreement with a mark on every value, name, schedule, note and choice; gives back a way to take them off. */
function mark(): () => void {
  const kept = SILENT.map((key) => ({ key, fallback: TERM_DEFINITIONS[key].fallback }));
  for (const key of SILENT) Object.assign(TERM_DEFINITIONS[key], { fallback: marked(TERM_DEFINITIONS[key]) });
  const texts = JSON.stringify(READERS_NOTES);
  for (const note of READERS_NOTES) Object.assign(note, { finding: "MARK", figures: "MARK", changes: "MARK" });
  const lists = { ...AGREEMENT_SCHEDULES };
  for (const list of Object.keys(lists)) Object.assign(AGREEMENT_SCHEDULES, { [list]: [] });
  return () => {
    for (const { key, fallback } of kept) Object.assign(TERM_DEFINITIONS[key], { fallback });
    (JSON.parse(texts) as object[]).forEach((note, place) => Object.assign(READERS_NOTES[place]!, note));
    Object.assign(AGREEMENT_SCHEDULES, lists);
  };
}

describe("nothing of the agreement is in another deal", () => {
  test("a mark on every value, name, schedule and choice of it changes no answer there", () => {
    const before = answers();
    const unmark = mark();
    try {
      expect(answers()).toEqual(before);
    } finally {
      unmark();
    }
    expect(before.length).toBe(DEALS.length * (QUANTITIES.length - 2));
  });

  test("a deal that rests on it without saying so would be seen", () => {
    const own = () => call("DEAL_CHECK", null, "Principal=35000").length as number;
    const before = own();
    const unmark = mark();
    try {
      expect(own()).not.toBe(before);
    } finally {
      unmark();
    }
    expect(own()).toBe(before);
  });

  test.each(DEALS)("%s: no party, lender or counsel of the agreement is named", (_, terms) => {
    for (const { id, args } of QUANTITIES)
      expect(`${id}: ${shown(withDeal(id, args, terms))}`).not.toMatch(/Hy-Tech|HEM Mutual|SunTrust|KGL/);
  });
});

describe("every function in every other deal", () => {
  const refused = (answer: unknown) => (answer instanceof HostError ? answer.message : "");

  test.each(DEALS)("%s: the deal states what is needed, or #N/A names what it does not", (name, terms) => {
    for (const { id, args } of QUANTITIES) {
      const answer = withDeal(id, args, terms);
      if (!(answer instanceof HostError)) continue;
      // What is missing is named; given one after the other as the agreement has it, the function answers as in the agreement.
      expect([name, id, answer.code, answer.message]).toEqual([name, id, "#N/A", expect.any(String)]);
      expect(`${name} ${id}: ${answer.message}`).toMatch(
        /this deal does not state .+ \(.+\)|is not known to 4|no such period|none in this deal|no price from|no Nasdaq closing bid/,
      );
    }
  });

  test.each(QUANTITIES.map((base) => [base.id, base] as const))(
    "%s: answers in a blank deal once what it asks for is stated, and asks for no more",
    (id, { args }) => {
      // DILUTION leaves the headroom blank where no charter is stated.
      const stated: [string, unknown][] = [["Base deal", "NONE"]];
      if (id === "DILUTION") stated.push(["Authorized shares", 50000000], ["Initial warrant escrow shares", 2500000]);
      for (;;) {
        const answer = withDeal(id, args, stated);
        const missing = /^this deal does not state (.+?) \(/.exec(refused(answer))?.[1];
        if (missing === undefined) {
          const own = withDeal(id, args, null);
          if (!["TIMELINE", "DEAL_CHECK", "DEAL_STATUS", "READINGS", "CONVERSION_PRICE"].includes(id))
            expect(answer).toEqual(own);
          break;
        }
        expect(stated.map(([name]) => name)).not.toContain(missing);
        const value = OWN.get(missing);
        stated.push([missing, value === "not set" ? "none" : value]);
      }
    },
  );
});

describe("cases of the audit", () => {
  const adar = DEALS.find(([name]) => name === "ADAR_BAYS_2016")![1];
  const bbby = DEALS.find(([name]) => name === "BBBY_2023")![1];
  const note = DEALS.find(([name]) => name === "NOTE_2018")![1];
  const notStated = (name: string, clause: string) => ({
    code: "#N/A",
    message: expect.stringContaining(`this deal does not state ${name} (${clause})`),
  });

  test.each<[string, unknown[], object]>([
    ["LIQUIDATED_DAMAGES", [null, null, null, null, adar], notStated("Purchase price", "2.1")],
    ["AUTHORIZED_HEADROOM", [null, bbby], notStated("Authorized shares", "Schedule 3.1(c)")],
    ["MATURITY_PAYMENT", [null, note], notStated("Maturity date", "Recital")],
    ["CAP_TABLE", [0.011375, null, adar], notStated("Outstanding shares", "Schedule 3.1(c)")],
    ["OWNERSHIP_CAP", [100000000, 0, null, bbby], notStated("Ownership cap", "4.18")],
  ])("H1: %s(…) is #N/A and names the term", (id, args, error) => expect(call(id, ...args)).toMatchObject(error));

  test("H1: TIMELINE of a note of 2016 has its own dates and no other", () => {
    const rows: unknown[][] = call("TIMELINE", null, null, null, adar).slice(1);
    expect(rows.map(([event, , day]) => [event, day])).toEqual([
      ["Execution Date", 42514],
      ["Maturity Date", 42879],
      ["Payment of the principal", 42879],
    ]);
    expect(call("TIMELINE", null, null, null, BLANK)).toHaveLength(1);
  });

  test("H1: not set is not the agreement's 2,500,000 where the deal rests on no other", () => {
    const terms =
      "Base deal=NONE; Principal=100; Outstanding shares=1000; Fractional shares=FLOOR; Warrant shares=not set";
    expect(call("CAP_TABLE", 0.2, null, terms)).toMatchObject(notStated("Warrant shares", "1.1"));
    const none = `${terms.replace("not set", "none")}; Initial warrant shares=none`;
    expect(
      call("CAP_TABLE", 0.2, null, none)
        .slice(1)
        .map((row: unknown[]) => row[3]),
    ).toEqual([1000, 500, 0, 0, 1500, 500]);
  });

  test("H2: DEAL_CHECK says of another deal only what its own terms show", () => {
    expect(call("DEAL_CHECK", null, BLANK)).toHaveLength(1);
    expect(call("DEAL_CHECK", null, adar).length).toBeLessThan(5);
    const own = call("DEAL_CHECK").length as number;
    // The same agreement after a conversion of 1,400,000 shares: its schedules are its own by declaration, and their findings stay.
    const later: unknown[][] = call("DEAL_CHECK", null, [["Outstanding shares", 39316390]]);
    expect(later.length).toBeGreaterThan(own - 4);
    expect(later.map(([, clause]) => clause)).toContain("Schedule 1, 1.1");
  });

  test("H9: none is zero in defaults, waived shares and the purchase price, and a 0 in a range is refused", () => {
    expect(call("LIQUIDATED_DAMAGES", 750000, "COMPANY", "none")).toBe(0);
    expect(call("LIQUIDATED_DAMAGES", "none")).toBe(0);
    expect(
      call("PERMITTED_SHARES", 4000000, 37916390, 0, "2003-12-15", "2003-10-01", null, null, "DEBENTURE", "none"),
    ).toBe(1995599);
    const column = call("LIQUIDATED_DAMAGES", [[500000], [250000], [0]]);
    expect(column.slice(0, 2)).toEqual([[1000000], [500000]]);
    expect(column[2][0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("write none for zero") });
    expect(call("ESCROW_TRIGGER_PRICE", 750000, [[5000000], [0]])[1][0]).toMatchObject({ code: "#VALUE!" });
    expect(call("CAP_VOID_DATE", "2003-10-01", [[5], [0]])[1][0]).toMatchObject({ code: "#VALUE!" });
  });

  test("C36: a lone 0 that was taken as left out is said to be", () => {
    const ruleOf = (id: string, name: string, ...args: unknown[]) =>
      (call("EXPLAIN", id, ...args) as string[][]).find(([step]) => step === name)![4];
    const LEFT_OUT = "fact: 0 was taken as left out; write none for zero";
    expect(ruleOf("LIQUIDATED_DAMAGES", "defaults", 750000, "COMPANY", 0)).toBe(LEFT_OUT);
    expect(ruleOf("LIQUIDATED_DAMAGES", "defaults", 750000, "COMPANY", 1)).toBe("fact");
    expect(ruleOf("LIQUIDATED_DAMAGES", "purchase_price", 0)).toBe(LEFT_OUT);
    expect(
      ruleOf(
        "PERMITTED_SHARES",
        "waived_shares",
        4000000,
        37916390,
        0,
        "2003-12-15",
        "2003-10-01",
        null,
        null,
        "DEBENTURE",
        0,
      ),
    ).toBe(LEFT_OUT);
  });

  test("C24: the cell of a term that is not set is no fact", () => {
    expect(call("ESCROW_TOPUP", "not set", 0.25, 5000000)).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^principal is not set \[4\.13/),
    });
    expect(call("ESCROW_TOPUP", [[750000], ["Not Set"]], 0.25, 5000000)[1][0]).toMatchObject({ code: "#N/A" });
    expect(call("ESCROW_TOPUP", 750000, 0.25, "none")).toBe(6000000);
    expect(call("CLOSING_DEADLINE", "2003-08-28", "none")).toBe(call("CLOSING_DEADLINE", "2003-08-28"));
    expect(call("CLOSING_DEADLINE", "none")).toMatchObject({ code: "#VALUE!" });
  });

  test("H10, C28, A72: the share formula of La Jolla", () => {
    const laJolla = DEALS.find(([name]) => name === "LA_JOLLA_2013")![1];
    const prices = Array.from({ length: 20 }, (_, place) => [42690 + place, 0.03 - place * 0.0002]);
    const price = call("CONVERSION_PRICE", "2016-12-15", prices, laJolla);
    // 80% of the mean of the three lowest of the look-back.
    expect(price).toBeGreaterThan(0);
    expect(call("CONVERSION_SHARES", 500, 0.0206666666666667, null, laJolla)).toMatchObject(
      notStated("Fractional shares", "Exhibit A"),
    );
    // (500 × 110 − 100 × 0.0206666666666667 × 500) ÷ 0.0206666666666667
    const floor = `${laJolla}; Fractional shares=FLOOR`;
    expect(call("CONVERSION_SHARES", 500, 0.0206666666666667, null, floor)).toBe(2611290);
    expect(call("CONVERSION_SHARES", 500, 0.0206666666666667, null, [["Share formula", "PLAIN"]])).toBe(24193);
    for (const [id, args] of [
      ["FULL_CONVERSION_SHARES", [500, 0.02, null]],
      ["ESCROW_TOPUP", [500, 0.02, 1, null]],
      ["CAP_TABLE", [0.02, null]],
      ["CONVERSION_SCHEDULE", [500, 0.02, 1000000, null, null, null]],
    ] as const) {
      const terms = [["Share formula", "LA_JOLLA"]];
      expect(call(id, ...args, terms).message).toMatch(/^Share formula: the share formula LA_JOLLA is not known to/);
    }
  });
});

describe("none, term by term (decisions, table 3.1)", () => {
  const NA = (words: string) => ({ code: "#N/A", message: expect.stringContaining(words) });
  const PERIOD = NA("no such period in this deal");
  test.each<[term: string, id: string, args: unknown[], expected: unknown]>([
    ["Execution date", "FILING_DEADLINE", [null], NA("the deal has no signing")],
    ["Effective date limit", "LAPSE_DATE", ["2003-09-15"], 37886],
    ["Original issuance date", "EXCLUSIVITY_END", [null], NA("no original issuance")],
    ["Maturity date", "MATURITY_PAYMENT", [null], NA("the deal has no maturity")],
    ["Maturity date", "SHORT_SALE_BAN_END", ["2005-01-03"], 38355],
    ["Maturity date", "SHORT_SALE_BAN_END", [null], NA("only the last Debenture ends the ban")],
    ["Filing days", "FILING_DEADLINE", [null], PERIOD],
    ["Closing days", "CLOSING_DEADLINE", ["2003-08-28"], PERIOD],
    ["Closing days", "LAPSE_DATE", ["2003-08-28"], 37866],
    ["Lapse days", "LAPSE_DATE", ["2003-08-28"], PERIOD],
    ["Wire instruction days", "WIRE_DEADLINE", ["2003-09-02"], PERIOD],
    ["Disclosure years", "DISCLOSURE_START", [null], PERIOD],
    ["Purchase price", "LIQUIDATED_DAMAGES", [null], 0],
    ["Coupon rate", "ACCRUED_INTEREST", [1000, "2003-01-01", "2004-01-01"], 0],
    ["Escrow shares", "AUTHORIZED_HEADROOM", [null], 9583610],
    ["Escrow shares", "ESCROW_TRIGGER_PRICE", [750000], NA("")],
    ["Escrow cover", "ESCROW_REQUIRED", [750000, 0.25], 0],
    ["Escrow cover", "ESCROW_TRIGGERED", [750000, 0.25, 0], false],
    ["Escrow cover", "ESCROW_TOPUP", [750000, 0.25, 0], 0],
    ["Escrow cover", "ESCROW_TRIGGER_PRICE", [750000, 5000000], NA("no cover is owed")],
    ["Escrow cover", "ESCROW_FLOOR_PRICE", [750000, 5000000, 100], NA("no cover is owed")],
    ["Top-up days", "ESCROW_DEADLINE", ["2003-10-27"], PERIOD],
    ["Certificate size", "ESCROW_TOPUP", [750000, 0.29, 5000000], 172414],
    ["Warrant exercise price", "REDEMPTION_PRICE", [0.22, 0, 0, 0, 0, 100, 0], 22],
    ["Ownership cap", "OWNERSHIP_CAP", [37916390], NA("no cap in this deal")],
    ["Ownership cap", "REVOCABLE_SHARES", [2500000, 37916390], 0],
    ["Ownership cap", "PERMITTED_SHARES", [4000000, 37916390, 0, "2003-12-15"], 4000000],
    ["Waiver days", "WAIVER_DATE", ["2003-10-01"], PERIOD],
    ["Waiver days", "PERMITTED_SHARES", [4000000, 37916390, 0, "2003-12-15", "2003-09-01"], 1995599],
    ["Revocation days", "REVOCATION_DEADLINE", ["2003-10-10"], PERIOD],
    ["Revocation days", "REVOCABLE_SHARES", [2500000, 37916390], 0],
    ["Averaging days", "AVERAGE_MARKET_VALUE", ["2003-10-08", [["2003-10-07", 0.1]]], PERIOD],
    ["Reinstatement days", "REINSTATEMENT_DEADLINE", ["2003-10-01"], PERIOD],
    ["Reinstatement days", "REDEMPTION_TRIGGERED", ["SUSPENSION", "2003-10-01", "2003-12-01"], false],
    ["Pre-closing reinstatement days", "HALT_DEADLINE", ["2003-06-02"], PERIOD],
    ["Pre-closing reinstatement days", "HALT_TERMINATES", ["2003-06-02", "2003-12-01"], false],
    ["Redemption interest rate", "REDEMPTION_INTEREST", [1000, "2003-10-01", "2003-12-01"], 0],
    ["Redemption interest lag", "REDEMPTION_INTEREST", [36500, "2003-10-01", "2003-10-02"], 15],
    ["Liquidated damages multiple", "LIQUIDATED_DAMAGES", [null], 0],
    ["Default rate", "DEFAULT_INTEREST", [1000, "2003-10-01", "2003-12-01"], 0],
    ["Document fee", "CLOSING_FEES", [null], 5000],
    ["Escrow agent fee", "CLOSING_FEES", [null], 25000],
    ["Introduction fee rate", "INTRODUCTION_FEE", [1000, "2004-01-05"], 0],
    ["Introduction years", "INTRODUCTION_END", [null], PERIOD],
    ["Introduction years", "INTRODUCTION_FEE", [1000, "2004-01-05"], 0],
    ["Exclusivity years", "EXCLUSIVITY_END", [null], PERIOD],
    ["Exclusivity years", "ISSUANCE_PROHIBITED", ["2004-01-05"], false],
    ["Blue sky years", "BLUE_SKY_END", ["2003-09-02"], PERIOD],
    ["Short sale cover days", "SHORT_SALE_UNCOVERED", [100, true, 0, "2003-11-26"], 0],
    ["Short sale cover days", "SHORT_SALE_BAN_END", [null], NA("Short Sales are not barred")],
    ["Materiality threshold", "IS_MATERIAL", [0.01], true],
    ["Termination notice days", "ESCROW_NOTICE_DEADLINE", ["2003-09-03"], PERIOD],
    ["Escrow return days", "ESCROW_RETURN_DEADLINE", ["2003-09-03"], PERIOD],
    ["Indemnity days", "INDEMNITY_DEADLINE", ["2003-09-03"], PERIOD],
    ["Cure days", "CURE_DEADLINE", ["2003-09-03"], PERIOD],
    ["Cure days", "CAP_VOID_DATE", ["2003-10-01"], 37895],
    ["Authorized shares", "AUTHORIZED_HEADROOM", [null], NA("no limit on the shares in this deal")],
    ["Outstanding shares", "AUTHORIZED_HEADROOM", [null], 40000000],
    ["Notice closes", "NOTICE_DATE", ["2003-10-08T23:30"], 37902],
    ["Notice opens", "NOTICE_DATE", ["2003-10-08T00:30"], 37902],
  ])("%s none: %s(%j) is %p", (term, id, args, expected) => {
    const facts = Object.keys(FUNCTIONS.get(id)!.facts).length;
    const padded = [...args, ...Array<null>(facts - args.length).fill(null)];
    const answer = call(id, ...padded, [[term, "none"]]);
    if (typeof expected === "object") expect(answer).toMatchObject(expected as object);
    else expect(answer).toBe(expected);
  });
});
