import type { HaltPeriod } from "../../engine/calendar/calendars";
import { invalid } from "../../engine/basics/errors";
import { isBlank, readDay, type Place, type Raw } from "../../engine/basics/values";
import type { Cell, Matrix } from "../cell";
import { optionalTable, plain } from "./facts";

const isNothing = (raw: Raw): boolean => isBlank(raw) || raw === 0;

/** A first row of words, such as From and To; a text with a digit in it is a date or a mistake. */
function isHeader(row: readonly Cell[]): boolean {
  const first = plain(row[0]);
  return typeof first === "string" && first.trim() !== "" && !/\d/.test(first);
}

function haltPeriod(row: readonly Cell[], columns: number, place: Place): HaltPeriod {
  const from = readDay(plain(row[0]), place);
  if (columns === 1) return { from, to: from };
  const end = plain(row[1]);
  return { from, to: isNothing(end) ? null : readDay(end, place) };
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
  return matrix
    .map((row, index) => ({ row, place: { ...place, parameter: `${place.parameter}, row ${index + 1}` } }))
    .filter(({ row }, index) => !(index === 0 && isHeader(row)) && !row.every((cell) => isNothing(plain(cell))))
    .map(({ row, place: rowPlace }) => haltPeriod(row, columns, rowPlace));
}

/** Days on which the stock was not quoted: one column of days, or from and to, both included; no end: still halted. */
export const haltDays = optionalTable(readHaltDays);
