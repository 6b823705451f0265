import {
  COUPON_FACTS,
  COUPON_QUANTITIES,
  couponStatement,
  MATURITY_QUANTITIES,
  maturityStatement,
} from "../engine/clauses/recital";
import { date, optional } from "../engine/basics/kinds";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Coupon on the Debentures over a span of days, simple; 0 when the end is on or before the start.
 * @param principal Principal amount that bears interest, in $.
 * @param from First day of the span, from which interest runs.
 * @param to Day up to which it runs.
 * @returns principal × Coupon rate × the part of a year.
 * @rounding none
 * @readings Day count
 * @throws #VALUE! when the principal is negative or a date is missing
 * @example =ACCRUED_INTEREST(750000, "2004-04-28", "2005-04-28") -> 7500
 * @example =ACCRUED_INTEREST(750000, "2003-04-28", "2008-04-27") -> 37520.5479452055
 * @see MATURITY_PAYMENT, DEFAULT_INTEREST
 */
export const ACCRUED_INTEREST = quantity(couponStatement, COUPON_QUANTITIES, "interest", cellFacts(COUPON_FACTS));

/**
 * Day on which the principal is to be paid: the Maturity Date, moved by Maturity roll where it is no Business Day. No interest for the delay.
 * @param maturity Maturity Date; omitted: that of the terms.
 * @returns The day of payment.
 * @rounding none
 * @readings Maturity roll, Business calendar
 * @throws #VALUE! when maturity is no date
 * @throws #N/A outside 1990 to 2100
 * @example =MATURITY_PAYMENT() -> 2008-04-28 // 27 April 2008 is a Sunday
 * @example =MATURITY_PAYMENT(, {"Maturity roll","PRECEDING"}) -> 2008-04-25
 * @see ACCRUED_INTEREST
 */
export const MATURITY_PAYMENT = quantity(maturityStatement, MATURITY_QUANTITIES, "adjustedDate", {
  maturity: optional(date),
});
