import type { Injector, IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorkbook } from "@univerjs/sheets/lib/facade";

/** The grid and its formula engine, running. */
export interface Spreadsheet {
  readonly api: FUniver;
  readonly injector: Injector;
  /** Puts a workbook in the place of the one that is open. */
  load(data: Partial<IWorkbookData>): FWorkbook;
  /** Called after a workbook was loaded. */
  onLoad(listener: () => void): () => void;
  workbook(): FWorkbook;
  setDark(dark: boolean): void;
}
