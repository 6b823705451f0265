import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { formatAddress } from "../address";
import type { Change, Selection, Unsubscribe } from "../workbook";
import { areaOfRange } from "./cells";
import type { Spreadsheet } from "./spreadsheet";

/** What happens in the grid, told in the words of the workbook. */

export function selectionOf(spreadsheet: Spreadsheet): Selection {
  const workbook = spreadsheet.workbook();
  const sheet = workbook.getActiveSheet();
  const range = workbook.getActiveRange() ?? sheet.getRange(0, 0);
  const cell = workbook.getActiveCell() ?? sheet.getRange(range.getRow(), range.getColumn());
  return { address: formatAddress(areaOfRange(range)), cell: formatAddress(areaOfRange(cell)) };
}

export function onSelection(spreadsheet: Spreadsheet, listener: (selection: Selection) => void): Unsubscribe {
  const listening = spreadsheet.api.onCommandExecuted((command) => {
    if (!spreadsheet.api.getActiveWorkbook()) return;
    if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id)
      listener(selectionOf(spreadsheet));
  });
  return () => listening.dispose();
}

/** Rows or columns that come or go move everything after them. */
const STRUCTURE = [
  "sheet.mutation.insert-row",
  "sheet.mutation.remove-rows",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-range",
];

function changedAddress(
  spreadsheet: Spreadsheet,
  command: Readonly<ICommandInfo>,
  options?: IExecutionOptions,
): string | undefined {
  const isStructure = STRUCTURE.includes(command.id);
  if (!isStructure && (command.id !== SetRangeValuesMutation.id || options?.["fromFormula"])) return undefined;
  const params = command.params as ISetRangeValuesMutationParams;
  const sheet = spreadsheet.api.getActiveWorkbook()?.getSheetBySheetId(params.subUnitId);
  if (!sheet) return undefined;
  if (isStructure) return formatAddress(areaOfRange(sheet.getDataRange()));
  const cells = Object.entries(params.cellValue ?? {}).flatMap(([row, columns]) =>
    Object.keys(columns as object).map((column) => [Number(row), Number(column)] as const),
  );
  if (cells.length === 0) return undefined;
  const rows = cells.map(([row]) => row);
  const columns = cells.map(([, column]) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return formatAddress({
    sheet: sheet.getSheetName(),
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  });
}

export function onChange(spreadsheet: Spreadsheet, listener: (change: Change) => void): Unsubscribe {
  const listening = spreadsheet.api.onCommandExecuted((command, options) => {
    const address = changedAddress(spreadsheet, command, options);
    if (address) listener({ address });
  });
  const stopLoads = spreadsheet.onLoad(() => listener({ address: "" }));
  return () => {
    listening.dispose();
    stopLoads();
  };
}

export function onCalculated(spreadsheet: Spreadsheet, listener: () => void): Unsubscribe {
  const listening = spreadsheet.api.getFormula().calculationResultApplied(() => listener());
  return () => listening.dispose();
}
