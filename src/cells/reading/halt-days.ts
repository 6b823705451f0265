import type { HaltPeriod } from "../../engine/calendar/calendars";
import { invalid } from "../../engine/basics/errors";
import { date } from "../../engine/basics/kinds";
import { isBlank, isEmpty, type Place } from "../../engine/basics/values";
import type { Matrix } from "../cell";
import { optionalTable } from "./facts";
import { tableRows, type TableRow } from "./rows";

/** A first row of words, such as From and To; a text with a digit in it is a date or a mistake. */
function isHeading(row: TableRow): boolean {
  const first = row.at(0);
  return typeof first === "string" && !isBlank(first) && !/\d/.test(first);
}

function haltPeriod(row: TableRow, columns: number): HaltPeriod {
  const from = date.read(row.at(0), row.place);
  if (columns === 1) return { from, to: from };
  return { from, to: isEmpty(row.at(1)) ? null : date.read(row.at(1), row.place) };
}

function readHaltDays(matrix: Matrix, place: Place): readonly HaltPeriod[] {
  const columns = matrix[0]!.length;
  if (columns > 2) {
    invalid(
      place.parameter,
      `${columns} columns came; accepted is one column of days, or two: the first day and the last`,
      place.clause,
    );
  }
  const rows = [...tableRows(matrix, place, { isHeading, isBlank: (row) => row.isEmpty() })];
  return rows.map((row) => haltPeriod(row, columns));
}

/** Days on which the stock was not quoted: one column of days, or from and to, both included; no end: still halted. */
export const haltDays = optionalTable(readHaltDays);
