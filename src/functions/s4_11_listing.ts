import { LISTING_FACTS, LISTING_QUANTITIES, listingStatement } from "../engine/clauses/s4_11_listing";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Last day on which the Company is to maintain the listing of the Common Stock: when the last right to convert or exercise has expired.
 * @param conversion_end Last day on which the Debentures may be converted (Exhibit A).
 * @param warrant_expiry Last day on which the Warrant may be exercised (Exhibit B).
 * @param initial_warrant_expiry Last day on which the Initial Warrant may be exercised (Exhibit H).
 * @returns The latest of the three, not rolled.
 * @rounding none
 * @throws #VALUE! when one of the dates is missing: the agreement itself fixes none of them
 * @example =LISTING_END("2008-04-27", "2008-09-05", "2008-04-28") -> 2008-09-05
 * @see QUOTATION_VENUE
 */
export const LISTING_END = quantity(listingStatement, LISTING_QUANTITIES, "listingEnd", cellFacts(LISTING_FACTS));
