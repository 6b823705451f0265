import type { Day } from "../basics/days";
import type { Terms } from "../agreement/terms";
import { check, type Kinds } from "../basics/check";
import { date } from "../basics/kinds";
import {
  businessDayFrom,
  businessDayQuantities,
  type BusinessDayTerms,
  type CountedDayStatement,
} from "./s1_1_calendars";

export interface CureFacts {
  /** the day on which the party in breach received the notice */
  received: Day;
}

const FACTS = { received: date } satisfies Kinds<CureFacts>;

export type CureTerms = BusinessDayTerms & Pick<Terms, "cureDays">;

/** 5.1(b), (c): the last day to cure a breach; from the day after, the other party may give notice of termination. */
export const CURE_QUANTITIES = businessDayQuantities(
  "5.1(b), 5.1(c)",
  "Last day to cure",
  "Cure days, in Business Days, after receipt of the notice",
);

export function cureStatement(facts: CureFacts, terms: CureTerms): CountedDayStatement {
  check(FACTS, facts, "5.1(b), 5.1(c)");
  return businessDayFrom({ start: facts.received, days: terms.cureDays }, terms, {
    start: "received",
    count: "Cure days",
  });
}
