import { formatAddress, parseAddress } from "../../../workbook/address";
import { FACT_KEYS, factName, type FactKey } from "../../../sheets/facts";
import type { Block, DefinedName, Workbook } from "../../../workbook/workbook";
import { factTyped } from "./facts";

export type FactCells = Partial<Record<FactKey, string>>;

const MOST_ROWS = 200;

/** The cells of the facts by their names. */
export function factCells(names: readonly DefinedName[]): FactCells {
  const known = new Map(
    names
      .filter(({ refersTo }) => !refersTo.startsWith("="))
      .map(({ name, refersTo }) => [name.toLowerCase(), refersTo]),
  );
  return Object.fromEntries(
    FACT_KEYS.flatMap((key) => {
      const cell = known.get(factName(key).toLowerCase());
      return cell === undefined ? [] : [[key, cell]];
    }),
  );
}

/** The cells of the facts in one reading: they stand in a column, unless someone moved them. */
export async function readCells(workbook: Workbook, cells: FactCells): Promise<Partial<Record<FactKey, string>>> {
  const entries = Object.entries(cells) as [FactKey, string][];
  const areas = entries.map(([, cell]) => parseAddress(cell)!);
  const [first] = areas;
  const rows = areas.map(({ row }) => row);
  const top = Math.min(...rows);
  const isColumn =
    areas.every(({ sheet, column }) => sheet === first!.sheet && column === first!.column) &&
    Math.max(...rows) - top < MOST_ROWS;
  if (!isColumn) {
    const each = entries.map(async ([key, cell]) => [key, factTyped(key, await workbook.read(cell))] as const);
    return Object.fromEntries(await Promise.all(each));
  }
  const block = await workbook.read(
    formatAddress({ ...first!, row: top, rows: Math.max(...rows) - top + 1, columns: 1 }),
  );
  return Object.fromEntries(entries.map(([key], index) => [key, factTyped(key, rowOf(block, rows[index]! - top))]));
}

function rowOf(block: Block, row: number): Block {
  const { values, kinds, formulas, formats, texts } = block;
  const only = <T>(grid: readonly T[]): T[] => [grid[row]!];
  return {
    ...block,
    values: only(values),
    kinds: only(kinds),
    formulas: only(formulas),
    formats: only(formats),
    texts: only(texts),
  };
}
