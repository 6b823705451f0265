import { ACTION_FACTS, ACTION_QUANTITIES, actionStatement } from "../engine/clauses/s4_10_actions";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Whether an act of the Company or a Subsidiary on a day between signing and Closing needs a consent of the Purchaser that it does not have.
 * @param action CHARTER, SPLIT, DIVIDEND, REPURCHASE (or offering to, or acquiring Common Stock), or AGREE to any of them.
 * @param date Day of the act.
 * @param closing Day of the Closing; blank: there was none yet.
 * @param consent Prior written consent of the Purchaser: TRUE or its date; one dated after the act does not count.
 * @param adverse TRUE when the change adversely affects rights of the Purchaser; read for CHARTER.
 * @param terminated Day of termination under 5.1; blank: none.
 * @returns TRUE when the act is prohibited; the Execution Date and the Closing Date still count.
 * @rounding none
 * @readings Pre-closing end
 * @throws #VALUE! when the action is not one of the five or the date is none
 * @throws #VALUE! when both a Closing and a termination are given
 * @example =ACTION_PROHIBITED("SPLIT", "2003-09-02", "2003-09-02") -> TRUE
 * @example =ACTION_PROHIBITED("SPLIT", "2003-09-03", "2003-09-02") -> FALSE
 * @example =ACTION_PROHIBITED("CHARTER", "2003-07-01", , "2003-06-30", TRUE) -> FALSE // consent came before
 * @see REGISTRATION_PROHIBITED, ISSUANCE_PROHIBITED
 */
export const ACTION_PROHIBITED = quantity(actionStatement, ACTION_QUANTITIES, "prohibited", cellFacts(ACTION_FACTS));
