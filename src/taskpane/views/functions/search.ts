import type { CatalogueFunction } from "../../../catalogue/catalogue";

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== "");
}

function haystack(each: CatalogueFunction): string {
  const parameters = each.parameters.flatMap(({ name, description }) => [name, name.replaceAll("_", " "), description]);
  return [
    each.id,
    each.id.replaceAll("_", " "),
    each.groupTitle,
    ...each.sections,
    each.description,
    ...each.readings,
    ...parameters,
  ]
    .join(" ")
    .toLowerCase();
}

/** The functions in which every word stands, those with the most of them in the name first. */
export function searchFunctions(functions: readonly CatalogueFunction[], text: string): CatalogueFunction[] {
  const wanted = words(text);
  const found = functions.filter((each) => wanted.every((word) => haystack(each).includes(word)));
  const inName = (each: CatalogueFunction) => wanted.filter((word) => each.id.toLowerCase().includes(word)).length;
  return found.sort((a, b) => inName(b) - inName(a));
}

export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly CatalogueFunction[];
}

/** 4.13 after 4.4, and what has no number of the agreement at the end. */
function inOrder(a: string, b: string): number {
  const isNumbered = (title: string) => /^\d/.test(title);
  return Number(isNumbered(b)) - Number(isNumbered(a)) || a.localeCompare(b, "en", { numeric: true });
}

export function groupFunctions(functions: readonly CatalogueFunction[]): FunctionGroup[] {
  const titles = [...new Set(functions.map((each) => each.groupTitle))].sort(inOrder);
  return titles.map((group) => ({
    title: group,
    functions: functions.filter((each) => each.groupTitle === group),
  }));
}

/** ESCROW_TOPUP(principal, conversion_price, escrow_shares, [accrued_interest], [terms]) */
export function signature({ id, parameters }: CatalogueFunction): string {
  return `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
}
