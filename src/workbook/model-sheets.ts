import { AGREEMENT_PRESET } from "../engine/agreement/presets";
import { AGREEMENT_TERMS, type Terms } from "../engine/agreement/terms";
import type { SheetModel } from "./sheet-model";
import { ownershipSheet } from "./sheets/conversion-ledger";
import { dealSheet } from "./sheets/deal";
import { escrowSheet } from "./sheets/escrow-monitor";
import { findingsSheet } from "./sheets/findings";
import { modelSheet } from "./sheets/model";
import { pricesSheet } from "./sheets/prices";
import { redemptionSheet } from "./sheets/redemption";
import { timelineSheet } from "./sheets/timeline";

/** The sheets of a new workbook, the deal first. */
export function modelSheets(terms: Terms = AGREEMENT_TERMS, title = AGREEMENT_PRESET.title): SheetModel[] {
  const live = [redemptionSheet(), escrowSheet(), ownershipSheet(), timelineSheet(), findingsSheet()];
  return [dealSheet(terms, title), pricesSheet(), modelSheet(), ...live];
}
