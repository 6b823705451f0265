import { AGREEMENT_TERMS, BLANK_DEAL, termsOf, type BaseDeal } from "../../../engine/agreement/deal";
import { NOT_STATED, shownTerm } from "../../../engine/agreement/shown-terms";
import {
  TERM_DEFINITIONS,
  TERM_KEYS,
  type TermDefinition,
  type TermKey,
  type Terms,
} from "../../../engine/agreement/terms";
import { NOT_SET } from "../../../engine/basics/values";
import { termCellValue } from "../../../sheets/deal";
import { shownInFull } from "../../typing/shown";
import { baseOf, cellForm, presetCalled, presetDeal, presetOf, type Beginning, type Deal } from "./deal";

/** What a deal comes to, with what it rests on. */

const UNSAID: Readonly<Record<BaseDeal, Terms>> = {
  HY_TECH_2003: AGREEMENT_TERMS,
  NONE: termsOf(BLANK_DEAL),
};

/** What the functions use where a term is not set, as a cell would hold it; NOT_STATED: they use nothing. */
export function ownValue(key: TermKey, base: BaseDeal): string | number {
  return termCellValue(key, shownTerm(key, UNSAID[base]));
}

/** Where the value of a term comes from that the agreement's deal does not set. */
export const OWN = "the agreement's own";

/** What a term that is not set means, in a sentence or a table. */
export function unsetInFull(key: TermKey, base: BaseDeal): string {
  const own = ownValue(key, base);
  if (base === "HY_TECH_2003") return own === NOT_SET ? NOT_SET : `${shownInFull(key, own)}, ${OWN}`;
  const { choices }: TermDefinition = TERM_DEFINITIONS[key];
  return choices?.has(String(own)) ? `read as ${own} by default` : NOT_STATED;
}

/** What a deal says of a term, or what it means where it says nothing. */
export function termInFull(key: TermKey, deal: Deal): string {
  const { raw } = deal.entries[key];
  return raw === NOT_SET ? unsetInFull(key, baseOf(deal)) : shownInFull(key, raw);
}

/** Whether the deal says nothing of a term, and rests on no other that does. */
export function isUnstated(deal: Deal, key: TermKey): boolean {
  return baseOf(deal) === "NONE" && deal.entries[key].raw === NOT_SET;
}

function inForce(key: TermKey, deal: Deal): string | number {
  const form = cellForm(key, deal.entries[key].raw);
  return form === NOT_SET ? ownValue(key, baseOf(deal)) : form;
}

/** Whether a term comes to the same in two deals: 2003-04-28 and its serial do, and one that is not set and what the deal rests on. */
export function isSame(key: TermKey, a: Deal, b: Deal): boolean {
  try {
    return inForce(key, a) === inForce(key, b);
  } catch {
    return a.entries[key].raw === b.entries[key].raw;
  }
}

const PRESET_DEALS = new Map<Beginning, Deal>();

/** The deal of a preset, the same object each time. */
function dealOfPreset(preset: Beginning): Deal {
  const deal = PRESET_DEALS.get(preset) ?? presetDeal(preset);
  PRESET_DEALS.set(preset, deal);
  return deal;
}

const CHANGED = new WeakMap<Deal, readonly TermKey[]>();

/** The terms that are not as the preset has them; found once for each state of the deal. */
export function changedKeys(deal: Deal): readonly TermKey[] {
  const known = CHANGED.get(deal);
  if (known) return known;
  const based = dealOfPreset(presetOf(deal));
  const keys = TERM_KEYS.filter((key) => !isSame(key, deal, based));
  CHANGED.set(deal, keys);
  return keys;
}

/** What is to be asked of a deal from before deals said what they rest on. */
export interface BaseQuestion {
  readonly preset: Beginning;
  /** the terms that mean something else once it rests on no other deal */
  readonly keys: readonly TermKey[];
}

/** A deal based on another than the agreement's that says nothing of what it rests on; undefined: there is nothing to ask. */
export function baseQuestion(deal: Deal): BaseQuestion | undefined {
  const preset = presetCalled(deal.preset);
  if (!preset?.values || deal.entries.baseDeal.raw !== NOT_SET) return undefined;
  const isOther = (key: TermKey): boolean => ownValue(key, "HY_TECH_2003") !== ownValue(key, "NONE");
  const keys = TERM_KEYS.filter((key) => key !== "baseDeal" && deal.entries[key].raw === NOT_SET && isOther(key));
  return { preset, keys };
}
