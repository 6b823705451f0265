import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { dayOf } from "../../src/engine/basics/days";
import { FACT_KEYS, factsSheet, type FactKey } from "../../src/sheets/facts";
import { newWorkbookSheets } from "../../src/sheets/models";
import type { CellInput } from "../../src/workbook/workbook";
import { MemoryWorkbook } from "../taskpane/memory-workbook";

/** What a pane may find around it. */
export interface State {
  readonly title: string;
  /** without one the pane is in a page by itself */
  readonly workbook?: () => Promise<MemoryWorkbook>;
}

const KNOWN: Partial<Record<FactKey, CellInput>> = {
  asOf: dayOf(2003, 11, 10),
  prices: "Prices",
  haltDays: "Halt_days",
  conversionPrice: 0.25,
  escrowHeld: 5_000_000,
  owned: 1_000_000,
  closing: dayOf(2003, 5, 8),
  halted: dayOf(2003, 11, 3),
};

async function whole(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook();
  const facts = Object.fromEntries(FACT_KEYS.map((key) => [key, KNOWN[key] ?? ""])) as Record<FactKey, CellInput>;
  for (const sheet of [...newWorkbookSheets().slice(0, 2), factsSheet(facts)]) await workbook.insertSheet(sheet);
  const formula = "=DEBENTURE.ESCROW_TOPUP(Principal,Fact_conversion_price,Fact_escrow_shares_held,,Deal)";
  workbook.type("Sheet1!B2", 1_000_000, { formula, format: "#,##0" });
  workbook.select("Sheet1!B2");
  return workbook;
}

/** A term that nobody knows, a date that is none, and an amount in words. */
async function damaged(): Promise<MemoryWorkbook> {
  const workbook = await whole();
  const rowOf = (name: string) => 7 + Object.values(TERM_DEFINITIONS).findIndex((term) => term.name === name);
  workbook.type(`Deal!A${rowOf("Principal")}`, "Pricipal");
  workbook.type(`Deal!B${rowOf("Execution date")}`, "some day");
  workbook.type(`Deal!B${rowOf("Escrow shares")}`, "many");
  return workbook;
}

export const STATES: Readonly<Record<string, State>> = {
  whole: { title: "a whole deal", workbook: whole },
  empty: { title: "no deal stored", workbook: async () => new MemoryWorkbook() },
  damaged: { title: "a damaged deal", workbook: damaged },
  alone: { title: "no spreadsheet" },
};

export const THEMES = ["light", "dark"] as const;
export const WIDTHS = [350, 450] as const;
