import { LISTING_QUANTITIES, listingStatement } from "../engine/clauses/s4_11_listing";
import { answer, quantity } from "./define";
import { date } from "./facts";

const LISTING_END = quantity({
  id: "LISTING_END",
  clause: "4.11",
  facts: { conversion_end: date, warrant_expiry: date, initial_warrant_expiry: date },
  statement: listingStatement,
  quantities: LISTING_QUANTITIES,
  result: "listingEnd",
});

/**
 * Last day on which the Company is to maintain the listing of the Common Stock: when the last right to convert or exercise has expired.
 * @customfunction LISTING_END
 * @param conversion_end Last day on which the Debentures may be converted (Exhibit A).
 * @param warrant_expiry Last day on which the Warrant may be exercised (Exhibit B).
 * @param initial_warrant_expiry Last day on which the Initial Warrant may be exercised (Exhibit H).
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The latest of the three, not rolled.
 * @section 4.11
 * @unit date
 * @rounding none
 * @throws #VALUE! when one of the dates is missing: the agreement itself fixes none of them
 * @example =LISTING_END("2008-04-27", "2008-09-05", "2008-04-28") -> 2008-09-05
 * @see QUOTATION_VENUE
 */
export function listingEnd(
  conversion_end: any[][],
  warrant_expiry: any[][],
  initial_warrant_expiry: any[][],
  terms?: any[][],
): any[][] {
  return answer(LISTING_END, [conversion_end, warrant_expiry, initial_warrant_expiry], terms);
}
