import type { Catalogue, CatalogueFunction } from "../../catalogue/catalogue";

/** The functions as the pane lists them. */

export interface Group {
  readonly title: string;
  readonly functions: readonly CatalogueFunction[];
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== "");
}

function haystack(each: CatalogueFunction): string {
  const parameters = each.parameters.map((parameter) => parameter.name);
  return [each.id, each.id.replaceAll("_", " "), each.groupTitle, ...each.sections, each.description, ...parameters]
    .join(" ")
    .toLowerCase();
}

/** Functions in which every word of the search stands, those with a match in the name first. */
export function search(functions: readonly CatalogueFunction[], text: string): CatalogueFunction[] {
  const wanted = words(text);
  const found = functions.filter((each) => wanted.every((word) => haystack(each).includes(word)));
  const inName = (each: CatalogueFunction) => wanted.some((word) => each.id.toLowerCase().includes(word));
  return wanted.length === 0 ? found : [...found.filter(inName), ...found.filter((each) => !inName(each))];
}

export function grouped(functions: readonly CatalogueFunction[]): Group[] {
  const groups = new Map<string, CatalogueFunction[]>();
  for (const each of functions) {
    const group = groups.get(each.groupTitle) ?? [];
    groups.set(each.groupTitle, [...group, each]);
  }
  return [...groups].map(([title, members]) => ({ title, functions: members }));
}

/** ESCROW_TOPUP(principal, conversion_price, escrow_shares, [accrued_interest], [terms]) */
export function signature({ id, parameters }: CatalogueFunction): string {
  return `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}

/** An example as it is typed into a cell, its functions with the namespace in front. */
export function cellFormula(formula: string, { namespace, functions }: Catalogue): string {
  const ids = new Set(functions.map((each) => each.id));
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/(?<![\w.])([A-Z][A-Z0-9_]*)(?=\()/g, (name) => (ids.has(name) ? `${namespace}.${name}` : name)),
    )
    .join("");
}
