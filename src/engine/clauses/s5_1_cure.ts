import type { Day } from "../basics/days";
import type { Terms } from "../agreement/terms";
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

export type CureTerms = BusinessDayTerms & Pick<Terms, "cureDays">;

/** 5.1(b), (c): the last day to cure a breach; from the day after, the other party may give notice of termination. */
export const CURE_QUANTITIES = businessDayQuantities(
  "5.1(b), 5.1(c)",
  "Last day to cure",
  "Cure days, in Business Days, after receipt of the notice",
);

export function cureStatement(facts: CureFacts, terms: CureTerms): CountedDayStatement {
  return businessDayFrom({ start: facts.received, days: terms.cureDays }, terms, {
    start: "received",
    count: "Cure days",
  });
}
