import type { BaseDeal } from "../../../engine/agreement/deal";
import { TERM_DEFINITIONS, type TermKey } from "../../../engine/agreement/terms";
import { nearestTermName, termKey } from "../../../engine/agreement/terms-table";
import { isBlank, NOT_SET } from "../../../engine/basics/values";
import { parseAddress } from "../../../workbook/address";
import { DEAL_HEADINGS } from "../../../sheets/deal";
import type { Block, CellInput, CellValue } from "../../../workbook/workbook";
import { shownInFull } from "../../typing/shown";
import { typedTerm } from "../../typing/typed";

export const NAME = 0;
export const VALUE = 1;

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

/** A row of the table as it stands. */
export interface TableRow {
  readonly index: number;
  readonly sheetRow: number;
  readonly name: CellValue;
  readonly nameIsError: boolean;
  readonly value: CellValue;
  readonly valueIsError: boolean;
  readonly formula: string;
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
export function namelessDamage(row: TableRow, present: ReadonlySet<TermKey>): Damage | undefined {
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

export function valueDamage(row: TableRow, key: TermKey, problem: string, preset: string | number): Damage {
  const { name } = TERM_DEFINITIONS[key];
  const says = row.valueIsError
    ? `${name} shows ${String(row.value)}.`
    : `${name} is “${String(row.value).slice(0, 60)}”. ${problem}`;
  return { id: `row-${row.index}-value`, row: row.sheetRow, says, repairs: valueRepairs(row, key, preset) };
}

export function twiceDamage(row: TableRow, first: TableRow, key: TermKey): Damage {
  const says = `${TERM_DEFINITIONS[key].name} stands in row ${first.sheetRow} already.`;
  return { id: `row-${row.index}-twice`, row: row.sheetRow, says, repairs: [emptyRow(row), emptyRow(first)] };
}

/** Terms without a row, told together. */
export function missingDamage(missing: readonly TermKey[], base: BaseDeal): Damage[] {
  if (missing.length === 0) return [];
  const names = missing.map((key) => TERM_DEFINITIONS[key].name);
  const listed = names.length > 6 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
  const isOne = names.length === 1;
  const own = `The agreement's own ${isOne ? "value applies" : "values apply"}.`;
  const means = base === "HY_TECH_2003" ? own : `${isOne ? "It is" : "They are"} not stated.`;
  return [
    {
      id: "missing",
      says: `No row for ${listed}. ${means}`,
      repairs: [{ label: isOne ? "Add the row" : "Add the rows", edits: [{ kind: "append", keys: missing }] }],
    },
  ];
}

export function isHeading(value: CellValue | undefined, heading: string): boolean {
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

/** Headings that are not where the functions look. */
export function columnDamage(block: Block): Damage[] {
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
