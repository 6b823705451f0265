import type { SheetModel } from "../workbook/sheet-model";
import { FORMATS } from "./sheet-writer";
import { spilledSheet } from "./spilled-sheet";

/** More rows than the timeline of any deal has. */
const ROWS = 40;

/** Every date of the deal: by the agreement's own assumptions, or with the facts of a formula. */
export function timelineSheet(formula = "=DEBENTURE.TIMELINE(,,,Deal_terms)"): SheetModel {
  return spilledSheet({
    name: "Timeline",
    says: "Every date of the deal, in order, with what it is counted from. Live: it follows the Deal sheet.",
    formula,
    widths: [42, 18, 14, 13, 32, 62, 14, 10, 90],
    formats: { 2: FORMATS.date, 6: FORMATS.date },
    rows: ROWS,
  });
}
