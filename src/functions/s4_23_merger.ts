import { MERGER_QUANTITIES, mergerStatement } from "../engine/clauses/s4_23_merger";
import { answer, quantity } from "./define";
import { flag } from "./facts";

const MERGER_PERMITTED = quantity({
  id: "MERGER_PERMITTED",
  clause: "4.23",
  facts: {
    company_survives: flag,
    assumes: flag,
    default_before: flag,
    default_after: flag,
    listed: flag,
    papers: flag,
    subsidiaries_only: flag,
  },
  statement: mergerStatement,
  quantities: MERGER_QUANTITIES,
  result: "permitted",
});

/**
 * Whether a merger or consolidation of the Company or a Subsidiary passes the four tests that hold until full conversion or the Maturity Date.
 * @customfunction MERGER_PERMITTED
 * @param company_survives TRUE when the Company is the survivor.
 * @param assumes TRUE when the survivor assumes the Company's obligations by supplemental agreement.
 * @param default_before TRUE when an Event of Default continues immediately before.
 * @param default_after TRUE when one continues immediately after, debt taken up for the transaction counted in.
 * @param listed TRUE when the survivor's common shares are listed on the NYSE, AMEX, Nasdaq or OTCBB by the closing of the transaction.
 * @param papers TRUE when officers' certificate and opinion of counsel were both delivered.
 * @param [subsidiaries_only] TRUE when the Company itself is no party.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} TRUE when the merger is permitted; EXPLAIN shows which test fails.
 * @section 4.23
 * @unit TRUE/FALSE
 * @rounding none
 * @readings Subsidiary merger
 * @throws #VALUE! when an argument is neither TRUE nor FALSE
 * @example =MERGER_PERMITTED(TRUE, FALSE, FALSE, FALSE, FALSE, TRUE) -> TRUE
 * @example =MERGER_PERMITTED(FALSE, TRUE, FALSE, FALSE, FALSE, TRUE) -> FALSE // the survivor is not listed
 * @see DEAL_STATUS
 */
export function mergerPermitted(
  company_survives: any[][],
  assumes: any[][],
  default_before: any[][],
  default_after: any[][],
  listed: any[][],
  papers: any[][],
  subsidiaries_only?: any[][],
  terms?: any[][],
): any[][] {
  return answer(
    MERGER_PERMITTED,
    [company_survives, assumes, default_before, default_after, listed, papers, subsidiaries_only],
    terms,
  );
}
