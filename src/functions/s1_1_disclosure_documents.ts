import { DISCLOSURE_QUANTITIES, disclosureStatement } from "../engine/clauses/s1_1_disclosure_documents";
import { answer, quantity } from "./define";
import { date, optional } from "./facts";

const DISCLOSURE_START = quantity({
  id: "DISCLOSURE_START",
  clause: "1.1",
  facts: { execution: optional(date) },
  statement: disclosureStatement,
  quantities: DISCLOSURE_QUANTITIES,
  result: "start",
});

/**
 * First day of the look-back whose filings with the Commission are Disclosure Documents; the last is the day before the Execution Date. Never rolled.
 * @customfunction DISCLOSURE_START
 * @param [execution] Execution Date; omitted: that of the terms.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Disclosure years before the Execution Date.
 * @section 1.1
 * @unit date
 * @rounding 29 February becomes 28 February in a common year
 * @throws #VALUE! when execution is no date
 * @throws #NUM! when the look-back begins before 1900
 * @example =DISCLOSURE_START() -> 2001-04-28
 * @example =DISCLOSURE_START("2004-02-29") -> 2002-02-28
 * @see FILING_DEADLINE
 */
export function disclosureStart(execution?: any[][], terms?: any[][]): any[][] {
  return answer(DISCLOSURE_START, [execution], terms);
}
