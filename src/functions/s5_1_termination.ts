import { CURE_QUANTITIES, cureStatement } from "../engine/clauses/s5_1_cure";
import { FORM_8K_ITEMS, FORM_8K_QUANTITIES, form8kStatement } from "../engine/clauses/s5_1_form_8k";
import {
  HALT_QUANTITIES,
  HALT_TERMINATION_QUANTITIES,
  haltDeadlineStatement,
  haltTerminationStatement,
} from "../engine/clauses/s5_1_halt";
import { answer, quantity } from "./define";
import { choice, date, flag, optional, optionally } from "./facts";

const CURE_DEADLINE = quantity({
  id: "CURE_DEADLINE",
  clause: "5.1(b), 5.1(c)",
  facts: { received: date },
  statement: cureStatement,
  quantities: CURE_QUANTITIES,
  result: "date",
});

/**
 * Last day on which a party can cure a material breach of which it had notice; from the day after, the other party may terminate.
 * @customfunction CURE_DEADLINE
 * @param received Day on which the notice of the breach was received, as NOTICE_DATE gives it.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Cure days (Business Days) after receipt.
 * @section 5.1(b), 5.1(c)
 * @unit date
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when the day is missing or no date
 * @example =CURE_DEADLINE("2003-08-22") -> 2003-08-29
 * @example =CURE_DEADLINE("2003-06-25") -> 2003-07-02
 * @see NOTICE_DATE, DEAL_STATUS
 */
export function cureDeadline(received: any[][], terms?: any[][]): any[][] {
  return answer(CURE_DEADLINE, [received], terms);
}

const FORM_8K_TERMINATES = quantity({
  id: "FORM_8K_TERMINATES",
  clause: "5.1(a)(v)",
  facts: { item: choice(...FORM_8K_ITEMS), changes_business: flag, item_304: flag, disclosed: flag, scheduled: flag },
  statement: form8kStatement,
  quantities: FORM_8K_QUANTITIES,
  result: "terminates",
});

/**
 * Whether an event that the Company must report on Form 8-K before the Closing ends the agreement of itself.
 * @customfunction FORM_8K_TERMINATES
 * @param item Item of Form 8-K: 1 to 12, or from 23 August 2004 also 1.03, 2.01, 4.01 and 5.01.
 * @param [changes_business] TRUE when the event changes the nature of the Company's business; read for item 2 (2.01).
 * @param [item_304] TRUE when Item 304(a)(1)(iv) of Regulation S-B asks for disclosure; read for item 4 (4.01).
 * @param [disclosed] TRUE when the Company disclosed the event to the Purchaser before.
 * @param [scheduled] TRUE when Schedule 5.1 lists it.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} TRUE when the agreement ends.
 * @section 5.1(a)(v)
 * @unit TRUE/FALSE
 * @rounding none
 * @throws #VALUE! when the item is not one of those listed
 * @example =FORM_8K_TERMINATES({1,2,3,4}) -> {TRUE,FALSE,TRUE,FALSE}
 * @example =FORM_8K_TERMINATES(2, TRUE) -> TRUE
 * @example =FORM_8K_TERMINATES(3, , , TRUE) -> FALSE
 * @see DEAL_STATUS
 */
export function form8kTerminates(
  item: any[][],
  changes_business?: any[][],
  item_304?: any[][],
  disclosed?: any[][],
  scheduled?: any[][],
  terms?: any[][],
): any[][] {
  return answer(FORM_8K_TERMINATES, [item, changes_business, item_304, disclosed, scheduled], terms);
}

const HALT_DEADLINE = quantity({
  id: "HALT_DEADLINE",
  clause: "5.1(a)(vi)",
  facts: { halted: date },
  statement: haltDeadlineStatement,
  quantities: HALT_QUANTITIES,
  result: "deadline",
});

/**
 * Last day on which trading that stopped before the Closing can be reinstated without ending the agreement. After the Closing: REINSTATEMENT_DEADLINE.
 * @customfunction HALT_DEADLINE
 * @param halted Day on which trading in the Common Stock was suspended, delisted or ceased.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Pre-closing reinstatement days (Trading Days) after the halt.
 * @section 5.1(a)(vi)
 * @unit date
 * @rounding none
 * @readings Halt count, Halt day
 * @throws #VALUE! when the day is missing or no date
 * @throws #N/A under Halt count QUOTED, where the period never ends
 * @example =HALT_DEADLINE("2003-10-01") -> 2003-10-29
 * @see HALT_TERMINATES, REINSTATEMENT_DEADLINE
 */
export function haltDeadline(halted: any[][], terms?: any[][]): any[][] {
  return answer(HALT_DEADLINE, [halted], terms);
}

const HALT_TERMINATES = quantity({
  id: "HALT_TERMINATES",
  clause: "5.1(a)(vi)",
  facts: {
    halted: date,
    as_of: date,
    reinstated: optional(date),
    cause: optionally(choice("ISSUER", "MARKET_WIDE", "PENDING_NEWS"), "ISSUER"),
    actor: optionally(choice("NASD", "COMMISSION", "EXCHANGE", "NASDAQ", "OTHER"), "NASD"),
  },
  statement: haltTerminationStatement,
  quantities: HALT_TERMINATION_QUANTITIES,
  result: "terminates",
});

/**
 * Whether a stop of trading before the Closing has ended the agreement by a day, because trading was not reinstated in time.
 * @customfunction HALT_TERMINATES
 * @param halted Day on which trading in the Common Stock was suspended, delisted or ceased.
 * @param as_of Day for which is asked; on the last day the answer is still FALSE.
 * @param [reinstated] Day on which trading was reinstated; blank: not yet.
 * @param [cause] ISSUER (blank), MARKET_WIDE, or PENDING_NEWS (solely for news to spread), which alone is excepted here.
 * @param [actor] Who stopped it: NASD (blank), COMMISSION, EXCHANGE, NASDAQ, or OTHER, who does not count.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} TRUE when the agreement has ended.
 * @section 5.1(a)(vi)
 * @unit TRUE/FALSE
 * @rounding none
 * @readings Halt count, Halt day
 * @throws #VALUE! when trading was reinstated before it stopped
 * @example =HALT_TERMINATES("2003-10-01", "2003-10-29") -> FALSE
 * @example =HALT_TERMINATES("2003-10-01", "2003-10-30") -> TRUE
 * @example =HALT_TERMINATES("2003-10-01", "2003-12-31", "2003-10-29") -> FALSE
 * @see HALT_DEADLINE, REDEMPTION_TRIGGERED
 */
export function haltTerminates(
  halted: any[][],
  as_of: any[][],
  reinstated?: any[][],
  cause?: any[][],
  actor?: any[][],
  terms?: any[][],
): any[][] {
  return answer(HALT_TERMINATES, [halted, as_of, reinstated, cause, actor], terms);
}
