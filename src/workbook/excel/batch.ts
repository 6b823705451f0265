import { WorkbookError } from "../workbook";

export type Context = Excel.RequestContext;
export type Batch<T> = (context: Context) => Promise<T>;

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** What Excel's own error codes mean for a person. */
const MEANINGS: Record<string, string> = {
  AccessDenied: "The sheet is protected. Take the protection away, then try again.",
  ApiNotFound: "This Excel is too old for that. Update Excel, then try again.",
  GeneralException: "Excel met an error of its own. Try again; if it stays, save the workbook and open it anew.",
  InactiveWorkbook: "Another workbook is in front of this one. Go back to this one, then try again.",
  InvalidArgument: "Excel does not take this value.",
  InvalidOperationInCellEditMode: "A cell is being edited. Finish it, then try again.",
  InvalidReference: "This is no place in the workbook.",
  InvalidSelection: "Select one rectangle of cells.",
  ItemAlreadyExists: "The name is taken.",
  ItemNotFound: "The sheet or the name is no longer there.",
  MergedRangeConflict: "Merged cells are in the way. Unmerge them, then try again.",
  RequestPayloadSizeLimitExceeded: "That is more than Excel takes at once. Choose fewer cells, then try again.",
  ResponsePayloadSizeLimitExceeded: "Those are more cells than Excel hands over at once. Choose fewer, then try again.",
  Timeout: "Excel took too long. Wait until it has calculated, look at what was done, then try again.",
  UndoNotSupported: "Excel could not make this change one step of undo.",
  UnsupportedSheet: "This sheet holds a chart or macros and no cells. Go to a sheet with cells, then try again.",
};

/** Whether it is Excel that failed, and not this code or what it found. */
export function isExcels(error: unknown): boolean {
  return !(error instanceof WorkbookError) && typeof (error as { code?: unknown } | null)?.code === "string";
}

export function asWorkbookError(error: unknown): unknown {
  if (!isExcels(error)) return error;
  const { code, message } = error as { code: string; message?: unknown };
  return new WorkbookError(MEANINGS[code] ?? `Excel could not do this: ${String(message)}`);
}

/** How Excel is asked. */
export interface Batches {
  /** what leaves the workbook as it is */
  look<T>(batch: Batch<T>): Promise<T>;
  change<T>(batch: Batch<T>): Promise<T>;
  /** a change that is in no group of undo */
  changeApart<T>(batch: Batch<T>): Promise<T>;
}

async function runApart<T>(batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Each batch by itself: none fails for another's sake, and each change is a step of undo. */
export const APART: Batches = { look: runApart, change: runApart, changeApart: runApart };
