import { IShortcutService, KeyCode, MetaKeys, RedoShortcutItem } from "@univerjs/ui";
import type { Spreadsheet } from "../../workbook/univer/spreadsheet";
import type { Workbook } from "../../workbook/workbook";
import { enable } from "../elements";
import type { FileCommands } from "../file-commands";
import { FindBar } from "../find/find-bar";
import type { PaneFrame } from "../pane-frame";
import { showKeys } from "./help";
import { bindKeys } from "./keys";
import { placesOf } from "./places";
import { goRound } from "./ring";
import { addSkipLinks } from "./skip-links";

export interface KeyboardServices {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
  readonly files: FileCommands;
  readonly frame: PaneFrame;
}

/** Redo as on a Mac, beside the grid's own Ctrl+Y. */
function bindRedo({ injector }: Spreadsheet): void {
  const binding = KeyCode.Z | MetaKeys.CTRL_COMMAND | MetaKeys.SHIFT;
  injector.get(IShortcutService).registerShortcut({ ...RedoShortcutItem, binding });
}

/** Whether something has the focus; what is no longer seen keeps it for a moment. */
function isFocused(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement.checkVisibility();
}

/** Everything on the page without a mouse. */
export function startKeyboard({ spreadsheet, workbook, files, frame }: KeyboardServices): void {
  const { cells, ...others } = placesOf(spreadsheet, frame);
  const places = [cells, ...Object.values(others)];
  const find = new FindBar({ spreadsheet, workbook, leave: cells.enter });
  const interrupt = async (work: () => Promise<unknown> | void) => {
    const focused = document.activeElement ?? document.body;
    const place = places.find((each) => each.holds(focused));
    const ending = cells.leave();
    if (ending) await ending;
    await work();
    if (!isFocused()) place?.enter();
  };
  bindKeys(
    [
      { press: "F6", run: () => void goRound(places, 1) },
      { press: "Shift+F6", run: () => void goRound(places, -1) },
      { press: "Mod+S", run: () => void interrupt(() => files.save()) },
      { press: "Mod+F", run: () => void interrupt(() => find.open()), notInPane: true },
      { press: "Mod+/", run: () => void interrupt(showKeys) },
    ],
    frame,
  );
  bindRedo(spreadsheet);
  addSkipLinks([
    ["Skip to the sheet", "wb-grid", cells.enter],
    ["Skip to the pane", "wb-pane", () => frame.focus()],
  ]);
  enable("wb-keys", () => void showKeys());
}
