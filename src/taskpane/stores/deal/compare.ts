import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../../engine/agreement/terms";
import { shownInFull } from "../../typing/shown";
import { NOT_SET } from "../../../engine/basics/values";
import { isSame, ownValue, type Deal } from "./deal";

export interface ComparedTerm {
  readonly key: TermKey;
  readonly name: string;
  readonly clause: string;
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}

function told(deal: Deal, key: TermKey): string {
  const { raw } = deal.entries[key];
  const own = ownValue(key);
  if (raw !== NOT_SET) return shownInFull(key, raw);
  return own === NOT_SET ? NOT_SET : `${NOT_SET} (${shownInFull(key, own)})`;
}

/** Every term of two deals, side by side. */
export function compareDeals(left: Deal, right: Deal): ComparedTerm[] {
  return TERM_KEYS.map((key) => ({
    key,
    name: TERM_DEFINITIONS[key].name,
    clause: TERM_DEFINITIONS[key].clause,
    left: told(left, key),
    right: told(right, key),
    same: isSame(key, left.entries[key].raw, right.entries[key].raw),
  }));
}
