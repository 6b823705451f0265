import { dayOf } from "../engine/basics/days";
import { cellName } from "../workbook/address";
import type { SheetModel } from "../workbook/sheet-model";
import { addressed, type Addresses } from "./addresses";
import { FORMATS, SheetWriter, type LongColumn } from "./sheet-writer";
import { DEAL_CELL } from "./deal";
import { withWords } from "./not-stated";
import { ESCROW_HELD, ESCROW_HELD_NOTE, noteContent, term } from "./notes";

const DAYS = 60;

interface Column extends LongColumn {
  /** by which the formulas call its cells: {price} the whole column */
  readonly key: string;
  readonly format?: string;
  /** one answers for all days */
  readonly formula: string;
}

const { weekday, price, shares, percent } = FORMATS;

const COLUMNS: readonly Column[] = [
  {
    key: "day",
    heading: "Date",
    width: 48,
    format: weekday,
    formula: "=DEBENTURE.TRADING_DAY({first},{days},Halt_days,Deal_terms)",
  },
  {
    key: "market",
    heading: "Market value",
    width: 18,
    format: price,
    formula: "=DEBENTURE.MARKET_VALUE({day},Prices,,Deal_terms)",
  },
  { key: "price", heading: "Conversion price", width: 20, format: price, formula: "={market}*{part}" },
  {
    key: "full",
    heading: "Full Conversion Shares",
    width: 27,
    format: shares,
    formula: `=DEBENTURE.FULL_CONVERSION_SHARES(${term("principal")},{price},,Deal_terms)`,
  },
  {
    key: "required",
    heading: "Required",
    width: 16,
    format: shares,
    formula: `=DEBENTURE.ESCROW_REQUIRED(${term("principal")},{price},,Deal_terms)`,
  },
  {
    key: "fails",
    heading: "Cover fails",
    width: 15,
    formula: `=DEBENTURE.ESCROW_TRIGGERED(${term("principal")},{price},{held},,Deal_terms)`,
  },
  {
    key: "toIssue",
    heading: "Shares to issue",
    width: 19,
    format: shares,
    formula: `=DEBENTURE.ESCROW_TOPUP(${term("principal")},{price},{held},,Deal_terms)`,
  },
  {
    key: "cover",
    heading: "Cover",
    width: 12,
    format: percent,
    formula: '=IF({full}=0,"none owed",{held}/{full})',
  },
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

function writeDays(sheet: SheetWriter, inputs: Inputs): void {
  const top = sheet.row + 1;
  const days = `{${Array.from({ length: DAYS }, (_, index) => index).join(";")}}`;
  const whole: Addresses = Object.fromEntries(
    COLUMNS.map(({ key }, column) => [key, `${cellName(top, column)}:${cellName(top + DAYS - 1, column)}`]),
  );
  for (let row = top; row < top + DAYS; row++)
    COLUMNS.forEach(({ format, formula }, column) => {
      const answer = row === top && { formula: addressed(formula, { ...inputs, ...whole, days }) };
      sheet.put(column, { ...answer, style: "result", ...(format && { format }) }, row);
    });
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
      formula: `=DEBENTURE.ESCROW_TRIGGER_PRICE(${term("principal")},${inputs.held},,Deal_terms)`,
      style: "answer",
      format: FORMATS.price,
    },
    summary,
  );
  return {
    ...sheet.longTable("Escrow", COLUMNS, head),
    cells: withWords(sheet.down(DAYS + 2)),
    cellByFormula: DEAL_CELL,
  };
}
