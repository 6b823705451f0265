import type { Row } from "../../engine/basics/statement";
import { dealStatus, type StatusRow } from "../../engine/status/deal-status";
import { statusFactsFrom, type StatusFacts } from "../../engine/status/facts";
import { invalid } from "../../engine/basics/errors";
import type { Place } from "../../engine/basics/values";
import { date, optional } from "../../engine/basics/kinds";
import type { Matrix } from "../../cells/cell";
import { tableOfItems } from "../../cells/definition";
import { saysNothing, table } from "../../cells/reading/facts";
import { namedValues } from "../../cells/reading/rows";

/** An empty list leaves everything open. */
function readStatusFacts(matrix: Matrix, place: Place): StatusFacts {
  if (saysNothing(matrix)) return {};
  if (matrix[0]!.length < 2)
    invalid(
      place.parameter,
      "one column came; accepted is a range of two or more columns, fact and value",
      place.clause,
    );
  return statusFactsFrom(namedValues(matrix, place, "fact"), place);
}

function statusRow({ event, clause, answer, unit, date, why }: StatusRow): Row {
  return [event, clause, { value: answer ?? "not known", unit }, date, why];
}

/**
 * State of the deal, each event of 5.1, what follows from it, and the tests of the other provisions, as far as the facts given tell.
 *
 * A row whose facts are missing answers "not known" and names them; nothing is guessed. A blank or 0 value is not known: write none for zero, for a day that did not come, or for what did not happen.
 *
 * {@statusFacts}
 *
 * @param facts Names of facts and their values in two columns, from the list in the help; blank values are not known.
 * @param as_of Day for which is asked; blank: what hangs on the day is not known.
 * @returns Event, Clause, Answer, Date, Why; the first row is State: PRE_CLOSING, CLOSED or TERMINATED.
 * @rounding none
 * @readings Closing outside date, Extension moves lapse, Automatic termination, Effective date cap, Certificate date, Materiality, Default after closing, Notice copies, Control persons, Halt count, Halt day, Escrow fee if unclosed, Liquidated damages scope, Liquidated damages stacking, Refund and damages, Roll rule, Business calendar
 * @throws #VALUE! when a name is no fact (the message names the nearest), is given twice with different values, or its value is of the wrong kind
 * @example =DEAL_STATUS({"Closing","2003-09-02";"Effective Date","2003-08-28"}) -> [1,1] "Event", [2,1] "State", [2,3] "CLOSED", [2,4] 2003-09-02
 * @example =DEAL_STATUS({"Effective Date","2003-08-28";"Closing","none";"Extension agreed","none"}, "2003-09-03") -> [2,3] "TERMINATED", [2,4] 2003-09-03
 * @see TIMELINE, LAPSE_DATE, CURE_DEADLINE, FORM_8K_TERMINATES, HALT_TERMINATES
 */
export const DEAL_STATUS = tableOfItems({
  clause: "5.1",
  facts: { facts: table(readStatusFacts), as_of: optional(date) },
  columns: { Event: "text", Clause: "text", Answer: "text", Date: "date", Why: "text" },
  items: dealStatus,
  row: statusRow,
  answer: "Answer",
});
