import { LocaleService, type Injector } from "@univerjs/core";
import { IMenuManagerService, RibbonPosition, type IDisplayMenuItem, type IMenuItem } from "@univerjs/ui";

/**
 * The grid draws most of its tools as pictures without a name, and gives its
 * drawing surfaces the first places in the order of Tab. Both are set right here,
 * each time that it draws a part of them anew.
 */

type Attributes = Readonly<Record<string, string | null>>;

/** Tools that are no command of a menu, by what holds them. */
const OTHERS: readonly (readonly [selector: string, attributes: readonly Attributes[]])[] = [
  ["canvas", [{ tabindex: "-1" }]],
  ["[contenteditable]", [{ role: "textbox", "aria-label": "Cells. F6 leaves them." }]],
  ['[data-u-comp="defined-name"] input', [{ "aria-label": "Name or address of the cell" }]],
  ['[data-u-comp="defined-name"] a', [{ role: "button", "aria-label": "All names" }]],
  ['[data-u-comp="formula-bar"] > div > button', [{ "aria-label": "Height of the formula bar" }]],
  ['[data-u-comp="sheet-bar-append-button"]', [{ "aria-label": "Add a sheet" }, { "aria-label": "All sheets" }]],
  ['[data-u-command="sheet.command.toggle-gridlines"]', [{ "aria-label": "Lines between the cells" }]],
  ['footer [data-u-comp="button"]:not([id])', [{ "aria-label": "Smaller" }, { "aria-label": "Larger" }]],
  ['footer [role="track"]', [{ role: null }]],
  ['footer [role="handle"]', [{ role: null, "aria-label": "Size of the cells on the screen" }]],
  ['footer a[role="button"]', [{ "aria-label": "Size of 100%" }]],
];

/** What the grid calls its commands, in its menus. */
function commandNames(injector: Injector): Map<string, string> {
  const menus = injector.get(IMenuManagerService);
  const words = injector.get(LocaleService);
  const items = Object.values(RibbonPosition).flatMap((position) =>
    (menus.getMenuByPositionKey(position) ?? []).flatMap((group) => [group, ...(group.children ?? [])]),
  );
  return new Map(
    items.flatMap(({ item }) => {
      const { id, tooltip, title } = (item ?? {}) as Partial<IDisplayMenuItem<IMenuItem>>;
      const key = tooltip ?? title;
      return id && typeof key === "string" ? [[id, words.t(key)] as const] : [];
    }),
  );
}

function nameCommands(grid: HTMLElement, names: ReadonlyMap<string, string>): void {
  for (const tool of grid.querySelectorAll<HTMLElement>('button, input, div[type="button"]')) {
    const name = names.get(tool.closest<HTMLElement>("[data-u-command]")?.dataset["uCommand"] ?? "");
    if (name && !tool.hasAttribute("aria-label") && tool.textContent?.trim() === "")
      tool.setAttribute("aria-label", name);
    if (tool.tagName === "DIV") openByKey(tool);
  }
}

/** A list that opens below a tool: a button of its own, unless one types into it. */
function openByKey(tool: HTMLElement): void {
  if (tool.querySelector("input, button"))
    for (const name of ["aria-haspopup", "aria-expanded", "aria-label"]) tool.removeAttribute(name);
  else if (!tool.hasAttribute("role")) {
    tool.setAttribute("role", "button");
    tool.tabIndex = 0;
  }
}

function nameOthers(grid: HTMLElement): void {
  for (const [selector, attributes] of OTHERS) {
    grid.querySelectorAll(selector).forEach((tool, index) => {
      for (const [name, value] of Object.entries(attributes[index] ?? attributes.at(-1)!)) {
        if (value === null) tool.removeAttribute(name);
        else if (tool.getAttribute(name) !== value) tool.setAttribute(name, value);
      }
    });
  }
}

/** Keeps every tool of the grid under its name. */
export function nameTools(injector: Injector, grid: HTMLElement): void {
  let names = commandNames(injector);
  const name = () => {
    nameCommands(grid, names);
    nameOthers(grid);
  };
  injector.get(IMenuManagerService).menuChanged$.subscribe(() => {
    names = commandNames(injector);
    name();
  });
  new MutationObserver(name).observe(grid, { subtree: true, childList: true });
  name();
}
