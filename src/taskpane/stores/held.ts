import type { Workbook } from "../../workbook/workbook";
import { DealStore } from "./deal/deal-store";
import { FactsStore } from "./facts/facts-store";

/** A workbook, and what the pane knows of it. */
export interface Held {
  /** tells it from what was held before */
  readonly id: number;
  /** undefined in a page by itself, without a spreadsheet */
  readonly workbook: Workbook | undefined;
  readonly deal: DealStore;
  readonly facts: FactsStore;
}

let count = 0;

function hold(workbook: Workbook | undefined): Held {
  const deal = new DealStore(workbook);
  void deal.start();
  return { id: ++count, workbook, deal, facts: new FactsStore(workbook) };
}

/** Holds the workbook, and each that is opened in its place: then nothing is kept of the one before. */
export function holdEach(workbook: Workbook | undefined, show: (held: Held) => void): void {
  let held = hold(workbook);
  show(held);
  workbook?.onChange(({ isAnother }) => {
    if (isAnother !== true) return;
    held.deal.stop();
    held.facts.stop();
    held = hold(workbook);
    show(held);
  });
}
