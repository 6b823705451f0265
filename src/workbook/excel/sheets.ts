import { cellName, columnName, parseAddress } from "../address";
import { calledAsHere, mayName, type NamedFormula } from "../cell-by-formula";
import { CELL_STYLES, type CellStyle, type ModelCell, type SheetModel } from "../sheet-model";
import { WorkbookError } from "../workbook";
import { supports, type Context } from "./batch";
import { namesIn } from "./names";
import { columnPoints, freeName, grid, styledRuns } from "./cells";

/** Sheets, and a sheet built from a model. */

export async function sheetNames(context: Context): Promise<string[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map((sheet) => sheet.name);
}

export async function addEmptySheet(context: Context, name: string): Promise<void> {
  const taken = await sheetNames(context);
  if (freeName(name, taken) !== name) throw new WorkbookError(`There is a sheet named ${name} already.`);
  context.workbook.worksheets.add(name);
  await context.sync();
}

/** The names of the workbook, those that may be the model's cell with the formula that they stand for. */
async function namedFormulas(context: Context, { cellByFormula }: SheetModel): Promise<NamedFormula[]> {
  const names = await namesIn(context);
  const cells = names.map(({ name, refersTo }) => {
    const area = cellByFormula && mayName(cellByFormula, name) ? parseAddress(refersTo) : undefined;
    if (!area || area.sheet === "") return { name };
    const cell = context.workbook.worksheets.getItem(area.sheet).getRange(cellName(area.row, area.column));
    return { name, cell: cell.load("formulas") };
  });
  if (cells.some(({ cell }) => cell)) await context.sync();
  return cells.map(({ name, cell }) => ({ name, formula: cell ? String(cell.formulas[0]![0]) : "" }));
}

export async function insertModel(context: Context, asked: SheetModel): Promise<string> {
  const name = freeName(asked.name, await sheetNames(context));
  const defined = await namedFormulas(context, asked);
  const model = calledAsHere(asked, defined);
  const taken = new Set(defined.map((each) => each.name.toLowerCase()));
  const sheet = context.workbook.worksheets.add(name);
  writeModel(sheet, model);
  for (const [title, cells] of Object.entries(model.names ?? {})) {
    if (!taken.has(title.toLowerCase())) context.workbook.names.add(title, sheet.getRange(cells));
  }
  setUpPage(sheet, model);
  drawCharts(sheet, model);
  await context.sync();
  return name;
}

export function listOf(choices: readonly string[]): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source: choices.join(",") } };
}

/** Cells, formats, styles, widths and the table of a new sheet: no reading between, so one trip to Excel. */
function writeModel(sheet: Excel.Worksheet, model: SheetModel): void {
  const { values, formats } = grid(model.cells.filter((cell) => !isOverTable(cell, model)));
  const range = sheet.getRange(`A1:${cellName(values.length - 1, values[0]!.length - 1)}`);
  range.numberFormat = formats;
  range.formulas = values;
  for (const { style, address } of styledRuns(model.cells))
    applyStyle(sheet.getRange(address), address, CELL_STYLES[style]);
  model.widths.forEach((width, column) => {
    sheet.getRange(`${columnName(column)}:${columnName(column)}`).format.columnWidth = columnPoints(width);
  });
  for (const [row, points] of Object.entries(model.heights ?? {}))
    sheet.getRange(`${Number(row) + 1}:${Number(row) + 1}`).format.rowHeight = points;
  for (const address of model.merged ?? []) sheet.getRange(address).merge();
  if (!model.table) return;
  const table = sheet.tables.add(sheet.getRange(model.table.range), true);
  table.name = model.table.name;
  table.style = "TableStyleLight1";
  for (const cell of model.cells.filter((cell) => isOverTable(cell, model)))
    sheet.getRange(cellName(cell.row, cell.column)).formulas = [[cell.formula]];
}

/** A formula over the sheet's own table waits for it: before, its name means nothing, and stays a name that means nothing. */
function isOverTable({ formula }: ModelCell, { table }: SheetModel): boolean {
  return table !== undefined && formula !== undefined && new RegExp(`\\b${table.name}\\b`).test(formula);
}

const EDGES = ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const;

/** A rectangle of one row has no line inside. */
function edgesOf(address: string): readonly (typeof EDGES)[number][] {
  return address.includes(":") ? EDGES : EDGES.slice(0, 2);
}

function drawLines(range: Excel.Range, address: string, color: string): void {
  for (const edge of edgesOf(address)) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}

function applyStyle(range: Excel.Range, address: string, style: CellStyle): void {
  const { format } = range;
  if (style.line !== undefined) drawLines(range, address, style.line);
  if (style.bold) format.font.bold = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap) format.wrapText = true;
  if (style.align !== undefined)
    format.horizontalAlignment = ({ left: "Left", right: "Right", center: "Center" } as const)[style.align];
}

/** What only newer hosts have: choices in cells, frozen rows, no grid, print setup. */
function setUpPage(sheet: Excel.Worksheet, model: SheetModel): void {
  if (supports("1.7") && model.frozenRows) sheet.freezePanes.freezeRows(model.frozenRows);
  if (supports("1.8")) {
    for (const { cell, choices } of model.choices ?? []) sheet.getRange(cell).dataValidation.rule = listOf(choices);
    if (model.hideGrid) sheet.showGridlines = false;
  }
  if (!supports("1.9") || !model.print) return;
  sheet.pageLayout.orientation = model.print.landscape ? "Landscape" : "Portrait";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (model.print.titleRows > 0) sheet.pageLayout.setPrintTitleRows(`$1:$${model.print.titleRows}`);
}

function drawCharts(sheet: Excel.Worksheet, model: SheetModel): void {
  if (!supports("1.7")) return;
  for (const { title, kind, labels, values, place } of model.charts ?? []) {
    const chart = sheet.charts.add(kind === "line" ? "Line" : "ColumnClustered", sheet.getRange(values), "Columns");
    chart.title.text = title;
    chart.legend.visible = false;
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange(labels));
    const [from, to] = place.split(":");
    chart.setPosition(from!, to);
  }
}
