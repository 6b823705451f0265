import { REDEMPTION_FACTS } from "../engine/clauses/s4_19_limbs";
import { REFERENCE_QUANTITIES, referenceStatement } from "../engine/clauses/s4_19_reference_price";
import {
  TRIGGER_FACTS,
  REINSTATEMENT_QUANTITIES,
  reinstatementStatement,
  TRIGGER_QUANTITIES,
  triggerStatement,
} from "../engine/clauses/s4_19_redemption";
import {
  REDEMPTION_INTEREST_FACTS,
  REDEMPTION_INTEREST_QUANTITIES,
  redemptionInterestStatement,
} from "../engine/clauses/s4_19_redemption_interest";
import {
  REDEMPTION_QUANTITIES,
  redemptionLimbs,
  redemptionStatement,
  type RedemptionLimb,
} from "../engine/clauses/s4_19_redemption_price";
import type { Row } from "../engine/basics/statement";
import { quantity, tableOfItems, cellFacts } from "../cells/definition";
import { date, optional } from "../engine/basics/kinds";
import { haltDays } from "../cells/reading/halt-days";
import { prices } from "../cells/reading/prices";
import { venue } from "../cells/reading/venue";

/**
 * Last Trading Day on which a suspended or delisted stock can be reinstated without giving the Purchaser a right to redemption.
 * @param halted Day on which the stock was suspended, delisted or deleted from trading.
 * @returns Reinstatement days (Trading Days) after the halt.
 * @rounding none
 * @readings Halt count, Halt day
 * @throws #N/A under Halt count QUOTED: while the stock is halted no Trading Day comes
 * @example =REINSTATEMENT_DEADLINE("2003-10-01") -> 2003-10-15 // Columbus Day is a session
 * @example =REINSTATEMENT_DEADLINE("2004-06-04") -> 2004-06-21 // no session on 11 June 2004
 * @see REDEMPTION_TRIGGERED, HALT_DEADLINE
 */
export const REINSTATEMENT_DEADLINE = quantity(reinstatementStatement, REINSTATEMENT_QUANTITIES, "deadline", {
  halted: date,
});

/**
 * Whether the Purchaser may demand redemption because trading was suspended, or the stock delisted, and not reinstated in time.
 * @param event SUSPENSION, DELISTING (to the pink sheets or to nothing) or UPLISTING (to an exchange or Nasdaq).
 * @param halted Day of that event.
 * @param as_of Day of the question; on the last day for reinstatement the answer is still FALSE.
 * @param reinstated Day on which the stock was reinstated; omitted: not yet.
 * @param cause Of a suspension: ISSUER (the default), MARKET_WIDE or PENDING_NEWS; the last two give no right.
 * @param closing Closing Date; the event must come after it. Omitted: not tested.
 * @param effectiveness_end Last day on which the Registration Statement is to remain effective; the event must not come after it. Omitted: not tested.
 * @returns TRUE when the right has arisen.
 * @section 7.14
 * @rounding none
 * @readings Delisting test, Halt count, Halt day
 * @throws #VALUE! when the event is unknown, the stock is reinstated before the event, or effectiveness ends before the Closing
 * @throws #N/A when the calendar does not reach so far
 * @example =REDEMPTION_TRIGGERED("SUSPENSION", "2003-10-01", "2003-10-15") -> FALSE // the tenth Trading Day itself
 * @example =REDEMPTION_TRIGGERED("SUSPENSION", "2003-10-01", "2003-10-16") -> TRUE
 * @example =REDEMPTION_TRIGGERED("UPLISTING", "2003-10-01", "2003-12-01") -> FALSE // good news, by Delisting test HYBRID
 * @see REINSTATEMENT_DEADLINE, QUOTATION_VENUE, REDEMPTION_PRICE
 */
export const REDEMPTION_TRIGGERED = quantity(
  triggerStatement,
  TRIGGER_QUANTITIES,
  "triggered",
  cellFacts(TRIGGER_FACTS),
);

