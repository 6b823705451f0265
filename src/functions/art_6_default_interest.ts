import { DEFAULT_INTEREST_QUANTITIES, defaultInterestStatement } from "../engine/clauses/art_6_default_interest";
import { answer, quantity } from "./define";
import { amount, date, optional } from "./facts";

const DEFAULT_INTEREST = quantity({
  id: "DEFAULT_INTEREST",
  clause: "VI",
  facts: { amount, due: date, paid: date, event_of_default: optional(date) },
  statement: defaultInterestStatement,
  quantities: DEFAULT_INTEREST_QUANTITIES,
  result: "interest",
});

/**
 * Interest on an amount unpaid after an uncured Event of Default, compounded on each anniversary and simple after the last; 0 when paid on or before the start.
 *
 * Compounding stub EXPONENT takes amount × ((1 + rate)^(all days ÷ 365) − 1), whatever the Day count.
 * @customfunction DEFAULT_INTEREST
 * @param amount Unpaid amount, in $.
 * @param due Day on which it was due.
 * @param paid Day of payment, or up to which interest is reckoned.
 * @param [event_of_default] Day of the Event of Default; needed and read where Default interest from is EOD.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The interest alone.
 * @section VI, 5.2
 * @unit $
 * @rounding none; under EXPONENT correct to 50 digits
 * @readings Default compounding, Compounding stub, Default interest from, Day count
 * @throws #VALUE! when the amount is negative or a date is missing
 * @throws #N/A when the day of the Event of Default is missing and the reading needs it
 * @example =DEFAULT_INTEREST(100000, "2003-09-01", "2005-01-13") -> 21332.8767123288
 * @example =DEFAULT_INTEREST(100000, "2003-09-01", "2005-01-13", , {"Default compounding","SIMPLE"}) -> 20547.9452054795
 * @example =DEFAULT_INTEREST(100000, "2003-09-01", "2005-01-13", , {"Compounding stub","EXPONENT"}) -> 21100.9992016093
 * @see LIQUIDATED_DAMAGES, REDEMPTION_INTEREST
 */
export function defaultInterest(
  amount: any[][],
  due: any[][],
  paid: any[][],
  event_of_default?: any[][],
  terms?: any[][],
): any[][] {
  return answer(DEFAULT_INTEREST, [amount, due, paid, event_of_default], terms);
}
