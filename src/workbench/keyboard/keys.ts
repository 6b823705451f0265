import type { PaneFrame } from "../pane-frame";

/** Keys of the whole page; Mod is Ctrl, and Command on a Mac. */

export interface Key {
  /** Mod+Shift+KeyZ: the key by its name in the browser, letters as on the keyboard */
  readonly press: string;
  readonly run: () => void;
  /** the pane keeps the key for itself */
  readonly notInPane?: boolean;
}

function pressed({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): string {
  const held = [ctrlKey || metaKey ? "Mod" : "", altKey ? "Alt" : "", shiftKey ? "Shift" : ""];
  return [...held.filter(Boolean), key.length === 1 ? key.toUpperCase() : key].join("+");
}

/** While a question is asked, only the question is answered. */
function isAsking(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

function listen(target: Window, keys: readonly Key[]): void {
  const onKey = (event: KeyboardEvent) => {
    const key = keys.find(({ press }) => press === pressed(event));
    if (!key || (key.notInPane && target !== window)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isAsking()) key.run();
  };
  target.addEventListener("keydown", onKey, true);
}

/** Listens in the page, and in the pane's page each time that it was loaded. */
export function bindKeys(keys: readonly Key[], frame: PaneFrame): void {
  listen(window, keys);
  frame.onPage((page) => listen(page, keys));
}
