import type { SheetModel } from "../workbook/sheet-model";
import { DEAL_CELL } from "./deal";
import { ModelWriter } from "./model-block";
import { calendars, closing, debentures } from "./model-dates";
import { escrow, marketValue, ownership, redemption } from "./model-holders";

/** Live formulas of every group of functions, on the terms of the Deal sheet and the prices beside it. */
export function modelSheet(): SheetModel {
  const model = new ModelWriter();
  model.sheet.title("Model");
  model.sheet
    .down()
    .text(
      0,
      "Every formula is live. Blue cells are yours to change, and begin with invented figures; the terms are on the Deal sheet, the prices on the Prices sheet.",
      "subtitle",
    );
  model.sheet.down(2);
  for (const block of [escrow, ownership, redemption, marketValue, closing, calendars, debentures]) model.block(block);
  return {
    name: "Model",
    widths: [40, 19, 33, 2, 24, 21, 40, 19, 18, 18, 16, 4],
    cells: model.cells(),
    heights: model.sheet.heights,
    hideGrid: true,
    cellByFormula: DEAL_CELL,
    print: { landscape: true, titleRows: 2 },
  };
}
