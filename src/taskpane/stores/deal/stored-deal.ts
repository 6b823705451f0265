import { cellName, parseAddress, sheetPrefix, type Area } from "../../../workbook/address";
import { DEAL_NAME, DEAL_PRESET, DEAL_TABLE } from "../../../sheets/deal";
import { AGREEMENT_PRESET } from "../../../engine/agreement/presets";
import {
  WorkbookError,
  type Block,
  type CellInput,
  type DefinedName,
  type Table,
  type Workbook,
} from "../../../workbook/workbook";
import { presetCalled, presetOf, type Deal } from "./deal";
import { readDealTable, type DealTable } from "./deal-table";

/** The deal as the workbook holds it. */
export interface StoredDeal extends DealTable {
  readonly deal: Deal;
  readonly table: Table;
  readonly block: Block;
  /** the cell of the deal's name, and of its preset; undefined where the name of the cell is gone */
  readonly nameCell: string | undefined;
  readonly presetCell: string | undefined;
}

/** A workbook with the deal that it was just seen to hold. */
export interface Stored {
  readonly workbook: Workbook;
  readonly stored: StoredDeal;
}

/** Where the table is. */
export function place(table: Table): Area {
  const area = parseAddress(table.address);
  if (!area) throw new WorkbookError(`The table ${DEAL_TABLE} is not one rectangle of cells.`);
  return area;
}

/** A cell of the table; rows and columns count from its heading row and first column. */
export function cellIn(table: Table, row: number, column: number): string {
  const area = place(table);
  return `${sheetPrefix(area.sheet)}${cellName(area.row + row, area.column + column)}`;
}

/** The cells that a name stands for; undefined where it is not defined, or its cells are gone. */
export function namedCell(names: readonly DefinedName[], name: string): string | undefined {
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
  const preset = (presetCalled(based) ?? AGREEMENT_PRESET).name;
  const read = readDealTable(block, preset);
  const { entries } = read;
  return {
    ...read,
    deal: { name: name || place(table).sheet, preset: presetOf({ preset, entries }).name, entries },
    table,
    block,
    nameCell,
    presetCell,
  };
}

export async function put(workbook: Workbook, at: string, input: CellInput, format?: string): Promise<void> {
  const formats = format === undefined ? {} : { formats: [[format]] };
  await workbook.write({ at, cells: [[input]], ...formats, overwriting: "replace" });
}