/**
 * Average Per Share Market Value that prices the redemption: the greatest of those before the notice, the payment and the halt.
 *
 * The stock is taken to be quoted at every session but those of halt_days: give the halt there too, or the last
 * price is carried through it.
 * @param prices Date and price; or date, exchange last sale, Nasdaq bid, OTCBB bid, pink-sheet bid. Blank or text: no quotation.
 * @param notice Day of the Purchaser's notice.
 * @param payment Day of payment in full; blank leaves its average out, and EXPLAIN says so.
 * @param halted Day on which the stock was suspended, delisted or deleted from trading.
 * @param venue EXCHANGE, NASDAQ, OTCBB, PINK (NQB is the same), or a history From, Venue; omitted: the term Market.
 * @param halt_days Days without quotation: one column of days, or from and to, both included; no end: still halted.
 * @returns The reference price.
 * @rounding none: the exact mean as the nearest double
 * @readings Reference average, Average count, Market, Missing Nasdaq bid, Nasdaq as exchange, Fallback bid, Zero price
 * @throws #N/A when one of the days averaged has no value
 * @throws #VALUE! when a date is listed twice, a price is negative, or it is 0 and Zero price is REFUSE
 * @example =REFERENCE_PRICE({"2003-09-24",0.1;"2003-09-30",0.2}, "2003-10-16", , "2003-10-01") -> 0.2 // before the notice; 0.12 before the halt
 * @example =REFERENCE_PRICE({"2003-09-24",0.1;"2003-09-30",0.2}, "2003-10-16", , "2003-10-01", , {"2003-10-01",""}) -> 0.12 // halted since
 * @see AVERAGE_MARKET_VALUE, REDEMPTION_PRICE
 */
export const REFERENCE_PRICE = quantity(referenceStatement, REFERENCE_QUANTITIES, "referencePrice", {
  prices,
  notice: date,
  payment: optional(date),
  halted: date,
  venue,
  halt_days: haltDays,
});

const redemptionFacts = cellFacts(REDEMPTION_FACTS);

/**
 * Price at which everything that the Purchaser holds is to be redeemed: limbs (i) shares, (ii) Debentures, (iii) Warrant, (iv) Initial Warrant and (v) interest.
 * @param reference_price Average Per Share Market Value, as REFERENCE_PRICE gives it.
 * @param principal Outstanding principal of the Debentures, in $.
 * @param accrued_interest Interest accrued and unpaid up to the payment, in $.
 * @param shares_owned Underlying Shares, Warrant Shares and Initial Warrant Shares owned.
 * @param shares_issuable Underlying Shares issuable on conversion of the Debentures.
 * @param warrant_shares Shares for which the Warrant can still be exercised.
 * @param initial_warrant_shares Shares for which the Initial Warrant can still be exercised.
 * @param notice Day of the Purchaser's notice; limb (v) runs from some days after it.
 * @param payment Day of payment in full; without notice and payment limb (v) is 0.
 * @param consent Day on which a lender consented, where the redemption waited for it; read under Consent interest to CONSENT.
 * @returns (i) + (ii) + (iii) + (iv) + (v).
 * @section 4.20, 4.21
 * @rounding none: exact to the last step, then the nearest double
 * @readings Owned escrow shares, Issuable cap, Accrued interest to, Redemption compounding, Redemption interest end, Consent interest to, Day count, Cap denominator
 * @throws #N/A when only one of notice and payment is given
 * @throws #VALUE! when the reference price is not above 0, an amount is negative, or a number of shares is not whole
 * @example =REDEMPTION_PRICE(0.22, 750000, 3750, 1000000, 5000000, 2500000, 2500000) -> 2370000
 * @example =REDEMPTION_PRICE(0.22, 750000, 3750, 1000000, 5000000, 2500000, 2500000, "2003-10-15", "2003-12-01") -> 2408958.90410959
 * @see REFERENCE_PRICE, REDEMPTION_BREAKDOWN, REDEMPTION_INTEREST, REDEMPTION_TRIGGERED
 */
