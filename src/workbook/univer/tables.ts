import type { FWorkbook } from "@univerjs/sheets/lib/facade";
import { formatAddress, parseAddress, type Area } from "../address";
import { WorkbookError, type DefinedName, type Table } from "../workbook";

/** Names of ranges, and tables: this grid has none, so a table is a name over the rows under a heading row. */

export function definedNames(workbook: FWorkbook): DefinedName[] {
  return workbook.getDefinedNames().map((each) => {
    const text = each.getFormulaOrRefString();
    const area = parseAddress(text);
    return { name: each.getName(), refersTo: area ? formatAddress(area) : `=${text.replace(/^=/, "")}` };
  });
}

/** A table may be called as its sheet is, which the grid refuses to a name; straight to its store, it takes it. */
function insertName(workbook: FWorkbook, name: string, refersTo: string): void {
  if (!workbook.getSheetByName(name)) workbook.insertDefinedName(name, refersTo);
  else {
    const everywhere = { unitId: workbook.getId(), localSheetId: "AllDefaultWorkbook" };
    workbook.insertDefinedNameBuilder({ ...everywhere, id: `name-${name}`, name, formulaOrRefString: refersTo });
  }
}

/** Formulas that waited for the name are computed only when all are. */
export function defineName(workbook: FWorkbook, name: string, refersTo: string): void {
  const known = workbook.getDefinedName(name);
  try {
    if (known) known.setRef(refersTo);
    else insertName(workbook, name, refersTo);
  } catch {
    const why = "it is a function's name, or has signs that a name may not have";
    throw new WorkbookError(`${name} cannot be a name here: ${why}.`);
  }
}

function tableOver(name: string, area: Area): Table {
  const body = formatAddress({ ...area, row: area.row + 1, rows: area.rows - 1 });
  return { name, address: formatAddress(area), body };
}

export function findTable(workbook: FWorkbook, name: string): Table | undefined {
  const found = definedNames(workbook).find((each) => each.name.toLowerCase() === name.toLowerCase());
  const area = found && parseAddress(found.refersTo);
  if (!found || !area || area.row === 0) return undefined;
  return tableOver(found.name, { ...area, row: area.row - 1, rows: area.rows + 1 });
}

export function newTable(workbook: FWorkbook, name: string, area: Area): Table {
  if (workbook.getDefinedName(name)) throw new WorkbookError(`The name ${name} is taken.`);
  if (area.rows < 2) throw new WorkbookError("A table needs a heading row and a row under it.");
  return tableOver(name, area);
}

export function resizedTable(workbook: FWorkbook, name: string, area: Area): Table {
  const table = findTable(workbook, name);
  if (!table) throw new WorkbookError(`There is no table named ${name}.`);
  const old = parseAddress(table.address)!;
  if (area.sheet !== old.sheet || area.row !== old.row) {
    throw new WorkbookError(`The heading row of ${name} stays where it is, at ${table.address}.`);
  }
  if (area.rows < 2) throw new WorkbookError("A table needs a heading row and a row under it.");
  return tableOver(name, area);
}
