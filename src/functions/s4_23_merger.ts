import { MERGER_QUANTITIES, mergerStatement } from "../engine/clauses/s4_23_merger";
import { flag, optionally } from "../engine/basics/kinds";
import { quantity } from "../cells/definition";

/**
 * Whether a merger or consolidation of the Company or a Subsidiary passes the four tests that hold until full conversion or the Maturity Date.
 * @param company_survives TRUE when the Company is the survivor.
 * @param assumes TRUE when the survivor assumes the Company's obligations by supplemental agreement.
 * @param default_before TRUE when an Event of Default continues immediately before.
 * @param default_after TRUE when one continues immediately after, debt taken up for the transaction counted in.
 * @param listed TRUE when the survivor's common shares are listed on the NYSE, AMEX, Nasdaq or OTCBB by the closing of the transaction.
 * @param papers TRUE when officers' certificate and opinion of counsel were both delivered.
 * @param subsidiaries_only TRUE when the Company itself is no party.
 * @returns TRUE when the merger is permitted; EXPLAIN shows which test fails.
 * @rounding none
 * @readings Subsidiary merger
 * @throws #VALUE! when an argument is neither TRUE nor FALSE
 * @example =MERGER_PERMITTED(TRUE, FALSE, FALSE, FALSE, FALSE, TRUE) -> TRUE
 * @example =MERGER_PERMITTED(FALSE, TRUE, FALSE, FALSE, FALSE, TRUE) -> FALSE // the survivor is not listed
 * @see DEAL_STATUS
 */
export const MERGER_PERMITTED = quantity(mergerStatement, MERGER_QUANTITIES, "permitted", {
  company_survives: flag,
  assumes: flag,
  default_before: flag,
  default_after: flag,
  listed: flag,
  papers: flag,
  subsidiaries_only: optionally(flag, false),
});
