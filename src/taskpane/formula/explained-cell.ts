import { formatAddress, parseAddress } from "../../workbook/address";
import type { CellSource } from "./cell-source";
import { reason } from "../failures";
import type { Surroundings } from "./evaluate";
import { explainFormulaCalls, type ExplainedCall, type ExplainOptions } from "./explain-cell";
import type { Offset } from "./references";

/** What the pane has to say about a cell. */
export type ExplainedCell =
  | {
      readonly kind: "empty";
      readonly cell: string;
      readonly holds: "nothing" | "a value" | "another formula";
      readonly formula: string;
    }
  | { readonly kind: "problem"; readonly cell: string; readonly formula: string; readonly why: string }
  | {
      readonly kind: "calls";
      readonly cell: string;
      readonly formula: string;
      readonly place: Place | undefined;
      readonly calls: readonly ExplainedCall[];
    };

/** The place of a cell in a spilled answer. */
export interface Place extends Offset {
  /** the cell that holds the formula */
  readonly anchor: string;
  readonly rows: number;
  readonly columns: number;
}

interface Found {
  readonly formula: string;
  readonly cell: string;
  readonly place: Place | undefined;
  readonly isEmpty: boolean;
}

async function formulaAt(cell: string, workbook: CellSource): Promise<Found> {
  const block = await workbook.read(cell);
  const formula = block.formulas[0]?.[0] ?? "";
  const spill = await workbook.spill(cell);
  const area = spill === undefined ? undefined : parseAddress(spill);
  const at = parseAddress(cell)!;
  const isEmpty = block.kinds[0]?.[0] === "empty";
  if (!area || (area.rows === 1 && area.columns === 1)) return { formula, cell, place: undefined, isEmpty };
  const anchor = formatAddress({ ...area, rows: 1, columns: 1 });
  const held = formula !== "" ? formula : ((await workbook.read(anchor)).formulas[0]?.[0] ?? "");
  return {
    formula: held,
    cell: anchor,
    isEmpty,
    place: { anchor, row: at.row - area.row, column: at.column - area.column, rows: area.rows, columns: area.columns },
  };
}

/** The calls in a formula that stands in a cell, or in none. */
export async function explainFormula(
  formula: string,
  cell: string,
  around: Surroundings,
  options: Omit<ExplainOptions, "offset">,
  place?: Place,
): Promise<ExplainedCell> {
  try {
    const calls = await explainFormulaCalls(formula, around, { ...options, offset: place ?? { row: 0, column: 0 } });
    return calls.length === 0
      ? { kind: "empty", cell, holds: "another formula", formula }
      : { kind: "calls", cell, formula, place, calls };
  } catch (error) {
    return { kind: "problem", cell, formula, why: reason(error) };
  }
}

export async function explainCell(
  cell: string,
  around: Surroundings,
  options: Omit<ExplainOptions, "offset">,
): Promise<ExplainedCell> {
  const found = await formulaAt(cell, around.workbook);
  if (found.formula === "") return { kind: "empty", cell, holds: found.isEmpty ? "nothing" : "a value", formula: "" };
  return explainFormula(found.formula, cell, { ...around, cell: found.cell }, options, found.place);
}
