import { PRESETS } from "../engine/agreement/presets";
import { AGREEMENT_TERMS, type Terms } from "../engine/agreement/terms";
import type { SheetModel } from "./sheet-model";
import { dealSheet } from "./sheets/deal";
import { modelSheet } from "./sheets/model";
import { pricesSheet } from "./sheets/prices";

/** The sheets of a new workbook, the deal first. */
export function modelSheets(terms: Terms = AGREEMENT_TERMS, title = PRESETS[0]!.title): SheetModel[] {
  return [dealSheet(terms, title), pricesSheet(), modelSheet()];
}
