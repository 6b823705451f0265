import { CURE_QUANTITIES, cureStatement } from "../engine/clauses/s5_1_cure";
import { FORM_8K_ITEMS, FORM_8K_QUANTITIES, form8kStatement } from "../engine/clauses/s5_1_form_8k";
import {
  HALT_TERMINATION_FACTS,
  HALT_QUANTITIES,
  HALT_TERMINATION_QUANTITIES,
  haltDeadlineStatement,
  haltTerminationStatement,
} from "../engine/clauses/s5_1_halt";
import { choice, date, flag, optionally } from "../engine/basics/kinds";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Last day on which a party can cure a material breach of which it had notice; from the day after, the other party may terminate.
 * @param received Day on which the notice of the breach was received, as NOTICE_DATE gives it.
 * @returns Cure days (Business Days) after receipt.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when the day is missing or no date
 * @example =CURE_DEADLINE("2003-08-22") -> 2003-08-29
 * @example =CURE_DEADLINE("2003-06-25") -> 2003-07-02
 * @see NOTICE_DATE, DEAL_STATUS
 */
export const CURE_DEADLINE = quantity(cureStatement, CURE_QUANTITIES, "date", { received: date });

/**
 * Whether an event that the Company must report on Form 8-K before the Closing ends the agreement of itself.
 * @param item Item of Form 8-K: 1 to 12, or from 23 August 2004 also 1.03, 2.01, 4.01 and 5.01.
 * @param changes_business TRUE when the event changes the nature of the Company's business; read for item 2 (2.01).
 * @param item_304 TRUE when Item 304(a)(1)(iv) of Regulation S-B asks for disclosure; read for item 4 (4.01).
 * @param disclosed TRUE when the Company disclosed the event to the Purchaser before.
 * @param scheduled TRUE when Schedule 5.1 lists it.
 * @returns TRUE when the agreement ends.
 * @rounding none
 * @throws #VALUE! when the item is not one of those listed
 * @example =FORM_8K_TERMINATES({1,2,3,4}) -> {TRUE,FALSE,TRUE,FALSE}
 * @example =FORM_8K_TERMINATES(2, TRUE) -> TRUE
 * @example =FORM_8K_TERMINATES(3, , , TRUE) -> FALSE
 * @see DEAL_STATUS
 */
export const FORM_8K_TERMINATES = quantity(form8kStatement, FORM_8K_QUANTITIES, "terminates", {
  item: choice(...FORM_8K_ITEMS),
  changes_business: optionally(flag, false),
  item_304: optionally(flag, false),
  disclosed: optionally(flag, false),
  scheduled: optionally(flag, false),
});

/**
 * Last day on which trading that stopped before the Closing can be reinstated without ending the agreement. After the Closing: REINSTATEMENT_DEADLINE.
 * @param halted Day on which trading in the Common Stock was suspended, delisted or ceased.
 * @returns Pre-closing reinstatement days (Trading Days) after the halt.
 * @rounding none
 * @readings Halt count, Halt day
 * @throws #VALUE! when the day is missing or no date
 * @throws #N/A under Halt count QUOTED, where the period never ends
 * @example =HALT_DEADLINE("2003-10-01") -> 2003-10-29
 * @see HALT_TERMINATES, REINSTATEMENT_DEADLINE
 */
export const HALT_DEADLINE = quantity(haltDeadlineStatement, HALT_QUANTITIES, "deadline", { halted: date });

/**
 * Whether a stop of trading before the Closing has ended the agreement by a day, because trading was not reinstated in time.
 * @param halted Day on which trading in the Common Stock was suspended, delisted or ceased.
 * @param as_of Day for which is asked; on the last day the answer is still FALSE.
 * @param reinstated Day on which trading was reinstated; blank: not yet.
 * @param cause ISSUER (blank), MARKET_WIDE, or PENDING_NEWS (solely for news to spread), which alone is excepted here.
 * @param actor Who stopped it: NASD (blank), COMMISSION, EXCHANGE, NASDAQ, or OTHER, who does not count.
 * @returns TRUE when the agreement has ended.
 * @rounding none
 * @readings Halt count, Halt day
 * @throws #VALUE! when trading was reinstated before it stopped
 * @example =HALT_TERMINATES("2003-10-01", "2003-10-29") -> FALSE
 * @example =HALT_TERMINATES("2003-10-01", "2003-10-30") -> TRUE
 * @example =HALT_TERMINATES("2003-10-01", "2003-12-31", "2003-10-29") -> FALSE
 * @see HALT_DEADLINE, REDEMPTION_TRIGGERED
 */
export const HALT_TERMINATES = quantity(
  haltTerminationStatement,
  HALT_TERMINATION_QUANTITIES,
  "terminates",
  cellFacts(HALT_TERMINATION_FACTS),
);
