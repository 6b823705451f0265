import { invalid } from "../../engine/basics/errors";
import type { Kind, MayBeLeftOut } from "../../engine/basics/kinds";
import { isNone, isNothing, type Place, type Raw } from "../../engine/basics/values";
import type { QuantityUnit } from "../../engine/basics/statement";
import { termKey } from "../../engine/agreement/terms-table";
import { CellError, type Cell, type Matrix } from "../cell";
import type { Recall } from "../recall";

/** A fact that is a table as a whole. */
export interface TableFact<V> {
  readonly shape: "table";
  readonly optional: boolean;
  /** a table of terms may stand here, where elsewhere the terms go last */
  readonly takesTerms?: true;
  /** where what was read of a table is kept for the next call with the same one */
  readonly recall?: Recall<V>;
  read(matrix: Matrix, place: Place): V;
}

/** A fact of a kind, of which a function takes one value and maps over a range of them; or a table. */
export type Fact<V> = Kind<V> | TableFact<V>;

/** A fact whose form is the function's own, such as a time with its zone. */
export function own<V>(read: (raw: Raw, place: Place) => V, unit: QuantityUnit = "text"): Kind<V> {
  return { shape: "single", optional: false, unit, accepted: "", read, holds: () => true };
}

export function table<V>(read: (matrix: Matrix, place: Place) => V): TableFact<V> {
  return { shape: "table", optional: false, read };
}

export function optionalTable<V>(read: (matrix: Matrix, place: Place) => V): TableFact<V | undefined> & MayBeLeftOut {
  return {
    shape: "table",
    optional: true,
    read: (matrix, place) => (saysNothing(matrix) ? undefined : read(matrix, place)),
  };
}

/** A table as its fact has it: that of an earlier call, where the cells are the same. */
export function readTable<V>(fact: TableFact<V>, matrix: Matrix, place: Place): V {
  const read = () => fact.read(matrix, place);
  return fact.recall ? fact.recall.of(matrix, read) : read();
}

/** Whether a table is empty, or FALSE. */
export function saysNothing(matrix: Matrix): boolean {
  return matrix.every((row) => row.every((cell) => isNothing(plain(cell))));
}

/** The plain value of a cell; an error that stands in it passes through. */
export function plain(cell: Cell): Raw {
  if (cell instanceof CellError) throw cell;
  return cell;
}

/** Whether the one cell of a table holds the word none, which is a list without a row. */
export function saysNone(matrix: Matrix): boolean {
  return matrix.length === 1 && matrix[0]!.length === 1 && isNone(plain(matrix[0]![0]));
}

/** A text that begins as that of a deal does: a term's name, and what it is. */
function beginsDeal(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return false;
  const end = cell.indexOf("=");
  return end > 0 && termKey(cell.slice(0, end)) !== undefined;
}

/** Refuses terms that stand where a fact belongs. */
export function refuseTerms(matrix: Matrix, place: Place): void {
  const first = matrix[0]?.[0];
  if (beginsDeal(first)) invalid(place.parameter, "the text of a deal came; the terms go last", place.clause);
  const isTerm = (cell: Cell | undefined) =>
    typeof cell === "string" && (cell === "Term" || termKey(cell) !== undefined);
  if ((matrix[0]?.length ?? 0) >= 2 && (isTerm(first) || isTerm(matrix[1]?.[0]))) {
    invalid(place.parameter, "a table of terms came; the terms go last", place.clause);
  }
}
