import type { IRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/lib/facade";
import type {
  CellErrorValue,
  CellFormulaValue,
  CellValue,
  Workbook as FileWorkbook,
  Worksheet as FileSheet,
} from "exceljs";
import { cellName, formatAddress, parseAddress } from "../../workbook/address";
import { readBlock } from "../../workbook/univer/cells";
import { columnCharacters } from "../../workbook/univer/snapshot";
import type { Spreadsheet } from "../../workbook/univer/spreadsheet";
import type { Block } from "../../workbook/workbook";
import { storedFormula } from "./formula-text";
import { storedStyle } from "./styles";

/** The open workbook as the bytes of an .xlsx file. */

const POINTS_PER_PIXEL = 0.75;
const DEFAULT_ROW_PIXELS = 24;

interface SheetSource {
  readonly spreadsheet: Spreadsheet;
  readonly namespace: string;
  readonly sheet: FWorksheet;
  readonly block: Block;
  readonly spills: ReadonlyMap<string, IRange>;
}

function spillsOf({ injector }: Spreadsheet, sheet: FWorksheet): Map<string, IRange> {
  const known = injector.get(FormulaDataModel).getArrayFormulaRange()?.[sheet.getWorkbook().getUnitId()]?.[
    sheet.getSheetId()
  ];
  const spills = new Map<string, IRange>();
  for (const [row, columns] of Object.entries(known ?? {})) {
    for (const [column, range] of Object.entries((columns ?? {}) as Record<string, IRange>)) {
      if (range) spills.set(cellName(Number(row), Number(column)), range);
    }
  }
  return spills;
}

function reference({ startRow, startColumn, endRow, endColumn }: IRange): string {
  return `${cellName(startRow, startColumn)}:${cellName(endRow, endColumn)}`;
}

type Result = Exclude<CellFormulaValue["result"], undefined>;

function resultAt({ values, kinds }: Block, r: number, c: number): Result | null {
  const value = values[r]![c]!;
  if (kinds[r]![c] === "empty") return null;
  return kinds[r]![c] === "error" ? { error: fileError(String(value)) } : value;
}

/** Errors that this grid knows and a file of 2007 does not. */
function fileError(code: string): CellErrorValue["error"] {
  const known: readonly string[] = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"];
  return (known.includes(code) ? code : "#VALUE!") as CellErrorValue["error"];
}

function cellContent(source: SheetSource, r: number, c: number): CellValue {
  const { block, namespace, spills } = source;
  const result = resultAt(block, r, c);
  const formula = block.formulas[r]![c];
  if (!formula) return result;
  const stored = storedFormula(formula, namespace);
  const spill = spills.get(cellName(r, c));
  const array = spill && block.values[r]![c] !== "#SPILL!" ? { shareType: "array", ref: reference(spill) } : {};
  return { formula: stored, ...array, ...(result !== null && { result }) };
}

function writeCells(source: SheetSource, file: FileSheet): void {
  const { sheet, block } = source;
  const styles = sheet.getWorkbook().getStyles();
  block.values.forEach((row, r) =>
    row.forEach((_, c) => {
      const style = styles.getStyleByCell(sheet.getSheet().getCellRaw(r, c));
      const content = cellContent(source, r, c);
      if (content === null && !style) return;
      const cell = file.getCell(r + 1, c + 1);
      cell.value = content;
      if (style) cell.style = storedStyle(style);
      if (block.formats[r]![c] !== "General") cell.numFmt = block.formats[r]![c]!;
    }),
  );
}

function writeLayout({ sheet }: SheetSource, file: FileSheet, rows: number, columns: number): void {
  for (let column = 0; column < columns; column++)
    file.getColumn(column + 1).width = columnCharacters(sheet.getColumnWidth(column));
  for (let row = 0; row < rows; row++) {
    const height = sheet.getRowHeight(row);
    if (height !== DEFAULT_ROW_PIXELS) file.getRow(row + 1).height = height * POINTS_PER_PIXEL;
  }
  for (const merged of sheet.getMergedRanges()) file.mergeCells(merged.getA1Notation());
  const { xSplit, ySplit } = sheet.getFreeze();
  const showGridLines = !sheet.hasHiddenGridLines();
  file.views = [
    xSplit > 0 || ySplit > 0 ? { state: "frozen", xSplit, ySplit, showGridLines } : { state: "normal", showGridLines },
  ];
}

function writeSheet(spreadsheet: Spreadsheet, namespace: string, sheet: FWorksheet, file: FileWorkbook): void {
  const spills = spillsOf(spreadsheet, sheet);
  const ends = [...spills.values()];
  const rows = Math.min(Math.max(sheet.getLastRow(), ...ends.map((end) => end.endRow)) + 1, sheet.getMaxRows());
  const lastColumn = Math.max(sheet.getLastColumn(), ...ends.map((end) => end.endColumn));
  const columns = Math.min(lastColumn + 1, sheet.getMaxColumns());
  const block = readBlock(spreadsheet, { sheet: sheet.getSheetName(), row: 0, column: 0, rows, columns });
  const target = file.addWorksheet(sheet.getSheetName());
  const source = { spreadsheet, namespace, sheet, block, spills };
  writeCells(source, target);
  writeLayout(source, target, rows, columns);
}

function writeNames(spreadsheet: Spreadsheet, file: FileWorkbook): void {
  for (const name of spreadsheet.workbook().getDefinedNames()) {
    const area = parseAddress(name.getFormulaOrRefString());
    if (area && area.sheet !== "") file.definedNames.add(formatAddress(area, true), name.getName());
  }
}

export async function saveWorkbook(spreadsheet: Spreadsheet, namespace: string): Promise<ArrayBuffer> {
  const { Workbook } = await import("exceljs");
  const file = new Workbook();
  for (const sheet of spreadsheet.workbook().getSheets()) writeSheet(spreadsheet, namespace, sheet, file);
  writeNames(spreadsheet, file);
  return await file.xlsx.writeBuffer();
}
