import { isoDay, type Day } from "../basics/days";
import { invalid } from "../basics/errors";
import { check, type Kinds } from "../basics/check";
import { choice, date, flag, kind, optional, optionally } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";

/** 4.10(i) to (v), in their order. */
export const RESTRAINED_ACTIONS = ["CHARTER", "SPLIT", "DIVIDEND", "REPURCHASE", "AGREE"] as const;

export type RestrainedAction = (typeof RESTRAINED_ACTIONS)[number];

/** A consent in writing: given at a time not stated, or on a day. */
export type Consent = "GIVEN" | Day;

/** TRUE, or the day on which the consent was given. */
export const consent = optional(
  kind<Consent>(
    "text",
    date.accepted,
    (raw, _, place) => (raw === true ? "GIVEN" : date.read(raw, place)),
    (given) => given === "GIVEN" || date.holds(given),
  ),
);

export interface PreClosingFacts {
  date: Day;
  /** undefined: there was none yet */
  closing: Day | undefined;
  /** undefined: the agreement was not terminated */
  terminated: Day | undefined;
}

const PRE_CLOSING_FACTS = {
  date,
  closing: optional(date),
  terminated: optional(date),
} satisfies Kinds<PreClosingFacts>;

export type PreClosingTerms = Pick<Terms, "executionDate" | "preClosingEnd">;

/** The time from signing to the Closing, in which 4.10 and 4.22 restrain the Company. */
export interface PreClosingStatement {
  windowStart: Day;
  windowEnd: Day | undefined;
  inWindow: boolean;
}

export const PRE_CLOSING_QUANTITIES: Quantities<PreClosingStatement> = {
  windowStart: { label: "Restraint begins", unit: "date", clause: "1.1", rule: "the Execution date" },
  windowEnd: {
    label: "Restraint ends with",
    unit: "date",
    clause: "4.10, 4.22",
    rule: "the Closing Date; without a Closing the day before termination, unless Pre-closing end is NEVER; otherwise still open",
  },
  inWindow: {
    label: "Within the restraint",
    unit: "TRUE/FALSE",
    clause: "4.10, 4.22",
    rule: "the date lies in that time, its first and last day included",
  },
};

/**
 * **Reading:** a window that ends at a Closing has no end where there is none,
 * and Article IV survives termination: term *Pre-closing end*. The day of
 * termination is the first day without the restraint.
 */
function lastDayOfRestraint(facts: PreClosingFacts, terms: PreClosingTerms): Day | undefined {
  if (facts.closing !== undefined && facts.terminated !== undefined) {
    invalid(
      "terminated",
      `a Closing on ${isoDay(facts.closing)} came too; accepted is one of the two, as 5.1 speaks of the time before the Closing`,
      "5.1",
    );
  }
  if (facts.closing !== undefined) return facts.closing;
  if (facts.terminated === undefined) return undefined;
  return terms.preClosingEnd === "NEVER" ? undefined : facts.terminated - 1;
}

export function preClosingStatement(facts: PreClosingFacts, terms: PreClosingTerms): PreClosingStatement {
  check(PRE_CLOSING_FACTS, facts, "4.10");
  const windowStart = terms.executionDate;
  const windowEnd = lastDayOfRestraint(facts, terms);
  const inWindow = facts.date >= windowStart && (windowEnd === undefined || facts.date <= windowEnd);
  return { windowStart, windowEnd, inWindow };
}

/** A consent is prior where it is not dated after the act. */
export function isPriorConsent(consent: Consent | undefined, act: Day): boolean {
  return consent === "GIVEN" || (consent !== undefined && consent <= act);
}

export interface ActionFacts extends PreClosingFacts {
  action: RestrainedAction;
  consent: Consent | undefined;
  /** whether the change of a charter document adversely affects rights of the Purchaser */
  adverse: boolean;
}

export const ACTION_FACTS = {
  action: choice(...RESTRAINED_ACTIONS),
  date,
  closing: optional(date),
  consent,
  adverse: optionally(flag, false),
  terminated: optional(date),
} satisfies Kinds<ActionFacts>;

/** 4.10: acts from which the Company and its Subsidiaries are to abstain until the Closing. */
export interface ActionStatement extends PreClosingStatement {
  restrained: boolean;
  consented: boolean;
  prohibited: boolean;
}

export const ACTION_QUANTITIES: Quantities<ActionStatement> = {
  ...PRE_CLOSING_QUANTITIES,
  restrained: {
    label: "Act of a kind restrained",
    unit: "TRUE/FALSE",
    clause: "4.10(i)-(v)",
    rule: "every kind listed; a change of charter or by-laws only where it is adverse to the Purchaser",
  },
  consented: {
    label: "Prior written consent",
    unit: "TRUE/FALSE",
    clause: "4.10",
    rule: "consent of the Purchaser, not dated after the act",
  },
  prohibited: {
    label: "Act is prohibited",
    unit: "TRUE/FALSE",
    clause: "4.10",
    rule: "within the restraint, of a kind restrained, and without prior consent",
  },
};

/** 4.10. Adversity qualifies limb (i) alone; limb (v) asks for an agreement, so that an offer to split is free and an offer to repurchase is not. */
export function actionStatement(facts: ActionFacts, terms: PreClosingTerms): ActionStatement {
  check(ACTION_FACTS, facts, "4.10");
  const { windowStart, windowEnd, inWindow } = preClosingStatement(facts, terms);
  const restrained = facts.action !== "CHARTER" || facts.adverse;
  const consented = isPriorConsent(facts.consent, facts.date);
  const prohibited = inWindow && restrained && !consented;
  return { windowStart, windowEnd, inWindow, restrained, consented, prohibited };
}
