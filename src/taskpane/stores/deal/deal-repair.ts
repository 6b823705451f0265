import { termKey } from "../../../engine/agreement/terms-table";
import { formatAddress, type Area } from "../../../workbook/address";
import { DEAL_HEADINGS, DEAL_TABLE, termFormat } from "../../../sheets/deal";
import { WorkbookError, type Workbook, type Writing } from "../../../workbook/workbook";
import { inTurn, type Step } from "../../failures";
import { columnOf, type Edit, type Repair } from "./damage";
import { presetValue } from "./deal";
import { rowCells, rowSteps } from "./deal-writing";
import { cellIn, place, put, type Stored, type StoredDeal } from "./stored-deal";

/** Makes a repair that was offered, if the table as it stands now still offers the very same. */
export async function applyRepair({ workbook, stored }: Stored, offered: Repair): Promise<void> {
  const wanted = JSON.stringify(offered);
  const repair = stored.damage.flatMap(({ repairs }) => repairs).find((each) => JSON.stringify(each) === wanted);
  if (!repair) throw new WorkbookError("The table has changed meanwhile. Look at what it needs now.");
  await workbook.undoable(repair.label, (workbook) => {
    const steps = repair.edits.flatMap((edit) => editSteps({ workbook, stored }, edit));
    return inTurn("The repair", steps);
  });
}

function editSteps({ workbook, stored }: Stored, edit: Edit): Step[] {
  if (edit.kind === "append") return rowSteps({ workbook, stored }, edit.keys, {});
  if (edit.kind === "columns") return columnSteps({ workbook, stored });
  const cell = cellIn(stored.table, edit.row, edit.column);
  return [{ what: cell, make: () => put(workbook, cell, edit.input, edit.key && termFormat(edit.key)) }];
}

/** Writes the five columns in their order, each row with the name and the value that it had wherever they were moved. */
function columnSteps({ workbook, stored }: Stored): Step[] {
  const { table } = stored;
  const area = place(table);
  const steps = [
    {
      what: "the columns",
      make: async () => {
        await requireRoom(workbook, area);
        await workbook.write({ at: cellIn(table, 0, 0), ...columns(stored), overwriting: "replace" });
      },
    },
  ];
  if (area.columns === DEAL_HEADINGS.length) return steps;
  const reach = formatAddress({ ...area, columns: DEAL_HEADINGS.length });
  return [...steps, { what: "the table's reach over them", make: () => workbook.resizeTable(DEAL_TABLE, reach) }];
}

function columns({ block, deal }: StoredDeal): Pick<Writing, "cells" | "formats"> {
  const names = columnOf(block, "Term") ?? 0;
  const values = columnOf(block, "Value");
  const rows = block.values.slice(1).map((cells) => {
    const key = typeof cells[names] === "string" ? termKey(cells[names]) : undefined;
    if (key === undefined)
      return {
        cells: [cells[names] ?? "", values === undefined ? "" : (cells[values] ?? ""), "", "", ""],
        formats: DEAL_HEADINGS.map(() => null),
      };
    return rowCells(key, values === undefined ? presetValue(deal, key) : (cells[values] as string | number));
  });
  return {
    cells: [[...DEAL_HEADINGS], ...rows.map((row) => row.cells)],
    formats: [DEAL_HEADINGS.map(() => null), ...rows.map((row) => row.formats)],
  };
}

/** Nothing beside the table is written over. */
async function requireRoom(workbook: Workbook, area: Area): Promise<void> {
  const lacking = DEAL_HEADINGS.length - area.columns;
  if (lacking <= 0) return;
  const beside = formatAddress({ ...area, column: area.column + area.columns, columns: lacking });
  const occupied = await workbook.occupied(beside);
  if (occupied.length > 0)
    throw new WorkbookError(
      `Cells beside the table are not empty (${occupied.slice(0, 3).join(", ")}). Move them, then try again.`,
    );
}
