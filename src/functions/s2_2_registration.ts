import {
  ESCROW_NOTICE_QUANTITIES,
  ESCROW_RETURN_QUANTITIES,
  escrowNoticeStatement,
  escrowReturnStatement,
  FILING_QUANTITIES,
  filingStatement,
} from "../engine/clauses/s2_2_registration";
import { date, optional } from "../engine/basics/kinds";
import { quantity } from "../cells/definition";

/**
 * Filing Date: the last day to file the Registration Statement, the next Business Day where the count of days ends on none.
 * @param execution Execution Date; omitted: that of the terms.
 * @returns Filing days (calendar days) after the Execution Date, rolled.
 * @rounding none
 * @readings Roll rule, Business calendar
 * @throws #VALUE! when execution is no date
 * @throws #N/A outside 1990 to 2100
 * @example =FILING_DEADLINE() -> 2003-06-12
 * @example =FILING_DEADLINE("2003-05-01") -> 2003-06-16 // the 45th day is a Sunday
 * @see DEADLINE, CLOSING_DEADLINE
 */
export const FILING_DEADLINE = quantity(filingStatement, FILING_QUANTITIES, "adjustedDate", {
  execution: optional(date),
});

/**
 * Last day for the Company or the Purchaser to notify the Escrow Agent, in writing, that the agreement was terminated.
 * @param terminated Day of the termination, as TERMINATION_DATE gives it.
 * @returns Termination notice days (Business Days) after the termination.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when terminated is missing or no date
 * @throws #N/A outside 1990 to 2100
 * @example =ESCROW_NOTICE_DEADLINE("2003-09-03") -> 2003-09-05
 * @example =ESCROW_NOTICE_DEADLINE("2003-10-10") -> 2003-10-15 // Columbus Day passed over
 * @see TERMINATION_DATE, ESCROW_RETURN_DEADLINE
 */
export const ESCROW_NOTICE_DEADLINE = quantity(escrowNoticeStatement, ESCROW_NOTICE_QUANTITIES, "date", {
  terminated: date,
});

/**
 * Last day for the Escrow Agent to return the Purchase Price to the Purchaser, and the Debentures, the Warrant and the Escrow Share certificates to the Company.
 * @param received Day on which the Escrow Agent received the notice of termination, as NOTICE_DATE gives it.
 * @returns Escrow return days (Business Days) after receipt.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when received is missing or no date
 * @throws #N/A outside 1990 to 2100
 * @example =ESCROW_RETURN_DEADLINE("2003-09-05") -> 2003-09-09
 * @example =ESCROW_RETURN_DEADLINE("2003-10-14") -> 2003-10-16
 * @see ESCROW_NOTICE_DEADLINE, FUNDS_FLOW
 */
export const ESCROW_RETURN_DEADLINE = quantity(escrowReturnStatement, ESCROW_RETURN_QUANTITIES, "date", {
  received: date,
});
