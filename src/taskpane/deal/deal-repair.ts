import { termKey } from "../../engine/agreement/terms-table";
import { formatAddress, type Area } from "../../workbook/address";
import { DEAL_HEADINGS, DEAL_TABLE, termFormat } from "../../workbook/sheets/deal";
import { WorkbookError, type Workbook } from "../../workbook/workbook";
import { columnOf, type Edit } from "./damage";
import { presetValue } from "./deal";
import { appendRows, rowCells } from "./deal-writing";
import { cellIn, current, place, put, type StoredDeal } from "./stored-deal";

/** Makes one repair of the table as it stands now. */
export async function applyRepair(workbook: Workbook, damageId: string, label: string): Promise<void> {
  const stored = await current(workbook);
  const repair = stored.damage.find((damage) => damage.id === damageId)?.repairs.find((each) => each.label === label);
  if (!repair) throw new WorkbookError("The table has changed meanwhile. Look at what it needs now.");
  await workbook.undoable(repair.label, async (workbook) => {
    for (const edit of repair.edits) await applyEdit(workbook, stored, edit);
  });
}

function applyEdit(workbook: Workbook, stored: StoredDeal, edit: Edit): Promise<void> {
  if (edit.kind === "append") return appendRows(workbook, stored, edit.keys, {});
  if (edit.kind === "columns") return writeColumns(workbook, stored);
  return put(workbook, cellIn(stored.table, edit.row, edit.column), edit.input, edit.key && termFormat(edit.key));
}

/** Writes the five columns in their order, each row with the name and the value that it had wherever they were moved. */
async function writeColumns(workbook: Workbook, { block, table, deal }: StoredDeal): Promise<void> {
  const area = place(table);
  await requireRoom(workbook, area);
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
  const cells = [[...DEAL_HEADINGS], ...rows.map((row) => row.cells)];
  const formats = [DEAL_HEADINGS.map(() => null), ...rows.map((row) => row.formats)];
  await workbook.write({ at: cellIn(table, 0, 0), cells, formats, overwriting: "replace" });
  if (area.columns !== DEAL_HEADINGS.length)
    await workbook.resizeTable(DEAL_TABLE, formatAddress({ ...area, columns: DEAL_HEADINGS.length }));
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
