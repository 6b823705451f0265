import { dayOf } from "../engine/basics/days";
import { cellName } from "../workbook/address";
import type { SheetModel } from "../workbook/sheet-model";
import { addressed, type Addresses } from "./addresses";
import { FORMATS, SheetWriter, type LongColumn } from "./sheet-writer";
import { ESCROW_HELD, ESCROW_HELD_NOTE, noteContent } from "./notes";

const DAYS = 60;

interface Column extends LongColumn {
  /** by which the formulas call its cells: {price} the whole column where an answer spills, else the cell of the day */
  readonly key: string;
  readonly format?: string;
  readonly formula: string;
  /** one formula answers for all days */
  readonly spills: boolean;
}

const { weekday, price, shares, percent } = FORMATS;

const COLUMNS: readonly Column[] = [
  {
    key: "day",
    heading: "Date",
    width: 48,
    format: weekday,
    formula: "=DEBENTURE.TRADING_DAY({first},{days},Halt_days,Deal)",
    spills: true,
  },
  {
    key: "market",
    heading: "Market value",
    width: 18,
    format: price,
    formula: "=DEBENTURE.MARKET_VALUE({day},Prices,,Deal)",
    spills: true,
  },
  { key: "price", heading: "Conversion price", width: 20, format: price, formula: "={market}*{part}", spills: false },
  {
    key: "full",
    heading: "Full Conversion Shares",
    width: 27,
    format: shares,
    formula: "=DEBENTURE.FULL_CONVERSION_SHARES(Principal,{price},,Deal)",
    spills: true,
  },
  {
    key: "required",
    heading: "Required",
    width: 16,
    format: shares,
    formula: "=DEBENTURE.ESCROW_REQUIRED(Principal,{price},,Deal)",
    spills: true,
  },
  {
    key: "fails",
    heading: "Cover fails",
    width: 15,
    formula: "=DEBENTURE.ESCROW_TRIGGERED(Principal,{price},{held},,Deal)",
    spills: true,
  },
  {
    key: "toIssue",
    heading: "Shares to issue",
    width: 19,
    format: shares,
    formula: "=DEBENTURE.ESCROW_TOPUP(Principal,{price},{held},,Deal)",
    spills: true,
  },
  { key: "cover", heading: "Cover", width: 12, format: percent, formula: "={held}/{full}", spills: false },
];

interface Inputs {
  readonly first: string;
  readonly part: string;
  readonly held: string;
}

function writeInputs(sheet: SheetWriter): Inputs {
  const line = (label: string, cell: Parameters<SheetWriter["put"]>[1], note: string): string => {
    sheet.down().text(0, label, "label");
    const address = sheet.put(1, cell);
    sheet.put(2, { ...noteContent(note), style: "quiet" });
    return address;
  };
  const first = line(
    "First day",
    { value: dayOf(2003, 8, 1), style: "input", format: FORMATS.date },
    "each row is the next Trading Day without the halt",
  );
  const part = line(
    "Conversion price ÷ market value",
    { value: 1, style: "input", format: FORMATS.percent },
    "an assumption, whatever the deal says of the price",
  );
  const held = line(
    "Escrow Shares that count",
    { formula: ESCROW_HELD, style: "result", format: FORMATS.shares },
    ESCROW_HELD_NOTE,
  );
  return { first, part, held };
}

/** The same address wherever the row goes. */
function fixed(address: string): string {
  return address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

function writeDays(sheet: SheetWriter, inputs: Inputs): void {
  const top = sheet.row + 1;
  const cells = (at: (column: number) => string): Addresses =>
    Object.fromEntries(COLUMNS.map(({ key }, column) => [key, at(column)]));
  const days = `{${Array.from({ length: DAYS }, (_, index) => index).join(";")}}`;
  const whole = cells((column) => `${cellName(top, column)}:${cellName(top + DAYS - 1, column)}`);
  for (let row = top; row < top + DAYS; row++) {
    const ofDay = { ...cells((column) => cellName(row, column)), part: fixed(inputs.part), held: fixed(inputs.held) };
    COLUMNS.forEach(({ format, formula, spills }, column) => {
      const written = spills
        ? row === top && addressed(formula, { ...inputs, ...whole, days })
        : addressed(formula, ofDay);
      sheet.put(column, { ...(written && { formula: written }), style: "result", ...(format && { format }) }, row);
    });
  }
}

/** 4.13 day by day over a series of prices: where the cover fails, and what restores it. */
export function escrowSheet(): SheetModel {
  const sheet = new SheetWriter();
  sheet.title("Escrow");
  sheet
    .down()
    .text(
      0,
      "The cover of 4.13 on each Trading Day of the Prices sheet. Live; blue cells are yours to change.",
      "subtitle",
    );
  sheet.down();
  const inputs = writeInputs(sheet);
  const summary = sheet.down(2).row;
  sheet.down(2);
  sheet.headings(COLUMNS);
  const head = sheet.row;
  writeDays(sheet, inputs);
  sheet.put(0, { value: "The duty arises below a conversion price of", style: "label" }, summary);
  sheet.put(
    1,
    {
      formula: `=DEBENTURE.ESCROW_TRIGGER_PRICE(Principal,${inputs.held},,Deal)`,
      style: "answer",
      format: FORMATS.price,
    },
    summary,
  );
  return sheet.longTable("Escrow", COLUMNS, head);
}
