import {
  DEFAULT_INTEREST_FACTS,
  DEFAULT_INTEREST_QUANTITIES,
  defaultInterestStatement,
} from "../engine/clauses/art_6_default_interest";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Interest on an amount unpaid after an uncured Event of Default, compounded on each anniversary and simple after the last; 0 when paid on or before the start.
 *
 * Compounding stub EXPONENT takes amount × ((1 + rate)^(all days ÷ 365) − 1), whatever the Day count.
 * @param amount Unpaid amount, in $.
 * @param due Day on which it was due.
 * @param paid Day of payment, or up to which interest is reckoned.
 * @param event_of_default Day of the Event of Default; needed and read where Default interest from is EOD.
 * @returns The interest alone.
 * @section 5.2
 * @rounding none; under EXPONENT correct to 50 digits
 * @readings Default compounding, Compounding stub, Default interest from, Day count
 * @throws #VALUE! when the amount is negative or a date is missing
 * @throws #N/A when the day of the Event of Default is missing and the reading needs it
 * @example =DEFAULT_INTEREST(100000, "2003-09-01", "2005-01-13") -> 21332.8767123288
 * @example =DEFAULT_INTEREST(100000, "2003-09-01", "2005-01-13", , {"Default compounding","SIMPLE"}) -> 20547.9452054795
 * @example =DEFAULT_INTEREST(100000, "2003-09-01", "2005-01-13", , {"Compounding stub","EXPONENT"}) -> 21100.9992016093
 * @see LIQUIDATED_DAMAGES, REDEMPTION_INTEREST
 */
export const DEFAULT_INTEREST = quantity(
  defaultInterestStatement,
  DEFAULT_INTEREST_QUANTITIES,
  "interest",
  cellFacts(DEFAULT_INTEREST_FACTS),
);
