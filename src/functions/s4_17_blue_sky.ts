import { CLOSING_DATE_FACTS } from "../engine/clauses/s2_3_closing_date";
import { BLUE_SKY_QUANTITIES, blueSkyStatement } from "../engine/clauses/s4_17_blue_sky";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Last day through which the Company is to keep the qualification under state securities laws. 4.24 names no last day.
 * @param closing Day of the Closing; needed under Closing date ACTUAL.
 * @param effective Effective Date; needed under Closing date OUTSIDE.
 * @returns Blue sky years after the Closing Date, the day itself included, not rolled.
 * @rounding none
 * @readings Closing date
 * @throws #N/A when the date that the reading needs is missing
 * @throws #VALUE! when a date is none
 * @example =BLUE_SKY_END("2003-09-05") -> 2005-09-05
 * @example =BLUE_SKY_END("2003-09-02", "2003-08-28", {"Closing date","OUTSIDE"}) -> 2005-09-05
 * @see CLOSING_DEADLINE, TIMELINE
 */
export const BLUE_SKY_END = quantity(blueSkyStatement, BLUE_SKY_QUANTITIES, "end", cellFacts(CLOSING_DATE_FACTS));
