import {
  LAPSE_QUANTITIES,
  lapseStatement,
  TERMINATION_QUANTITIES,
  terminationStatement,
} from "../engine/clauses/s5_1_lapse";
import { answer, quantity } from "./define";
import { date, optional } from "./facts";

const lapseFacts = { effective: optional(date), extension: optional(date) };

const LAPSE_DATE = quantity({
  id: "LAPSE_DATE",
  clause: "5.1(a)(ii)",
  facts: lapseFacts,
  statement: lapseStatement,
  quantities: LAPSE_QUANTITIES,
  result: "lapseDate",
});

/**
 * Last day on which a Closing still keeps the agreement from lapsing: the earlier of the days of 5.1(a)(ii) and the Business Days of 2.3(a), unless the readings say otherwise.
 * @customfunction LAPSE_DATE
 * @param [effective] Day on which the Registration Statement was declared effective; omitted: never.
 * @param [extension] New day for the Closing that the Purchaser's writing, given in advance, sets.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The last safe day.
 * @section 5.1(a)(ii), 2.3(a)
 * @unit date
 * @rounding none
 * @readings Closing outside date, Extension moves lapse, Effective date cap, Roll rule, Business calendar
 * @throws #VALUE! when effective or extension is no date, or the extension is before the Effective Date
 * @throws #N/A when never declared effective, or after the limit where Effective date cap is NO_CLOSING; outside 1990 to 2100
 * @example =LAPSE_DATE("2003-08-28") -> 2003-09-02
 * @example =LAPSE_DATE("2003-08-28", , {"Closing outside date","CLAUSE_2_3"}) -> 2003-09-05
 * @example =LAPSE_DATE() -> #N/A effective
 * @example =LAPSE_DATE(, , {"Effective date cap","DEEMED"}) -> 2003-09-02
 * @see CLOSING_DEADLINE, TERMINATION_DATE
 */
export function lapseDate(effective?: any[][], extension?: any[][], terms?: any[][]): any[][] {
  return answer(LAPSE_DATE, [effective, extension], terms);
}

const TERMINATION_DATE = quantity({
  id: "TERMINATION_DATE",
  clause: "5.1(a)(ii)",
  facts: lapseFacts,
  statement: terminationStatement,
  quantities: TERMINATION_QUANTITIES,
  result: "terminationDate",
});

/**
 * Day on which the agreement ends by itself if there was no Closing by the last safe day: the day after it, unless the reading says that day itself.
 * @customfunction TERMINATION_DATE
 * @param [effective] Day on which the Registration Statement was declared effective; omitted: never.
 * @param [extension] New day for the Closing that the Purchaser's writing, given in advance, sets.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The day of automatic termination.
 * @section 5.1(a)(ii)
 * @unit date
 * @rounding none
 * @readings Automatic termination, Closing outside date, Extension moves lapse, Effective date cap, Roll rule, Business calendar
 * @throws #VALUE! when effective or extension is no date, or the extension is before the Effective Date
 * @throws #N/A when never declared effective, or after the limit where Effective date cap is NO_CLOSING; outside 1990 to 2100
 * @example =TERMINATION_DATE("2003-08-28") -> 2003-09-03
 * @example =TERMINATION_DATE("2003-08-28", , {"Automatic termination","SAME_DAY"}) -> 2003-09-02
 * @see LAPSE_DATE, ESCROW_NOTICE_DEADLINE
 */
export function terminationDate(effective?: any[][], extension?: any[][], terms?: any[][]): any[][] {
  return answer(TERMINATION_DATE, [effective, extension], terms);
}
