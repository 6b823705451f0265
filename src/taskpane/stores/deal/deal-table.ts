import { TERM_KEYS, type TermKey } from "../../../engine/agreement/terms";
import { readTerm, termKey } from "../../../engine/agreement/terms-table";
import { parseAddress } from "../../../workbook/address";
import type { Block } from "../../../workbook/workbook";
import { termProblem } from "../../typing/typed";
import { NOT_SET } from "../../../engine/basics/values";
import {
  columnDamage,
  columnOf,
  isHeading,
  missingDamage,
  NAME,
  namelessDamage,
  twiceDamage,
  VALUE,
  valueDamage,
  type Damage,
  type TableRow,
} from "./damage";
import { baseOf, byTerm, presetValue, type Entries, type Entry } from "./deal";

export interface DealTable {
  readonly entries: Entries;
  /** the row of each term in the table */
  readonly rows: ReadonlyMap<TermKey, number>;
  readonly damage: readonly Damage[];
}

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

function entryOf(row: TableRow, key: TermKey): Entry {
  const problem = row.valueIsError ? `The cell shows ${String(row.value)}.` : termProblem(key, row.value);
  const raw = problem === undefined && readTerm(key, row.value) === undefined ? NOT_SET : row.value;
  return {
    raw,
    ...(problem === undefined ? {} : { problem }),
    ...(row.formula === "" ? {} : { formula: row.formula }),
  };
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

/** The deal as its table has it, and what is wrong there. A repair would give the values of the preset. */
export function readDealTable(block: Block, preset: string): DealTable {
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
    if (problem !== undefined) damage.push(valueDamage(row, key, problem, presetValue({ preset, entries }, key)));
  }
  damage.push(
    ...missingDamage(
      TERM_KEYS.filter((key) => !first.has(key)),
      baseOf({ entries }),
    ),
  );
  return { entries, rows: new Map([...first].map(([key, row]) => [key, row.index])), damage: inOrder(damage) };
}

function inOrder(damage: readonly Damage[]): Damage[] {
  return [...damage].sort((a, b) => (a.row ?? Number.MAX_SAFE_INTEGER) - (b.row ?? Number.MAX_SAFE_INTEGER));
}
