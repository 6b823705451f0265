import { button, byId, element } from "../elements";

const MOD = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl+";

/** What a person can press, and what it does. */
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["F6", "Shift+F6"], "Go to the next part of the page or back: cells, sheets, the bar at the top, the pane"],
  [["Tab"], "In the bar at the top: on to the tools above the sheet"],
  [["←", "→"], "On the names of the sheets: show the one before or the next"],
  [[`${MOD}S`], "Save the workbook"],
  [[`${MOD}F`], "Find in the workbook; Enter goes on, Shift+Enter back, Escape to the cell"],
  [[`${MOD}Z`], "Undo"],
  [[`${MOD}Y`, `${MOD}Shift+Z`], "Redo"],
  [["F2"], "Change what the cell holds"],
  [["Enter", "Tab"], "Take over what was typed, and go on down or to the right"],
  [["Escape"], "Leave the cell as it was"],
  [[`${MOD}D`, `${MOD}R`], "Fill the selected cells down, or to the right"],
  [[`${MOD}/`], "Show these keys"],
];

/** The keys of the workbench, in a window that Escape closes. */
export function showKeys(): Promise<unknown> {
  const dialog = byId<HTMLDialogElement>("wb-dialog");
  const rows = KEYS.map(([keys, does]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, ...keys.map((key) => element("kbd", {}, key))),
      element("td", {}, does),
    ),
  );
  dialog.replaceChildren(
    element("h2", { id: "wb-dialog-title", tabindex: "-1", autofocus: true }, "Keyboard"),
    element("table", { class: "wb-keys" }, element("tbody", {}, ...rows)),
    element(
      "div",
      { class: "wb-dialog-buttons" },
      button("Close", { class: "wb-button--main" }, () => dialog.close()),
    ),
  );
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
}
