import { CellValueType, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/core";
import type { Cell, CellValue, Worksheet as FileSheet } from "exceljs";
import { parseAddress } from "../../workbook/address";
import { cellData, columnPixels, sheetSize } from "../../workbook/univer/snapshot";
import { FileRefused } from "./file-refused";
import { shownFormula } from "./formula-text";
import { shownStyle } from "./styles";

const MOST_CELLS = 300_000;
const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** What is gathered while the sheets of one file are read. */
export interface Reading {
  readonly namespace: string;
  readonly styles: Record<string, IStyleData>;
  cells: number;
}

/** The reader makes dates of numbers that look like dates; here they are numbers again, in the 1900 system. */
function serial(date: Date): number {
  return Math.round((date.getTime() / DAY + UNIX_EPOCH) * 1e9) / 1e9;
}

function plainData(value: CellValue): ICellData {
  if (value === null || value === undefined) return {};
  if (value instanceof Date) return { v: serial(value), t: CellValueType.NUMBER };
  if (typeof value !== "object") return cellData(value);
  if ("richText" in value) return cellData(value.richText.map((run) => run.text).join(""));
  if ("hyperlink" in value) return cellData(typeof value.text === "string" ? value.text : String(value.hyperlink));
  if ("error" in value) return { v: value.error, t: CellValueType.STRING };
  return {};
}

function arrayReference(cell: Cell): string | undefined {
  const value = cell.value as { shareType?: string; ref?: string } | null;
  return value?.shareType === "array" ? value.ref : undefined;
}

function readCell(cell: Cell, reading: Reading): ICellData {
  if (cell.formula) return { f: shownFormula(cell.formula, reading.namespace) };
  return plainData(cell.value);
}

function styleId(cell: Cell, styles: Record<string, IStyleData>): { s?: string } {
  const style = shownStyle(cell.style);
  if (Object.keys(style).length === 0) return {};
  const id = JSON.stringify(style);
  styles[id] = style;
  return { s: id };
}

/** Cells that a spilled formula fills again by itself. */
function spilledCells(sheet: FileSheet): Set<string> {
  const spilled = new Set<string>();
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      const area = parseAddress(arrayReference(cell) ?? "");
      for (let r = 0; area && r < area.rows; r++) {
        for (let c = 0; c < area.columns; c++) if (r + c > 0) spilled.add(`${area.row + r},${area.column + c}`);
      }
    }),
  );
  return spilled;
}

function readCells(sheet: FileSheet, reading: Reading): Record<number, Record<number, ICellData>> {
  const spilled = spilledCells(sheet);
  const cells: Record<number, Record<number, ICellData>> = {};
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) =>
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      if (++reading.cells > MOST_CELLS)
        throw new FileRefused(`The workbook has more than ${MOST_CELLS.toLocaleString("en-US")} cells.`);
      const isCopy = spilled.has(`${rowNumber - 1},${columnNumber - 1}`) || (cell.isMerged && cell.master !== cell);
      const data = { ...(isCopy ? {} : readCell(cell, reading)), ...styleId(cell, reading.styles) };
      if (Object.keys(data).length > 0) (cells[rowNumber - 1] ??= {})[columnNumber - 1] = data;
    }),
  );
  return cells;
}

function readLayout(sheet: FileSheet): Partial<IWorksheetData> {
  const columns = Array.from(
    { length: sheet.columnCount },
    (_, column) => [column, sheet.getColumn(column + 1).width] as const,
  );
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => [row, sheet.findRow(row + 1)?.height] as const);
  const view = sheet.views[0];
  const frozen = view?.state === "frozen" ? view : undefined;
  const [xSplit, ySplit] = [frozen?.xSplit ?? 0, frozen?.ySplit ?? 0];
  return {
    columnData: Object.fromEntries(
      columns.flatMap(([column, width]) => (width ? [[column, { w: columnPixels(width) }]] : [])),
    ),
    rowData: Object.fromEntries(
      rows.flatMap(([row, height]) => (height ? [[row, { h: Math.round(height / 0.75), ia: 0 as const }]] : [])),
    ),
    freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 },
    showGridlines: view?.showGridLines === false ? 0 : 1,
    mergeData: (sheet.model.merges ?? []).map((merged) => {
      const { row, column, rows: high, columns: wide } = parseAddress(String(merged))!;
      return { startRow: row, startColumn: column, endRow: row + high - 1, endColumn: column + wide - 1 };
    }),
  };
}

export function readSheet(sheet: FileSheet, id: string, reading: Reading): Partial<IWorksheetData> {
  const cellData = readCells(sheet, reading);
  return {
    id,
    name: sheet.name,
    ...sheetSize(sheet.rowCount, sheet.columnCount),
    cellData,
    ...readLayout(sheet),
  };
}
