import { dayOf } from "../engine/basics/days";
import { cellName } from "../workbook/address";
import type { SheetModel } from "../workbook/sheet-model";
import { FORMATS, SheetWriter } from "./sheet-writer";
import { ESCROW_HELD, ESCROW_HELD_NOTE, noteContent } from "./notes";

const DAYS = 60;
const HEADINGS = [
  "Date",
  "Market value",
  "Conversion price",
  "Full Conversion Shares",
  "Required",
  "Cover fails",
  "Shares to issue",
  "Cover",
] as const;

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

function writeDays(sheet: SheetWriter, { first, part, held }: Inputs): void {
  const top = sheet.row + 1;
  const column = (index: number) => `${cellName(top, index)}:${cellName(top + DAYS - 1, index)}`;
  const days = Array.from({ length: DAYS }, (_, index) => index).join(";");
  const spill = (index: number, formula: string, format?: string): void => {
    sheet.put(index, { formula, style: "result", ...(format && { format }) }, top);
    for (let row = 1; row < DAYS; row++) sheet.put(index, { style: "result", ...(format && { format }) }, top + row);
  };
  spill(0, `=DEBENTURE.TRADING_DAY(${first},{${days}},Halt_days,Deal)`, FORMATS.weekday);
  spill(1, `=DEBENTURE.MARKET_VALUE(${column(0)},Prices,,Deal)`, FORMATS.price);
  for (let row = top; row < top + DAYS; row++) {
    sheet.put(2, { formula: `=${cellName(row, 1)}*${fixed(part)}`, style: "result", format: FORMATS.price }, row);
    sheet.put(7, { formula: `=${fixed(held)}/${cellName(row, 3)}`, style: "result", format: FORMATS.percent }, row);
  }
  spill(3, `=DEBENTURE.FULL_CONVERSION_SHARES(Principal,${column(2)},,Deal)`, FORMATS.shares);
  spill(4, `=DEBENTURE.ESCROW_REQUIRED(Principal,${column(2)},,Deal)`, FORMATS.shares);
  spill(5, `=DEBENTURE.ESCROW_TRIGGERED(Principal,${column(2)},${held},,Deal)`);
  spill(6, `=DEBENTURE.ESCROW_TOPUP(Principal,${column(2)},${held},,Deal)`, FORMATS.shares);
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
  HEADINGS.forEach((heading, index) => sheet.text(index, heading, index === 0 ? "tableHead" : "tableHeadRight"));
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
  return {
    name: "Escrow",
    widths: [48, 18, 20, 27, 16, 15, 19, 12],
    cells: sheet.cells,
    heights: sheet.heights,
    frozenRows: head + 1,
    print: { landscape: true, titleRows: head + 1 },
  };
}
