import { DEAL_TABLE, DEAL_TERMS } from "../../sheets/deal";

/**
 * How a formula calls the deal: by the cell that holds it as one text. A Deal sheet from before there was one has the
 * table alone; one that is yet to be inserted will have the cell.
 */
export function dealName(names: readonly string[], isStored: boolean): string {
  const hasText = names.some((name) => name.toLowerCase() === DEAL_TERMS.toLowerCase());
  return isStored && !hasText ? DEAL_TABLE : DEAL_TERMS;
}

/** Whether a name in a formula stands for the deal. */
export function isDealName(name: string): boolean {
  return [DEAL_TABLE, DEAL_TERMS].some((known) => known.toLowerCase() === name.toLowerCase());
}
