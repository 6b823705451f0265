import type { Catalogue, CatalogueExample, CatalogueFunction } from "../../catalogue/catalogue";
import type { Workbook } from "../../workbook/workbook";
import { button, element } from "../elements";
import { ask, say } from "../messages";
import { functionHelp } from "./function-help";
import { cellFormula, grouped, search } from "./function-list";
import "./function-pane.css";

/** The pane beside the grid: the deal's name, the functions to search, their help, and Insert. */

export interface PaneServices {
  readonly workbook: Workbook;
  readonly catalogue: Catalogue;
  readonly dealName: string;
}

function plural(count: number): string {
  return count === 1 ? "1 function" : `${count} functions`;
}

export class FunctionPane {
  private readonly found = element("p", { class: "fp-count", role: "status" });
  private readonly list = element("div", { class: "fp-groups" });
  private readonly input = element("input", {
    id: "fp-search",
    class: "fp-search",
    type: "search",
    placeholder: "escrow, 4.18, business day",
    autocomplete: "off",
    spellcheck: "false",
  });
  private readonly listView: HTMLElement;
  private readonly helpView = element("div", { class: "fp-view", hidden: true });

  constructor(
    private readonly host: HTMLElement,
    private readonly services: PaneServices,
  ) {
    this.listView = element(
      "div",
      { class: "fp-view" },
      element("label", { class: "fp-label", for: "fp-search" }, "Search the functions"),
      this.input,
      this.found,
      this.list,
    );
    this.input.addEventListener("input", () => this.showList());
    const heading = element("div", { class: "fp-head" }, element("h2", { class: "fp-deal" }, services.dealName));
    host.replaceChildren(element("div", { class: "fp" }, heading, this.listView, this.helpView));
    this.showList();
  }

  private showList(): void {
    const found = search(this.services.catalogue.functions, this.input.value);
    this.found.textContent = found.length === 0 ? "No function has all of these words." : plural(found.length);
    this.list.replaceChildren(
      ...grouped(found).map(({ title, functions }) =>
        element(
          "section",
          { class: "fp-group", "aria-label": title },
          element("h3", { class: "fp-heading" }, title),
          element("ul", { class: "fp-items" }, ...functions.map((each) => this.item(each))),
        ),
      ),
    );
  }

  private item(each: CatalogueFunction): HTMLElement {
    const open = element(
      "button",
      { type: "button", class: "fp-item" },
      element("span", { class: "fp-name" }, each.id),
      element("span", { class: "fp-summary" }, each.description),
    );
    open.addEventListener("click", () => this.showHelp(each, open));
    return element("li", { class: "fp-entry" }, open);
  }

  private showHelp(each: CatalogueFunction, opener: HTMLElement): void {
    const back = button("Back to the list", { class: "fp-back" }, () => {
      this.helpView.hidden = true;
      this.listView.hidden = false;
      opener.focus();
    });
    this.helpView.replaceChildren(
      back,
      functionHelp(each, (example) => void this.insert(example)),
    );
    this.listView.hidden = true;
    this.helpView.hidden = false;
    this.host.scrollTop = 0;
    this.helpView.querySelector<HTMLElement>(".fp-title")?.focus();
  }

  private async insert({ formula }: CatalogueExample): Promise<void> {
    const { workbook, catalogue } = this.services;
    const text = cellFormula(formula, catalogue);
    try {
      const outcome = await workbook.insertFormula(text, "refuse");
      if (!outcome.written && !(await this.replaces(outcome.occupied))) return;
      const done = outcome.written ? outcome : await workbook.insertFormula(text, "replace");
      if (done.written) say(`${text} is now in ${done.address}.`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), "bad");
    }
  }

  private replaces(occupied: readonly string[]): Promise<boolean> {
    return ask({
      title: "Replace what is in the cell?",
      text: [`${occupied.join(", ")} is not empty. Undo brings it back.`],
      yes: "Replace",
    });
  }
}
