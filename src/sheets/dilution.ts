import { cellName } from "../workbook/address";
import type { SheetModel } from "../workbook/sheet-model";
import { DEAL_CELL } from "./deal";
import { withWords } from "./not-stated";
import { FORMATS, SheetWriter } from "./sheet-writer";

const PRICES: readonly number[] = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05, 0.02, 0.01];
const COLUMNS = 7;
/** Rows that the charts take under the prices, and some between. */
const CHARTS = 20;
const BELOW_CHARTS = CHARTS + 2;
const FORMATS_OF = [
  FORMATS.price,
  FORMATS.shares,
  FORMATS.shares,
  FORMATS.shares,
  FORMATS.percent,
  FORMATS.number,
  FORMATS.shares,
];

/** What each conversion price does to shares, holders and headroom, with a chart where the host draws one. */
export function dilutionSheet(): SheetModel {
  const sheet = new SheetWriter();
  sheet.title("Dilution");
  sheet
    .down()
    .text(
      0,
      "Full conversion at each price. Live; the blue prices are yours to change. Commitments are the escrows of the Deal sheet.",
      "subtitle",
    );
  sheet.down(2).text(0, "Conversion price", "tableHeadRight");
  const head = sheet.row;
  const cells = PRICES.map((value) => {
    sheet.down();
    return sheet.put(0, { value, style: "input", format: FORMATS.price });
  });
  sheet.put(2, { formula: `=DEBENTURE.DILUTION(${cells[0]}:${cells.at(-1)},,Deal_terms)`, style: "tableHead" }, head);
  for (let column = 1; column < COLUMNS; column++) sheet.put(2 + column, { style: "tableHeadRight" }, head);
  for (let row = head + 1; row <= head + PRICES.length; row++)
    FORMATS_OF.forEach((format, column) => sheet.put(2 + column, { style: "result", format }, row));
  return {
    name: "Dilution",
    widths: [20, 3, 20, 27, 16, 16, 18, 12, 18],
    cells: withWords(sheet.down(BELOW_CHARTS)),
    heights: sheet.heights,
    cellByFormula: DEAL_CELL,
    charts: chartsUnder(head),
    frozenRows: head + 1,
    print: { landscape: true, titleRows: head + 1 },
  };
}

/** Two charts side by side under the rows that begin below the heading. */
function chartsUnder(head: number): NonNullable<SheetModel["charts"]> {
  const last = head + PRICES.length;
  const below = (column: number) => `${cellName(head + 1, column)}:${cellName(last, column)}`;
  const place = (from: number, to: number) => `${cellName(last + 2, from)}:${cellName(last + CHARTS, to)}`;
  return [
    {
      title: "Full Conversion Shares by conversion price",
      kind: "column",
      labels: below(2),
      values: below(3),
      place: place(0, 4),
    },
    {
      title: "Part held after full conversion",
      kind: "line",
      labels: below(2),
      values: below(6),
      place: place(5, 9),
    },
  ];
}
