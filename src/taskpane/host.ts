import { connectExcel } from "../workbook/excel/excel-workbook";
import type { Workbook } from "../workbook/workbook";

interface WorkbenchWindow {
  debentureOpening?: Promise<Workbook | undefined>;
}

function workbench(): WorkbenchWindow | undefined {
  try {
    const isSameOrigin = window.parent !== window && window.parent.location.origin === window.location.origin;
    return isSameOrigin ? window.parent : undefined;
  } catch {
    return undefined;
  }
}

/** The spreadsheet around the pane: Excel, or the workbench; undefined in a page by itself. */
export async function findWorkbook(): Promise<Workbook | undefined> {
  const excel = await connectExcel();
  if (excel) return excel;
  const around = workbench();
  // Where it does not open, the page around says so.
  return around?.debentureOpening?.catch(() => undefined);
}
