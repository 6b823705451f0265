import type { TermKey } from "../../engine/agreement/terms";
import { cellName, formatAddress, parseAddress, sheetPrefix, type Area } from "../../workbook/address";
import {
  DEAL_HEADINGS,
  DEAL_NAME,
  DEAL_PRESET,
  DEAL_TABLE,
  dealSheetOf,
  termChoices,
  termFormat,
  termWords,
  type DealValues,
} from "../../workbook/sheets/deal";
import {
  WorkbookError,
  type Block,
  type CellInput,
  type DefinedName,
  type Table,
  type Workbook,
} from "../../workbook/workbook";
import { cellForm, type Deal, FIRST_PRESET, presetCalled, presetValue, valuesOf } from "./deal";
import { columnOf, readDealTable, type DealTable, type Edit } from "./deal-table";
import { NOT_SET, termKey } from "../../engine/agreement/terms-table";

/** The deal as the workbook holds it. */
export interface StoredDeal extends DealTable {
  readonly deal: Deal;
  readonly table: Table;
  readonly block: Block;
  /** the cell of the deal's name, and of its preset; undefined where the name of the cell is gone */
  readonly nameCell: string | undefined;
  readonly presetCell: string | undefined;
}

const VALUE = 1;

function place(table: Table): Area {
  const area = parseAddress(table.address);
  if (!area) throw new WorkbookError(`The table ${DEAL_TABLE} is not one rectangle of cells.`);
  return area;
}

function cellIn(table: Table, row: number, column: number): string {
  const area = place(table);
  return `${sheetPrefix(area.sheet)}${cellName(area.row + row, area.column + column)}`;
}

function namedCell(names: readonly DefinedName[], name: string): string | undefined {
  const found = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return found && parseAddress(found.refersTo) ? found.refersTo : undefined;
}

async function textAt(workbook: Workbook, cell: string | undefined): Promise<string> {
  if (cell === undefined) return "";
  return (await workbook.read(cell)).texts[0]?.[0]?.trim() ?? "";
}

/** The deal of the workbook; undefined where it has no Deal table. */
export async function readStoredDeal(workbook: Workbook): Promise<StoredDeal | undefined> {
  const [table, names] = await Promise.all([workbook.table(DEAL_TABLE), workbook.names()]);
  if (!table) return undefined;
  const nameCell = namedCell(names, DEAL_NAME);
  const presetCell = namedCell(names, DEAL_PRESET);
  const [block, name, based] = await Promise.all([
    workbook.read(table.address),
    textAt(workbook, nameCell),
    textAt(workbook, presetCell),
  ]);
  const preset = (presetCalled(based) ?? FIRST_PRESET).name;
  const read = readDealTable(block, (key) => presetValue({ preset }, key));
  return {
    ...read,
    deal: { name: name || place(table).sheet, preset, entries: read.entries },
    table,
    block,
    nameCell,
    presetCell,
  };
}

async function current(workbook: Workbook): Promise<StoredDeal> {
  const stored = await readStoredDeal(workbook);
  if (!stored) throw new WorkbookError(`The workbook has no table called ${DEAL_TABLE} any more.`);
  return stored;
}

async function put(workbook: Workbook, at: string, input: CellInput, format?: string): Promise<void> {
  const formats = format === undefined ? {} : { formats: [[format]] };
  await workbook.write({ at, cells: [[input]], ...formats, overwriting: "replace" });
}

/** Writes one term, in the row where it stands now. */
export async function writeTerm(workbook: Workbook, key: TermKey, value: string | number): Promise<void> {
  const stored = await current(workbook);
  const row = stored.rows.get(key);
  if (row === undefined) await appendRows(workbook, stored, [key], { [key]: value });
  else await put(workbook, cellIn(stored.table, row, VALUE), value, termFormat(key));
}

export async function writeDealName(workbook: Workbook, name: string): Promise<void> {
  const { nameCell } = await current(workbook);
  if (nameCell === undefined)
    throw new WorkbookError(`No cell is called ${DEAL_NAME} any more. Give that name to the cell of the deal's title.`);
  await put(workbook, nameCell, name);
}

function rowCells(key: TermKey, value: string | number): { cells: CellInput[]; formats: (string | null)[] } {
  const { name, unit, clause, meaning } = termWords(key);
  return { cells: [name, value, unit, clause, meaning], formats: [null, termFormat(key), null, "@", null] };
}

/** Adds rows at the end of the table, where nothing stands in the way. */
async function appendRows(
  workbook: Workbook,
  { deal, table }: StoredDeal,
  keys: readonly TermKey[],
  values: Partial<DealValues>,
): Promise<void> {
  const area = place(table);
  const rows = keys.map((key) => rowCells(key, values[key] ?? presetValue(deal, key)));
  const at = cellIn(table, area.rows, 0);
  const written = await workbook.write({
    at,
    cells: rows.map((row) => row.cells),
    formats: rows.map((row) => row.formats),
    overwriting: "refuse",
  });
  if (!written.written)
    throw new WorkbookError(
      `Cells under the table are not empty (${written.occupied.slice(0, 3).join(", ")}). Move them, then add the rows.`,
    );
  await workbook.resizeTable(DEAL_TABLE, formatAddress({ ...area, rows: area.rows + rows.length }));
  for (const [index, key] of keys.entries())
    await workbook.setChoices(cellIn(table, area.rows + index, VALUE), termChoices(key));
}

