import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/lib/facade";
import { cellName, parseAddress, sheetPrefix } from "../../workbook/address";
import type { Spreadsheet } from "../../workbook/univer/spreadsheet";

/** A cell in which the text was found. */
export interface Match {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function addressOf({ sheet, row, column }: Match): string {
  return sheetPrefix(sheet) + cellName(row, column);
}

/** Every cell that holds something, spilled ones included. */
function filledCells({ injector }: Spreadsheet, sheet: FWorksheet): [row: number, column: number][] {
  const found = new Map<string, [number, number]>();
  const add = (row: number, column: number) => void found.set(`${row} ${column}`, [row, column]);
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()?.[sheet.getWorkbook().getUnitId()];
  sheet.getSheet().getCellMatrix().forValue(add);
  new ObjectMatrix(spilled?.[sheet.getSheetId()] ?? {}).forValue(add);
  return [...found.values()].sort(([row, column], [otherRow, other]) => row - otherRow || column - other);
}

/** What a cell shows, what is behind that, and its formula. */
function textsOf(spreadsheet: Spreadsheet, sheet: FWorksheet, row: number, column: number): string[] {
  const formulas = spreadsheet.injector.get(FormulaDataModel);
  const { v: raw } = sheet.getSheet().getCellRaw(row, column) ?? {};
  const { v: shown } = sheet.getSheet().getCell(row, column) ?? {};
  const formula = formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), sheet.getWorkbook().getUnitId());
  return [raw, shown, formula].map((text) => String(text ?? "").toLowerCase());
}

function matchesIn(spreadsheet: Spreadsheet, sheet: FWorksheet, wanted: string, named: readonly Match[]): Match[] {
  const name = sheet.getSheetName();
  const isNamed = new Set(named.filter((each) => each.sheet === name).map(({ row, column }) => `${row} ${column}`));
  return filledCells(spreadsheet, sheet)
    .filter(
      ([row, column]) =>
        isNamed.has(`${row} ${column}`) ||
        textsOf(spreadsheet, sheet, row, column).some((text) => text.includes(wanted)),
    )
    .map(([row, column]) => ({ sheet: name, row, column }));
}

/** The first cells of the names that have the text in them. */
function namedCells(spreadsheet: Spreadsheet, wanted: string): Match[] {
  return spreadsheet
    .workbook()
    .getDefinedNames()
    .filter((each) => each.getName().toLowerCase().includes(wanted))
    .flatMap((each) => parseAddress(each.getFormulaOrRefString()) ?? []);
}

/** The cells that show the text, hold it, have it in their formula or in their name: sheet by sheet, row by row. */
export function matchesOf(spreadsheet: Spreadsheet, text: string): Match[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const named = namedCells(spreadsheet, wanted);
  const sheets = spreadsheet.workbook().getSheets();
  return sheets
    .filter((sheet) => !sheet.isSheetHidden())
    .flatMap((sheet) => matchesIn(spreadsheet, sheet, wanted, named));
}

/** The first match at the cell or after it, in the order of the workbook; the first of all where none is. */
export function firstFrom(matches: readonly Match[], sheets: readonly string[], cell: string): number {
  const at = parseAddress(cell)!;
  const place = sheets.indexOf(at.sheet);
  const found = matches.findIndex(({ sheet, row, column }) => {
    const here = sheets.indexOf(sheet);
    if (here !== place) return here > place;
    return row === at.row ? column >= at.column : row > at.row;
  });
  return Math.max(found, 0);
}
