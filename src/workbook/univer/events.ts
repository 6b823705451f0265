import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SheetsSelectionsService,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/lib/facade";
import { formatAddress, type Area } from "../address";
import type { Change, Selection, Unsubscribe } from "../workbook";
import { areaOfRange } from "./cells";
import type { Spreadsheet } from "./spreadsheet";

/** What happens in the grid, told in the words of the workbook. */

/** The part of a range that lies on the sheet: a column that was selected whole keeps its length when rows go. */
function onSheet(sheet: FWorksheet, range: IRange): Area {
  const [lastRow, lastColumn] = [sheet.getMaxRows() - 1, sheet.getMaxColumns() - 1];
  const row = Math.min(range.startRow || 0, lastRow);
  const column = Math.min(range.startColumn || 0, lastColumn);
  return {
    sheet: sheet.getSheetName(),
    row,
    column,
    rows: Math.min(Number.isNaN(range.endRow) ? lastRow : Math.max(range.endRow, row), lastRow) - row + 1,
    columns:
      Math.min(Number.isNaN(range.endColumn) ? lastColumn : Math.max(range.endColumn, column), lastColumn) - column + 1,
  };
}

const FIRST_CELL: IRange = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

export function selectionOf(spreadsheet: Spreadsheet): Selection {
  const sheet = spreadsheet.workbook().getActiveSheet();
  const selections = spreadsheet.injector.get(SheetsSelectionsService).getCurrentSelections();
  const { range = FIRST_CELL, primary } = selections.find((each) => each.primary) ?? {};
  const cell = onSheet(sheet, primary ?? range);
  return {
    address: formatAddress(onSheet(sheet, range)),
    cell: formatAddress({ ...cell, rows: 1, columns: 1 }),
  };
}

export function onSelection(spreadsheet: Spreadsheet, listener: (selection: Selection) => void): Unsubscribe {
  const listening = spreadsheet.api.onCommandExecuted((command) => {
    if (!spreadsheet.api.getActiveWorkbook()) return;
    if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id)
      listener(selectionOf(spreadsheet));
  });
  return () => listening.dispose();
}

/** Cells that come, go or move take others along, and what refers to them. */
const STRUCTURE: readonly string[] = [
  InsertRowMutation,
  RemoveRowMutation,
  InsertColMutation,
  RemoveColMutation,
  MoveRowsMutation,
  MoveColsMutation,
  MoveRangeMutation,
  ReorderRangeMutation,
  InsertSheetMutation,
].map(({ id }) => id);

/** A sheet that goes, or goes by another name. */
const SHEETS_LEAVE: readonly string[] = [RemoveSheetMutation.id, SetWorksheetNameMutation.id];

type Command = Readonly<ICommandInfo>;

/** The sheets that a command works on, all their cells. */
function sheetsOf(spreadsheet: Spreadsheet, { params }: Command): string[] {
  const { subUnitId, sheet, from, to } = params as { subUnitId?: string; sheet?: { id: string } } & Partial<
    Pick<IMoveRangeMutationParams, "from" | "to">
  >;
  const ids = new Set([subUnitId, sheet?.id, from?.subUnitId, to?.subUnitId]);
  return [...ids].flatMap((id) => {
    const found = id && spreadsheet.api.getActiveWorkbook()?.getSheetBySheetId(id);
    return found ? [formatAddress(areaOfRange(found.getDataRange()))] : [];
  });
}

function writtenCells(spreadsheet: Spreadsheet, { params }: Command): string[] {
  const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
  const sheet = spreadsheet.api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
  const cells = Object.entries(cellValue ?? {}).flatMap(([row, columns]) =>
    Object.keys(columns as object).map((column) => [Number(row), Number(column)] as const),
  );
  if (!sheet || cells.length === 0) return [];
  const rows = cells.map(([row]) => row);
  const columns = cells.map(([, column]) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const size = { rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return [formatAddress({ sheet: sheet.getSheetName(), row, column, ...size })];
}

function changedCells(spreadsheet: Spreadsheet, command: Command, options?: IExecutionOptions): string[] {
  if (STRUCTURE.includes(command.id) || SHEETS_LEAVE.includes(command.id)) return sheetsOf(spreadsheet, command);
  const isWriting = command.id === SetRangeValuesMutation.id && !options?.["fromFormula"];
  return isWriting ? writtenCells(spreadsheet, command) : [];
}

export function onChange(spreadsheet: Spreadsheet, listener: (change: Change) => void): Unsubscribe {
  let leaving: readonly string[] = [];
  const before = spreadsheet.api.onBeforeCommandExecute((command) => {
    if (SHEETS_LEAVE.includes(command.id)) leaving = sheetsOf(spreadsheet, command);
  });
  const listening = spreadsheet.api.onCommandExecuted((command, options) => {
    const left = SHEETS_LEAVE.includes(command.id) ? leaving : [];
    for (const address of [...left, ...changedCells(spreadsheet, command, options)]) listener({ address });
  });
  const stopLoads = spreadsheet.onLoad(() => listener({ address: "", isAnother: true }));
  return () => {
    before.dispose();
    listening.dispose();
    stopLoads();
  };
}

export function onCalculated(spreadsheet: Spreadsheet, listener: () => void): Unsubscribe {
  const listening = spreadsheet.api.getFormula().calculationResultApplied(() => listener());
  return () => listening.dispose();
}
