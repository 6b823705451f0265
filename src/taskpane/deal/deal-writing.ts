import type { TermKey } from "../../engine/agreement/terms";
import { NOT_SET } from "../../engine/agreement/terms-table";
import { formatAddress, sheetPrefix } from "../../workbook/address";
import {
  DEAL_NAME,
  DEAL_PRESET,
  DEAL_TABLE,
  dealSheetOf,
  termChoices,
  termFormat,
  termWords,
  type DealValues,
} from "../../workbook/sheets/deal";
import { WorkbookError, type CellInput, type Workbook } from "../../workbook/workbook";
import { VALUE } from "./damage";
import { cellForm, presetValue, valuesOf, type Deal } from "./deal";
import { cellIn, current, namedCell, place, put, type StoredDeal } from "./stored-deal";

/** Writes one term, in the row where it stands now. */
export async function writeTerm(workbook: Workbook, key: TermKey, value: string | number): Promise<void> {
  const stored = await current(workbook);
  const row = stored.rows.get(key);
  if (row === undefined) await appendRows(workbook, stored, [key], { [key]: value });
  else await put(workbook, cellIn(stored.table, row, VALUE), value, termFormat(key));
}

/** Writes what the deal is called into the cell above the table. */
export async function writeDealName(workbook: Workbook, name: string): Promise<void> {
  const { nameCell } = await current(workbook);
  if (nameCell === undefined)
    throw new WorkbookError(`No cell is called ${DEAL_NAME} any more. Give that name to the cell of the deal's title.`);
  await put(workbook, nameCell, name);
}

/** The cells of a term's row, and their formats. */
export function rowCells(key: TermKey, value: string | number): { cells: CellInput[]; formats: (string | null)[] } {
  const { name, unit, clause, meaning } = termWords(key);
  return { cells: [name, value, unit, clause, meaning], formats: [null, termFormat(key), null, "@", null] };
}

/** Adds rows at the end of the table, where nothing stands in the way. */
export async function appendRows(
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
  await workbook.undoable("Change the deal", async (workbook) => {
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
  const sheet = await workbook.insertSheet(model);
  const known = before.filter(({ name }) => model.names?.[name] !== undefined).map(({ name }) => name);
  const isOurs = (name: string): boolean =>
    name === DEAL_NAME || name === DEAL_PRESET || namedCell(before, name) === undefined;
  const ours = known.filter(isOurs);
  if (ours.length > 0)
    await workbook.undoable("Name the deal's cells", async (workbook) => {
      for (const name of ours) await workbook.setName(name, sheetPrefix(sheet) + model.names![name]!);
    });
  await workbook.activate(`${sheetPrefix(sheet)}A1`);
  return known.filter((name) => !isOurs(name));
}
