import { formatAddress, parseAddress, type Area } from "../address";
import { WorkbookError, type Block, type Selection, type WriteOutcome, type Writing } from "../workbook";
import { supports, type Context } from "./batch";
import { formulaOf, kindOf, occupiedIn, plainAddress, written, writtenFormat } from "./cells";

/** Cells: where they are, what they hold, and how they are written. */

export function areaOf(range: Excel.Range): Area {
  return parseAddress(plainAddress(range.address))!;
}

function rangeAt(context: Context, area: Area): Excel.Range {
  const { worksheets } = context.workbook;
  const sheet = area.sheet === "" ? worksheets.getActiveWorksheet() : worksheets.getItem(area.sheet);
  return sheet.getRange(formatAddress({ ...area, sheet: "" }));
}

/** The cells of an address, a table's body, or what a name stands for. */
export async function resolve(context: Context, reference: string): Promise<Excel.Range> {
  const area = parseAddress(reference);
  if (area) return rangeAt(context, area);
  const table = context.workbook.tables.getItemOrNullObject(reference);
  const name = context.workbook.names.getItemOrNullObject(reference).load("type");
  await context.sync();
  if (!table.isNullObject) return table.getDataBodyRange();
  if (!name.isNullObject && name.type === "Range") return name.getRange();
  throw new WorkbookError(`${reference} is neither a place nor a name in this workbook.`);
}

export async function readBlock(context: Context, address: string): Promise<Block> {
  const range = await resolve(context, address);
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
}

function requireRectangle({ cells }: Writing): number {
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) throw new WorkbookError("There is nothing to write.");
  if (cells.some((row) => row.length !== columns))
    throw new WorkbookError("The rows to write are of different lengths.");
  return columns;
}

function put(range: Excel.Range, { cells, formats }: Writing): void {
  const standing = range.numberFormat as string[][];
  const next = cells.map((row, r) =>
    row.map((input, c) => writtenFormat(input, formats?.[r]?.[c], standing[r]?.[c] ?? "General")),
  );
  if (next.flat().some((format) => format !== null)) range.numberFormat = next;
  range.formulas = cells.map((row, r) =>
    row.map((input, c) => written(input, next[r]?.[c] ?? standing[r]?.[c] ?? "General")),
  );
}

export async function writeCells(context: Context, writing: Writing): Promise<WriteOutcome> {
  const columns = requireRectangle(writing);
  const start = await resolve(context, writing.at);
  const range = start.getCell(0, 0).getResizedRange(writing.cells.length - 1, columns - 1);
  range.load("address,values,formulas,numberFormat");
  await context.sync();
  const area = areaOf(range);
  const occupied = writing.overwriting === "refuse" ? occupiedIn(area, range.values, range.formulas) : [];
  if (occupied.length > 0) return { written: false, occupied };
  put(range, writing);
  await context.sync();
  return { written: true, address: formatAddress(area) };
}

export async function occupiedAt(context: Context, address: string): Promise<readonly string[]> {
  const range = await resolve(context, address);
  range.load("address,values,formulas");
  await context.sync();
  return occupiedIn(areaOf(range), range.values, range.formulas);
}

export async function spillOf(context: Context, cell: string): Promise<string | undefined> {
  const range = await resolve(context, cell);
  const spilled = range.getSpillingToRangeOrNullObject().load("address");
  const parent = range.getSpillParentOrNullObject().load("address");
  await context.sync();
  if (!spilled.isNullObject) return plainAddress(spilled.address);
  if (parent.isNullObject) return undefined;
  const whole = parent.getSpillingToRangeOrNullObject().load("address");
  await context.sync();
  return whole.isNullObject ? undefined : plainAddress(whole.address);
}

/** Of several areas the first; without an active cell the first of the selection. */
export async function selectionIn(context: Context): Promise<Selection> {
  const { workbook } = context;
  const selected = supports("1.9") ? workbook.getSelectedRanges().areas.getItemAt(0) : workbook.getSelectedRange();
  const active = supports("1.7") ? workbook.getActiveCell() : selected.getCell(0, 0);
  selected.load("address");
  active.load("address");
  await context.sync();
  return { address: plainAddress(selected.address), cell: plainAddress(active.address) };
}
