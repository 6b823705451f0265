import type { Day } from "../basics/days";
import { unavailable } from "../basics/errors";
import type { Terms } from "../agreement/terms";
import type { Kinds } from "../basics/check";
import { date, optional } from "../basics/kinds";
import { closingStatement, type ClosingTerms } from "./s2_3_closing";

export interface ClosingDateFacts {
  /** the day of the Closing */
  closing: Day | undefined;
  /** the Effective Date, from which the outside date is counted */
  effective: Day | undefined;
}

export const CLOSING_DATE_FACTS = {
  closing: optional(date),
  effective: optional(date),
} satisfies Kinds<ClosingDateFacts>;

export type ClosingDateTerms = ClosingTerms & Pick<Terms, "closingDate">;

/**
 * **Reading:** 2.3(a) defines the Closing Date as the last day for the Closing,
 * and other clauses use it for the day on which it was held: term *Closing date*.
 */
export function closingDateOf(facts: ClosingDateFacts, terms: ClosingDateTerms, clause: string): Day {
  if (terms.closingDate === "OUTSIDE") {
    const effective =
      facts.effective ??
      unavailable("effective", "the Effective Date is missing, which Closing date OUTSIDE needs", clause);
    return closingStatement({ effective }, terms).date;
  }
  return (
    facts.closing ??
    unavailable("closing", "the day of the Closing is missing, which Closing date ACTUAL needs", clause)
  );
}
