import { AGREEMENT_SCHEDULE_ROWS } from "../../../src/engine/agreement/agreement-schedules";
import { schedulesFrom } from "../../../src/engine/agreement/schedules-table";
import { TERM_DEFINITIONS, type TermKey, type Terms } from "../../../src/engine/agreement/terms";
import { termKey, termsFrom } from "../../../src/engine/agreement/terms-table";
import type { Raw } from "../../../src/engine/basics/values";
import { dealCheck, RULES, type RuleId } from "../../../src/engine/findings/deal-check";
import type { Found } from "../../../src/engine/findings/finding";
import { READERS_NOTES } from "../../../src/engine/findings/readers-notes";
import type { Deal, Rule } from "../../../src/engine/findings/rules/deal";

function dealOf(terms: Record<string, Raw>, rows: readonly (readonly Raw[])[]): Deal {
  const schedules = schedulesFrom(rows.map((cells, index) => ({ number: index + 1, cells })));
  return { terms: termsFrom(Object.entries(terms)), schedules };
}

const OWN = dealOf({}, AGREEMENT_SCHEDULE_ROWS);

/** A deal with everything wrong that the agreement's own has right. */
const WRONG = dealOf(
  {
    "Original issuance date": "2008-04-27",
    "Effective date limit": "2003-04-28",
    "Warrant shares": 1_000_000,
    "Initial warrant shares": 1_000_000,
    "Warrant exercise price": 0.0001,
    "Waiver days": 60,
    "Price floor": 0.0001,
  },
  [
    ["PURCHASER", "First Fund", 500_000, 400, 1, 1],
    ["PURCHASER", "Second Fund", 250_000, 100, 1, 1],
    ["STATED", "Lapse days", 7, "Exhibit A"],
    ["STATED", "Maturity date", "2008-04-28", "4.26"],
    ["DEBT", "Note", 100, 0.1, "2001-02-02", "2003-02-02", false],
  ],
);

const DEALS: readonly (readonly [name: string, deal: Deal])[] = [
  ["the agreement's own", OWN],
  ["one in which the rest is wrong", WRONG],
];

/** What a rule finds, and the terms that it read to find it. */
function watched(rule: Rule, { terms, schedules }: Deal): { found: readonly Found[]; read: Set<TermKey> } {
  const read = new Set<TermKey>();
  const recording = new Proxy<Terms>(terms, {
    get(target, key: string) {
      if (key in TERM_DEFINITIONS) read.add(key as TermKey);
      return Reflect.get(target, key) as unknown;
    },
  });
  return { found: rule({ terms: recording, schedules }), read };
}

/** The terms that a sentence says decide: "term Wire decides.", "term Closing date." */
function decisiveTerms({ changes }: Found): TermKey[] {
  const names = /\bterms? ([A-Z].*?)(?: decides?)?\.$/.exec(changes)?.[1]?.split(" and ") ?? [];
  return names.map((name) => termKey(name)!);
}

const rules = Object.entries<Rule>(RULES) as [RuleId, Rule][];

describe("each rule", () => {
  test("finds something in one of the deals, so that none is left untested", () => {
    const silent = rules.filter(([, rule]) => DEALS.every(([, deal]) => rule(deal).length === 0));
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  test.each(rules)("%s names terms that it read, or that its words say decide", (_id, rule) => {
    for (const [, deal] of DEALS) {
      const { found, read } = watched(rule, deal);
      for (const each of found) {
        const known = new Set([...read, ...decisiveTerms(each)]);
        expect(each.terms.filter((key) => !known.has(key))).toEqual([]);
      }
    }
  });

  test("is seen when it names a term that it does not read", () => {
    const planted: Rule = ({ terms }) => (terms.principal.isZero() ? [] : [{ ...READERS_NOTES[0]!, terms: ["wire"] }]);
    const { found, read } = watched(planted, OWN);
    expect(found[0]!.terms.filter((key) => !read.has(key))).toEqual(["wire"]);
    expect([...read]).toEqual(["principal"]);
  });
});

describe("each finding", () => {
  const all = [...DEALS.flatMap(([, deal]) => rules.flatMap(([, rule]) => rule(deal))), ...READERS_NOTES];

  test("rests on terms, or says why on none", () => {
    const wrong = all.filter(({ terms, noTerms }) => terms.length > 0 === (noTerms !== undefined));
    expect(wrong.map(({ finding }) => finding)).toEqual([]);
    expect(all.filter(({ terms }) => new Set(terms).size !== terms.length)).toEqual([]);
  });

  test("names among its terms the reading that its words say decides", () => {
    const left = all.flatMap((each) => decisiveTerms(each).filter((key) => !each.terms.includes(key)));
    expect(left).toEqual([]);
    expect(all.flatMap(decisiveTerms).length).toBeGreaterThan(20);
  });

  test.each<[RuleId, readonly TermKey[], string]>([
    ["wireAgainstEffectiveness", ["effectiveDateLimit", "closingDays", "wireInstructionDays"], "not the term Wire"],
    ["maturityDay", ["maturityDate", "businessCalendar", "maturityRoll"], "not the Principal, which its words name"],
    ["feeWithoutClosing", ["documentFee"], "not the Purchase Price, which its words name"],
    ["reinstatementPeriods", ["reinstatementDays", "preClosingReinstatementDays"], "not all that 4.19 asks"],
    ["facsimileNumbers", [], "not the hours of 7.3"],
    ["staleStatements", ["executionDate"], "not the term that a schedule's row is named after"],
  ])("of %s rests on %j: %s", (id, terms) => {
    expect(RULES[id](OWN).map((found) => found.terms)).toEqual([terms]);
  });

  test("of a term that is stated twice rests on that term", () => {
    const stated = (deal: Deal) => RULES.statedTwice(deal).flatMap(({ terms }) => terms);
    expect(stated(OWN)).toEqual(["escrowShares", "principal", "escrowShares"]);
    expect(stated(WRONG)).toEqual(["lapseDays", "maturityDate"]);
  });
});

describe("the check of a deal", () => {
  const found = dealCheck({ schedules: undefined }, OWN.terms);

  test("gives each rule and each note a key of its own", () => {
    const keys = [...rules.map(([id]) => id), ...READERS_NOTES.map(({ id }) => id)];
    expect(new Set(keys).size).toBe(keys.length);
    expect(found.filter(({ isNote }) => isNote).map(({ id }) => id as string)).toEqual(
      expect.arrayContaining(READERS_NOTES.map(({ id }) => id)),
    );
    expect(found.filter(({ isNote }) => !isNote).every(({ id }) => id in RULES)).toBe(true);
  });

  test("marks a reader's note beside its sentence, and not within it", () => {
    const note = found.find(({ id }) => id === "consentInterest")!;
    expect([note.isNote, note.terms]).toEqual([true, ["consentInterestTo"]]);
    expect(note.finding).toMatch(/^Interest on a redemption/);
    expect(found.filter(({ finding }) => /reader's note/i.test(finding))).toEqual([]);
  });
});
