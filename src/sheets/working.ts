import type { SheetModel } from "../workbook/sheet-model";
import { DEAL_CELL } from "./deal";
import { SheetWriter } from "./sheet-writer";

/** The working behind a cell as a sheet: one live formula that spills. */
export function workingSheet(title: string, formula: string): SheetModel {
  const sheet = new SheetWriter();
  sheet.title(title);
  sheet
    .down()
    .text(
      0,
      "Live: it follows the cells of the formula that it explains. Facts, terms, each quantity, then each reading and what it would give.",
      "subtitle",
    );
  sheet.down(2).put(0, { formula, style: "tableHead" });
  for (let column = 1; column < 5; column++)
    sheet.put(column, { style: column === 1 ? "tableHeadRight" : "tableHead" });
  return {
    name: "Working",
    widths: [44, 22, 16, 18, 110],
    cells: sheet.cells,
    heights: sheet.heights,
    cellByFormula: DEAL_CELL,
    frozenRows: 4,
    print: { landscape: true, titleRows: 4 },
  };
}
