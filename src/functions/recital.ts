import { COUPON_QUANTITIES, couponStatement, MATURITY_QUANTITIES, maturityStatement } from "../engine/clauses/recital";
import { answer, quantity } from "./define";
import { amount, date, optional } from "./facts";

const ACCRUED_INTEREST = quantity({
  id: "ACCRUED_INTEREST",
  clause: "Recital",
  facts: { principal: amount, from: date, to: date },
  statement: couponStatement,
  quantities: COUPON_QUANTITIES,
  result: "interest",
});

/**
 * Coupon on the Debentures over a span of days, simple; 0 when the end is on or before the start.
 * @customfunction ACCRUED_INTEREST
 * @param principal Principal amount that bears interest, in $.
 * @param from First day of the span, from which interest runs.
 * @param to Day up to which it runs.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} principal × Coupon rate × the part of a year.
 * @section Recital
 * @unit $
 * @rounding none
 * @readings Day count
 * @throws #VALUE! when the principal is negative or a date is missing
 * @example =ACCRUED_INTEREST(750000, "2004-04-28", "2005-04-28") -> 7500
 * @example =ACCRUED_INTEREST(750000, "2003-04-28", "2008-04-27") -> 37520.5479452055
 * @see MATURITY_PAYMENT, DEFAULT_INTEREST
 */
export function accruedInterest(principal: any[][], from: any[][], to: any[][], terms?: any[][]): any[][] {
  return answer(ACCRUED_INTEREST, [principal, from, to], terms);
}

const MATURITY_PAYMENT = quantity({
  id: "MATURITY_PAYMENT",
  clause: "Recital",
  facts: { maturity: optional(date) },
  statement: maturityStatement,
  quantities: MATURITY_QUANTITIES,
  result: "date",
});

/**
 * Day on which the principal is to be paid: the Maturity Date, moved by Maturity roll where it is no Business Day. No interest for the delay.
 * @customfunction MATURITY_PAYMENT
 * @param [maturity] Maturity Date; omitted: that of the terms.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The day of payment.
 * @section Recital, 7.8
 * @unit date
 * @rounding none
 * @readings Maturity roll, Business calendar
 * @throws #VALUE! when maturity is no date
 * @throws #N/A outside 1990 to 2100
 * @example =MATURITY_PAYMENT() -> 2008-04-28 // 27 April 2008 is a Sunday
 * @example =MATURITY_PAYMENT(, {"Maturity roll","PRECEDING"}) -> 2008-04-25
 * @see ACCRUED_INTEREST
 */
export function maturityPayment(maturity?: any[][], terms?: any[][]): any[][] {
  return answer(MATURITY_PAYMENT, [maturity], terms);
}
