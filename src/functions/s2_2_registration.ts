import {
  ESCROW_NOTICE_QUANTITIES,
  ESCROW_RETURN_QUANTITIES,
  escrowNoticeStatement,
  escrowReturnStatement,
  FILING_QUANTITIES,
  filingStatement,
} from "../engine/clauses/s2_2_registration";
import { answer, quantity } from "./define";
import { date, optional } from "./facts";

const FILING_DEADLINE = quantity({
  id: "FILING_DEADLINE",
  clause: "2.2(a)",
  facts: { execution: optional(date) },
  statement: filingStatement,
  quantities: FILING_QUANTITIES,
  result: "date",
});

/**
 * Filing Date: the last day to file the Registration Statement, the next Business Day where the count of days ends on none.
 * @customfunction FILING_DEADLINE
 * @param [execution] Execution Date; omitted: that of the terms.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Filing days (calendar days) after the Execution Date, rolled.
 * @section 2.2(a)
 * @unit date
 * @rounding none
 * @readings Roll rule, Business calendar
 * @throws #VALUE! when execution is no date
 * @throws #N/A outside 1990 to 2100
 * @example =FILING_DEADLINE() -> 2003-06-12
 * @example =FILING_DEADLINE("2003-05-01") -> 2003-06-16 // the 45th day is a Sunday
 * @see DEADLINE, CLOSING_DEADLINE
 */
export function filingDeadline(execution?: any[][], terms?: any[][]): any[][] {
  return answer(FILING_DEADLINE, [execution], terms);
}

const ESCROW_NOTICE_DEADLINE = quantity({
  id: "ESCROW_NOTICE_DEADLINE",
  clause: "2.2(c)",
  facts: { terminated: date },
  statement: escrowNoticeStatement,
  quantities: ESCROW_NOTICE_QUANTITIES,
  result: "date",
});

/**
 * Last day for the Company or the Purchaser to notify the Escrow Agent, in writing, that the agreement was terminated.
 * @customfunction ESCROW_NOTICE_DEADLINE
 * @param terminated Day of the termination, as TERMINATION_DATE gives it.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Termination notice days (Business Days) after the termination.
 * @section 2.2(c)
 * @unit date
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when terminated is missing or no date
 * @throws #N/A outside 1990 to 2100
 * @example =ESCROW_NOTICE_DEADLINE("2003-09-03") -> 2003-09-05
 * @example =ESCROW_NOTICE_DEADLINE("2003-10-10") -> 2003-10-15 // Columbus Day passed over
 * @see TERMINATION_DATE, ESCROW_RETURN_DEADLINE
 */
export function escrowNoticeDeadline(terminated: any[][], terms?: any[][]): any[][] {
  return answer(ESCROW_NOTICE_DEADLINE, [terminated], terms);
}

const ESCROW_RETURN_DEADLINE = quantity({
  id: "ESCROW_RETURN_DEADLINE",
  clause: "2.2(c)(i)",
  facts: { received: date },
  statement: escrowReturnStatement,
  quantities: ESCROW_RETURN_QUANTITIES,
  result: "date",
});

/**
 * Last day for the Escrow Agent to return the Purchase Price to the Purchaser, and the Debentures, the Warrant and the Escrow Share certificates to the Company.
 * @customfunction ESCROW_RETURN_DEADLINE
 * @param received Day on which the Escrow Agent received the notice of termination, as NOTICE_DATE gives it.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Escrow return days (Business Days) after receipt.
 * @section 2.2(c)(i)
 * @unit date
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when received is missing or no date
 * @throws #N/A outside 1990 to 2100
 * @example =ESCROW_RETURN_DEADLINE("2003-09-05") -> 2003-09-09
 * @example =ESCROW_RETURN_DEADLINE("2003-10-14") -> 2003-10-16
 * @see ESCROW_NOTICE_DEADLINE, FUNDS_FLOW
 */
export function escrowReturnDeadline(received: any[][], terms?: any[][]): any[][] {
  return answer(ESCROW_RETURN_DEADLINE, [received], terms);
}
