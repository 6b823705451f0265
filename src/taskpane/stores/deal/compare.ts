import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../../engine/agreement/terms";
import type { Deal } from "./deal";
import { isSame, termInFull } from "./in-force";

export interface ComparedTerm {
  readonly key: TermKey;
  readonly name: string;
  readonly clause: string;
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}

/** Every term of two deals, side by side. */
export function compareDeals(left: Deal, right: Deal): ComparedTerm[] {
  return TERM_KEYS.map((key) => ({
    key,
    name: TERM_DEFINITIONS[key].name,
    clause: TERM_DEFINITIONS[key].clause,
    left: termInFull(key, left),
    right: termInFull(key, right),
    same: isSame(key, left, right),
  }));
}
