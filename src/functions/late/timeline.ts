import { weekdayName } from "../../engine/basics/days";
import type { Row } from "../../engine/basics/statement";
import { countedFromText, movedFrom, ruleText } from "../../engine/timeline/event";
import { timelineEvents, type TimelineEvent } from "../../engine/timeline/timeline";
import { date, optional } from "../../engine/basics/kinds";
import { tableOfItems } from "../../cells/definition";

function timelineRow(item: TimelineEvent): Row {
  const { event, clause, date, from, status, conflict } = item;
  return [
    event,
    clause,
    date,
    date === undefined ? undefined : weekdayName(date),
    from && countedFromText(from),
    ruleText(item),
    movedFrom(item),
    status,
    conflict,
  ];
}

/**
 * Every dated event of the agreement in order, with its clause, rule and conflicts: deadlines, windows, and what follows if there is no Closing.
 * @param effective Effective Date; blank: the Effective date limit is assumed, and the rule says so.
 * @param closing Day of the Closing; blank: the last day that 2.3(a) allows is assumed, and the rule says so.
 * @param as_of Day for which the status is asked; blank: no status.
 * @returns Event, Clause, Date, Weekday, Counted from, Rule, Rolled from, Status (past, today, ahead), Conflict; events without a day last.
 * @rounding none
 * @readings Closing outside date, Automatic termination, Effective date cap, Closing date, Certificate date, Pre-closing end, Exclusivity count, Maturity roll, Roll rule, Business calendar
 * @throws #VALUE! when a date is none
 * @example =TIMELINE() -> rows 25, [1,1] "Event", [2,3] 2001-04-28, [25,1] "Payment of the principal", [25,3] 2008-04-28
 * @see LAPSE_DATE, CLOSING_DEADLINE, DEAL_STATUS
 */
export const TIMELINE = tableOfItems({
  clause: "1.1-5.1",
  facts: { effective: optional(date), closing: optional(date), as_of: optional(date) },
  columns: {
    Event: "text",
    Clause: "text",
    Date: "date",
    Weekday: "text",
    "Counted from": "text",
    Rule: "text",
    "Rolled from": "date",
    Status: "text",
    Conflict: "text",
  },
  items: timelineEvents,
  row: timelineRow,
  answer: "Date",
});
