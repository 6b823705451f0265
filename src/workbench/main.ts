import type { Catalogue } from "../catalogue/catalogue";
import { newWorkbookSheets } from "../sheets/models";
import { workbookData } from "../workbook/univer/snapshot";
import { UniverWorkbook } from "../workbook/univer/univer-workbook";
import { loadBundle } from "./bundle";
import { followDealName } from "./deal-name";
import { byId } from "./elements";
import { FileCommands } from "./file-commands";
import { nameTools } from "./grid-names";
import { startKeyboard } from "./keyboard/start";
import { started, startFailed } from "./messages";
import { PaneFrame } from "./pane-frame";
import { startSpreadsheet } from "./spreadsheet";
import { followSelection } from "./status-line";
import { followTheme, isDark } from "./theme";
import "./workbench.css";

/** The folder of the build, from this page. */
const BUILD = "../";

/** What the pane in its frame, the browser's console, and a test find of the running page. */
declare global {
  interface Window {
    debentureWorkbook?: UniverWorkbook;
  }
}

function newWorkbook() {
  return workbookData("Hy-Tech deal", newWorkbookSheets());
}

async function start(): Promise<void> {
  const { functions, catalogue } = await loadBundle<Catalogue>(BUILD);
  const { namespace } = catalogue;
  const spreadsheet = startSpreadsheet({ container: "wb-grid", namespace, functions, dark: isDark() });
  spreadsheet.load(newWorkbook());
  const workbook = new UniverWorkbook(spreadsheet);
  followTheme((dark) => spreadsheet.setDark(dark));
  followSelection({ spreadsheet, workbook, namespace, functions });
  followDealName(workbook, byId("wb-deal"));
  const actions = byId("wb-actions");
  const files = new FileCommands({ spreadsheet, workbook, namespace, newWorkbook });
  files.mount(actions);
  await workbook.recalculate();
  window.debentureWorkbook = workbook;
  const frame = new PaneFrame();
  frame.mount(actions, `${BUILD}pane.html`);
  nameTools(spreadsheet.injector, byId("wb-grid"));
  startKeyboard({ spreadsheet, workbook, files, frame, actions });
  started();
}

start().catch(startFailed);
