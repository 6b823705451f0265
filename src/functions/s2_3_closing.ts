import {
  CLOSING_FACTS,
  CLOSING_QUANTITIES,
  closingStatement,
  WIRE_QUANTITIES,
  wireStatement,
} from "../engine/clauses/s2_3_closing";
import { date } from "../engine/basics/kinds";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Latest day for the Closing by 2.3(a) alone, whatever the readings. The agreement may lapse before it under 5.1(a)(ii): see LAPSE_DATE.
 * @param effective Day on which the Registration Statement was declared effective.
 * @param extension New day for the Closing that the Purchaser's writing, given in advance, sets.
 * @returns Closing days (Business Days) after the Effective Date, or the extended day.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when effective is missing or no date, or the extension is before it
 * @throws #N/A outside 1990 to 2100
 * @example =CLOSING_DEADLINE("2003-08-28") -> 2003-09-05 // Labor Day passed over
 * @example =CLOSING_DEADLINE("2003-08-28", "2003-09-30") -> 2003-09-30
 * @see LAPSE_DATE, WIRE_DEADLINE
 */
export const CLOSING_DEADLINE = quantity(closingStatement, CLOSING_QUANTITIES, "date", cellFacts(CLOSING_FACTS));

/**
 * Last day for the Company to deliver its wire instructions to the Escrow Agent before a Closing.
 * @param closing Day of the Closing.
 * @returns Wire instruction days (Business Days) before the Closing.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when closing is missing or no date
 * @throws #N/A outside 1990 to 2100
 * @example =WIRE_DEADLINE("2003-09-05") -> 2003-08-28 // on the Effective Date itself
 * @see CLOSING_DEADLINE, NET_PROCEEDS
 */
export const WIRE_DEADLINE = quantity(wireStatement, WIRE_QUANTITIES, "date", { closing: date });
