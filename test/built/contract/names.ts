import { parseAddress } from "../../../src/workbook/address";
import { MODELS } from "../../../src/sheets/models";
import type { SheetModel } from "../../../src/workbook/sheet-model";
import { FACT_KEYS, factsSheet, type FactKey } from "../../../src/sheets/facts";
import { section } from "./published";

const NO_FACTS = Object.fromEntries(FACT_KEYS.map((key) => [key, ""])) as Record<FactKey, string>;
const sheets: readonly SheetModel[] = [...MODELS.map(({ sheet }) => sheet()), factsSheet(NO_FACTS)];

/** What says what a range holds: the words beside a cell, or over its columns; a table's own heading row. */
function labels(sheet: SheetModel, range: string, isTable = false): string[] {
  const { row, column, rows, columns } = parseAddress(range)!;
  const isCell = rows === 1 && columns === 1;
  const at = isCell
    ? [[row, column - 1]]
    : Array.from({ length: columns }, (_, i) => [isTable ? row : row - 1, column + i]);
  const found = at.map(([r, c]) => sheet.cells.find((cell) => cell.row === r && cell.column === c)?.value);
  return found.filter((value) => value !== undefined).map(String);
}

/** The names of cells and tables on the sheets that this project writes, each with its sheet and what stands there. */
export const names = section(
  sheets.flatMap((sheet) => [
    ...(sheet.table ? [{ sheet, name: sheet.table.name, range: sheet.table.range, isTable: true }] : []),
    ...Object.entries(sheet.names ?? {}).map(([name, range]) => ({ sheet, name, range, isTable: false })),
  ]),
  ({ sheet, name, range, isTable }) => [name, [sheet.name, ...labels(sheet, range, isTable)]],
);
