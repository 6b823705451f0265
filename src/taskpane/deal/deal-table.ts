import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../engine/agreement/terms";
import { nearestTermName, NOT_SET, termKey } from "../../engine/agreement/terms-table";
import { isBlank } from "../../engine/basics/values";
import { parseAddress } from "../../workbook/address";
import { DEAL_HEADINGS } from "../../workbook/sheets/deal";
import type { Block, CellInput, CellValue } from "../../workbook/workbook";
import { shownInFull } from "../shown";
import { termProblem, typedTerm } from "../typed";
import { byTerm, type Entries, type Entry } from "./deal";

/** One change of the sheet that a repair makes. Rows and columns count from 0 in the table, the heading row being 0. */
export type Edit =
  | {
      readonly kind: "cell";
      readonly row: number;
      readonly column: number;
      readonly input: CellInput;
      readonly key?: TermKey;
    }
  | { readonly kind: "append"; readonly keys: readonly TermKey[] }
  | { readonly kind: "columns" };

export interface Repair {
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Something in the table that the functions refuse or do not see. */
export interface Damage {
  readonly id: string;
  /** the row of the sheet, from 1 */
  readonly row?: number;
  readonly says: string;
  readonly repairs: readonly Repair[];
}

export interface DealTable {
  readonly entries: Entries;
  /** the row of each term in the table */
  readonly rows: ReadonlyMap<TermKey, number>;
  readonly damage: readonly Damage[];
}

interface TableRow {
  readonly index: number;
  readonly sheetRow: number;
  readonly name: CellValue;
  readonly nameIsError: boolean;
  readonly value: CellValue;
  readonly valueIsError: boolean;
  readonly formula: string;
}

const NAME = 0;
const VALUE = 1;

function tableRows(block: Block): TableRow[] {
  const top = parseAddress(block.address)!.row + 1;
  return block.values.slice(1).map((cells, at) => ({
    index: at + 1,
    sheetRow: top + at + 1,
    name: cells[NAME] ?? "",
    nameIsError: block.kinds[at + 1]?.[NAME] === "error",
    value: cells[VALUE] ?? "",
    valueIsError: block.kinds[at + 1]?.[VALUE] === "error",
    formula: block.formulas[at + 1]?.[VALUE] ?? "",
  }));
}

function emptyRow(row: TableRow): Repair {
  const cells = DEAL_HEADINGS.map((_, column): Edit => ({ kind: "cell", row: row.index, column, input: "" }));
  return { label: `Empty row ${row.sheetRow}`, edits: cells };
}

function rename(row: TableRow, name: string): Repair {
  return { label: `Call it ${name}`, edits: [{ kind: "cell", row: row.index, column: NAME, input: name }] };
}

function setValue(row: TableRow, key: TermKey, input: string | number, label: string): Repair {
  return { label, edits: [{ kind: "cell", row: row.index, column: VALUE, input, key }] };
}

/** A row whose first cell names no term. */
function namelessDamage(row: TableRow, present: ReadonlySet<TermKey>): Damage | undefined {
  const { name, value, sheetRow } = row;
  const at = { id: `row-${row.index}-name`, row: sheetRow };
  if (isBlank(name) || name === 0) {
    return isBlank(value)
      ? undefined
      : {
          ...at,
          says: "A value stands here without the name of its term. The functions pass it over.",
          repairs: [emptyRow(row)],
        };
  }
  if (row.nameIsError) return { ...at, says: `The name of the term shows ${String(name)}.`, repairs: [emptyRow(row)] };
  const nearest = nearestTermName(String(name));
  const isFree = !present.has(termKey(nearest)!);
  const says = `“${String(name).slice(0, 60)}” is not a term${isFree ? `; the nearest is ${nearest}` : ""}.`;
  return { ...at, says, repairs: [...(isFree ? [rename(row, nearest)] : []), emptyRow(row)] };
}

/** The values that a cell which cannot be read may be given. */
function valueRepairs(row: TableRow, key: TermKey, preset: string | number): Repair[] {
  const repairs: Repair[] = [];
  const typed = typeof row.value === "string" && !row.valueIsError ? typedTerm(key, row.value) : undefined;
  if (typed && "value" in typed && typed.value !== NOT_SET) {
    repairs.push(setValue(row, key, typed.value as string | number, `Make it ${shownInFull(key, typed.value)}`));
  }
  if (preset !== NOT_SET) repairs.push(setValue(row, key, preset, `Set it to ${shownInFull(key, preset)}`));
  repairs.push(setValue(row, key, NOT_SET, "Leave it not set"));
  return repairs;
}

function valueDamage(row: TableRow, key: TermKey, problem: string, preset: string | number): Damage {
  const { name } = TERM_DEFINITIONS[key];
  const says = row.valueIsError
    ? `${name} shows ${String(row.value)}.`
    : `${name} is “${String(row.value).slice(0, 60)}”. ${problem}`;
  return { id: `row-${row.index}-value`, row: row.sheetRow, says, repairs: valueRepairs(row, key, preset) };
}

function twiceDamage(row: TableRow, first: TableRow, key: TermKey): Damage {
  const says = `${TERM_DEFINITIONS[key].name} stands in row ${first.sheetRow} already.`;
  return { id: `row-${row.index}-twice`, row: row.sheetRow, says, repairs: [emptyRow(row), emptyRow(first)] };
}

function entryOf(row: TableRow, key: TermKey): Entry {
  const problem = row.valueIsError ? `The cell shows ${String(row.value)}.` : termProblem(key, row.value);
  const raw = isBlank(row.value) ? NOT_SET : row.value;
  return {
    raw,
    ...(problem === undefined ? {} : { problem }),
    ...(row.formula === "" ? {} : { formula: row.formula }),
  };
}

function missingDamage(missing: readonly TermKey[]): Damage[] {
  if (missing.length === 0) return [];
  const names = missing.map((key) => TERM_DEFINITIONS[key].name);
  const listed = names.length > 6 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
  const [apply, add] = names.length === 1 ? ["value applies", "Add the row"] : ["values apply", "Add the rows"];
  return [
    {
      id: "missing",
      says: `No row for ${listed}. The agreement's own ${apply}.`,
      repairs: [{ label: add, edits: [{ kind: "append", keys: missing }] }],
    },
  ];
}

function isHeading(value: CellValue | undefined, heading: string): boolean {
  return (
    String(value ?? "")
      .trim()
      .toLowerCase() === heading.toLowerCase()
  );
}

/** The column under a heading, wherever it was moved; undefined where there is none. */
export function columnOf(block: Block, heading: string): number | undefined {
  const found = (block.values[0] ?? []).findIndex((value) => isHeading(value, heading));
  return found < 0 ? undefined : found;
}

function columnDamage(block: Block): Damage[] {
  const wrong = DEAL_HEADINGS.filter((heading, column) => !isHeading(block.values[0]?.[column], heading));
  if (wrong.length === 0) return [];
  const says = `The columns are not ${DEAL_HEADINGS.join(", ")}: ${wrong.join(", ")} ${wrong.length === 1 ? "is" : "are"} missing or moved. The functions read names and values in the first two.`;
  return [
    {
      id: "columns",
      row: parseAddress(block.address)!.row + 1,
      says,
      repairs: [{ label: "Write the columns anew", edits: [{ kind: "columns" }] }],
    },
  ];
}

/** Whether the first two columns are those that the functions read. */
function isReadable(block: Block): boolean {
  const elsewhere = (heading: string, column: number) => ![undefined, column].includes(columnOf(block, heading));
  return (
    (block.values[0]?.length ?? 0) > VALUE &&
    !elsewhere("Term", NAME) &&
    !elsewhere("Value", VALUE) &&
    !isHeading(block.values[0]?.[VALUE], "Unit")
  );
}

/** The deal as its table has it, and what is wrong there. `presetOf` is the value that a repair would give. */
export function readDealTable(block: Block, presetOf: (key: TermKey) => string | number): DealTable {
  const columns = columnDamage(block);
  if (!isReadable(block)) return { entries: byTerm(() => ({ raw: NOT_SET })), rows: new Map(), damage: columns };
  const rows = tableRows(block);
  const keyOf = (row: TableRow) => (typeof row.name === "string" && !row.nameIsError ? termKey(row.name) : undefined);
  const present = new Set(rows.map(keyOf).filter((key) => key !== undefined));
  const first = new Map<TermKey, TableRow>();
  const damage: Damage[] = [...columns];
  for (const row of rows) {
    const key = keyOf(row);
    const before = key && first.get(key);
    const found = key === undefined ? namelessDamage(row, present) : before ? twiceDamage(row, before, key) : undefined;
    if (found) damage.push(found);
    if (key && !before) first.set(key, row);
  }
  const entries = byTerm((key): Entry => (first.has(key) ? entryOf(first.get(key)!, key) : { raw: NOT_SET }));
  for (const [key, row] of first) {
    const { problem } = entries[key];
    if (problem !== undefined) damage.push(valueDamage(row, key, problem, presetOf(key)));
  }
  damage.push(...missingDamage(TERM_KEYS.filter((key) => !first.has(key))));
  return { entries, rows: new Map([...first].map(([key, row]) => [key, row.index])), damage: inOrder(damage) };
}

function inOrder(damage: readonly Damage[]): Damage[] {
  return [...damage].sort((a, b) => (a.row ?? Number.MAX_SAFE_INTEGER) - (b.row ?? Number.MAX_SAFE_INTEGER));
}
