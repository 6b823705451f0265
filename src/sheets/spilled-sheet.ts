import type { SheetModel } from "../workbook/sheet-model";
import { DEAL_CELL } from "./deal";
import { SheetWriter } from "./sheet-writer";

export interface SpilledSheet {
  readonly name: string;
  readonly says: string;
  readonly formula: string;
  readonly widths: readonly number[];
  /** formats of columns that hold dates or numbers, for as many rows as the answer may have */
  readonly formats?: Readonly<Record<number, string>>;
  readonly rows: number;
  /** columns whose texts are long */
  readonly wrapped?: readonly number[];
}

/** A sheet of one live formula whose answer is a table with a heading row of its own. */
export function spilledSheet({
  name,
  says,
  formula,
  widths,
  formats = {},
  rows,
  wrapped = [],
}: SpilledSheet): SheetModel {
  const sheet = new SheetWriter();
  sheet.title(name);
  sheet.down().text(0, says, "subtitle");
  sheet.down(2).put(0, { formula, style: "tableHead" });
  const head = sheet.row;
  for (let column = 1; column < widths.length; column++) sheet.put(column, { style: "tableHead" }, head);
  for (let row = head + 1; row <= head + rows; row++) {
    for (const [column, format] of Object.entries(formats)) sheet.put(Number(column), { style: "result", format }, row);
    for (const column of wrapped) sheet.put(column, { style: "wrapped" }, row);
  }
  return {
    name,
    widths,
    cells: sheet.cells,
    heights: sheet.heights,
    cellByFormula: DEAL_CELL,
    frozenRows: head + 1,
    print: { landscape: true, titleRows: head + 1 },
  };
}
