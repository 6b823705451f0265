import { parseAddress } from "../../../workbook/address";
import { TERM_DEFINITIONS, type TermKey } from "../../../engine/agreement/terms";
import { DEAL_TABLE } from "../../../sheets/deal";
import { WorkbookError, type Workbook } from "../../../workbook/workbook";
import { telling } from "../../failures";
import { AGREEMENT_PRESET } from "../../../engine/agreement/presets";
import { Followed } from "../followed";
import { Store } from "../store";
import { shownInFull } from "../../typing/shown";
import { keepingEntries, presetDeal, withValues, type Deal } from "./deal";
import type { Damage } from "./damage";
import type { Repair } from "./damage";
import { applyRepair } from "./deal-repair";
import { insertDealSheet, writeDeal, writeDealName, writeTerm, type Inserted } from "./deal-writing";
import { readStoredDeal, type Stored, type StoredDeal } from "./stored-deal";

export interface DealState {
  readonly deal: Deal;
  /** the sheet that holds it; undefined while it is in the pane alone */
  readonly sheet: string | undefined;
  readonly damage: readonly Damage[];
  /** whether the workbook was read */
  readonly loaded: boolean;
  /** why the workbook cannot be read just now */
  readonly unread: string | undefined;
}

/**
 * The deal on the screen: it follows the Deal sheet, and writes what is changed here into it. The promise of a change
 * is kept once the change is in the workbook, and broken with the reason where it is not.
 */
export class DealStore extends Store<DealState> {
  private readonly followed = new Followed<StoredDeal | undefined>({
    look: async () => this.workbook && readStoredDeal(this.workbook),
    show: (stored) => this.show(stored),
    tell: (unread) => this.update({ unread }),
  });

  constructor(private readonly workbook: Workbook | undefined) {
    super({ deal: presetDeal(AGREEMENT_PRESET), sheet: undefined, damage: [], loaded: false, unread: undefined });
  }

  /** Reads the deal of the workbook, and follows it from then on. */
  start(): Promise<void> {
    if (this.workbook)
      this.followed.until(
        this.workbook.onChange(({ address }) => this.changedAt(address)),
        this.workbook.onCalculated(() => this.calculated()),
      );
    return this.followed.reload();
  }

  stop(): void {
    this.followed.stop();
  }

  set(key: TermKey, value: string | number): Promise<void> {
    this.update({ deal: withValues(this.state.deal, { [key]: value }) });
    const failed = `${TERM_DEFINITIONS[key].name} was not changed to ${shownInFull(key, value)}.`;
    return this.edit((stored) => telling(failed, writeTerm(stored, key, value)));
  }

  rename(name: string): Promise<void> {
    this.update({ deal: { ...this.state.deal, name } });
    return this.edit((stored) => telling(`The deal was not renamed to “${name}”.`, writeDealName(stored, name)));
  }

  /** Puts another deal in the place of this one. */
  replace(deal: Deal): Promise<void> {
    this.update({ deal: keepingEntries(this.state.deal, deal) });
    return this.edit((stored) => writeDeal(stored, deal));
  }

  /** Gives the deal a sheet of its own in the workbook. */
  insertSheet(): Promise<Inserted> {
    return this.write((workbook, stored) => {
      if (stored) throw new WorkbookError("The workbook has a Deal sheet already.");
      return insertDealSheet(workbook, this.state.deal);
    });
  }

  repair(repair: Repair): Promise<void> {
    return this.write((workbook, stored) => {
      if (!stored) throw new WorkbookError(`The workbook has no table called ${DEAL_TABLE} any more.`);
      return applyRepair({ workbook, stored }, repair);
    });
  }

  readAgain(): void {
    this.followed.readAgain();
  }

  private show(stored: StoredDeal | undefined): void {
    if (!stored) return this.update({ sheet: undefined, damage: [], loaded: true });
    const deal = keepingEntries(this.state.deal, stored.deal);
    this.update({ deal, sheet: parseAddress(stored.table.address)?.sheet ?? "", damage: stored.damage, loaded: true });
  }

  /** Changes the deal where the workbook holds it; elsewhere the change is in the pane alone. */
  private async edit(step: (stored: Stored) => Promise<void>): Promise<void> {
    if (!this.workbook) return;
    await this.write(async (workbook, stored) => stored && step({ workbook, stored }));
  }

  private write<T>(step: (workbook: Workbook, stored: StoredDeal | undefined) => T | Promise<T>): Promise<T> {
    const { workbook } = this;
    if (!workbook) return Promise.reject(new Error("There is no workbook around this pane."));
    return this.followed.write((stored) => step(workbook, stored));
  }

  private changedAt(address: string): void {
    const sheet = parseAddress(address)?.sheet;
    if (this.state.sheet === undefined || sheet === undefined || sheet === this.state.sheet) this.followed.readSoon();
  }

  private calculated(): void {
    const { entries } = this.state.deal;
    if (Object.values(entries).some((entry) => entry.formula !== undefined)) this.followed.readSoon();
  }

  protected override isSame<K extends keyof DealState>(field: K, before: DealState[K], next: DealState[K]): boolean {
    return field === "damage" ? JSON.stringify(before) === JSON.stringify(next) : before === next;
  }
}
