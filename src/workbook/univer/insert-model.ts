import type { FWorkbook } from "@univerjs/sheets/lib/facade";
import { parseAddress } from "../address";
import { calledAsHere, type NamedFormula } from "../cell-by-formula";
import type { SheetModel } from "../sheet-model";
import { nameEntries, plainWorksheet } from "./snapshot";
import { defineName, definedNames } from "./tables";

function freeName(workbook: FWorkbook, wanted: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!workbook.getSheetByName(name)) return name;
  }
}

function namedFormulas(workbook: FWorkbook): NamedFormula[] {
  return definedNames(workbook).map(({ name, refersTo }) => {
    const area = parseAddress(refersTo);
    const sheet = area && workbook.getSheetByName(area.sheet);
    return { name, formula: sheet ? sheet.getRange(area.row, area.column).getFormula() : "" };
  });
}

/** Adds the sheet of a model at the end, and the names that are not defined yet. */
export function insertModel(workbook: FWorkbook, model: SheetModel): string {
  const name = freeName(workbook, model.name);
  const named = { ...calledAsHere(model, namedFormulas(workbook)), name };
  workbook.insertSheet(name, { sheet: plainWorksheet(named) });
  for (const entry of nameEntries(named)) {
    if (!workbook.getDefinedName(entry.name)) defineName(workbook, entry.name, entry.formulaOrRefString);
  }
  return name;
}