export const REDEMPTION_PRICE = quantity(
  redemptionStatement,
  REDEMPTION_QUANTITIES,
  "redemptionPrice",
  redemptionFacts,
);

function limbRow({ id, measure, amount: due }: RedemptionLimb): Row {
  return id === "total" ? ["Total", "4.19", measure, due] : [`(${id})`, `4.19(${id})`, measure, due];
}

/**
 * The redemption price limb by limb, from (i) to (v), with their total.
 * @param reference_price Average Per Share Market Value, as REFERENCE_PRICE gives it.
 * @param principal Outstanding principal of the Debentures, in $.
 * @param accrued_interest Interest accrued and unpaid up to the payment, in $.
 * @param shares_owned Underlying Shares, Warrant Shares and Initial Warrant Shares owned.
 * @param shares_issuable Underlying Shares issuable on conversion of the Debentures.
 * @param warrant_shares Shares for which the Warrant can still be exercised.
 * @param initial_warrant_shares Shares for which the Initial Warrant can still be exercised.
 * @param notice Day of the Purchaser's notice; limb (v) runs from some days after it.
 * @param payment Day of payment in full; without notice and payment limb (v) is 0.
 * @param consent Day on which a lender consented, where the redemption waited for it; read under Consent interest to CONSENT.
 * @returns A heading row, the five limbs and their total.
 * @section 4.20, 4.21
 * @rounding none: each amount exact, then the nearest double
 * @readings Owned escrow shares, Issuable cap, Accrued interest to, Redemption compounding, Redemption interest end, Consent interest to, Day count, Cap denominator
 * @throws #N/A when only one of notice and payment is given
 * @throws #VALUE! when the reference price is not above 0, an amount is negative, or a number of shares is not whole
 * @example =REDEMPTION_BREAKDOWN(0.22, 750000, 3750, 1000000, 5000000, 2500000, 2500000, "2003-10-15", "2003-12-01") -> rows 7, [2,4] 220000, [3,4] 1100000, [4,4] 525000, [7,4] 2408958.90410959
 * @see REDEMPTION_PRICE
 */
export const REDEMPTION_BREAKDOWN = tableOfItems({
  clause: "4.19",
  facts: redemptionFacts,
  columns: { Limb: "text", Clause: "text", Measure: "text", Amount: "$" },
  items: redemptionLimbs,
  row: limbRow,
  answer: "Amount",
});

/**
 * Interest of limb (v) on an amount of limbs (i) to (iv), from some days after the notice until it is paid. Part payments: a column of amounts and one of days.
 * @param amount Amount that bears the interest, in $.
 * @param notice Day of the Purchaser's notice.
 * @param paid Day on which that amount is paid.
 * @param consent Day on which a lender consented, where the redemption waited for it; read under Consent interest to CONSENT.
 * @returns Interest; 0 when it is paid on or before the day from which interest runs.
 * @section 4.21
 * @rounding none: the exact interest as the nearest double
 * @readings Redemption compounding, Redemption interest end, Consent interest to, Day count
 * @throws #VALUE! when the amount is negative or a day is missing
 * @example =REDEMPTION_INTEREST(2370000, "2003-10-15", "2003-10-22") -> 0 // the seventh day
 * @example =REDEMPTION_INTEREST(2370000, "2003-10-15", "2003-10-23") -> 973.972602739726
 * @example =REDEMPTION_INTEREST({1000000;1370000}, "2003-10-15", {"2003-11-11";"2003-12-01"}) -> {8219.17808219178;22520.5479452055}
 * @see REDEMPTION_PRICE, DEFAULT_INTEREST
 */
export const REDEMPTION_INTEREST = quantity(
  redemptionInterestStatement,
  REDEMPTION_INTEREST_QUANTITIES,
  "interest",
  cellFacts(REDEMPTION_INTEREST_FACTS),
);
