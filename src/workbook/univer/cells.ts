import { CellValueType, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import { ERROR_TYPE_SET, FormulaDataModel } from "@univerjs/engine-formula";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/lib/facade";
import "@univerjs/sheets-formula/lib/facade";
import "@univerjs/sheets-ui/lib/facade";
import { cellName, formatAddress, parseAddress, sheetPrefix, type Area } from "../address";
import { WorkbookError, type Block, type CellInput, type CellKind, type CellValue } from "../workbook";
import { carriedBy, spilledCell } from "./carried";
import { cellData } from "./snapshot";
import type { Spreadsheet } from "./spreadsheet";

/** Cells of the grid, found by address, read and written. */

export function rangeOf(workbook: FWorkbook, area: Area): FRange {
  const sheet = area.sheet === "" ? workbook.getActiveSheet() : workbook.getSheetByName(area.sheet);
  if (!sheet) throw new WorkbookError(`There is no sheet named ${area.sheet}.`);
  const within = area.row + area.rows <= sheet.getMaxRows() && area.column + area.columns <= sheet.getMaxColumns();
  if (!within) throw new WorkbookError(`${formatAddress(area)} lies outside the sheet.`);
  return sheet.getRange(area.row, area.column, area.rows, area.columns);
}

/** Whether the cells that a name stood for were deleted. */
export function isLost(refersTo: string): boolean {
  return refersTo.includes("#REF!");
}

export function cellsGone(name: string): string {
  return `The cells that ${name} stood for were deleted. Undo that, or let the name stand for other cells.`;
}

/** The area of an address, or of a name that stands for cells. */
export function areaOf(workbook: FWorkbook, text: string): Area {
  const direct = parseAddress(text);
  if (direct) return direct;
  const named = workbook.getDefinedNames().find((each) => each.getName().toLowerCase() === text.trim().toLowerCase());
  if (named && isLost(named.getFormulaOrRefString())) throw new WorkbookError(cellsGone(named.getName()));
  const area = named && parseAddress(named.getFormulaOrRefString());
  if (!area) throw new WorkbookError(`${text} is neither an address nor the name of a range.`);
  return area;
}

export function areaOfRange(range: FRange): Area {
  return {
    sheet: range.getSheetName(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getHeight(),
    columns: range.getWidth(),
  };
}

/** What stays visible above and left of a cell that was scrolled to. */
const CONTEXT = { rows: 3, columns: 1 };

/** Brings the range's first cell into view where it is not. */
export function scrollTo(workbook: FWorkbook, range: FRange): void {
  const sheet = workbook.getSheetBySheetId(range.getSheetId())!;
  const [row, column] = [range.getRow(), range.getColumn()];
  const seen = sheet.getVisibleRangesOfAllViewports();
  const inView = [...(seen?.values() ?? [])].some(
    (view) => row >= view.startRow && row < view.endRow && column >= view.startColumn && column < view.endColumn,
  );
  if (!inView) sheet.scrollToCell(Math.max(0, row - CONTEXT.rows), Math.max(0, column - CONTEXT.columns));
}

function kindOf(cell: Nullable<ICellData>): CellKind {
  if (cell?.v === undefined || cell.v === null || cell.v === "") return "empty";
  if (cell.t === CellValueType.BOOLEAN) return "boolean";
  if (cell.t === CellValueType.NUMBER) return "number";
  return ERROR_TYPE_SET.has(cell.v as never) ? "error" : "text";
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const kind = kindOf(cell);
  if (kind === "empty") return "";
  if (kind === "boolean") return cell!.v === 1 || cell!.v === true;
  return kind === "number" ? Number(cell!.v) : String(cell!.v);
}

/** The value of a cell before any number format, spilled ones included. */
function rawCell(spreadsheet: Spreadsheet, sheet: FWorksheet, row: number, column: number): Nullable<ICellData> {
  const place = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId(), row, col: column };
  return spilledCell(spreadsheet.injector, place) ?? sheet.getSheet().getCellRaw(row, column);
}

function formatOf(spreadsheet: Spreadsheet, sheet: FWorksheet, row: number, column: number): string {
  const unitId = sheet.getWorkbook().getUnitId();
  const raw = sheet.getSheet().getCellRaw(row, column);
  const own = sheet.getWorkbook().getStyles().getStyleByCell(raw)?.n?.pattern;
  const carried = carriedBy(spreadsheet.injector, { unitId, subUnitId: sheet.getSheetId(), row, col: column }, raw);
  return own && own !== "General" ? own : (carried?.format ?? "General");
}

/** As the sheet shows it; the grid gives the number of a truth. */
function textOf(sheet: FWorksheet, row: number, column: number, value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(sheet.getRange(row, column).getDisplayValue() ?? "");
}

export function readBlock(spreadsheet: Spreadsheet, area: Area): Block {
  const range = rangeOf(spreadsheet.workbook(), area);
  const sheet = spreadsheet.workbook().getSheetBySheetId(range.getSheetId())!;
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => cell(area.row + r, area.column + c)),
    );
  return {
    address: formatAddress(areaOfRange(range)),
    values: grid((row, column) => valueOf(rawCell(spreadsheet, sheet, row, column))),
    kinds: grid((row, column) => kindOf(rawCell(spreadsheet, sheet, row, column))),
    formulas: range.getFormulas(),
    formats: grid((row, column) => formatOf(spreadsheet, sheet, row, column)),
    texts: grid((row, column) => textOf(sheet, row, column, valueOf(rawCell(spreadsheet, sheet, row, column)))),
  };
}

export function occupiedCells(spreadsheet: Spreadsheet, area: Area): string[] {
  const { values, formulas, address } = readBlock(spreadsheet, area);
  const sheet = sheetPrefix(parseAddress(address)!.sheet);
  return values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === "" && !formulas[r]![c] ? [] : [sheet + cellName(area.row + r, area.column + c)],
    ),
  );
}

/** What a cell becomes: everything that it held before goes, its style stays. */
export function writtenCell(input: CellInput, format: string | null | undefined): ICellData {
  const empty = { f: null, si: null, v: null, p: null, custom: null };
  const content = typeof input === "object" ? { f: input.formula } : cellData(input);
  const pattern = typeof format === "string" ? { s: { n: { pattern: format } } } : {};
  return { ...empty, ...content, ...pattern };
}

function includes(spill: IRange, { row, column }: Area): boolean {
  return row >= spill.startRow && row <= spill.endRow && column >= spill.startColumn && column <= spill.endColumn;
}

/** The spilled range that the cell begins or belongs to. */
export function spillOf(spreadsheet: Spreadsheet, area: Area): Area | undefined {
  const range = rangeOf(spreadsheet.workbook(), area);
  const known = spreadsheet.injector.get(FormulaDataModel).getArrayFormulaRange()?.[range.getUnitId()]?.[
    range.getSheetId()
  ];
  const spills = Object.values(known ?? {}).flatMap((row) => Object.values((row ?? {}) as Record<number, IRange>));
  const spill = spills.find((each) => each && includes(each, area));
  if (!spill) return undefined;
  const { startRow: row, startColumn: column } = spill;
  return {
    sheet: range.getSheetName(),
    row,
    column,
    rows: spill.endRow - row + 1,
    columns: spill.endColumn - column + 1,
  };
}
