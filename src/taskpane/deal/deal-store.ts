import { parseAddress } from "../../workbook/address";
import type { TermKey } from "../../engine/agreement/terms";
import type { Unsubscribe, Workbook } from "../../workbook/workbook";
import { FIRST_PRESET, keepingEntries, presetDeal, withValues, type Deal } from "./deal";
import type { Damage } from "./damage";
import { applyRepair } from "./deal-repair";
import { insertDealSheet, writeDeal, writeDealName, writeTerm } from "./deal-writing";
import { readStoredDeal } from "./stored-deal";

export interface DealState {
  readonly deal: Deal;
  /** the sheet that holds it; undefined while it is in the pane alone */
  readonly sheet: string | undefined;
  readonly damage: readonly Damage[];
  /** whether the workbook was looked at */
  readonly loaded: boolean;
  /** what went wrong with the last writing or reading, for the person */
  readonly trouble: string | undefined;
}

/** Edits come in bursts: a paste into the sheet is many. */
const SETTLING = 120;

/** The deal on the screen: it follows the Deal sheet, and writes what is changed here into it. */
export class DealStore {
  private state: DealState = {
    deal: presetDeal(FIRST_PRESET),
    sheet: undefined,
    damage: [],
    loaded: false,
    trouble: undefined,
  };
  private readonly listeners = new Set<() => void>();
  private work: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: Unsubscribe[] = [];
  private writing = 0;

  constructor(private readonly workbook: Workbook | undefined) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DealState => this.state;

  /** Reads the deal of the workbook, and follows it from then on. */
  start(): Promise<void> {
    if (this.workbook) {
      this.stops.push(this.workbook.onChange(({ address }) => this.changedAt(address)));
      this.stops.push(this.workbook.onCalculated(() => this.calculated()));
    }
    return this.reload();
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const stop of this.stops.splice(0)) stop();
  }

  set(key: TermKey, value: string | number): Promise<void> {
    this.update({ deal: withValues(this.state.deal, { [key]: value }) });
    return this.write((workbook) => writeTerm(workbook, key, value));
  }

  rename(name: string): Promise<void> {
    this.update({ deal: { ...this.state.deal, name } });
    return this.write((workbook) => writeDealName(workbook, name));
  }

  /** Puts another deal in the place of this one. */
  replace(deal: Deal): Promise<void> {
    this.update({ deal: keepingEntries(this.state.deal, deal) });
    return this.write((workbook) => writeDeal(workbook, deal));
  }

  /** Gives the deal a sheet of its own in the workbook. Answers with the names that already stand for other cells. */
  async insertSheet(): Promise<readonly string[]> {
    let kept: readonly string[] = [];
    await this.write(async (workbook) => {
      kept = await insertDealSheet(workbook, this.state.deal);
    }, "always");
    return kept;
  }

  repair(damageId: string, label: string): Promise<void> {
    return this.write((workbook) => applyRepair(workbook, damageId, label));
  }

  forgetTrouble(): void {
    this.update({ trouble: undefined });
  }

  /** Reads the sheet again, after what is being written. */
  reload(): Promise<void> {
    return this.queue(async () => {
      if (this.writing > 0) return;
      await this.read();
    });
  }

  private async read(): Promise<void> {
    const stored = this.workbook && (await readStoredDeal(this.workbook));
    if (!stored) {
      this.update({ sheet: undefined, damage: [], loaded: true });
      return;
    }
    const deal = keepingEntries(this.state.deal, stored.deal);
    this.update({ deal, sheet: parseAddress(stored.table.address)?.sheet ?? "", damage: stored.damage, loaded: true });
  }

  /** One thing after the other, and what goes wrong is said. */
  private queue(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step).catch((error: unknown) => {
      this.update({ trouble: error instanceof Error ? error.message : String(error), loaded: true });
    });
    return this.work;
  }

  private write(step: (workbook: Workbook) => Promise<void>, when: "stored" | "always" = "stored"): Promise<void> {
    const { workbook } = this;
    if (!workbook) return Promise.resolve();
    this.writing += 1;
    return this.queue(async () => {
      try {
        if (when === "always" || this.state.sheet !== undefined) await step(workbook);
      } finally {
        this.writing -= 1;
        if (this.writing === 0) await this.read();
      }
    });
  }

  private changedAt(address: string): void {
    const sheet = parseAddress(address)?.sheet;
    if (this.state.sheet === undefined || sheet === undefined || sheet === this.state.sheet) this.reloadSoon();
  }

  private calculated(): void {
    const { entries } = this.state.deal;
    if (Object.values(entries).some((entry) => entry.formula !== undefined)) this.reloadSoon();
  }

  private reloadSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reload(), SETTLING);
  }

  private update(change: Partial<DealState>): void {
    const next = { ...this.state, ...change };
    const isSame = (Object.keys(change) as (keyof DealState)[]).every((field) => sameField(field, this.state, next));
    if (isSame) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

function sameField(field: keyof DealState, before: DealState, next: DealState): boolean {
  if (field === "damage") return JSON.stringify(before.damage) === JSON.stringify(next.damage);
  return before[field] === next[field];
}
