import { dayOf, type Day } from "../engine/basics/days";
import { cellName } from "../workbook/address";
import type { SheetModel } from "../workbook/sheet-model";
import { FORMATS, SheetWriter } from "./sheet-writer";

const ROWS = 12;

interface Given {
  readonly day: Day;
  readonly price: number;
  readonly amount: number;
  readonly sold: number;
}

/** Invented conversions, to show how the ledger runs. */
const EXAMPLES: readonly Given[] = [
  { day: dayOf(2003, 10, 1), price: 0.25, amount: 300_000, sold: 0 },
  { day: dayOf(2003, 10, 20), price: 0.2, amount: 250_000, sold: 800_000 },
  { day: dayOf(2003, 11, 12), price: 0.18, amount: 250_000, sold: 250_000 },
];

const HEADINGS = [
  "Date",
  "Conversion price",
  "Amount asked for",
  "Sold since the last",
  "Owned before",
  "Outstanding before",
  "Shares asked for",
  "May be taken",
  "May be revoked",
  "Taken",
  "Owned after",
  "Outstanding after",
  "Held after",
  "Principal left",
] as const;

const FORMAT_OF = [
  FORMATS.date,
  FORMATS.price,
  FORMATS.money,
  ...Array.from({ length: 8 }, () => FORMATS.shares),
  FORMATS.shares,
  FORMATS.percent,
  FORMATS.money,
] as const;

const COLUMN = {
  date: 0,
  price: 1,
  amount: 2,
  sold: 3,
  owned: 4,
  outstanding: 5,
  asked: 6,
  cap: 7,
  revocable: 8,
  taken: 9,
  ownedAfter: 10,
  outstandingAfter: 11,
  held: 12,
  left: 13,
} as const;
type Column = keyof typeof COLUMN;

interface Start {
  readonly owned: string;
  readonly outstanding: string;
  readonly principal: string;
}

/** The formulas of a line; it stays empty until its price is given. Lines are filled without a gap. */
function lineFormulas(row: number, before: number | undefined, start: Start): Partial<Record<Column, string>> {
  const at = (column: Column, line = row) => cellName(line, COLUMN[column]);
  const last = (column: Column, first: string) => (before === undefined ? first : at(column, before));
  const when = (formula: string) => `=IF(${at("price")}="","",${formula})`;
  const holding = `${at("outstanding")},${at("owned")}`;
  return {
    owned: when(`${last("ownedAfter", start.owned)}-${at("sold")}`),
    outstanding: when(last("outstandingAfter", start.outstanding)),
    asked: when(`DEBENTURE.CONVERSION_SHARES(${at("amount")},${at("price")},,Deal)`),
    cap: when(`DEBENTURE.OWNERSHIP_CAP(${holding},,Deal)`),
    revocable: when(`DEBENTURE.REVOCABLE_SHARES(${at("asked")},${holding},,Deal)`),
    taken: when(`${at("asked")}-${at("revocable")}`),
    ownedAfter: when(`${at("owned")}+${at("taken")}`),
    outstandingAfter: when(`${at("outstanding")}+${at("taken")}`),
    held: when(`DEBENTURE.OWNERSHIP_PERCENT(${holding},${at("taken")},,Deal)`),
    left: when(`${last("left", start.principal)}-${at("taken")}*${at("price")}`),
  };
}

function writeLine(sheet: SheetWriter, before: number | undefined, given: Given | undefined, start: Start): void {
  const values = given && { date: given.day, price: given.price, amount: given.amount, sold: given.sold };
  const formulas = lineFormulas(sheet.row, before, start);
  for (const column of Object.keys(COLUMN) as Column[]) {
    const format = FORMAT_OF[COLUMN[column]]!;
    const formula = formulas[column];
    if (formula === undefined)
      sheet.put(COLUMN[column], { value: values?.[column as keyof typeof values] ?? "", style: "input", format });
    else sheet.put(COLUMN[column], { formula, style: column === "cap" ? "answer" : "result", format });
  }
}

function writeStart(sheet: SheetWriter): Start {
  const line = (label: string, cell: Parameters<SheetWriter["put"]>[1]): string => {
    sheet.down().text(0, label, "label");
    return sheet.put(1, { ...cell, style: cell.formula === undefined ? "input" : "result" });
  };
  return {
    owned: line("Shares owned at the start", { value: 0, format: FORMATS.shares }),
    outstanding: line("Shares outstanding at the start", { formula: "=Outstanding_shares", format: FORMATS.shares }),
    principal: line("Principal at the start", { formula: "=Principal", format: FORMATS.money }),
  };
}

function writeTranches(sheet: SheetWriter, price: string, start: Start): void {
  sheet.down(2).text(0, "All of it in tranches at the first price, each resold before the next", "subtitle");
  sheet.down().put(0, {
    formula: `=DEBENTURE.CONVERSION_SCHEDULE(${start.principal},${price},${start.outstanding},${start.owned},0,,Deal)`,
    style: "tableHead",
  });
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
  HEADINGS.forEach((heading, index) => sheet.text(index, heading, index === 0 ? "tableHead" : "tableHeadRight"));
  const head = sheet.row;
  for (let index = 0; index < ROWS; index++) {
    sheet.down();
    writeLine(sheet, index === 0 ? undefined : sheet.row - 1, EXAMPLES[index], start);
  }
  writeTranches(sheet, cellName(head + 1, COLUMN.price), start);
  return {
    name: "Ownership",
    widths: [34, 20, 21, 22, 18, 24, 20, 18, 19, 16, 16, 22, 15, 18],
    cells: sheet.cells,
    heights: sheet.heights,
    frozenRows: head + 1,
    print: { landscape: true, titleRows: head + 1 },
  };
}
