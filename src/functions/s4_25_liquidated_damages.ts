import {
  FURTHER_DAMAGES_FACTS,
  DAMAGES_FACTS,
  DAMAGES_QUANTITIES,
  damagesStatement,
  FURTHER_DAMAGES_QUANTITIES,
  furtherDamagesStatement,
} from "../engine/clauses/s4_25_liquidated_damages";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Liquidated damages that the Company owes, upon demand, for an Event of Default that it failed to cure: a multiple of the Purchase Price.
 * @param purchase_price Purchase Price of the Purchaser, in $; omitted: that of the terms. Conversion does not reduce it.
 * @param event COMPANY (default), ILLEGALITY for 5.1(a)(i), or PURCHASER for the Purchaser's own breach under 5.1(c).
 * @param defaults How many Events of Default stand uncured; omitted: one. Several count under Liquidated damages stacking PER_DEFAULT.
 * @param refund Amount returned to the Purchaser under 2.2(c), in $; set off under Refund and damages INCLUSIVE.
 * @returns The liquidated damages, without the refund.
 * @rounding none
 * @readings Liquidated damages scope, Liquidated damages stacking, Refund and damages
 * @throws #VALUE! when an amount is negative, the event is not one of those named, or defaults is not a whole number above 0
 * @example =LIQUIDATED_DAMAGES() -> 1500000
 * @example =LIQUIDATED_DAMAGES({500000;250000}) -> {1000000;500000}
 * @example =LIQUIDATED_DAMAGES(, "PURCHASER") -> 0
 * @example =LIQUIDATED_DAMAGES(, , , 750000, {"Refund and damages","INCLUSIVE"}) -> 750000
 * @see FURTHER_DAMAGES, DEFAULT_INTEREST
 */
export const LIQUIDATED_DAMAGES = quantity(damagesStatement, DAMAGES_QUANTITIES, "damages", cellFacts(DAMAGES_FACTS));

/**
 * Actual damages that the Purchaser may still pursue beyond the liquidated damages received, never below zero.
 * @param actual Actual damages for the failure to cure, in $.
 * @param received Liquidated damages received so far, in $, not those merely due.
 * @returns actual − received, or 0.
 * @rounding none
 * @throws #VALUE! when an amount is negative or no number
 * @example =FURTHER_DAMAGES(1800000, 1500000) -> 300000
 * @example =FURTHER_DAMAGES(1800000, 400000) -> 1400000
 * @example =FURTHER_DAMAGES(900000, 1500000) -> 0
 * @see LIQUIDATED_DAMAGES
 */
export const FURTHER_DAMAGES = quantity(
  furtherDamagesStatement,
  FURTHER_DAMAGES_QUANTITIES,
  "further",
  cellFacts(FURTHER_DAMAGES_FACTS),
);
