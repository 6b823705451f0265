import { AGREEMENT_SCHEDULES } from "../agreement/agreement-schedules";
import { SEVERITIES, type Found } from "./finding";
import { READERS_NOTES, type NoteId } from "./readers-notes";
import { whereStated } from "../agreement/deal";
import type { Schedules } from "../agreement/schedules";
import { schedulesFrom } from "../agreement/schedules-table";
import type { Terms } from "../agreement/terms";
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
  return rules.flatMap(([id, rule]) => whereStated(() => rule(deal)).map((found) => ({ id, ...found, isNote: false })));
}

const NOTES: readonly Finding[] = READERS_NOTES.map((note) => ({ ...note, isNote: true }));

export interface DealCheckFacts {
  /** undefined: the agreement's own for a deal that rests on it, none for another */
  readonly schedules: Schedules | undefined;
}

/** What the rules find in a deal; for one that rests on the agreement, then what only a reader of it can see. */
export function dealCheck({ schedules }: DealCheckFacts, terms: Terms): Finding[] {
  const isOwn = terms.baseDeal === "HY_TECH_2003";
  const known = schedules ?? (isOwn ? AGREEMENT_SCHEDULES : schedulesFrom([]));
  const found = bySeverity(ruleFindings({ terms, schedules: known }));
  return isOwn ? [...found, ...bySeverity(NOTES)] : found;
}
