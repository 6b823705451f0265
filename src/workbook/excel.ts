import { cellName, columnName, formatAddress, parseAddress, sheetPrefix, type Area } from "./address";
import {
  columnPoints,
  formulaOf,
  freeName,
  grid,
  kindOf,
  occupiedIn,
  plainAddress,
  styledRuns,
  written,
  writtenFormat,
} from "./excel-cells";
import { CELL_STYLES, type CellStyle, type SheetModel } from "./sheet-model";
import {
  WorkbookError,
  type Block,
  type Capabilities,
  type Change,
  type DefinedName,
  type Overwriting,
  type Selection,
  type Table,
  type Unsubscribe,
  type Workbook,
  type WriteOutcome,
  type Writing,
} from "./workbook";

type Context = Excel.RequestContext;
type Batch<T> = (context: Context) => Promise<T>;

function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** What Excel's own error codes mean for a person. */
const MEANINGS: Record<string, string> = {
  AccessDenied: "The sheet is protected. Take the protection away, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Finish it, then try again.",
  InvalidSelection: "Select one rectangle of cells.",
  InvalidArgument: "Excel does not take this value.",
  ItemNotFound: "The sheet or the name is no longer there.",
  InvalidReference: "This is no place in the workbook.",
  ItemAlreadyExists: "The name is taken.",
};

function asWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return error;
  return new WorkbookError(MEANINGS[code] ?? `Excel could not do this: ${String(message)}`);
}

/** The workbook that Excel has open, through Office.js. */
export class ExcelWorkbook implements Workbook {
  readonly capabilities: Capabilities = {
    host: "excel",
    choices: supports("1.8"),
    tables: true,
    undoGroups: supports("1.20"),
    charts: supports("1.7"),
    printSetup: supports("1.9"),
  };

  /** the batch that an undo group runs in */
  private group: Context | undefined;

  private async run<T>(batch: Batch<T>): Promise<T> {
    try {
      return await (this.group ? batch(this.group) : Excel.run({ delayForCellEdit: true }, batch));
    } catch (error) {
      throw asWorkbookError(error);
    }
  }

  private range(context: Context, area: Area): Excel.Range {
    const { worksheets } = context.workbook;
    const sheet = area.sheet === "" ? worksheets.getActiveWorksheet() : worksheets.getItem(area.sheet);
    return sheet.getRange(formatAddress({ ...area, sheet: "" }));
  }

  /** The cells of an address, a table's body, or what a name stands for. */
  private async resolve(context: Context, reference: string): Promise<Excel.Range> {
    const area = parseAddress(reference);
    if (area) return this.range(context, area);
    const table = context.workbook.tables.getItemOrNullObject(reference);
    const name = context.workbook.names.getItemOrNullObject(reference).load("type");
    await context.sync();
    if (!table.isNullObject) return table.getDataBodyRange();
    if (!name.isNullObject && name.type === "Range") return name.getRange();
    throw new WorkbookError(`${reference} is neither a place nor a name in this workbook.`);
  }

  read(address: string): Promise<Block> {
    return this.run(async (context) => {
      const range = await this.resolve(context, address);
      range.load("address,values,valueTypes,formulas,numberFormat,text");
      await context.sync();
      const { values, valueTypes, formulas } = range;
      return {
        address: plainAddress(range.address),
        values: values as Block["values"],
        kinds: values.map((row, r) => row.map((value, c) => kindOf(value, String(valueTypes[r]?.[c])))),
        formulas: formulas.map((row: unknown[], r) => row.map((formula, c) => formulaOf(formula, values[r]?.[c]))),
        formats: range.numberFormat as string[][],
        texts: range.text,
      };
    });
  }

  write(writing: Writing): Promise<WriteOutcome> {
    return this.run((context) => this.writeIn(context, writing));
  }

  private async writeIn(context: Context, { at, cells, formats, overwriting }: Writing): Promise<WriteOutcome> {
    const columns = cells[0]?.length ?? 0;
    if (columns === 0) throw new WorkbookError("There is nothing to write.");
    if (cells.some((row) => row.length !== columns))
      throw new WorkbookError("The rows to write are of different lengths.");
    const start = await this.resolve(context, at);
    const range = start.getCell(0, 0).getResizedRange(cells.length - 1, columns - 1);
    range.load("address,values,formulas,numberFormat");
    await context.sync();
    const area = parseAddress(plainAddress(range.address))!;
    const occupied = overwriting === "refuse" ? occupiedIn(area, range.values, range.formulas) : [];
    if (occupied.length > 0) return { written: false, occupied };
    const standing = range.numberFormat as string[][];
    const next = cells.map((row, r) =>
      row.map((input, c) => writtenFormat(input, formats?.[r]?.[c], standing[r]?.[c] ?? "General")),
    );
    if (next.flat().some((format) => format !== null)) range.numberFormat = next;
    range.formulas = cells.map((row, r) =>
      row.map((input, c) => written(input, next[r]?.[c] ?? standing[r]?.[c] ?? "General")),
    );
    await context.sync();
    return { written: true, address: formatAddress(area) };
  }

