import type { SheetModel } from "../workbook/sheet-model";
import { spilledSheet } from "./spilled-sheet";

/** Every inconsistency that the rules find in the deal, the gravest first. */
export function findingsSheet(formula = "=DEBENTURE.DEAL_CHECK(,Deal_terms)"): SheetModel {
  return spilledSheet({
    name: "Findings",
    says: "H changes money, shares or dates; M changes who or what; L is cosmetic. Live: it follows the Deal sheet.",
    formula,
    widths: [10, 26, 90, 90, 80],
    rows: 0,
  });
}
