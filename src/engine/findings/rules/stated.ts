import type { Found } from "../finding";
import type { StatedTerm } from "../../agreement/schedules";
import { TERM_DEFINITIONS, type TermDefinition, type Terms } from "../../agreement/terms";
import { isoDay } from "../../basics/days";
import { TermError } from "../../basics/errors";
import { Exact, total } from "../../basics/exact";
import { headroomStatement } from "../../clauses/s3_1_capital";
import { escrowPriceStatement } from "../../clauses/s4_13_escrow_price";
import { damagesStatement } from "../../clauses/s4_25_liquidated_damages";
import { withTerms } from "../../agreement/deal";
import { BY_SCHEDULES, NOTHING, type Rule, type Rules } from "./deal";
import { difference, dollars, figure } from "./words";

/** Results that show what another figure would change. */
const RESULTS: readonly [name: string, text: (terms: Terms) => string][] = [
  [
    "trigger price",
    (terms) => dollars(escrowPriceStatement({ principal: terms.principal, accruedInterest: Exact.ZERO }, terms).price),
  ],
  ["headroom after both escrows", (terms) => figure(headroomStatement({ commitments: undefined }, terms).headroom)],
  [
    "liquidated damages",
    (terms) => dollars(damagesStatement({ event: "COMPANY", defaults: 1, refund: Exact.ZERO }, terms).damages),
  ],
];

function resultOrNothing(text: (terms: Terms) => string, terms: Terms): string | undefined {
  try {
    return text(terms);
  } catch (error) {
    if (error instanceof TermError) return undefined;
    throw error;
  }
}

function effects(terms: Terms, altered: Terms): string {
  const changed = RESULTS.flatMap(([name, text]) => {
    const [is, would] = [resultOrNothing(text, terms), resultOrNothing(text, altered)];
    return is !== undefined && would !== undefined && is !== would ? [`${name} ${would} instead of ${is}`] : [];
  });
  return changed.length === 0 ? "Every result that rests on it." : `With the other figure: ${changed.join("; ")}.`;
}

const THOUSANDS = [1_000, 1_000_000, 1_000_000_000].map((n) => Exact.whole(n));

/** What is said of two figures for one term, which differ. */
type Comparison = Pick<Found, "finding" | "figures" | "changes">;

function missingWord({ term, where }: StatedTerm, [given, inTerms]: readonly [Exact, Exact]): Comparison {
  const { name, clause }: TermDefinition = TERM_DEFINITIONS[term];
  return {
    finding: `${name}: two figures differ as if a word such as thousand or million were missing.`,
    figures: `${figure(given)} (${where}) v ${figure(inTerms)} (${clause}), ${figure(inTerms.over(given))} times as many.`,
    changes: "The number itself, if words prevail over figures.",
  };
}

function compareNumbers(stated: StatedTerm, inTerms: Exact, terms: Terms): Comparison {
  const { name, clause, kind }: TermDefinition = TERM_DEFINITIONS[stated.term];
  const given = stated.value as Exact;
  if (!given.isZero() && THOUSANDS.some((n) => given.times(n).equals(inTerms)))
    return missingWord(stated, [given, inTerms]);
  const text = kind === "money" || kind === "price" ? dollars : figure;
  const apart = given.minus(inTerms);
  return {
    finding: `${name}: stated twice, with different figures.`,
    figures: `${text(given)} (${stated.where}) v ${text(inTerms)} (${clause}): ${text(apart.sign() < 0 ? apart.negated() : apart)} apart.`,
    changes: effects(terms, withTerms(terms, { [stated.term]: given })),
  };
}

function compareDays(stated: StatedTerm, inTerms: number): Comparison {
  const { name, clause, kind }: TermDefinition = TERM_DEFINITIONS[stated.term];
  const text = (value: number) => (kind === "date" ? isoDay(value) : String(value));
  return {
    finding: `${name}: stated twice, differently.`,
    figures: `${text(numberOf(stated))} (${stated.where}) v ${text(inTerms)} (${clause}).`,
    changes: "Every result that rests on it.",
  };
}

/** A day, or a count that was read as a number. */
function numberOf({ value }: StatedTerm): number {
  return value instanceof Exact ? value.toNumber() : value;
}

function compare(stated: StatedTerm, terms: Terms): Comparison | undefined {
  const inTerms: unknown = terms[stated.term];
  if (inTerms === null) return undefined;
  if (inTerms instanceof Exact)
    return inTerms.equals(stated.value as Exact) ? undefined : compareNumbers(stated, inTerms, terms);
  return numberOf(stated) === inTerms ? undefined : compareDays(stated, inTerms as number);
}

/** A term has one value, wherever it is stated. */
const statedTwice: Rule = ({ terms, schedules }) =>
  schedules.stated.flatMap((stated): Found[] => {
    const comparison = compare(stated, terms);
    const clause = `${TERM_DEFINITIONS[stated.term].clause}; ${stated.where}`;
    return comparison ? [{ severity: "H", clause, ...comparison, terms: [stated.term] }] : [];
  });

/** The Purchasers' lines add up to the terms. */
const purchaserTotals: Rule = ({ terms, schedules }) => {
  const lines = schedules.purchasers;
  if (lines.length === 0) return NOTHING;
  const pairs = [
    ["Purchase Price", "price", "purchasePrice"],
    ["number of Debentures", "debentures", "debentureCount"],
    ["Warrant Shares", "warrantShares", "warrantShares"],
    ["Initial Warrant Shares", "initialWarrantShares", "initialWarrantShares"],
  ] as const;
  return pairs
    .map(([name, column, term]) => {
      const inTerms = terms[term];
      const listed = total(lines.map((line) => line[column]));
      return { name, term, listed, inTerms: typeof inTerms === "number" ? Exact.whole(inTerms) : inTerms };
    })
    .filter(({ listed, inTerms }) => !listed.equals(inTerms))
    .map(({ name, term, listed, inTerms }) => ({
      severity: "H",
      clause: "Schedule 1, 1.1, 2.1",
      finding: `The Purchasers' lines do not add up to the ${name}.`,
      figures: `${figure(listed)} v ${figure(inTerms)}: ${difference(listed, inTerms)}.`,
      changes: "What each Purchaser pays and gets.",
      terms: [term],
    }));
};

/** Every Purchaser pays the same for a Debenture. */
const debenturePrice: Rule = ({ schedules }) => {
  const lines = schedules.purchasers.filter(({ debentures }) => !debentures.isZero());
  const first = lines[0];
  if (
    !first ||
    lines.every(({ price, debentures }) => price.times(first.debentures).equals(first.price.times(debentures)))
  )
    return NOTHING;
  return [
    {
      severity: "H",
      clause: "1.1, Schedule 1",
      finding: "The Purchasers do not pay the same for a Debenture.",
      figures: `${lines.map(({ name, price, debentures }) => `${name}: ${dollars(price.over(debentures))}`).join("; ")}.`,
      changes: "What is to be given back for a Debenture, and each Purchaser's part of any amount.",
      ...BY_SCHEDULES,
    },
  ];
};

export const STATED_RULES = { statedTwice, purchaserTotals, debenturePrice } satisfies Rules;
