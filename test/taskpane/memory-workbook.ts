import { cellName, formatAddress, parseAddress, sheetPrefix, type Area } from "../../src/workbook/address";
import type { SheetModel } from "../../src/workbook/sheet-model";
import {
  WorkbookError,
  type Block,
  type Capabilities,
  type CellInput,
  type CellKind,
  type CellValue,
  type Change,
  type DefinedName,
  type Overwriting,
  type Selection,
  type Table,
  type Workbook,
  type WriteOutcome,
  type Writing,
} from "../../src/workbook/workbook";

interface Held {
  value: CellValue;
  formula: string;
  format: string;
  error: boolean;
}

type Method = {
  [K in keyof Workbook]: Workbook[K] extends (...args: never[]) => Promise<unknown> ? K : never;
}[keyof Workbook];

const EMPTY: Held = { value: "", formula: "", format: "General", error: false };

/** A workbook without formulas that compute: cells, names, tables and events, as the interface promises them. */
export class MemoryWorkbook implements Workbook {
  readonly capabilities: Capabilities = {
    host: "workbench",
    choices: true,
    tables: true,
    undoGroups: true,
    charts: false,
    printSetup: false,
  };
  readonly cells = new Map<string, Map<string, Held>>([["Sheet1", new Map()]]);
  readonly tables = new Map<string, string>();
  readonly defined = new Map<string, string>();
  readonly choices = new Map<string, readonly string[]>();
  readonly undone: string[] = [];
  /** each call that wrote, for the tests that count them */
  readonly log: string[] = [];
  selected: Selection = { address: "Sheet1!A1", cell: "Sheet1!A1" };
  private readonly changes = new Set<(change: Change) => void>();
  private readonly calculations = new Set<() => void>();
  private readonly selections = new Set<(selection: Selection) => void>();

  /** Lets the next calls of a method fail, after some that go well; those after them go well again. */
  fail(method: Method, message: string, { after = 0, times = 1 } = {}): void {
    const work = this[method].bind(this) as (...args: unknown[]) => Promise<unknown>;
    let calls = 0;
    const failing = (...args: unknown[]): Promise<unknown> => {
      calls += 1;
      const isDue = calls > after && calls <= after + times;
      return isDue ? Promise.reject(new WorkbookError(message)) : work(...args);
    };
    Object.assign(this, { [method]: failing });
  }

  private area(address: string): Area {
    const table = this.tables.get(address);
    const body = table && this.bodyOf(table);
    const area = parseAddress(body ?? this.defined.get(address) ?? address);
    if (!area) throw new WorkbookError(`${address} is no place in this workbook.`);
    return area.sheet === "" ? { ...area, sheet: "Sheet1" } : area;
  }

  private bodyOf(table: string): string {
    const area = parseAddress(table)!;
    return formatAddress({ ...area, row: area.row + 1, rows: area.rows - 1 });
  }

  private sheet(name: string): Map<string, Held> {
    const sheet = this.cells.get(name);
    if (!sheet) throw new WorkbookError(`There is no sheet called ${name}.`);
    return sheet;
  }