  occupied(address: string): Promise<readonly string[]> {
    return this.run(async (context) => {
      const range = await this.resolve(context, address);
      range.load("address,values,formulas");
      await context.sync();
      return occupiedIn(parseAddress(plainAddress(range.address))!, range.values, range.formulas);
    });
  }

  spill(cell: string): Promise<string | undefined> {
    if (!supports("1.12")) return Promise.resolve(undefined);
    return this.run(async (context) => {
      const range = await this.resolve(context, cell);
      const spilled = range.getSpillingToRangeOrNullObject().load("address");
      const parent = range.getSpillParentOrNullObject().load("address");
      await context.sync();
      if (!spilled.isNullObject) return plainAddress(spilled.address);
      if (parent.isNullObject) return undefined;
      const whole = parent.getSpillingToRangeOrNullObject().load("address");
      await context.sync();
      return whole.isNullObject ? undefined : plainAddress(whole.address);
    });
  }

  selection(): Promise<Selection> {
    return this.run(async (context) => {
      const { workbook } = context;
      const selected = supports("1.9") ? workbook.getSelectedRanges().areas.getItemAt(0) : workbook.getSelectedRange();
      const active = supports("1.7") ? workbook.getActiveCell() : selected.getCell(0, 0);
      selected.load("address");
      active.load("address");
      await context.sync();
      return { address: plainAddress(selected.address), cell: plainAddress(active.address) };
    });
  }

