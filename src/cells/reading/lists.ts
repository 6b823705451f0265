import { Exact } from "../../engine/basics/exact";
import { isBlank, refuse, shown, type Place, type Raw } from "../../engine/basics/values";
import { invalid } from "../../engine/basics/errors";
import type { Commitment } from "../../engine/agreement/schedules";
import type { Matrix } from "../cell";
import { optionalTable, plain, shareCount, table, type SingleFact, type TableFact } from "./facts";

/** A row of a list, with the number under which a message names it. */
export interface ListRow {
  readonly number: number;
  readonly cells: readonly Raw[];
}

const isEmpty = (raw: Raw): boolean => isBlank(raw) || raw === 0 || raw === false;
const isWords = (raw: Raw): boolean => typeof raw === "string" && raw.trim() !== "";

/** A list that lies in a row stands up as a column. */
function upright(matrix: Matrix): Matrix {
  const [only] = matrix;
  const isLying = matrix.length === 1 && only!.length > 1 && !isWords(plain(only![0]));
  return isLying ? only!.map((cell) => [cell]) : matrix;
}

/**
 * The rows of a list, without a heading row, which has words in the place of the
 * number, and without the empty rows at its end. A 0 there counts as empty,
 * because an empty cell may arrive as one.
 */
export function listRows(matrix: Matrix, numberColumn = 0): ListRow[] {
  const rows = matrix.map((row, index) => ({ number: index + 1, cells: row.map(plain) }));
  const isHeading = rows.length > 1 && isWords(rows[0]!.cells[numberColumn]);
  const body = isHeading ? rows.slice(1) : rows;
  const last = body.findLastIndex(({ cells }) => !cells.every(isEmpty));
  return body.slice(0, last + 1);
}

export function rowPlace(place: Place, row: ListRow): Place {
  return { ...place, parameter: `${place.parameter}, row ${row.number}` };
}

/** Refuses a list that is wider than its columns. */
export function ofWidth(matrix: Matrix, widths: readonly number[], columns: string, place: Place): Matrix {
  const stood = widths.includes(1) ? upright(matrix) : matrix;
  const width = stood[0]!.length;
  return widths.includes(width)
    ? stood
    : invalid(place.parameter, `${width} columns came; accepted is ${columns}`, place.clause);
}

/** A list of values of one kind, in a column or a row. */
export function listOf<V>(item: SingleFact<V>, columns: string): TableFact<V[]> {
  return table((matrix, place) => {
    const rows = listRows(ofWidth(matrix, [1], columns, place));
    if (rows.length === 0) refuse(null, columns, place);
    return rows.map((row) => item.read(row.cells[0], rowPlace(place, row)));
  });
}

const COMMITMENTS = "one number of shares, a column of them, name and shares in two columns, or the text none";

function commitment(row: ListRow, place: Place): Commitment {
  const [first, second] = row.cells;
  if (row.cells.length === 1)
    return { name: `Commitment ${row.number}`, shares: shareCount.read(first, rowPlace(place, row)) };
  if (!isWords(first))
    invalid(rowPlace(place, row).parameter, `${shown(first)} came; accepted is a name, then shares`, place.clause);
  return { name: String(first).trim(), shares: shareCount.read(second, rowPlace(place, row)) };
}

/** Commitments to issue shares: the whole list, or none of it where it is left out. */
export const commitments = optionalTable((matrix, place): Commitment[] => {
  const only = matrix.length === 1 && matrix[0]!.length === 1 ? plain(matrix[0]![0]) : undefined;
  if (typeof only === "string" && only.trim().toLowerCase() === "none") return [];
  const stood = ofWidth(matrix, [1, 2], COMMITMENTS, place);
  return listRows(stood, stood[0]!.length - 1).map((row) => commitment(row, place));
});

/** A number of each Purchaser, as many as there are rows; empty at the end is 0. */
export interface PurchaserColumn {
  readonly names: readonly (string | undefined)[];
  readonly values: readonly Exact[];
  /** rows that the range has, empty ones too */
  readonly rows: number;
}

/** One row a Purchaser: a number, or a name and a number. */
export function purchaserColumn(item: SingleFact<Exact>, widths: readonly number[]): TableFact<PurchaserColumn> {
  const columns =
    widths.length === 1 ? "one column, one row a Purchaser" : "one column, or name and amount, one row a Purchaser";
  return table((matrix, place) => {
    const stood = ofWidth(matrix, widths, columns, place);
    const at = stood[0]!.length - 1;
    const rows = listRows(stood, at);
    const headings = stood.length > 1 && isWords(plain(stood[0]![at])) ? 1 : 0;
    return {
      names: rows.map(({ cells }) => (at === 1 && isWords(cells[0]) ? String(cells[0]).trim() : undefined)),
      values: rows.map((row) => item.read(row.cells[at], rowPlace(place, row))),
      rows: stood.length - headings,
    };
  });
}

/** The columns of the Purchasers side by side; an empty one is all 0, one that is too short is refused. */
export function purchaserRows<K extends string>(
  columns: Record<K, PurchaserColumn>,
  clause: string,
): Record<K, Exact>[] {
  const given = Object.entries(columns) as [K, PurchaserColumn][];
  const count = Math.max(1, ...given.map(([, column]) => column.values.length));
  for (const [name, column] of given) {
    if (column.values.length > 0 && column.rows < count)
      invalid(name, `${column.rows} rows came; accepted is one a Purchaser, ${count}`, clause);
  }
  return Array.from({ length: count }, (_, index) => {
    const row = given.map(([name, column]) => [name, column.values[index] ?? Exact.ZERO]);
    return Object.fromEntries(row) as Record<K, Exact>;
  });
}