/** Writes every value of a deal into the table, its name and preset above it. Formulas give way where their term changes. */
export async function writeDeal(workbook: Workbook, deal: Deal): Promise<void> {
  await workbook.undoable("Change the deal", async () => {
    const stored = await current(workbook);
    const values = valuesOf(deal);
    if (stored.rows.size > 0) await writeValues(workbook, stored, values);
    const missing = (Object.keys(values) as TermKey[]).filter(
      (key) => !stored.rows.has(key) && values[key] !== NOT_SET,
    );
    if (missing.length > 0) await appendRows(workbook, await current(workbook), missing, values);
    if (stored.nameCell !== undefined && stored.deal.name !== deal.name)
      await put(workbook, stored.nameCell, deal.name);
    if (stored.presetCell !== undefined) await put(workbook, stored.presetCell, deal.preset);
  });
}

async function writeValues(workbook: Workbook, { block, rows, table }: StoredDeal, values: DealValues): Promise<void> {
  const keys = new Map([...rows].map(([key, row]) => [row, key]));
  const lines = block.values.slice(1).map((_, index): { input: CellInput; format: string | null } => {
    const row = index + 1;
    const key = keys.get(row);
    const formula = block.formulas[row]?.[VALUE] ?? "";
    const standing = block.values[row]?.[VALUE] ?? "";
    const kept: CellInput = formula === "" ? standing : { formula };
    if (key === undefined) return { input: kept, format: null };
    return isValue(key, standing, values[key])
      ? { input: kept, format: null }
      : { input: values[key], format: termFormat(key) };
  });
  const cells = lines.map(({ input }) => [input]);
  await workbook.write({
    at: cellIn(table, 1, VALUE),
    cells,
    formats: lines.map(({ format }) => [format]),
    overwriting: "replace",
  });
}

function isValue(key: TermKey, standing: string | number | boolean, value: string | number): boolean {
  try {
    return cellForm(key, standing) === value;
  } catch {
    return false;
  }
}

/**
 * A new sheet with the deal's table, its names and choices. The workbook has none yet. Names that an earlier sheet
 * left without cells, and those of the deal itself, stand for the new cells; gives back the others, which were let be.
 */
export async function insertDealSheet(workbook: Workbook, deal: Deal): Promise<readonly string[]> {
  if (await workbook.table(DEAL_TABLE)) throw new WorkbookError("The workbook has a Deal sheet already.");
  const before = await workbook.names();
  const taken = namedCell(before, DEAL_TABLE);
  if (taken !== undefined)
    throw new WorkbookError(
      `The name ${DEAL_TABLE} stands for ${taken} in this workbook. Rename it, then insert the Deal sheet.`,
    );
  const model = dealSheetOf(valuesOf(deal), deal.name, deal.preset);
  const kept: string[] = [];
  await workbook.undoable("Insert the Deal sheet", async () => {
    const sheet = await workbook.insertSheet(model);
    for (const { name } of before) {
      const cell = model.names?.[name];
      if (cell === undefined) continue;
      const isOurs = name === DEAL_NAME || name === DEAL_PRESET || namedCell(before, name) === undefined;
      if (isOurs) await workbook.setName(name, sheetPrefix(sheet) + cell);
      else kept.push(name);
    }
    await workbook.activate(`${sheetPrefix(sheet)}A1`);
  });
  return kept;
}

/** Makes one repair of the table as it stands now. */
export async function applyRepair(workbook: Workbook, damageId: string, label: string): Promise<void> {
  const stored = await current(workbook);
  const repair = stored.damage.find((damage) => damage.id === damageId)?.repairs.find((each) => each.label === label);
  if (!repair) throw new WorkbookError("The table has changed meanwhile. Look at what it needs now.");
  await workbook.undoable(repair.label, async () => {
    for (const edit of repair.edits) await applyEdit(workbook, stored, edit);
  });
}

function applyEdit(workbook: Workbook, stored: StoredDeal, edit: Edit): Promise<void> {
  if (edit.kind === "append") return appendRows(workbook, stored, edit.keys, {});
  if (edit.kind === "columns") return writeColumns(workbook, stored);
  return put(workbook, cellIn(stored.table, edit.row, edit.column), edit.input, edit.key && termFormat(edit.key));
}

/** Writes the five columns in their order, each row with the name and the value that it had wherever they were moved. */
async function writeColumns(workbook: Workbook, { block, table, deal }: StoredDeal): Promise<void> {
  const area = place(table);
  await requireRoom(workbook, area);
  const names = columnOf(block, "Term") ?? 0;
  const values = columnOf(block, "Value");
  const rows = block.values.slice(1).map((cells) => {
    const key = typeof cells[names] === "string" ? termKey(cells[names]) : undefined;
    if (key === undefined)
      return {
        cells: [cells[names] ?? "", values === undefined ? "" : (cells[values] ?? ""), "", "", ""],
        formats: DEAL_HEADINGS.map(() => null),
      };
    return rowCells(key, values === undefined ? presetValue(deal, key) : (cells[values] as string | number));
  });
  const cells = [[...DEAL_HEADINGS], ...rows.map((row) => row.cells)];
  const formats = [DEAL_HEADINGS.map(() => null), ...rows.map((row) => row.formats)];
  await workbook.write({ at: cellIn(table, 0, 0), cells, formats, overwriting: "replace" });
  if (area.columns !== DEAL_HEADINGS.length)
    await workbook.resizeTable(DEAL_TABLE, formatAddress({ ...area, columns: DEAL_HEADINGS.length }));
}

/** Nothing beside the table is written over. */
async function requireRoom(workbook: Workbook, area: Area): Promise<void> {
  const lacking = DEAL_HEADINGS.length - area.columns;
  if (lacking <= 0) return;
  const beside = formatAddress({ ...area, column: area.column + area.columns, columns: lacking });
  const occupied = await workbook.occupied(beside);
  if (occupied.length > 0)
    throw new WorkbookError(
      `Cells beside the table are not empty (${occupied.slice(0, 3).join(", ")}). Move them, then try again.`,
    );
}
