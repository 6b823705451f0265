import type { Spreadsheet } from "../../workbook/univer/spreadsheet";
import type { Workbook } from "../../workbook/workbook";
import { button, byId, element } from "../elements";
import { addressOf, firstFrom, matchesOf, type Match } from "./matches";

/** Between the last letter and the looking. */
const SETTLING = 150;

export interface FindServices {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
  /** where the keyboard goes when the bar closes */
  readonly leave: () => void;
}

/** Finds text in the cells of the workbook: a bar over the sheet. */
export class FindBar {
  private readonly input = element("input", {
    id: "wb-find-text",
    type: "search",
    "aria-label": "Find in the workbook",
    placeholder: "Text, number, formula or name",
    autocomplete: "off",
    spellcheck: "false",
  });
  private readonly count = element("p", { id: "wb-find-count", role: "status" });
  private readonly root = element(
    "div",
    { id: "wb-find", role: "search", "aria-label": "Find", hidden: true },
    this.input,
    this.count,
    button("Previous", {}, () => void this.step(-1)),
    button("Next", {}, () => void this.step(1)),
    button("Close", {}, () => this.close()),
  );
  private matches: readonly Match[] = [];
  private at = 0;
  private isStale = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: FindServices) {
    byId("wb-body").before(this.root);
    this.input.addEventListener("input", () => this.soon());
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    services.workbook.onChange(() => (this.isStale = true));
    services.workbook.onCalculated(() => (this.isStale = true));
  }

  open(): void {
    this.root.hidden = false;
    this.input.focus();
    this.input.select();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.root.hidden = true;
    this.services.leave();
  }

  private onKey(event: KeyboardEvent): void {
    const isEnter = event.key === "Enter" && event.target === this.input;
    if (!isEnter && event.key !== "Escape") return;
    event.preventDefault();
    if (isEnter) void this.step(event.shiftKey ? -1 : 1);
    else this.close();
  }

  private soon(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.step(0), SETTLING);
  }

  /** Looks again where something changed, from the selected cell on; else goes one further or back. */
  private async step(by: 1 | 0 | -1): Promise<void> {
    clearTimeout(this.timer);
    if (this.isStale) await this.look();
    else this.at = (this.at + by + this.matches.length) % Math.max(this.matches.length, 1);
    await this.show();
  }

  private async look(): Promise<void> {
    const { spreadsheet, workbook } = this.services;
    this.matches = matchesOf(spreadsheet, this.input.value);
    const { cell } = await workbook.selection();
    this.at = firstFrom(this.matches, await workbook.sheets(), cell);
    this.isStale = false;
  }

  private async show(): Promise<void> {
    const match = this.matches[this.at];
    if (!match) {
      this.count.textContent = this.input.value.trim() === "" ? "" : "Nothing found.";
      return;
    }
    const address = addressOf(match);
    this.count.textContent = `${this.at + 1} of ${this.matches.length}: ${address}`;
    const focused = document.activeElement as HTMLElement | null;
    await this.services.workbook.activate(address);
    focused?.focus();
  }
}
