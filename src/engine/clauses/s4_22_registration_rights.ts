import { check, type Kinds } from "../basics/check";
import { choice, date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import {
  consent,
  isPriorConsent,
  PRE_CLOSING_QUANTITIES,
  preClosingStatement,
  type Consent,
  type PreClosingFacts,
  type PreClosingStatement,
  type PreClosingTerms,
} from "./s4_10_actions";

/** What takes a registration statement out of 4.22, as long as it serves nothing else. */
export const REGISTRATION_EXCEPTIONS = ["EMPLOYEE_PLAN", "COMBINATION", "PRIMARY", "PURCHASER"] as const;

export type RegistrationException = (typeof REGISTRATION_EXCEPTIONS)[number];

export interface RegistrationFacts extends PreClosingFacts {
  consent: Consent | undefined;
  exception: RegistrationException | undefined;
}

export const REGISTRATION_FACTS = {
  date,
  closing: optional(date),
  consent,
  exception: optional(choice(...REGISTRATION_EXCEPTIONS)),
  terminated: optional(date),
} satisfies Kinds<RegistrationFacts>;

/** 4.22: registering Common Stock for other securityholders before the Closing. */
export interface RegistrationStatement extends PreClosingStatement {
  forOthers: boolean;
  excepted: boolean;
  consented: boolean;
  prohibited: boolean;
}

export const REGISTRATION_QUANTITIES: Quantities<RegistrationStatement> = {
  ...PRE_CLOSING_QUANTITIES,
  forOthers: {
    label: "Registers stock for other securityholders",
    unit: "TRUE/FALSE",
    clause: "4.22",
    rule: "not where only the Company sells (PRIMARY), or the Purchaser, its Affiliates or assigns (PURCHASER)",
  },
  excepted: {
    label: "Excepted statement",
    unit: "TRUE/FALSE",
    clause: "4.22(i)-(ii)",
    rule: "solely an employee benefit plan, or solely a business combination that the Transaction Documents do not prohibit",
  },
  consented: {
    label: "Prior written consent",
    unit: "TRUE/FALSE",
    clause: "4.22",
    rule: "consent of the Purchaser or its assigns, not dated after the filing",
  },
  prohibited: {
    label: "Filing is prohibited",
    unit: "TRUE/FALSE",
    clause: "4.22",
    rule: "within the restraint, for other securityholders, not excepted, and without prior consent",
  },
};

export function registrationStatement(facts: RegistrationFacts, terms: PreClosingTerms): RegistrationStatement {
  check(REGISTRATION_FACTS, facts, "4.22");
  const { windowStart, windowEnd, inWindow } = preClosingStatement(facts, terms);
  const forOthers = facts.exception !== "PRIMARY" && facts.exception !== "PURCHASER";
  const excepted = facts.exception === "EMPLOYEE_PLAN" || facts.exception === "COMBINATION";
  const consented = isPriorConsent(facts.consent, facts.date);
  const prohibited = inWindow && forOthers && !excepted && !consented;
  return { windowStart, windowEnd, inWindow, forOthers, excepted, consented, prohibited };
}
