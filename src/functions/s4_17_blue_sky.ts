import { BLUE_SKY_QUANTITIES, blueSkyStatement } from "../engine/clauses/s4_17_blue_sky";
import { answer, quantity } from "./define";
import { date, optional } from "./facts";

const BLUE_SKY_END = quantity({
  id: "BLUE_SKY_END",
  clause: "4.17",
  facts: { closing: optional(date), effective: optional(date) },
  statement: blueSkyStatement,
  quantities: BLUE_SKY_QUANTITIES,
  result: "end",
});

/**
 * Last day through which the Company is to keep the qualification under state securities laws. 4.24 names no last day.
 * @customfunction BLUE_SKY_END
 * @param [closing] Day of the Closing; needed under Closing date ACTUAL.
 * @param [effective] Effective Date; needed under Closing date OUTSIDE.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Blue sky years after the Closing Date, the day itself included, not rolled.
 * @section 4.17
 * @unit date
 * @rounding none
 * @readings Closing date
 * @throws #N/A when the date that the reading needs is missing
 * @throws #VALUE! when a date is none
 * @example =BLUE_SKY_END("2003-09-05") -> 2005-09-05
 * @example =BLUE_SKY_END("2003-09-02", "2003-08-28", {"Closing date","OUTSIDE"}) -> 2005-09-05
 * @see CLOSING_DEADLINE, TIMELINE
 */
export function blueSkyEnd(closing?: any[][], effective?: any[][], terms?: any[][]): any[][] {
  return answer(BLUE_SKY_END, [closing, effective], terms);
}
