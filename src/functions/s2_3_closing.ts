import { CLOSING_QUANTITIES, closingStatement, WIRE_QUANTITIES, wireStatement } from "../engine/clauses/s2_3_closing";
import { answer, quantity } from "./define";
import { date, optional } from "./facts";

const CLOSING_DEADLINE = quantity({
  id: "CLOSING_DEADLINE",
  clause: "2.3(a)",
  facts: { effective: date, extension: optional(date) },
  statement: closingStatement,
  quantities: CLOSING_QUANTITIES,
  result: "date",
});

/**
 * Latest day for the Closing by 2.3(a) alone, whatever the readings. The agreement may lapse before it under 5.1(a)(ii): see LAPSE_DATE.
 * @customfunction CLOSING_DEADLINE
 * @param effective Day on which the Registration Statement was declared effective.
 * @param [extension] New day for the Closing that the Purchaser's writing, given in advance, sets.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Closing days (Business Days) after the Effective Date, or the extended day.
 * @section 2.3(a)
 * @unit date
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when effective is missing or no date, or the extension is before it
 * @throws #N/A outside 1990 to 2100
 * @example =CLOSING_DEADLINE("2003-08-28") -> 2003-09-05 // Labor Day passed over
 * @example =CLOSING_DEADLINE("2003-08-28", "2003-09-30") -> 2003-09-30
 * @see LAPSE_DATE, WIRE_DEADLINE
 */
export function closingDeadline(effective: any[][], extension?: any[][], terms?: any[][]): any[][] {
  return answer(CLOSING_DEADLINE, [effective, extension], terms);
}

const WIRE_DEADLINE = quantity({
  id: "WIRE_DEADLINE",
  clause: "2.3(c)(i)",
  facts: { closing: date },
  statement: wireStatement,
  quantities: WIRE_QUANTITIES,
  result: "date",
});

/**
 * Last day for the Company to deliver its wire instructions to the Escrow Agent before a Closing.
 * @customfunction WIRE_DEADLINE
 * @param closing Day of the Closing.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Wire instruction days (Business Days) before the Closing.
 * @section 2.3(c)(i)
 * @unit date
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when closing is missing or no date
 * @throws #N/A outside 1990 to 2100
 * @example =WIRE_DEADLINE("2003-09-05") -> 2003-08-28 // on the Effective Date itself
 * @see CLOSING_DEADLINE, NET_PROCEEDS
 */
export function wireDeadline(closing: any[][], terms?: any[][]): any[][] {
  return answer(WIRE_DEADLINE, [closing], terms);
}
