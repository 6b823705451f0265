import { formatAddress, parseAddress } from "../../workbook/address";
import { FACT_KEYS, factFormat, factName, factsSheet, type FactKey } from "../../workbook/sheets/facts";
import { HALT_DAYS, PRICES } from "../../workbook/sheets/prices";
import type { Block, CellInput, DefinedName, Workbook } from "../../workbook/workbook";
import { factInput, factTyped, NO_FACTS, type Facts } from "./facts";

export interface FactsState {
  readonly facts: Facts;
  /** the sheet that keeps them; undefined while they are in the pane alone */
  readonly sheet: string | undefined;
}

const SETTLING = 150;
const MOST_ROWS = 200;

/** The cells of the facts by their names. */
function factCells(names: readonly DefinedName[]): Partial<Record<FactKey, string>> {
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
async function readCells(
  workbook: Workbook,
  entries: readonly [FactKey, string][],
): Promise<(readonly [FactKey, string])[]> {
  const areas = entries.map(([, cell]) => parseAddress(cell)!);
  const [first] = areas;
  const rows = areas.map(({ row }) => row);
  const top = Math.min(...rows);
  const isColumn =
    areas.every(({ sheet, column }) => sheet === first!.sheet && column === first!.column) &&
    Math.max(...rows) - top < MOST_ROWS;
  if (!isColumn)
    return Promise.all(entries.map(async ([key, cell]) => [key, factTyped(key, await workbook.read(cell))] as const));
  const block = await workbook.read(
    formatAddress({ ...first!, row: top, rows: Math.max(...rows) - top + 1, columns: 1 }),
  );
  return entries.map(([key], index) => [key, factTyped(key, rowOf(block, rows[index]! - top))] as const);
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

/** The facts on the screen: in the pane for the session, or on a sheet that they then follow. */
export class FactsStore {
  private state: FactsState = { facts: NO_FACTS, sheet: undefined };
  private readonly listeners = new Set<() => void>();
  private cells: Partial<Record<FactKey, string>> = {};
  private started = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  private writing = 0;

  constructor(private readonly workbook: Workbook | undefined) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.started) void this.start();
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): FactsState => this.state;

  private async start(): Promise<void> {
    this.started = true;
    const { workbook } = this;
    if (!workbook) return;
    workbook.onChange(({ address }) => this.changedAt(address));
    workbook.onCalculated(() => this.soon());
    await this.queue(() => this.read(workbook));
    if (this.state.sheet === undefined) await this.queue(() => this.pointToPrices(workbook));
  }

  /** The prices of the workbook, where it has them under their usual names. */
  private async pointToPrices(workbook: Workbook): Promise<void> {
    const names = (await workbook.names()).map(({ name }) => name);
    const found = (["prices", "haltDays"] as const).filter(
      (key) => names.includes(key === "prices" ? PRICES : HALT_DAYS) && this.state.facts[key] === "",
    );
    if (found.length === 0) return;
    const facts = {
      ...this.state.facts,
      ...Object.fromEntries(found.map((key) => [key, key === "prices" ? PRICES : HALT_DAYS])),
    };
    this.update({ ...this.state, facts });
  }

  private changedAt(address: string): void {
    const sheet = parseAddress(address)?.sheet;
    if (this.state.sheet === undefined || sheet === undefined || sheet === this.state.sheet) this.soon();
  }

  private soon(): void {
    if (this.writing > 0 || !this.workbook) return;
    const { workbook } = this;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.queue(() => this.read(workbook)).catch(() => undefined), SETTLING);
  }

  private queue(step: () => Promise<void>): Promise<void> {
    const next = this.work.then(step);
    this.work = next.catch(() => undefined);
    return next;
  }

  private async read(workbook: Workbook): Promise<void> {
    if (this.writing > 0) return;
    this.cells = factCells(await workbook.names());
    const entries = Object.entries(this.cells) as [FactKey, string][];
    if (entries.length === 0) return this.update({ facts: this.state.facts, sheet: undefined });
    const typed = await readCells(workbook, entries);
    if (this.writing > 0) return;
    this.update({
      facts: { ...NO_FACTS, ...Object.fromEntries(typed) },
      sheet: parseAddress(entries[0]![1])?.sheet ?? "",
    });
  }

  /** Takes what was typed; where the facts are on a sheet, into its cell. */
  async set(key: FactKey, typed: string, names: readonly string[]): Promise<void> {
    this.update({ ...this.state, facts: { ...this.state.facts, [key]: typed } });
    const cell = this.cells[key];
    const { workbook } = this;
    if (!workbook || cell === undefined) return;
    this.writing += 1;
    try {
      await this.queue(() => this.write(workbook, cell, key, factInput(key, typed, names)));
    } finally {
      this.writing -= 1;
    }
  }

  private async write(workbook: Workbook, at: string, key: FactKey, input: CellInput): Promise<void> {
    await workbook.write({ at, cells: [[input]], formats: [[factFormat(key)]], overwriting: "replace" });
  }

  /** Puts the facts onto a sheet of their own, and follows it from then on. Gives back its name. */
  async keep(names: readonly string[]): Promise<string> {
    const { workbook } = this;
    if (!workbook) throw new Error("There is no workbook around this pane to keep the facts in.");
    const { facts } = this.state;
    const inputs = Object.fromEntries(FACT_KEYS.map((key) => [key, factInput(key, facts[key], names)])) as Record<
      FactKey,
      CellInput
    >;
    const sheet = await workbook.insertSheet(factsSheet(inputs));
    await this.queue(() => this.read(workbook));
    return sheet;
  }

  private update(next: FactsState): void {
    const isSame =
      next.sheet === this.state.sheet && FACT_KEYS.every((key) => next.facts[key] === this.state.facts[key]);
    if (isSame) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

const STORES = new WeakMap<object, FactsStore>();
const ALONE = new FactsStore(undefined);

/** The facts that belong to a workbook, the same for every view. */
export function factsOf(workbook: Workbook | undefined): FactsStore {
  if (!workbook) return ALONE;
  const known = STORES.get(workbook);
  if (known) return known;
  const store = new FactsStore(workbook);
  STORES.set(workbook, store);
  return store;
}
