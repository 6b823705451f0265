import type { Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { anniversary } from "./s7_8_periods";

export interface DisclosureFacts {
  /** as the terms have it where it is left out */
  execution?: Day | undefined;
}

const FACTS = { execution: optional(date) } satisfies Kinds<DisclosureFacts>;

/** 1.1: the years before signing whose filings with the Commission are Disclosure Documents. */
export interface DisclosureStatement {
  executionDate: Day;
  lastDay: Day;
  start: Day;
}

export const DISCLOSURE_QUANTITIES: Quantities<DisclosureStatement> = {
  executionDate: {
    label: "Execution Date",
    unit: "date",
    clause: "1.1",
    rule: "as given; otherwise the Execution date of the terms",
  },
  lastDay: {
    label: "Last day of the look-back",
    unit: "date",
    clause: "1.1",
    rule: "the day before the Execution Date",
  },
  start: {
    label: "First day of the look-back",
    unit: "date",
    clause: "1.1",
    rule: "the Execution Date, Disclosure years before; 28 February for a 29th in a common year; never moved off a holiday",
  },
};

/** Nothing is to be done on the first day of a look-back, so that it stays where it falls. */
export function disclosureStatement(
  facts: DisclosureFacts,
  terms: Pick<Terms, "executionDate" | "disclosureYears">,
): DisclosureStatement {
  check(FACTS, facts, "1.1");
  const executionDate = facts.execution ?? terms.executionDate;
  const start = anniversary(executionDate, -terms.disclosureYears, { parameter: "Disclosure years", clause: "1.1" });
  return { executionDate, lastDay: executionDate - 1, start };
}
