import {
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { formatAddress, parseAddress } from "../address";
import { CELL_STYLES, type CellStyle, type ModelCell, type SheetModel, type StyleName } from "../sheet-model";

const ALIGNED = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
/** Room on every sheet for what a person adds and for what spills. */
const SPARE = { rows: 200, columns: 12 };
const LEAST = { rows: 1000, columns: 52 };
const PIXELS_PER_POINT = 4 / 3;
export const PIXELS_PER_INDENT = 9;

export function columnPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

export function columnCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

export function univerStyle(style: CellStyle, format?: string): IStyleData {
  const line = style.line ? { s: BorderStyleTypes.THIN, cl: { rgb: style.line } } : undefined;
  return {
    ...(style.bold && { bl: 1 }),
    ...(style.size && { fs: style.size }),
    ...(style.color && { cl: { rgb: style.color } }),
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.indent && { pd: { l: style.indent * PIXELS_PER_INDENT } }),
    ...(style.align && { ht: ALIGNED[style.align] }),
    ...(line && { bd: { t: line, b: line } }),
    ...(format && format !== "General" && { n: { pattern: format } }),
  };
}

interface Styles {
  idOf(name: StyleName, format?: string): string | IStyleData;
}

/** The styles that the cells use, each once. */
class StyleTable implements Styles {
  readonly styles: Record<string, IStyleData> = {};

  idOf(name: StyleName, format = ""): string {
    const id = `${name} ${format}`.trim();
    this.styles[id] ??= univerStyle(CELL_STYLES[name], format);
    return id;
  }
}

/** A value as the grid keeps it: text that looks like a number stays text. */
export function cellData(value: string | number | boolean | undefined): ICellData {
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      if (value === "") return {};
      return { v: value, t: Number.isNaN(Number(value)) ? CellValueType.STRING : CellValueType.FORCE_STRING };
    default:
      return {};
  }
}

function modelCellData(cell: ModelCell, styles: Styles): ICellData {
  const content = cell.formula ? { f: cell.formula } : cellData(cell.value);
  return { ...content, s: styles.idOf(cell.style ?? "plain", cell.format) };
}

function rectangle(address: string): { startRow: number; startColumn: number; endRow: number; endColumn: number } {
  const area = parseAddress(address);
  if (!area) throw new Error(`${address} is no address`);
  const { row, column, rows, columns } = area;
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** A sheet that holds so many rows and columns, with room around them. */
export function sheetSize(rows: number, columns: number): { rowCount: number; columnCount: number } {
  return {
    rowCount: Math.max(rows + SPARE.rows, LEAST.rows),
    columnCount: Math.max(columns + SPARE.columns, LEAST.columns),
  };
}

function rowData(model: SheetModel): IWorksheetData["rowData"] {
  const heights = Object.entries(model.heights ?? {});
  return Object.fromEntries(heights.map(([row, points]) => [row, { h: Math.round(points * PIXELS_PER_POINT), ia: 0 }]));
}

function worksheetData(model: SheetModel, styles: Styles): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const cell of model.cells) (cells[cell.row] ??= {})[cell.column] = modelCellData(cell, styles);
  const lastRow = Math.max(...model.cells.map((cell) => cell.row));
  const frozen = model.frozenRows ?? 0;
  return {
    name: model.name,
    ...sheetSize(lastRow + 1, model.widths.length),
    cellData: cells,
    columnData: Object.fromEntries(model.widths.map((width, column) => [column, { w: columnPixels(width) }])),
    rowData: rowData(model),
    defaultStyle: { vt: VerticalAlign.MIDDLE },
    mergeData: (model.merged ?? []).map(rectangle),
    freeze: { xSplit: 0, ySplit: frozen, startRow: frozen || -1, startColumn: -1 },
    showGridlines: model.hideGrid ? 0 : 1,
  };
}

/** A sheet that brings its styles with it, for a workbook that is open already. */
export function plainWorksheet(model: SheetModel): Partial<IWorksheetData> {
  return worksheetData(model, { idOf: (name, format) => univerStyle(CELL_STYLES[name], format) });
}

export interface NameEntry {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId: string;
}

export function nameEntries(model: SheetModel): NameEntry[] {
  const table = model.table ? { [model.table.name]: tableBody(model.table.range) } : {};
  return Object.entries({ ...table, ...model.names }).map(([name, cells]) => ({
    id: `name-${name}`,
    name,
    formulaOrRefString: formatAddress({ ...parseAddress(cells)!, sheet: model.name }, true),
    localSheetId: "AllDefaultWorkbook",
  }));
}

/** What the table's name stands for in a formula: its rows without the heading. */
function tableBody(range: string): string {
  const area = parseAddress(range)!;
  return formatAddress({ ...area, row: area.row + 1, rows: area.rows - 1 });
}

/** The sheets as the grid takes a workbook. */
export function workbookData(name: string, models: readonly SheetModel[]): Partial<IWorkbookData> {
  const styles = new StyleTable();
  const sheets = models.map((model, index) => ({ ...worksheetData(model, styles), id: `sheet-${index + 1}` }));
  const names = Object.fromEntries(models.flatMap(nameEntries).map((entry) => [entry.id, entry]));
  return {
    name,
    locale: LocaleType.EN_US,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: styles.styles,
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(names) }],
  };
}
