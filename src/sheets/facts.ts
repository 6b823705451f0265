import type { SheetModel } from "../workbook/sheet-model";
import { FORMATS, SheetWriter } from "./sheet-writer";
import type { CellInput } from "../workbook/workbook";

export const FACTS_SHEET = "Facts";

export type FactKind = "date" | "shares" | "money" | "price" | "cells";

/** What a person knows about the deal today, and the agreement does not say. */
export interface FactDefinition {
  readonly label: string;
  readonly kind: FactKind;
  readonly meaning: string;
}

export const FACTS = {
  asOf: { label: "As of", kind: "date", meaning: "The day for which the numbers and the deadlines are asked." },
  prices: {
    label: "Prices",
    kind: "cells",
    meaning: "Cells with a date and a closing bid in each row; or date, exchange, Nasdaq, OTCBB, pink sheets.",
  },
  haltDays: {
    label: "Halt days",
    kind: "cells",
    meaning: "Days on which the stock was not quoted: one column of days, or from and to.",
  },
  conversionPrice: {
    label: "Conversion price",
    kind: "price",
    meaning: "The price then current. Where it is left out, the conversion formula of the terms gives it.",
  },
  principal: { label: "Principal outstanding", kind: "money", meaning: "Left out: the Principal of the terms." },
  accruedInterest: { label: "Accrued interest", kind: "money", meaning: "Accrued and unpaid." },
  escrowHeld: {
    label: "Escrow Shares held",
    kind: "shares",
    meaning: "Those that count for the cover. Left out: by the terms Escrow shares and Escrow base.",
  },
  outstanding: {
    label: "Shares outstanding",
    kind: "shares",
    meaning: "Common Stock outstanding. Left out: the Outstanding shares of the terms.",
  },
  owned: { label: "Shares owned", kind: "shares", meaning: "By the Purchaser and its group." },
  requested: {
    label: "Shares asked for",
    kind: "shares",
    meaning: "In a conversion or exercise that is asked for now.",
  },
  waiverNotice: {
    label: "Waiver notice",
    kind: "date",
    meaning: "Day on which the notice to exceed the ownership cap counts as given.",
  },
  effective: { label: "Effective Date", kind: "date", meaning: "Day on which the registration became effective." },
  closing: { label: "Closing", kind: "date", meaning: "Day of the Closing." },
  halted: {
    label: "Halted",
    kind: "date",
    meaning: "Day on which the stock was suspended, delisted or deleted from trading.",
  },
  redemptionNotice: {
    label: "Redemption notice",
    kind: "date",
    meaning: "Day of the Purchaser's notice of redemption.",
  },
  payment: { label: "Payment in full", kind: "date", meaning: "Day on which the redemption price is paid." },
  sharesIssuable: {
    label: "Shares issuable",
    kind: "shares",
    meaning: "On conversion of what is outstanding. Left out: the principal at the conversion price.",
  },
  commitments: {
    label: "Commitments",
    kind: "cells",
    meaning:
      "Cells with a name and a number of shares in each row: the whole list. Left out: both escrows, and the agreement's own list for its own deal.",
  },
  schedules: {
    label: "Schedules",
    kind: "cells",
    meaning:
      "Cells with a kind, a name and what the kind asks for, for the findings. Left out: the agreement's own for its own deal.",
  },
} as const satisfies Record<string, FactDefinition>;

export type FactKey = keyof typeof FACTS;
export const FACT_KEYS = Object.keys(FACTS) as readonly FactKey[];

/** The name of a fact's cell: Fact_conversion_price. */
export function factName(key: FactKey): string {
  return `Fact_${FACTS[key].label.toLowerCase().replaceAll(" ", "_")}`;
}

export function factFormat(key: FactKey): string {
  const { kind } = FACTS[key];
  return FORMATS[kind === "cells" ? "text" : kind];
}

function content(input: CellInput): { value: string | number | boolean } | { formula: string } {
  return typeof input === "object" ? input : { value: input };
}

/** The facts in cells, each with a name: formulas that use them follow the cells. */
export function factsSheet(inputs: Readonly<Record<FactKey, CellInput>>): SheetModel {
  const sheet = new SheetWriter();
  sheet.title("Facts");
  sheet
    .down()
    .text(
      0,
      "What happened and what is held. The pane reads and writes these cells; formulas use their names. A blank is not known.",
      "subtitle",
    );
  sheet.down(2);
  ["Fact", "Value", "Name", "Meaning"].forEach((heading, column) => sheet.text(column, heading, "tableHead"));
  const first = sheet.row;
  const names: Record<string, string> = {};
  for (const key of FACT_KEYS) {
    const { label, meaning, kind } = FACTS[key];
    sheet.down().text(0, label, "label");
    names[factName(key)] = sheet.put(1, {
      ...content(inputs[key]),
      style: kind === "cells" ? "inputText" : "input",
      format: factFormat(key),
    });
    sheet.text(2, factName(key), "quiet");
    sheet.text(3, meaning, "quiet");
  }
  return {
    name: FACTS_SHEET,
    widths: [26, 20, 28, 90],
    cells: sheet.cells,
    heights: sheet.heights,
    names,
    frozenRows: first + 1,
    print: { landscape: true, titleRows: first + 1 },
  };
}
