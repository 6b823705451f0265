import { WorkbookError } from "../workbook";

export type Context = Excel.RequestContext;
export type Batch<T> = (context: Context) => Promise<T>;

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** What Excel's own error codes mean for a person. */
const MEANINGS: Record<string, string> = {
  AccessDenied: "The sheet is protected. Take the protection away, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Finish it, then try again.",
  InvalidSelection: "Select one rectangle of cells.",
  InvalidArgument: "Excel does not take this value.",
  ItemNotFound: "The sheet or the name is no longer there.",
  InvalidReference: "This is no place in the workbook.",
  ItemAlreadyExists: "The name is taken.",
};

function asWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return error;
  return new WorkbookError(MEANINGS[code] ?? `Excel could not do this: ${String(message)}`);
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Runs what is asked of Excel in batches, or several in one where they are to be undone together. */
export class Batches {
  private group: Context | undefined;

  run<T>(batch: Batch<T>): Promise<T> {
    return inWords(() => (this.group ? batch(this.group) : Excel.run({ delayForCellEdit: true }, batch)));
  }

  /** One undo step from ExcelApi 1.20 on; before it, each writing is a step of its own. */
  undoable<T>(work: () => Promise<T>): Promise<T> {
    if (!supports("1.20") || this.group) return work();
    return inWords(() =>
      Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (context) => {
        this.group = context;
        try {
          return await work();
        } finally {
          this.group = undefined;
        }
      }),
    );
  }
}
