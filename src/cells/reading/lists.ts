import type { Commitment } from "../../engine/agreement/schedules";
import { invalid } from "../../engine/basics/errors";
import { Exact } from "../../engine/basics/exact";
import { shareCount, type Kind } from "../../engine/basics/kinds";
import { isBlank, refuse, shown, type Place, type Raw } from "../../engine/basics/values";
import type { Matrix } from "../cell";
import { optionalTable, plain, saysNone, table, type TableFact } from "./facts";
import { tableRows, type TableRow } from "./rows";

const isWords = (raw: Raw): raw is string => typeof raw === "string" && !isBlank(raw);

/** A list that lies in a row stands up as a column. */
function upright(matrix: Matrix): Matrix {
  const [only] = matrix;
  const isLying = matrix.length === 1 && only!.length > 1 && !isWords(plain(only![0]));
  return isLying ? only!.map((cell) => [cell]) : matrix;
}

/** A heading has words in the place of the number. */
export function headingOver(numberColumn: number, matrix: Matrix): (row: TableRow) => boolean {
  return (row) => matrix.length > 1 && isWords(row.at(numberColumn));
}

/**
 * The rows of a list, without its heading and without the empty rows at its end. An error
 * anywhere in it is the answer.
 */
export function listRows(matrix: Matrix, place: Place, isHeading = headingOver(0, matrix)): TableRow[] {
  matrix.forEach((row) => row.forEach(plain));
  const rows = [...tableRows(matrix, place, { isHeading, isBlank: () => false })];
  return rows.slice(0, rows.findLastIndex((row) => !row.isNothing()) + 1);
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
export function listOf<V>(item: Kind<V>, columns: string): TableFact<V[]> {
  return table((matrix, place) => {
    const rows = listRows(ofWidth(matrix, [1], columns, place), place);
    if (rows.length === 0) refuse(null, columns, place);
    return rows.map((row) => item.read(row.at(0), row.place));
  });
}

const COMMITMENTS = "one number of shares, a column of them, name and shares in two columns, or the text none";

function commitment(row: TableRow): Commitment {
  if (row.cells.length === 1)
    return { name: `Commitment ${row.number}`, shares: shareCount.read(row.at(0), row.place) };
  const name = row.at(0);
  if (!isWords(name))
    invalid(row.place.parameter, `${shown(name)} came; accepted is a name, then shares`, row.place.clause);
  return { name: name.trim(), shares: shareCount.read(row.at(1), row.place) };
}

/** Commitments to issue shares: the whole list, or none of it where it is left out. */
export const commitments = optionalTable((matrix, place): Commitment[] => {
  if (saysNone(matrix)) return [];
  const stood = ofWidth(matrix, [1, 2], COMMITMENTS, place);
  return listRows(stood, place, headingOver(stood[0]!.length - 1, stood)).map(commitment);
});

/** A number of each Purchaser, as many as there are rows; empty at the end is 0. */
export interface PurchaserColumn {
  readonly names: readonly (string | undefined)[];
  readonly values: readonly Exact[];
  /** rows that the range has, empty ones too */
  readonly rows: number;
}

/** One row a Purchaser: a number, or a name and a number. */
export function purchaserColumn(item: Kind<Exact>, widths: readonly number[]): TableFact<PurchaserColumn> {
  const columns =
    widths.length === 1 ? "one column, one row a Purchaser" : "one column, or name and amount, one row a Purchaser";
  return table((matrix, place) => {
    const stood = ofWidth(matrix, widths, columns, place);
    const at = stood[0]!.length - 1;
    const rows = listRows(stood, place, headingOver(at, stood));
    const headings = stood.length > 1 && isWords(plain(stood[0]![at])) ? 1 : 0;
    const nameOf = (raw: Raw) => (at === 1 && isWords(raw) ? raw.trim() : undefined);
    return {
      names: rows.map((row) => nameOf(row.at(0))),
      values: rows.map((row) => item.read(row.at(at), row.place)),
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
