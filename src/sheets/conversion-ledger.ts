import { dayOf } from "../engine/basics/days";
import { cellName } from "../workbook/address";
import type { SheetModel } from "../workbook/sheet-model";
import { addressed, type Addresses } from "./addresses";
import { DEAL_CELL } from "./deal";
import { listRows, withWords } from "./not-stated";
import { term } from "./notes";
import { FORMATS, SheetWriter, type LongColumn } from "./sheet-writer";

const ROWS = 12;

interface Column extends LongColumn {
  /** by which the formulas call its cell: {price} that of the line, {before.price} that of the line before */
  readonly key: string;
  readonly format: string;
  /** without its equals sign; a column without one is the person's to fill */
  readonly formula?: string;
  readonly isAnswer?: true;
}

const { date, price, money, shares, percent } = FORMATS;

const COLUMNS: readonly Column[] = [
  { key: "date", heading: "Date", width: 34, format: date },
  { key: "price", heading: "Conversion price", width: 20, format: price },
  { key: "amount", heading: "Amount asked for", width: 21, format: money },
  { key: "sold", heading: "Sold since the last", width: 22, format: shares },
  {
    key: "owned",
    heading: "Owned before",
    width: 18,
    format: shares,
    formula: 'IF({sold}>{before.ownedAfter},"more sold than owned",{before.ownedAfter}-{sold})',
  },
  {
    key: "outstanding",
    heading: "Outstanding before",
    width: 24,
    format: shares,
    formula: "{before.outstandingAfter}",
  },
  {
    key: "asked",
    heading: "Shares asked for",
    width: 20,
    format: shares,
    formula: "DEBENTURE.CONVERSION_SHARES({amount},{price},,Deal_terms)",
  },
  {
    key: "cap",
    heading: "May be taken",
    width: 18,
    format: shares,
    formula: "DEBENTURE.OWNERSHIP_CAP({outstanding},{owned},,Deal_terms)",
    isAnswer: true,
  },
  {
    key: "revocable",
    heading: "May be revoked",
    width: 19,
    format: shares,
    formula: "DEBENTURE.REVOCABLE_SHARES({asked},{outstanding},{owned},,Deal_terms)",
  },
  { key: "taken", heading: "Taken", width: 16, format: shares, formula: "{asked}-{revocable}" },
  { key: "ownedAfter", heading: "Owned after", width: 16, format: shares, formula: "{owned}+{taken}" },
  {
    key: "outstandingAfter",
    heading: "Outstanding after",
    width: 22,
    format: shares,
    formula: "{outstanding}+{taken}",
  },
  {
    key: "held",
    heading: "Held after",
    width: 15,
    format: percent,
    formula: "DEBENTURE.OWNERSHIP_PERCENT({outstanding},{owned},{taken},,Deal_terms)",
  },
  { key: "left", heading: "Principal left", width: 18, format: money, formula: "{before.left}-{taken}*{price}" },
];

/** Invented conversions, to show how the ledger runs. */
const EXAMPLES: readonly Readonly<Record<string, number>>[] = [
  { date: dayOf(2003, 10, 1), price: 0.25, amount: 300_000, sold: 0 },
  { date: dayOf(2003, 10, 20), price: 0.2, amount: 250_000, sold: 800_000 },
  { date: dayOf(2003, 11, 12), price: 0.18, amount: 250_000, sold: 250_000 },
];

function cellsOf(row: number): Addresses {
  return Object.fromEntries(COLUMNS.map(({ key }, column) => [key, cellName(row, column)]));
}

/** Writes a line, which stays empty until its price is given. Lines are filled without a gap. */
function writeLine(sheet: SheetWriter, before: Addresses, given: Readonly<Record<string, number>> = {}): Addresses {
  const cells = cellsOf(sheet.down().row);
  const ofBefore = Object.entries(before).map(([key, cell]) => [`before.${key}`, cell] as const);
  const addresses = { ...cells, ...Object.fromEntries<string>(ofBefore) };
  COLUMNS.forEach(({ key, format, formula, isAnswer }, column) => {
    if (formula === undefined) sheet.put(column, { value: given[key] ?? "", style: "input", format });
    else {
      const style = isAnswer ? "answer" : "result";
      sheet.put(column, { formula: addressed(`=IF({price}="","",${formula})`, addresses), style, format });
    }
  });
  return cells;
}

/** What stands in the place of a line before the first. */
function writeStart(sheet: SheetWriter): { ownedAfter: string; outstandingAfter: string; left: string } {
  const line = (label: string, cell: Parameters<SheetWriter["put"]>[1]): string => {
    sheet.down().text(0, label, "label");
    return sheet.put(1, { ...cell, style: cell.formula === undefined ? "input" : "result" });
  };
  return {
    ownedAfter: line("Shares owned at the start", { value: 0, format: shares }),
    outstandingAfter: line("Shares outstanding at the start", {
      formula: `=${term("outstandingShares")}`,
      format: shares,
    }),
    left: line("Principal at the start", { formula: `=${term("principal")}`, format: money }),
  };
}

function tranches(first: string, { left, outstandingAfter, ownedAfter }: ReturnType<typeof writeStart>): string {
  return `=DEBENTURE.CONVERSION_SCHEDULE(${left},${first},${outstandingAfter},${ownedAfter},0,,Deal_terms)`;
}

/** The last of the sheet: nobody knows how many rows it takes. */
function writeTranches(sheet: SheetWriter, formula: string): void {
  sheet.text(0, "All of it in tranches at the first price, each resold before the next", "subtitle");
  sheet.down().put(0, { formula, style: "tableHead" });
  for (let column = 1; column < 7; column++) sheet.put(column, { style: "tableHead" });
}

/** 4.18 conversion by conversion: what may be taken under the cap, and what is held after. */
export function ownershipSheet(): SheetModel {
  const sheet = new SheetWriter();
  sheet.title("Ownership");
  sheet
    .down()
    .text(
      0,
      "A ledger of conversions under the cap of 4.18. Live; fill the blue cells line after line. The first lines are invented.",
      "subtitle",
    );
  sheet.down();
  const start = writeStart(sheet);
  sheet.down(2);
  sheet.headings(COLUMNS);
  const head = sheet.row;
  let before: Addresses = start;
  for (let index = 0; index < ROWS; index++) before = writeLine(sheet, before, EXAMPLES[index]);
  const formula = tranches(cellsOf(head + 1).price!, start);
  const list = sheet.down(2).row;
  writeTranches(sheet.down(listRows([...sheet.cells, { formula }]) + 1), formula);
  sheet.row = list;
  return { ...sheet.longTable("Ownership", COLUMNS, head), cells: withWords(sheet), cellByFormula: DEAL_CELL };
}