  /** Adds handlers of Excel's events, and gives back how to take them away. */
  private listen(add: (context: Context) => OfficeExtension.EventHandlerResult<never>[]): Unsubscribe {
    const added = this.run(async (context) => {
      const handlers = add(context);
      await context.sync();
      return handlers;
    });
    added.catch((error: unknown) => console.error(error));
    const remove = async (): Promise<void> => {
      const handlers = await added;
      const [first] = handlers;
      if (!first) return;
      await Excel.run(first.context as Context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    };
    return () => void remove().catch(() => undefined);
  }

  onSelection(listener: (selection: Selection) => void): Unsubscribe {
    const changed = async (): Promise<void> => listener(await this.selection());
    return this.listen((context) => [context.workbook.onSelectionChanged.add(changed)]);
  }

  onChange(listener: (change: Change) => void): Unsubscribe {
    const changed = async ({ worksheetId, address }: { worksheetId: string; address?: string }): Promise<void> =>
      listener({ address: await this.addressOn(worksheetId, address) });
    const gone = async (): Promise<void> => listener({ address: "" });
    return this.listen(({ workbook: { worksheets, tables } }) => {
      const handlers = [
        supports("1.9") ? worksheets.onChanged.add(changed as never) : tables.onChanged.add(changed as never),
      ] as never[];
      if (supports("1.7")) handlers.push(worksheets.onDeleted.add(gone) as never);
      if (supports("1.17")) handlers.push(worksheets.onNameChanged.add(gone) as never);
      return handlers;
    });
  }

  /** The sheet's name in front of an address; "" where it cannot be told which cells changed. */
  private addressOn(worksheetId: string, address: string | undefined): Promise<string> {
    return this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
      await context.sync();
      return sheet.isNullObject || !address ? "" : `${sheetPrefix(sheet.name)}${address.replaceAll("$", "")}`;
    });
  }

  onCalculated(listener: () => void): Unsubscribe {
    if (!supports("1.8")) return () => undefined;
    const calculated = async (): Promise<void> => listener();
    return this.listen((context) => [context.workbook.worksheets.onCalculated.add(calculated)]);
  }

  names(): Promise<readonly DefinedName[]> {
    return this.run(async (context) => {
      const field = supports("1.7") ? "formula" : "value";
      const names = context.workbook.names.load(`items/name,items/${field}`);
      await context.sync();
      return names.items.map((item) => {
        const text = String(item[field]);
        const area = parseAddress(text.replace(/^=/, "").replaceAll("$", ""));
        return { name: item.name, refersTo: area ? formatAddress(area) : text };
      });
    });
  }

  setName(name: string, address: string): Promise<void> {
    return this.run(async (context) => {
      const known = context.workbook.names.getItemOrNullObject(name);
      const range = await this.resolve(context, address);
      range.load("address");
      await context.sync();
      const isMovable = !known.isNullObject && supports("1.7");
      if (isMovable) known.formula = `=${formatAddress(parseAddress(plainAddress(range.address))!, true)}`;
      else if (!known.isNullObject) known.delete();
      if (!isMovable) context.workbook.names.add(name, range);
      await context.sync();
    });
  }

  removeName(name: string): Promise<void> {
    return this.run(async (context) => {
      const known = context.workbook.names.getItemOrNullObject(name);
      await context.sync();
      if (!known.isNullObject) known.delete();
      await context.sync();
    });
  }

  table(name: string): Promise<Table | undefined> {
    return this.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(name).load("name");
      await context.sync();
      return table.isNullObject ? undefined : this.describe(context, table);
    });
  }

  private async describe(context: Context, table: Excel.Table): Promise<Table> {
    const range = table.getRange().load("address");
    const body = table.getDataBodyRange().load("address");
    table.load("name");
    await context.sync();
    return { name: table.name, address: plainAddress(range.address), body: plainAddress(body.address) };
  }

  createTable(name: string, address: string): Promise<Table> {
    return this.run(async (context) => {
      await this.requireFree(context, name);
      const range = await this.resolve(context, address);
      const table = context.workbook.tables.add(range, true);
      table.name = name;
      return this.describe(context, table);
    });
  }

  private async requireFree(context: Context, name: string): Promise<void> {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const defined = context.workbook.names.getItemOrNullObject(name);
    await context.sync();
    if (!table.isNullObject || !defined.isNullObject) throw new WorkbookError(`The name ${name} is taken.`);
  }

  resizeTable(name: string, address: string): Promise<Table> {
    if (!supports("1.13")) {
      return Promise.reject(
        new WorkbookError(
          `This Excel does not let the pane extend a table. Drag the corner of the table ${name} until it covers ${address}.`,
        ),
      );
    }
    return this.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      await context.sync();
      if (table.isNullObject) throw new WorkbookError(`There is no table named ${name}.`);
      table.resize(formatAddress({ ...parseAddress(address)!, sheet: "" }));
      return this.describe(context, table);
    });
  }

  private async sheetNames(context: Context): Promise<string[]> {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  }

  sheets(): Promise<readonly string[]> {
    return this.run((context) => this.sheetNames(context));
  }

  addSheet(name: string): Promise<void> {
    return this.run(async (context) => {
      const taken = await this.sheetNames(context);
      if (freeName(name, taken) !== name) throw new WorkbookError(`There is a sheet named ${name} already.`);
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  }

  insertSheet(model: SheetModel): Promise<string> {
    return this.run(async (context) => {
      const name = freeName(model.name, await this.sheetNames(context));
      const defined = context.workbook.names.load("items/name");
      await context.sync();
      const taken = new Set(defined.items.map((item) => item.name.toLowerCase()));
      const sheet = context.workbook.worksheets.add(name);
      writeModel(sheet, model);
      for (const [title, cells] of Object.entries(model.names ?? {})) {
        if (!taken.has(title.toLowerCase())) context.workbook.names.add(title, sheet.getRange(cells));
      }
      setUpPage(sheet, model);
      drawCharts(sheet, model);
      await context.sync();
      return name;
    });
  }

  activate(address: string): Promise<void> {
    return this.run(async (context) => {
      const range = await this.resolve(context, address);
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  }

  async insertFormula(formula: string, overwriting: Overwriting): Promise<WriteOutcome> {
    const { cell } = await this.selection();
    return this.write({ at: cell, cells: [[{ formula }]], overwriting });
  }

  setChoices(address: string, choices: readonly string[] | undefined): Promise<void> {
    if (!supports("1.8")) return Promise.resolve();
    return this.run(async (context) => {
      const { dataValidation } = await this.resolve(context, address);
      if (choices) dataValidation.rule = listOf(choices);
      else dataValidation.clear();
      await context.sync();
    });
  }

  /** One undo step from ExcelApi 1.20 on; before it, each writing is a step of its own. */
  undoable<T>(_label: string, work: () => Promise<T>): Promise<T> {
    if (!this.capabilities.undoGroups || this.group) return work();
    return Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (context) => {
      this.group = context;
      try {
        return await work();
      } finally {
        this.group = undefined;
      }
    });
  }

  recalculate(): Promise<void> {
    return this.run(async (context) => {
      context.workbook.application.calculate("FullRebuild");
      await context.sync();
    });
  }
}

function listOf(choices: readonly string[]): Excel.DataValidationRule {
  return { list: { inCellDropDown: true, source: choices.join(",") } };
}

/** Cells, formats, styles, widths and the table of a new sheet: no reading between, so one trip to Excel. */
function writeModel(sheet: Excel.Worksheet, model: SheetModel): void {
  const { values, formats } = grid(model.cells);
  const range = sheet.getRange(`A1:${cellName(values.length - 1, values[0]!.length - 1)}`);
  range.numberFormat = formats;
  range.formulas = values;
  for (const { style, address } of styledRuns(model.cells)) applyStyle(sheet.getRange(address), CELL_STYLES[style]);
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
}

function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.bold) format.font.bold = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap) format.wrapText = true;
  if (style.align !== undefined)
    format.horizontalAlignment = ({ left: "Left", right: "Right", center: "Center" } as const)[style.align];
  if (style.line === undefined) return;
  for (const edge of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const)
    format.borders.getItem(edge).color = style.line;
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

/** Excel's workbook where this page runs in Excel; undefined in any other page. */
export async function connectExcel(): Promise<Workbook | undefined> {
  if (typeof Office === "undefined") return undefined;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? new ExcelWorkbook() : undefined;
}

/** Whether Office shows itself dark; undefined where it does not say. */
export function officeIsDark(): boolean | undefined {
  const theme = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  return (theme as { isDarkTheme?: boolean } | undefined)?.isDarkTheme;
}
