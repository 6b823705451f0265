import type { FWorkbook } from "@univerjs/sheets/lib/facade";
import type { SheetModel } from "../sheet-model";
import { nameEntries, plainWorksheet } from "./snapshot";
import { defineName } from "./tables";

function freeName(workbook: FWorkbook, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!workbook.getSheetByName(name)) return name;
  }
}

/** Adds the sheet of a model at the end, and the names that are not defined yet. */
export function insertModel(workbook: FWorkbook, model: SheetModel): string {
  const name = freeName(workbook, model.name);
  const named = { ...model, name };
  workbook.insertSheet(name, { sheet: plainWorksheet(named) });
  for (const entry of nameEntries(named)) {
    if (!workbook.getDefinedName(entry.name)) defineName(workbook, entry.name, entry.formulaOrRefString);
  }
  return name;
}
