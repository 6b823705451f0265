import { ILayoutService } from "@univerjs/ui";
import type { Spreadsheet } from "../../workbook/univer/spreadsheet";
import { byId } from "../elements";
import type { PaneFrame } from "../pane-frame";

/** A part of the page that the keyboard goes to as a whole. */
export interface Place {
  /** whether it can be gone to at the moment */
  readonly isThere: () => boolean;
  readonly holds: (focused: Element) => boolean;
  readonly enter: () => void;
  /** what is to be waited for before one goes */
  readonly leave: () => Promise<unknown> | undefined;
}

const SHEET_TABS = "#wb-grid footer";

/** A part of the page's own, which is entered where it was left. */
function region(selector: string, first: string): Place {
  let last: HTMLElement | undefined;
  const root = () => document.querySelector(selector);
  document.addEventListener("focusin", ({ target }) => {
    if (root()?.contains(target as Node)) last = target as HTMLElement;
  });
  return {
    isThere: () => root() !== null,
    holds: (focused) => root()?.contains(focused) === true,
    enter: () => (last?.isConnected ? last : root()?.querySelector<HTMLElement>(first))?.focus(),
    leave: () => undefined,
  };
}

/** What is being typed is taken over when one leaves, as another click would do. */
function cells(spreadsheet: Spreadsheet): Place {
  return {
    isThere: () => true,
    holds: (focused) => focused.closest("#wb-grid, [contenteditable]") !== null && !focused.closest(SHEET_TABS),
    enter: () => spreadsheet.injector.get(ILayoutService).focus(),
    leave: () => {
      const workbook = spreadsheet.workbook();
      return workbook.isCellEditing() ? workbook.endEditingAsync(true) : undefined;
    },
  };
}

function pane(frame: PaneFrame): Place {
  return {
    isThere: () => frame.isVisible(),
    holds: (focused) => byId("wb-pane").contains(focused),
    enter: () => frame.focus(),
    leave: () => undefined,
  };
}

/** In the order in which F6 goes through them. */
export function placesOf(spreadsheet: Spreadsheet, frame: PaneFrame) {
  return {
    cells: cells(spreadsheet),
    sheets: region(SHEET_TABS, '[role="tab"][tabindex="0"]'),
    bar: region("#wb-bar", "button"),
    pane: pane(frame),
  };
}
