import {
  LAPSE_FACTS,
  LAPSE_QUANTITIES,
  lapseStatement,
  TERMINATION_QUANTITIES,
  terminationStatement,
} from "../engine/clauses/s5_1_lapse";
import { cellFacts, quantity } from "../cells/definition";

const lapseFacts = cellFacts(LAPSE_FACTS);

/**
 * Last day on which a Closing still keeps the agreement from lapsing: the earlier of the days of 5.1(a)(ii) and the Business Days of 2.3(a), unless the readings say otherwise.
 * @param effective Day on which the Registration Statement was declared effective; omitted: never.
 * @param extension New day for the Closing that the Purchaser's writing, given in advance, sets.
 * @returns The last safe day.
 * @section 2.3(a)
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
export const LAPSE_DATE = quantity(lapseStatement, LAPSE_QUANTITIES, "lapseDate", lapseFacts);

/**
 * Day on which the agreement ends by itself if there was no Closing by the last safe day: the day after it, unless the reading says that day itself.
 * @param effective Day on which the Registration Statement was declared effective; omitted: never.
 * @param extension New day for the Closing that the Purchaser's writing, given in advance, sets.
 * @returns The day of automatic termination.
 * @rounding none
 * @readings Automatic termination, Closing outside date, Extension moves lapse, Effective date cap, Roll rule, Business calendar
 * @throws #VALUE! when effective or extension is no date, or the extension is before the Effective Date
 * @throws #N/A when never declared effective, or after the limit where Effective date cap is NO_CLOSING; outside 1990 to 2100
 * @example =TERMINATION_DATE("2003-08-28") -> 2003-09-03
 * @example =TERMINATION_DATE("2003-08-28", , {"Automatic termination","SAME_DAY"}) -> 2003-09-02
 * @see LAPSE_DATE, ESCROW_NOTICE_DEADLINE
 */
export const TERMINATION_DATE = quantity(terminationStatement, TERMINATION_QUANTITIES, "terminationDate", lapseFacts);
