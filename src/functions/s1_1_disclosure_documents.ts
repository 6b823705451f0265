import { DISCLOSURE_QUANTITIES, disclosureStatement } from "../engine/clauses/s1_1_disclosure_documents";
import { date, optional } from "../engine/basics/kinds";
import { quantity } from "../cells/definition";

/**
 * First day of the look-back whose filings with the Commission are Disclosure Documents; the last is the day before the Execution Date. Never rolled.
 * @param execution Execution Date; omitted: that of the terms.
 * @returns Disclosure years before the Execution Date.
 * @rounding 29 February becomes 28 February in a common year
 * @throws #VALUE! when execution is no date
 * @throws #NUM! when the look-back begins before 1900
 * @example =DISCLOSURE_START() -> 2001-04-28
 * @example =DISCLOSURE_START("2004-02-29") -> 2002-02-28
 * @see FILING_DEADLINE
 */
export const DISCLOSURE_START = quantity(disclosureStatement, DISCLOSURE_QUANTITIES, "start", {
  execution: optional(date),
});
