import { connectExcel } from "../workbook/excel/excel-workbook";
import type { Workbook } from "../workbook/workbook";

interface WorkbenchWindow {
  debentureWorkbook?: Workbook;
}

const PATIENCE = 15_000;
const LOOK_AGAIN = 100;

function workbench(): WorkbenchWindow | undefined {
  try {
    const isSameOrigin = window.parent !== window && window.parent.location.origin === window.location.origin;
    return isSameOrigin ? window.parent : undefined;
  } catch {
    return undefined;
  }
}

function waitFor<T>(look: () => T | undefined): Promise<T | undefined> {
  const until = Date.now() + PATIENCE;
  return new Promise((resolve) => {
    const again = (): void => {
      const found = look();
      if (found !== undefined || Date.now() > until) resolve(found);
      else setTimeout(again, LOOK_AGAIN);
    };
    again();
  });
}

/** The spreadsheet around the pane: Excel, or the workbench; undefined in a page by itself. */
export async function findWorkbook(): Promise<Workbook | undefined> {
  const excel = await connectExcel();
  if (excel) return excel;
  const around = workbench();
  return around ? waitFor(() => around.debentureWorkbook) : undefined;
}
