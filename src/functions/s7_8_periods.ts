import { PERIOD_FACTS, PERIOD_QUANTITIES, periodStatement } from "../engine/clauses/s7_8_periods";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Last day of a period that runs from a day: the first day is not counted, the last one is. A forward period of days, months or years that ends on no Business Day ends on the next.
 * @param start Day from which the period runs.
 * @param count Length of the period, a whole number; negative: backward, and never moved.
 * @param unit days, business days, trading days, months or years.
 * @returns The last day.
 * @section 1.1
 * @rounding months and years that end past a month's last day end on it
 * @readings Roll rule, Business calendar
 * @throws #VALUE! when start is no date, count is not a whole number, or unit is not one of those named
 * @throws #N/A where a calendar is asked outside 1990 to 2100
 * @throws #NUM! when the period ends before 1900 or after 9999
 * @example =DEADLINE("2003-05-01", 45, "days") -> 2003-06-16 // the 45th day is a Sunday
 * @example =DEADLINE("2003-05-01", 45, "days", {"Roll rule","NONE"}) -> 2003-06-15
 * @example =DEADLINE("2004-01-31", 1, "months") -> 2004-03-01 // 29 February is a Sunday
 * @example =DEADLINE("2003-10-27", 10, "business days") -> 2003-11-12
 * @see BUSINESS_DAY, TRADING_DAY
 */
export const DEADLINE = quantity(
  (facts, terms) => periodStatement(facts, terms),
  PERIOD_QUANTITIES,
  "adjustedDate",
  cellFacts(PERIOD_FACTS),
);
