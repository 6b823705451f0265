import type { ICellData, Injector, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/** What a value carries beyond itself, kept with the cell: the number format, or the error's text. */
export interface Carried {
  readonly format?: string;
  readonly message?: string;
}

export interface CellPlace {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

export function spilledCell(injector: Injector, { unitId, subUnitId, row, col }: CellPlace): Nullable<ICellData> {
  return injector.get(FormulaDataModel).getArrayFormulaCellData()?.[unitId]?.[subUnitId]?.[row]?.[col];
}

/** What the value of a cell carries; a constant carries nothing. */
export function carriedBy(injector: Injector, place: CellPlace, raw: Nullable<ICellData>): Carried | undefined {
  const spilled = spilledCell(injector, place);
  if (spilled) return spilled.custom as Carried | undefined;
  return raw?.f || raw?.si ? (raw.custom as Carried | undefined) : undefined;
}
