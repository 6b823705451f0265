import { AGREEMENT_PRESET } from "../engine/agreement/presets";
import { AGREEMENT_TERMS } from "../engine/agreement/deal";
import type { SheetModel } from "../workbook/sheet-model";
import { ownershipSheet } from "./conversion-ledger";
import { dealSheet } from "./deal";
import { dilutionSheet } from "./dilution";
import { escrowSheet } from "./escrow-monitor";
import { findingsSheet } from "./findings";
import { modelSheet } from "./model";
import { pricesSheet } from "./prices";
import { redemptionSheet } from "./redemption";
import { timelineSheet } from "./timeline";

/** How the pane offers a model. */
export interface Offer {
  readonly title: string;
  readonly clause: string;
  readonly says: string;
}

export interface Model {
  readonly sheet: () => SheetModel;
  /** its place among the sheets of a new workbook; without one it comes on request alone */
  readonly place?: number;
  /** without one it comes with a new workbook alone, or with what needs it */
  readonly offer?: Offer;
}

/** Every sheet that is the same for any deal and any facts, in the order in which the pane offers them. */
export const MODELS: readonly Model[] = [
  { sheet: () => dealSheet(AGREEMENT_TERMS, AGREEMENT_PRESET.title), place: 1 },
  { sheet: pricesSheet, place: 2 },
  { sheet: modelSheet, place: 3 },
  {
    sheet: escrowSheet,
    place: 5,
    offer: {
      title: "Escrow monitor",
      clause: "4.13",
      says: "Market value, conversion price, required shares, cover and top-up on each of 60 Trading Days.",
    },
  },
  {
    sheet: redemptionSheet,
    place: 4,
    offer: {
      title: "Redemption worksheet",
      clause: "4.19 to 4.21",
      says: "The right, the three averages, the price by limb, and what interest a later payment costs.",
    },
  },
  {
    sheet: ownershipSheet,
    place: 6,
    offer: {
      title: "Conversion ledger",
      clause: "4.18",
      says: "Conversion after conversion under the ownership cap: what may be taken, what is held after, what principal is left.",
    },
  },
  {
    sheet: dilutionSheet,
    offer: {
      title: "Dilution grid",
      clause: "4.13, 3.1(c)",
      says: "Full conversion over a column of prices: shares, part held, tranches, headroom; with charts.",
    },
  },
  {
    sheet: () => timelineSheet(),
    place: 7,
    offer: {
      title: "Timeline",
      clause: "1.1 to 5.1",
      says: "Every date in order, what it is counted from, and conflicts.",
    },
  },
  {
    sheet: () => findingsSheet(),
    place: 8,
    offer: {
      title: "Findings",
      clause: "Schedules",
      says: "What does not fit together in the deal.",
    },
  },
];

/** The sheets of a new workbook, the deal first. */
export function newWorkbookSheets(): SheetModel[] {
  const placed = MODELS.flatMap(({ sheet, place }) => (place === undefined ? [] : { sheet, place }));
  return placed.sort((one, other) => one.place - other.place).map(({ sheet }) => sheet());
}
