import { dateOf, type Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { date, flag, optional, optionally } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { anniversary } from "./s7_8_periods";

export interface ExclusivityFacts {
  /** undefined: as the terms have it */
  originalIssuance: Day | undefined;
}

const EXCLUSIVITY_FACTS = { originalIssuance: optional(date) } satisfies Kinds<ExclusivityFacts>;

export type ExclusivityTerms = Pick<Terms, "originalIssuanceDate" | "exclusivityYears" | "exclusivityCount">;

/** 4.16: the years in which convertible securities and equity lines are the Purchaser's alone. */
export interface ExclusivityStatement {
  start: Day;
  anniversary: Day;
  end: Day;
}

export const EXCLUSIVITY_QUANTITIES: Quantities<ExclusivityStatement> = {
  start: {
    label: "Original Issuance Date",
    unit: "date",
    clause: "4.16",
    rule: "as given; otherwise the term; the first day of the period",
  },
  anniversary: {
    label: "Anniversary",
    unit: "date",
    clause: "4.16",
    rule: "Exclusivity years later; 29 February falls on 28 February of a common year",
  },
  end: {
    label: "Last day of the exclusivity",
    unit: "date",
    clause: "4.16",
    rule: "the day before the anniversary, since the first day counts; the anniversary under Exclusivity count EXCLUSIVE; never rolled",
  },
};

/**
 * **Reading:** a period that commences on a day counts that day: term
 * *Exclusivity count*. One that starts on 29 February ends on 28 February.
 */
function lastDay(start: Day, yearsLater: Day, terms: ExclusivityTerms): Day {
  if (terms.exclusivityCount === "EXCLUSIVE") return yearsLater;
  const isClipped = dateOf(yearsLater).dayOfMonth !== dateOf(start).dayOfMonth;
  return isClipped ? yearsLater : yearsLater - 1;
}

export function exclusivityStatement(facts: ExclusivityFacts, terms: ExclusivityTerms): ExclusivityStatement {
  check(EXCLUSIVITY_FACTS, facts, "4.16");
  const start = facts.originalIssuance ?? terms.originalIssuanceDate;
  const yearsLater = anniversary(start, terms.exclusivityYears, { parameter: "Exclusivity years", clause: "4.16" });
  return { start, anniversary: yearsLater, end: lastDay(start, yearsLater, terms) };
}

export interface IssuanceFacts extends ExclusivityFacts {
  date: Day;
  /** to the Purchaser or its Affiliates */
  toPurchaser: boolean;
}

export const ISSUANCE_FACTS = {
  date,
  toPurchaser: optionally(flag, false),
  originalIssuance: optional(date),
} satisfies Kinds<IssuanceFacts>;

/** 4.16: whether offering or issuing is prohibited; the clause knows no consent. */
export interface IssuanceStatement extends Partial<ExclusivityStatement> {
  inPeriod: boolean;
  prohibited: boolean;
}

export const ISSUANCE_QUANTITIES: Quantities<IssuanceStatement> = {
  ...EXCLUSIVITY_QUANTITIES,
  inPeriod: {
    label: "Within the exclusivity",
    unit: "TRUE/FALSE",
    clause: "4.16",
    rule: "the date lies in the period, its first and last day included",
  },
  prohibited: {
    label: "Offer or issue is prohibited",
    unit: "TRUE/FALSE",
    clause: "4.16",
    rule: "within the period, and not to the Purchaser or its Affiliates",
  },
};

export function issuanceStatement(facts: IssuanceFacts, terms: ExclusivityTerms): IssuanceStatement {
  check(ISSUANCE_FACTS, facts, "4.16");
  if (isAbsent(terms, "exclusivityYears")) return { inPeriod: false, prohibited: false };
  const { start, anniversary, end } = exclusivityStatement(facts, terms);
  const inPeriod = facts.date >= start && facts.date <= end;
  return { start, anniversary, end, inPeriod, prohibited: inPeriod && !facts.toPurchaser };
}
