import type { CatalogueExample, CatalogueFunction } from "../../catalogue/catalogue";
import { button, element } from "../elements";
import { signature } from "./function-list";

/** The help on one function: what it answers, what it takes, and examples that can be inserted. */

type Insert = (example: CatalogueExample) => void;

function section(title: string, ...content: readonly (Node | string)[]): HTMLElement[] {
  return content.length === 0 ? [] : [element("h4", { class: "fp-heading" }, title), ...(content as HTMLElement[])];
}

function parameterList(each: CatalogueFunction): HTMLElement {
  const entries = each.parameters.flatMap(({ name, description, optional }) => [
    element("dt", { class: "fp-term" }, element("span", { class: "fp-code" }, name), optional ? " optional" : ""),
    element("dd", { class: "fp-meaning" }, description),
  ]);
  return element("dl", { class: "fp-list" }, ...entries);
}

function errorList(each: CatalogueFunction): HTMLElement[] {
  if (each.errors.length === 0) return [];
  const entries = each.errors.flatMap(({ code, when }) => [
    element("dt", { class: "fp-term" }, element("span", { class: "fp-code" }, code)),
    element("dd", { class: "fp-meaning" }, when),
  ]);
  return [element("dl", { class: "fp-list" }, ...entries)];
}

function exampleCard(example: CatalogueExample, insert: Insert): HTMLElement {
  const label = `Insert ${example.formula} into the selected cell`;
  return element(
    "div",
    { class: "fp-example" },
    element("p", { class: "fp-formula" }, example.formula),
    element("p", { class: "fp-result" }, `→ ${example.result}`, ...(example.note ? [` (${example.note})`] : [])),
    button("Insert", { class: "fp-insert", "aria-label": label }, () => insert(example)),
  );
}

function facts(each: CatalogueFunction): HTMLElement[] {
  const lines = [
    ["Answer", each.returns],
    ["Unit", each.unit],
    ["Rounding", each.rounding],
    ["Columns", each.columns?.join(", ")],
    ["Readings", each.readings.join(", ") || undefined],
  ] as const;
  const entries = lines.flatMap(([label, text]) =>
    text ? [element("dt", { class: "fp-term" }, label), element("dd", { class: "fp-meaning" }, text)] : [],
  );
  return [element("dl", { class: "fp-list" }, ...entries)];
}

export function functionHelp(each: CatalogueFunction, insert: Insert): HTMLElement {
  const title = element("h3", { class: "fp-title", tabindex: "-1" }, each.id);
  return element(
    "article",
    { class: "fp-help" },
    title,
    element("p", { class: "fp-clause" }, each.groupTitle),
    element("p", { class: "fp-signature" }, signature(each)),
    ...[each.description, ...each.details].map((text) => element("p", { class: "fp-text" }, text)),
    ...section("Examples", ...each.examples.map((example) => exampleCard(example, insert))),
    ...section("Parameters", parameterList(each)),
    ...section("Result", ...facts(each)),
    ...section("Errors", ...errorList(each)),
  );
}
