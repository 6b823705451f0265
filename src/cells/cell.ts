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

/** A row of cells; a place that holds nothing is one too. */
function cellsOf(row: readonly unknown[]): Cell[] {
  const cells: Cell[] = [];
  for (const value of row) cells.push(cellOf(value));
  return cells;
}

/** An argument as rows of cells; a single value is one cell. */
export function matrixOf(argument: unknown): Matrix {
  if (!Array.isArray(argument)) return [[cellOf(argument)]];
  const rows: Cell[][] = [];
  for (const row of argument as unknown[]) rows.push(Array.isArray(row) ? cellsOf(row) : [cellOf(row)]);
  return rows.length > 0 && rows[0]!.length > 0 ? rows : [[null]];
}
