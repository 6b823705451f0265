import { AGREEMENT_SCHEDULES } from "../agreement/agreement-schedules";
import { SEVERITIES, type Found } from "./finding";
import { READERS_NOTES, type NoteId } from "./readers-notes";
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

export const RULES = {
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
};

export type RuleId = keyof typeof RULES;

export interface Finding extends Found {
  /** of the rule that found it, which may find several, or of the note that it is */
  readonly id: RuleId | NoteId;
  /** made by a reader of the agreement, and not found by a rule */
  readonly isNote: boolean;
}

/** The grave ones first, otherwise as they came. */
function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function ruleFindings(deal: Deal): Finding[] {
  const rules = Object.entries<Rule>(RULES) as [RuleId, Rule][];
  return rules.flatMap(([id, rule]) => rule(deal).map((found) => ({ id, ...found, isNote: false })));
}

const NOTES: readonly Finding[] = READERS_NOTES.map((note) => ({ ...note, isNote: true }));

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
  const found = bySeverity(ruleFindings({ terms, schedules: known }));
  return isOwn ? [...found, ...bySeverity(NOTES)] : found;
}
