import type { Catalogue } from "../catalogue/catalogue";
import type { UniverWorkbook } from "../workbook/univer/univer-workbook";
import { BundleMissing, loadBundle } from "./bundle";
import { started, startFailed } from "./messages";
import { PaneFrame } from "./pane-frame";
import "./workbench.css";

/** The folder of the build, from this page. */
const BUILD = "../";

/** What the pane in its frame, the browser's console, and a test find of the running page. */
declare global {
  interface Window {
    debentureWorkbook?: UniverWorkbook;
    /** the same, from the beginning */
    debentureOpening?: Promise<UniverWorkbook>;
  }
}

/** The grid is most of what the page weighs: it comes beside the functions and the pane. */
function loadGrid() {
  return import("./grid").catch((error: unknown) => {
    console.error(error);
    throw new BundleMissing("The spreadsheet could not be loaded.");
  });
}

async function open(frame: PaneFrame): Promise<UniverWorkbook> {
  const [bundle, { openGrid }] = await Promise.all([loadBundle<Catalogue>(BUILD), loadGrid()]);
  return openGrid(bundle, frame);
}

async function start(): Promise<void> {
  const frame = new PaneFrame();
  window.debentureOpening = open(frame);
  frame.mount(`${BUILD}pane.html`);
  window.debentureWorkbook = await window.debentureOpening;
  started();
}

start().catch(startFailed);
