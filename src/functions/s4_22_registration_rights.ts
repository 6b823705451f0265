import {
  REGISTRATION_FACTS,
  REGISTRATION_QUANTITIES,
  registrationStatement,
} from "../engine/clauses/s4_22_registration_rights";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Whether the Company may not file, between signing and Closing, a registration statement for Common Stock that other securityholders sell.
 * @param date Day of the filing.
 * @param closing Day of the Closing; blank: there was none yet.
 * @param consent Prior written consent of the Purchaser or its assigns: TRUE or its date; one dated after the filing does not count.
 * @param exception What alone it serves: EMPLOYEE_PLAN, COMBINATION (permitted business combination), PRIMARY (the Company sells) or PURCHASER (its Affiliates, assigns); blank: none.
 * @param terminated Day of termination under 5.1; blank: none.
 * @returns TRUE when the filing is prohibited; the Execution Date and the Closing Date still count.
 * @rounding none
 * @readings Pre-closing end
 * @throws #VALUE! when the exception is not one of the four or the date is none
 * @throws #VALUE! when both a Closing and a termination are given
 * @example =REGISTRATION_PROHIBITED("2003-07-01") -> TRUE
 * @example =REGISTRATION_PROHIBITED("2003-07-01", , , "EMPLOYEE_PLAN") -> FALSE
 * @see ACTION_PROHIBITED, FILING_DEADLINE
 */
export const REGISTRATION_PROHIBITED = quantity(
  registrationStatement,
  REGISTRATION_QUANTITIES,
  "prohibited",
  cellFacts(REGISTRATION_FACTS),
);
