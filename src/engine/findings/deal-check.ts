import { AGREEMENT_SCHEDULES } from "../agreement/agreement-schedules";
import type { Finding, Severity } from "./finding";
import { READERS_NOTES } from "./readers-notes";
import type { Schedules } from "../agreement/schedules";
import { schedulesFrom } from "../agreement/schedules-table";
import { AGREEMENT_TERMS, type Terms } from "../agreement/terms";
import { CAPITAL_RULES } from "./rules/capital";
import { CERTIFICATE_RULES } from "./rules/certificates";
import { DATE_RULES } from "./rules/dates";
import { DEBT_RULES } from "./rules/debts";
import type { Deal, Rule } from "./rules/deal";
import { FEE_RULES } from "./rules/fees";
import { MONEY_RULES } from "./rules/money";
import { OWNERSHIP_RULES } from "./rules/ownership";
import { PARTY_RULES } from "./rules/parties";
import { PERIOD_RULES } from "./rules/periods";
import { STATED_RULES } from "./rules/stated";

export const RULES: readonly Rule[] = [
  ...CERTIFICATE_RULES,
  ...CAPITAL_RULES,
  ...DEBT_RULES,
  ...STATED_RULES,
  ...OWNERSHIP_RULES,
  ...DATE_RULES,
  ...PERIOD_RULES,
  ...MONEY_RULES,
  ...FEE_RULES,
  ...PARTY_RULES,
];

const ORDER: readonly Severity[] = ["H", "M", "L"];

/** The grave ones first, otherwise as they came. */
function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

export function ruleFindings(deal: Deal): Finding[] {
  return bySeverity(RULES.flatMap((rule) => rule(deal)));
}

/** Whether the terms are those of the agreement itself, whatever reading or figure is tried out on it. */
function isAgreement(terms: Terms): boolean {
  const own = AGREEMENT_TERMS;
  return terms.executionDate === own.executionDate && terms.outstandingShares.equals(own.outstandingShares);
}

export interface DealCheckFacts {
  /** undefined: the agreement's own for its own terms, none for those of another deal */
  readonly schedules: Schedules | undefined;
}

/** What the rules find in a deal; for the agreement itself, then what only a reader can see. */
export function dealCheck({ schedules }: DealCheckFacts, terms: Terms): Finding[] {
  const isOwn = isAgreement(terms);
  const known = schedules ?? (isOwn ? AGREEMENT_SCHEDULES : schedulesFrom([]));
  const found = ruleFindings({ terms, schedules: known });
  return isOwn ? [...found, ...bySeverity(READERS_NOTES)] : found;
}
