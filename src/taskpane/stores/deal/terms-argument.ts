import { TERM_DEFINITIONS, TERM_KEYS } from "../../../engine/agreement/terms";
import type { Deal } from "./deal";

/** The deal as the last argument of a function: Term and Value, row by row, as its sheet would hand them over. */
export function termsArgument(deal: Deal): (string | number | boolean)[][] {
  return TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, deal.entries[key].raw]);
}