  private held(area: Area): Held[][] {
    const sheet = this.sheet(area.sheet);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from(
        { length: area.columns },
        (_, column) => sheet.get(cellName(area.row + row, area.column + column)) ?? EMPTY,
      ),
    );
  }

  async read(address: string): Promise<Block> {
    const area = this.area(address);
    const held = this.held(area);
    const of = <T>(pick: (cell: Held) => T) => held.map((row) => row.map(pick));
    return {
      address: formatAddress(area),
      values: of((cell) => cell.value),
      kinds: of(kindOf),
      formulas: of((cell) => cell.formula),
      formats: of((cell) => cell.format),
      texts: of((cell) => String(cell.value)),
    };
  }

  async write({ at, cells, formats, overwriting }: Writing): Promise<WriteOutcome> {
    const start = this.area(at);
    const area = { ...start, rows: cells.length, columns: cells[0]!.length };
    const address = formatAddress(area);
    const occupied = await this.occupied(address);
    if (overwriting === "refuse" && occupied.length > 0) return { written: false, occupied };
    this.log.push(`write ${address}`);
    const sheet = this.sheet(area.sheet);
    cells.forEach((row, r) =>
      row.forEach((input, c) => {
        const name = cellName(area.row + r, area.column + c);
        sheet.set(name, heldOf(input, formats?.[r]?.[c] ?? sheet.get(name)?.format));
      }),
    );
    this.tell({ address });
    return { written: true, address };
  }

  /** What a colleague types, or a formula comes to. */
  type(address: string, value: CellValue, more: Partial<Held> = {}): void {
    const area = this.area(address);
    this.sheet(area.sheet).set(cellName(area.row, area.column), { ...EMPTY, value, ...more });
    this.tell({ address });
  }

  private tell(change: Change): void {
    for (const listener of this.changes) listener(change);
  }

  async occupied(address: string): Promise<readonly string[]> {
    const area = this.area(address);
    return this.held(area).flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell.value === "" && cell.formula === ""
          ? []
          : [sheetPrefix(area.sheet) + cellName(area.row + r, area.column + c)],
      ),
    );
  }

  async spill(): Promise<string | undefined> {
    return undefined;
  }

  async selection(): Promise<Selection> {
    return this.selected;
  }

  select(address: string): void {
    const area = parseAddress(address)!;
    this.selected = { address, cell: formatAddress({ ...area, rows: 1, columns: 1 }) };
    for (const listener of this.selections) listener(this.selected);
  }

  onSelection(listener: (selection: Selection) => void) {
    this.selections.add(listener);
    return () => void this.selections.delete(listener);
  }

  onChange(listener: (change: Change) => void) {
    this.changes.add(listener);
    return () => void this.changes.delete(listener);
  }

  onCalculated(listener: () => void) {
    this.calculations.add(listener);
    return () => void this.calculations.delete(listener);
  }

  async names(): Promise<readonly DefinedName[]> {
    return [...this.defined].map(([name, refersTo]) => ({ name, refersTo }));
  }

  async setName(name: string, address: string): Promise<void> {
    this.defined.set(name, address);
  }

  async removeName(name: string): Promise<void> {
    this.defined.delete(name);
  }

  async table(name: string): Promise<Table | undefined> {
    const address = this.tables.get(name);
    return address === undefined ? undefined : { name, address, body: this.bodyOf(address) };
  }

  async createTable(name: string, address: string): Promise<Table> {
    if (this.tables.has(name)) throw new WorkbookError(`The name ${name} is taken.`);
    this.tables.set(name, address);
    return { name, address, body: this.bodyOf(address) };
  }

  async resizeTable(name: string, address: string): Promise<Table> {
    this.log.push(`resize ${address}`);
    this.tables.set(name, address);
    return { name, address, body: this.bodyOf(address) };
  }

  async sheets(): Promise<readonly string[]> {
    return [...this.cells.keys()];
  }

  async addSheet(name: string): Promise<void> {
    if (this.cells.has(name)) throw new WorkbookError(`The name ${name} is taken.`);
    this.cells.set(name, new Map());
  }

  async insertSheet(model: SheetModel): Promise<string> {
    const name = this.cells.has(model.name) ? `${model.name} 2` : model.name;
    this.log.push(`insert ${name}`);
    const sheet = new Map<string, Held>();
    for (const cell of model.cells) {
      const input = cell.formula === undefined ? (cell.value ?? "") : { formula: cell.formula };
      sheet.set(cellName(cell.row, cell.column), heldOf(input, cell.format));
    }
    this.cells.set(name, sheet);
    for (const [defined, cells] of Object.entries(model.names ?? {}))
      if (!this.defined.has(defined)) this.defined.set(defined, sheetPrefix(name) + cells);
    if (model.table) this.tables.set(model.table.name, sheetPrefix(name) + model.table.range);
    for (const { cell, choices } of model.choices ?? []) this.choices.set(sheetPrefix(name) + cell, choices);
    this.tell({ address: `${sheetPrefix(name)}A1` });
    return name;
  }

  async activate(address: string): Promise<void> {
    this.select(address);
  }

  insertFormula(formula: string, overwriting: Overwriting): Promise<WriteOutcome> {
    return this.write({ at: this.selected.cell, cells: [[{ formula }]], overwriting });
  }

  async setChoices(address: string, choices: readonly string[] | undefined): Promise<void> {
    if (choices) this.choices.set(address, choices);
    else this.choices.delete(address);
  }

  async undoable<T>(label: string, work: (workbook: Workbook) => Promise<T>): Promise<T> {
    this.undone.push(label);
    return work(this);
  }

  async recalculate(): Promise<void> {
    for (const listener of this.calculations) listener();
  }
}

function heldOf(input: CellInput, format = "General"): Held {
  return typeof input === "object"
    ? { ...EMPTY, formula: input.formula, value: 0, format }
    : { ...EMPTY, value: input, format };
}

function kindOf(cell: Held): CellKind {
  if (cell.error) return "error";
  if (cell.value === "") return "empty";
  return typeof cell.value === "string" ? "text" : (typeof cell.value as "number" | "boolean");
}
