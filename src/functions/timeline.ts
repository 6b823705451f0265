import { timelineRows } from "../engine/analysis/timeline";
import { answerTable, tableOf } from "./define";
import { date, optional } from "./facts";

const TIMELINE = tableOf({
  id: "TIMELINE",
  clause: "1.1-5.1",
  facts: { effective: optional(date), closing: optional(date), as_of: optional(date) },
  columns: [
    { heading: "Event", unit: "text" },
    { heading: "Clause", unit: "text" },
    { heading: "Date", unit: "date" },
    { heading: "Weekday", unit: "text" },
    { heading: "Counted from", unit: "text" },
    { heading: "Rule", unit: "text" },
    { heading: "Rolled from", unit: "date" },
    { heading: "Status", unit: "text" },
    { heading: "Conflict", unit: "text" },
  ],
  rows: timelineRows,
  answer: "Date",
});

/**
 * Every dated event of the agreement in order, with its clause, rule and conflicts: deadlines, windows, and what follows if there is no Closing.
 * @customfunction TIMELINE
 * @param [effective] Effective Date; blank: the Effective date limit is assumed, and the rule says so.
 * @param [closing] Day of the Closing; blank: the last day that 2.3(a) allows is assumed, and the rule says so.
 * @param [as_of] Day for which the status is asked; blank: no status.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Event, Clause, Date, Weekday, Counted from, Rule, Rolled from, Status (past, today, ahead), Conflict; events without a day last.
 * @section 1.1-5.1
 * @unit dates
 * @rounding none
 * @readings Closing outside date, Automatic termination, Effective date cap, Closing date, Certificate date, Pre-closing end, Exclusivity count, Maturity roll, Roll rule, Business calendar
 * @throws #VALUE! when a date is none
 * @example =TIMELINE() -> rows 25, [1,1] "Event", [2,3] 2001-04-28, [25,1] "Payment of the principal", [25,3] 2008-04-28
 * @see LAPSE_DATE, CLOSING_DEADLINE, DEAL_STATUS
 */
export function timeline(effective?: any[][], closing?: any[][], as_of?: any[][], terms?: any[][]): any[][] {
  return answerTable(TIMELINE, [effective, closing, as_of], terms);
}
