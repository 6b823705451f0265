import { Exact } from "../engine/basics/exact";
import type { Raw } from "../engine/basics/values";

/** An error that an input cell holds, on its way through. */
export class CellError {
  constructor(readonly code: string) {}
}

export type Cell = Raw | CellError;
export type Matrix = readonly (readonly Cell[])[];

interface RichValue {
  type?: string;
  code?: string;
  basicValue?: unknown;
}

/** What a host hands over for one cell: a plain value, a number with a format, or an error. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CellError || value instanceof Exact) return value;
  const rich = value as RichValue;
  if (rich.type === "Error" || rich.type === "CustomFunctionError")
    return new CellError(String(rich.code ?? rich.basicValue));
  const basic = ["Double", "FormattedNumber", "String", "Boolean"].includes(rich.type ?? "")
    ? rich.basicValue
    : undefined;
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : new CellError("#VALUE!");
}

/** A row of plain values is one of cells already; a place that holds nothing is not plain. By place, since a loop over values steps over holes. */
function isPlainRow(row: unknown): row is Cell[] {
  if (!Array.isArray(row)) return false;
  for (let place = 0; place < row.length; place++) {
    const value: unknown = row[place];
    const type = typeof value;
    if (type !== "number" && type !== "string" && type !== "boolean" && value !== null) return false;
  }
  return true;
}

function cellsOf(row: unknown): Cell[] {
  if (isPlainRow(row)) return row;
  return Array.isArray(row) ? Array.from(row as unknown[], cellOf) : [cellOf(row)];
}

/** An argument as rows of cells; a single value is one cell. Rows of plain values stay the host's own, and are never written to. */
export function matrixOf(argument: unknown): Matrix {
  if (!Array.isArray(argument)) return [[cellOf(argument)]];
  const rows = argument as unknown[];
  const isPlain = (): boolean => {
    for (let place = 0; place < rows.length; place++) if (!isPlainRow(rows[place])) return false;
    return true;
  };
  const cells = isPlain() ? (rows as Cell[][]) : Array.from(rows, cellsOf);
  return cells.length > 0 && cells[0]!.length > 0 ? cells : [[null]];
}
