import type { Catalogue } from "../catalogue/catalogue";
import { newWorkbookSheets } from "../sheets/models";
import { workbookData } from "../workbook/univer/snapshot";
import { UniverWorkbook } from "../workbook/univer/univer-workbook";
import type { Bundle } from "./bundle";
import { followDealName } from "./deal-name";
import { byId } from "./elements";
import { FileCommands } from "./file-commands";
import { nameTools } from "./grid-names";
import { startKeyboard } from "./keyboard/start";
import type { PaneFrame } from "./pane-frame";
import { startSpreadsheet } from "./spreadsheet";
import { followSelection } from "./status-line";
import { followTheme, isDark } from "./theme";

function newWorkbook() {
  return workbookData("Hy-Tech deal", newWorkbookSheets());
}

/** The spreadsheet in its place, calculated, and all that works on it. */
export async function openGrid(
  { functions, catalogue: { namespace } }: Bundle<Catalogue>,
  frame: PaneFrame,
): Promise<UniverWorkbook> {
  const spreadsheet = startSpreadsheet({ container: "wb-grid", namespace, functions, dark: isDark() });
  spreadsheet.load(newWorkbook());
  const workbook = new UniverWorkbook(spreadsheet);
  followTheme((dark) => spreadsheet.setDark(dark));
  followSelection({ spreadsheet, workbook, namespace, functions });
  followDealName(workbook, byId("wb-deal"));
  const files = new FileCommands({ spreadsheet, workbook, namespace, newWorkbook });
  await workbook.recalculate();
  files.mount();
  nameTools(spreadsheet.injector, byId("wb-grid"));
  startKeyboard({ spreadsheet, workbook, files, frame });
  return workbook;
}
