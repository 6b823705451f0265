import type { Catalogue } from "../catalogue/catalogue";
import { modelSheets } from "../workbook/model-sheets";
import { workbookData } from "../workbook/univer/snapshot";
import { WorkbenchWorkbook } from "../workbook/workbench";
import { loadBundle } from "./bundle";
import { byId } from "./elements";
import { FileCommands } from "./file-commands";
import { started, startFailed } from "./messages";
import { FunctionPane } from "./pane/function-pane";
import { PaneToggle } from "./pane-toggle";
import { startSpreadsheet } from "./spreadsheet";
import { followSelection } from "./status-line";
import { followTheme, isDark } from "./theme";
import "./workbench.css";

const BUILD = "../";
const DEAL_NAME = "Hy-Tech Technology Group, Inc.: Convertible Debentures of 28 April 2003";

/** What a browser's console, a test or a pane in a frame finds of the running page. */
declare global {
  interface Window {
    debentureWorkbook?: WorkbenchWorkbook;
  }
}

function newWorkbook() {
  return workbookData("Hy-Tech deal", modelSheets("Hy-Tech: the deal"));
}

async function start(): Promise<void> {
  const { functions, catalogue } = await loadBundle<Catalogue>(BUILD);
  const { namespace } = catalogue;
  const spreadsheet = startSpreadsheet({ container: "wb-grid", namespace, functions, dark: isDark() });
  spreadsheet.load(newWorkbook());
  const workbook = new WorkbenchWorkbook(spreadsheet);
  followTheme((dark) => spreadsheet.setDark(dark));
  followSelection({ spreadsheet, workbook, namespace, functions });
  new FileCommands({ spreadsheet, namespace, newWorkbook, onChange: (listener) => workbook.onChange(listener) }).mount(
    byId("wb-actions"),
  );
  new PaneToggle().mount(byId("wb-actions"));
  new FunctionPane(byId("wb-pane"), { workbook, catalogue, dealName: DEAL_NAME });
  byId("wb-deal").textContent = DEAL_NAME;
  await workbook.recalculate();
  window.debentureWorkbook = workbook;
  started();
}

start().catch(startFailed);
