import { parseAddress } from "../../../workbook/address";
import { FACT_KEYS, FACTS, factFormat, factName, factsSheet, type FactKey } from "../../../sheets/facts";
import { HALT_DAYS, PRICES } from "../../../sheets/prices";
import type { CellInput, Workbook } from "../../../workbook/workbook";
import { telling } from "../../failures";
import { Followed } from "../followed";
import { Store } from "../store";
import { factCells, readCells, type FactCells } from "./fact-cells";
import { factInput, NO_FACTS, type Facts } from "./facts";

export interface FactsState {
  readonly facts: Facts;
  /** the sheet that keeps them; undefined while they are in the pane alone */
  readonly sheet: string | undefined;
  /** why the workbook cannot be read just now */
  readonly unread: string | undefined;
}

/** The cells of the facts, what is typed in them, and the prices that the workbook has under their usual names. */
interface Seen {
  readonly cells: FactCells;
  readonly typed: Partial<Facts>;
  readonly prices: Partial<Facts>;
}

const USUAL = { prices: PRICES, haltDays: HALT_DAYS } as const;

async function lookAt(workbook: Workbook): Promise<Seen> {
  const names = await workbook.names();
  const cells = factCells(names);
  return {
    cells,
    typed: Object.keys(cells).length === 0 ? {} : await readCells(workbook, cells),
    prices: Object.fromEntries(Object.entries(USUAL).filter(([, usual]) => names.some(({ name }) => name === usual))),
  };
}

function sheetOf(cells: FactCells): string | undefined {
  const [first] = Object.values(cells);
  return first === undefined ? undefined : (parseAddress(first)?.sheet ?? "");
}

/**
 * The facts on the screen: in the pane for the session, or on a sheet that they then follow. The promise of a change
 * is kept once it is in its cell, and broken with the reason where it is not.
 */
export class FactsStore extends Store<FactsState> {
  private readonly followed: Followed<Seen> | undefined;
  private isStarted = false;
  private isPointed = false;

  constructor(private readonly workbook: Workbook | undefined) {
    super({ facts: NO_FACTS, sheet: undefined, unread: undefined });
    this.followed =
      workbook &&
      new Followed<Seen>({
        look: () => lookAt(workbook),
        show: (seen) => this.show(seen),
        tell: (unread) => this.update({ unread }),
      });
  }

  /** Reads the facts of the workbook, and follows them from then on; once, however often it is asked. */
  start(): void {
    const { workbook, followed } = this;
    if (this.isStarted || !workbook || !followed) return;
    this.isStarted = true;
    followed.until(
      workbook.onChange(({ address }) => this.changedAt(address)),
      workbook.onCalculated(() => followed.readSoon()),
    );
    void followed.reload();
  }

  stop(): void {
    this.followed?.stop();
  }

  readAgain(): void {
    this.followed?.readAgain();
  }

  private changedAt(address: string): void {
    const sheet = parseAddress(address)?.sheet;
    if (this.state.sheet === undefined || sheet === undefined || sheet === this.state.sheet) this.followed?.readSoon();
  }

  /** A fact without a cell is in the pane alone. The usual prices are offered once, and can be taken away. */
  private show({ cells, typed, prices }: Seen): void {
    const sheet = sheetOf(cells);
    const offered = sheet === undefined && !this.isPointed ? prices : {};
    this.isPointed = true;
    const own = Object.entries(this.state.facts).filter(([, text]) => text !== "");
    this.update({ facts: { ...NO_FACTS, ...offered, ...Object.fromEntries(own), ...typed }, sheet });
  }

  /** Takes what was typed; where the facts are on a sheet, into its cell. */
  async set(key: FactKey, typed: string, names: readonly string[]): Promise<void> {
    this.update({ facts: { ...this.state.facts, [key]: typed } });
    await this.followed?.write(async ({ cells }) => {
      const at = cells[key];
      if (at !== undefined) await this.put(at, key, typed, factInput(key, typed, names));
      else if (sheetOf(cells) !== undefined)
        throw new Error(
          `${FACTS[key].label} is ${typed || "empty"} in this pane only: no cell is called ${factName(key)} any more.`,
        );
    });
  }

  private async put(at: string, key: FactKey, typed: string, input: CellInput): Promise<void> {
    const failed = `${FACTS[key].label} was not ${typed.trim() === "" ? "emptied" : `changed to ${typed}`}.`;
    const writing = { at, cells: [[input]], formats: [[factFormat(key)]], overwriting: "replace" } as const;
    await telling(failed, this.workbook!.write(writing));
  }

  /** Puts the facts onto a sheet of their own, and follows it from then on. Gives back its name. */
  async keep(names: readonly string[]): Promise<string> {
    const { workbook, followed } = this;
    if (!workbook || !followed) throw new Error("There is no workbook around this pane to keep the facts in.");
    return followed.write(({ cells }) => {
      const sheet = sheetOf(cells);
      if (sheet !== undefined) throw new Error(`The facts are on the sheet ${sheet} already.`);
      const { facts } = this.state;
      const inputs = Object.fromEntries(FACT_KEYS.map((key) => [key, factInput(key, facts[key], names)]));
      return workbook.insertSheet(factsSheet(inputs as Record<FactKey, CellInput>));
    });
  }

  protected override isSame<K extends keyof FactsState>(field: K, before: FactsState[K], next: FactsState[K]): boolean {
    return field === "facts" ? JSON.stringify(before) === JSON.stringify(next) : before === next;
  }
}
