import type { Block, Table, Workbook } from "../../workbook/workbook";

/** What formulas are read from. */
export type CellSource = Pick<Workbook, "read" | "table" | "spill">;

const nothing = async (): Promise<never> => {
  throw new Error("there is no workbook around this pane");
};

/** For a pane by itself. */
export const NO_CELLS: CellSource = { read: nothing, table: async () => undefined, spill: nothing };

/** Each place is read once, however many formulas point to it. */
export function readOnce(workbook: Workbook): CellSource {
  const blocks = new Map<string, Promise<Block>>();
  const read = (address: string): Promise<Block> => {
    const known = blocks.get(address) ?? workbook.read(address);
    blocks.set(address, known);
    return known;
  };
  const tables = new Map<string, Promise<Table | undefined>>();
  const table = (name: string): Promise<Table | undefined> => {
    const known = tables.get(name) ?? workbook.table(name);
    tables.set(name, known);
    return known;
  };
  return { read, table, spill: (cell) => workbook.spill(cell) };
}
