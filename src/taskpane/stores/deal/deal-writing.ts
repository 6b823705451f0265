import type { TermKey } from "../../../engine/agreement/terms";
import { formatAddress, sheetPrefix } from "../../../workbook/address";
import { NOT_SET } from "../../../engine/basics/values";
import {
  DEAL_NAME,
  DEAL_PRESET,
  DEAL_TABLE,
  DEAL_TERMS,
  dealSheetOf,
  termChoices,
  termFormat,
  termWords,
  type DealValues,
} from "../../../sheets/deal";
import { WorkbookError, type CellInput, type DefinedName, type Workbook } from "../../../workbook/workbook";
import { inTurn, type Step } from "../../failures";
import { VALUE } from "./damage";
import { AGREEMENT_PRESET } from "../../../engine/agreement/presets";
import { cellForm, presetOf, presetValue, valuesOf, type Deal } from "./deal";
import { cellIn, namedCell, place, put, type Stored, type StoredDeal } from "./stored-deal";

/** Writes one term, in the row where it stands. */
export async function writeTerm({ workbook, stored }: Stored, key: TermKey, value: string | number): Promise<void> {
  const row = stored.rows.get(key);
  if (row === undefined) await inTurn("Its row", rowSteps({ workbook, stored }, [key], { [key]: value }));
  else await put(workbook, cellIn(stored.table, row, VALUE), value, termFormat(key));
}

/** Writes what the deal is called into the cell above the table. */
export async function writeDealName({ workbook, stored }: Stored, name: string): Promise<void> {
  const { nameCell } = stored;
  if (nameCell === undefined)
    throw new WorkbookError(`No cell is called ${DEAL_NAME} any more. Give that name to the cell of the deal's title.`);
  await put(workbook, nameCell, name);
}

/** The cells of a term's row, and their formats. */
export function rowCells(key: TermKey, value: string | number): { cells: CellInput[]; formats: (string | null)[] } {
  const { name, unit, clause, meaning } = termWords(key);
  return { cells: [name, value, unit, clause, meaning], formats: [null, termFormat(key), null, "@", null] };
}

/** What an added row says of its term. One that says what the deal rests on changes nothing unasked. */
function addedValue(deal: Deal, key: TermKey): string | number {
  return key === "baseDeal" && presetOf(deal) !== AGREEMENT_PRESET ? NOT_SET : presetValue(deal, key);
}

/** Adds rows at the end of the table, where nothing stands in the way. */
export function rowSteps(
  { workbook, stored: { deal, table } }: Stored,
  keys: readonly TermKey[],
  values: Partial<DealValues>,
): Step[] {
  const area = place(table);
  const rows = keys.map((key) => rowCells(key, values[key] ?? addedValue(deal, key)));
  const reach = formatAddress({ ...area, rows: area.rows + rows.length });
  return [
    { what: "rows under the table", make: () => writeUnder(workbook, cellIn(table, area.rows, 0), rows) },
    { what: "the table's reach over them", make: () => workbook.resizeTable(DEAL_TABLE, reach) },
    {
      what: "their choices",
      make: async () => {
        for (const [index, key] of keys.entries())
          await workbook.setChoices(cellIn(table, area.rows + index, VALUE), termChoices(key));
      },
    },
  ];
}

async function writeUnder(workbook: Workbook, at: string, rows: readonly ReturnType<typeof rowCells>[]): Promise<void> {
  const cells = rows.map((row) => row.cells);
  const formats = rows.map((row) => row.formats);
  const written = await workbook.write({ at, cells, formats, overwriting: "refuse" });
  if (!written.written)
    throw new WorkbookError(
      `Cells under the table are not empty (${written.occupied.slice(0, 3).join(", ")}). Move them, then add the rows.`,
    );
}

/** Writes every value of a deal into the table, its name and preset above it. Formulas give way where their term changes. */
export async function writeDeal({ workbook, stored }: Stored, deal: Deal): Promise<void> {
  await workbook.undoable("Change the deal", (workbook) =>
    inTurn("The change of the deal", dealSteps({ workbook, stored }, deal)),
  );
}

function dealSteps({ workbook, stored }: Stored, deal: Deal): Step[] {
  const values = valuesOf(deal);
  const missing = (Object.keys(values) as TermKey[]).filter((key) => !stored.rows.has(key) && values[key] !== NOT_SET);
  const steps: Step[] = [];
  if (stored.rows.size > 0)
    steps.push({ what: "the values of the terms", make: () => writeValues(workbook, stored, values) });
  if (missing.length > 0) steps.push(...rowSteps({ workbook, stored }, missing, values));
  const { nameCell, presetCell } = stored;
  if (nameCell !== undefined && stored.deal.name !== deal.name)
    steps.push({ what: "the deal's name", make: () => put(workbook, nameCell, deal.name) });
  if (presetCell !== undefined)
    steps.push({ what: "what it is based on", make: () => put(workbook, presetCell, presetOf(deal).name) });
  return steps;
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

/** The sheet that was inserted, and the names that already stand for other cells and were let be. */
export interface Inserted {
  readonly sheet: string;
  readonly kept: readonly string[];
}

/** The name of the deal's table is free in a workbook that has none. */
function requireName(before: readonly DefinedName[]): void {
  const taken = namedCell(before, DEAL_TABLE);
  if (taken !== undefined)
    throw new WorkbookError(
      `The name ${DEAL_TABLE} stands for ${taken} in this workbook. Rename it, then insert the Deal sheet.`,
    );
}

/**
 * A new sheet with the deal's table, its names and choices, for a workbook that has none yet. Names that an earlier
 * sheet left without cells, and those of the deal itself, stand for the new cells; the others are let be.
 */
export async function insertDealSheet(workbook: Workbook, deal: Deal): Promise<Inserted> {
  const before = await workbook.names();
  requireName(before);
  const model = dealSheetOf(valuesOf(deal), deal.name, presetOf(deal).name);
  const own = before.map(({ name }) => name).filter((name) => model.names?.[name] !== undefined);
  const kept = own.filter(
    (name) => ![DEAL_NAME, DEAL_PRESET, DEAL_TERMS].includes(name) && namedCell(before, name) !== undefined,
  );
  let sheet = "";
  const ours = own.filter((name) => !kept.includes(name));
  const nameCells = (): Promise<void> =>
    workbook.undoable("Name the deal's cells", async (workbook) => {
      for (const name of ours) await workbook.setName(name, sheetPrefix(sheet) + model.names![name]!);
    });
  const steps: Step[] = [
    {
      get what() {
        return `the sheet ${sheet || model.name}`;
      },
      make: async () => (sheet = await workbook.insertSheet(model)),
    },
    ...(ours.length > 0 ? [{ what: "its names", make: nameCells }] : []),
    { what: "showing it", make: () => workbook.activate(`${sheetPrefix(sheet)}A1`) },
  ];
  await inTurn("The Deal sheet", steps);
  return { sheet, kept };
}
