import { schedulesFrom } from "../../engine/agreement/schedules-table";
import { dealCheck, type Finding } from "../../engine/findings/deal-check";
import type { Row } from "../../engine/basics/statement";
import { wordOf } from "../../engine/basics/values";
import { tableOfItems } from "../../cells/definition";
import { optionalTable, plain, saysNone } from "../../cells/reading/facts";
import { listRows } from "../../cells/reading/lists";

/** A heading row starts with the word Kind. */
const schedules = optionalTable((matrix, place) => {
  if (saysNone(matrix)) return schedulesFrom([]);
  const rows = listRows(matrix, place, (row) => wordOf(row.at(0)) === "kind");
  return schedulesFrom(rows.map(({ number, cells }) => ({ number, cells: cells.map(plain) })));
});

function findingRow({ severity, clause, finding, figures, changes, isNote }: Finding): Row {
  return [severity, clause, isNote ? `Reader's note: ${finding}` : finding, figures, changes];
}

/**
 * Inconsistencies of a deal, found by rules in its terms and schedules: severity, clause, finding, the exact figures, and what they change.
 *
 * H changes money, shares or dates, M changes who or what, L is cosmetic. On the agreement's own deal (its Execution date and Outstanding shares) notes
 * that only a reader can make follow, marked as such; a consistent deal gives no row.
 *
 * A row of schedules is a kind, a name, then: CERTIFICATE how many, shares in each. COMMITMENT shares. PURCHASER price, Debentures, Warrant Shares,
 * Initial Warrant Shares. DEBT amount, rate, interest from, due, TRUE where it is listed as a default. STATED (the name of a term) the value stated
 * elsewhere, where. AS OF the day. PARTY role, TRUE where it has a facsimile number. EXHIBIT TRUE where it is attached. RESTRAINT clause, TRUE where it
 * ends on termination.
 * @param schedules Kind, name and what the kind asks for; omitted: the agreement's own for its own deal, none for another; the text none: none.
 * @returns A row for each finding, the gravest first.
 * @rounding none: figures in full, or with twelve decimals where they do not end
 * @readings Top-up rounding, Top-up base, Escrow base, Cap denominator, Waiver scope, Liquidated damages scope, Refund and damages, Default compounding, Redemption compounding, Closing outside date, Day count, Compounding stub, Exclusivity count, Halt count, Halt day, Blocked rights, Roll rule, Business calendar
 * @throws #VALUE! when a row of schedules is of no known kind, or lacks what its kind asks for
 * @example =DEAL_CHECK({"CERTIFICATE","Line 1",750,10000}) -> [2,1] "H", [2,2] "Schedule 1, 1.1"
 * @example =DEAL_CHECK({"LETTER","Line 1",750}) -> #VALUE! accepted is CERTIFICATE
 * @see DENOMINATION_TOTAL, AUTHORIZED_HEADROOM, READINGS
 */
export const DEAL_CHECK = tableOfItems({
  clause: "Schedules",
  facts: { schedules },
  columns: { Severity: "text", Clause: "text", Finding: "text", Figures: "text", Changes: "text" },
  items: dealCheck,
  row: findingRow,
  answer: "Finding",
});
