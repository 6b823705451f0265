import { PRESETS, presetTerms, AGREEMENT_PRESET, type Preset } from "../../../engine/agreement/presets";
import { TERM_DEFINITIONS, TERM_KEYS, type TermGroup, type TermKey } from "../../../engine/agreement/terms";
import type { BaseDeal } from "../../../engine/agreement/deal";
import { shownStated } from "../../../engine/agreement/shown-terms";
import { plainName, readTerm } from "../../../engine/agreement/terms-table";
import { NOT_SET, type Raw } from "../../../engine/basics/values";
import { dealValues, termCellValue, type DealValues } from "../../../sheets/deal";

/** A term as the deal has it. */
export interface Entry {
  /** as a cell holds it; "not set" where the row says nothing */
  readonly raw: string | number | boolean;
  /** what is wrong with it, where it cannot be read */
  readonly problem?: string;
  /** where a formula computes it in the sheet */
  readonly formula?: string;
}

export type Entries = Readonly<Record<TermKey, Entry>>;

export interface Deal {
  readonly name: string;
  /** the name of the preset that it is based on */
  readonly preset: string;
  readonly entries: Entries;
}

export const LONGEST_NAME = 120;

/** A value in the form in which its cell holds it; throws the engine's error where it cannot be read. */
export function cellForm(key: TermKey, raw: Raw): string | number {
  const stated = readTerm(key, raw);
  return stated ? termCellValue(key, shownStated(key, stated)) : NOT_SET;
}

export function byTerm<V>(value: (key: TermKey) => V): Readonly<Record<TermKey, V>> {
  return Object.fromEntries(TERM_KEYS.map((key) => [key, value(key)])) as Record<TermKey, V>;
}

/** What a term means that is not set. Where that cannot be read, no other deal's value is taken for this one's. */
export function baseOf({ entries }: Pick<Deal, "entries">): BaseDeal {
  try {
    const stated = readTerm("baseDeal", entries.baseDeal.raw);
    return stated?.is === "value" ? (stated.value as BaseDeal) : "HY_TECH_2003";
  } catch {
    return "NONE";
  }
}

/** What a deal begins with: a published deal, or nothing. */
export type Beginning = Omit<Preset, "name"> & { readonly name: string };

/** A deal that begins with nothing stated. */
export const BLANK_PRESET: Beginning = { name: "NONE", title: "Blank deal", source: "", values: {} };

export function presetCalled(name: string): Beginning | undefined {
  return [...PRESETS, BLANK_PRESET].find((preset) => plainName(preset.name) === plainName(name));
}

/** What the deal is based on. One that rests on no other has nothing to do with the agreement's own, whatever was kept of that name. */
export function presetOf(deal: Pick<Deal, "preset" | "entries">): Beginning {
  const preset = presetCalled(deal.preset) ?? AGREEMENT_PRESET;
  return preset === AGREEMENT_PRESET && baseOf(deal) === "NONE" ? BLANK_PRESET : preset;
}

const PRESET_VALUES = new Map<string, DealValues>();

/** The cells of a preset: what it does not state is not set. */
export function presetValues(preset: Beginning): DealValues {
  const known = PRESET_VALUES.get(preset.name);
  if (known) return known;
  const values = dealValues(presetTerms(preset));
  PRESET_VALUES.set(preset.name, values);
  return values;
}

export function presetDeal(preset: Beginning): Deal {
  const values = presetValues(preset);
  return { name: preset.title, preset: preset.name, entries: byTerm((key) => ({ raw: values[key] })) };
}

/** The deal's cells; what cannot be read stays as it is. */
export function valuesOf(deal: Deal): DealValues {
  return byTerm((key) => {
    const { raw } = deal.entries[key];
    return typeof raw === "boolean" ? String(raw).toUpperCase() : raw;
  });
}

/** The value with which the preset fills the term. */
export function presetValue(deal: Pick<Deal, "preset" | "entries">, key: TermKey): string | number {
  return presetValues(presetOf(deal))[key];
}

/** A deal with some terms in another form. */
export function withValues(deal: Deal, values: Partial<DealValues>): Deal {
  return { ...deal, entries: { ...deal.entries, ...mapped(values) } };
}

function mapped(values: Partial<DealValues>): Partial<Entries> {
  return Object.fromEntries(Object.entries(values).map(([key, raw]) => [key, { raw }]));
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.raw === b.raw && a.problem === b.problem && a.formula === b.formula;
}

/** The next deal, with the very entries of the one before wherever they say the same: only what changed is drawn again. */
export function keepingEntries(before: Deal, next: Deal): Deal {
  const entries = byTerm((key) =>
    sameEntry(before.entries[key], next.entries[key]) ? before.entries[key] : next.entries[key],
  );
  const changed = TERM_KEYS.some((key) => entries[key] !== before.entries[key]);
  if (!changed && before.name === next.name && before.preset === next.preset) return before;
  return { ...next, entries: changed ? entries : before.entries };
}

export interface Group {
  readonly title: TermGroup;
  readonly keys: readonly TermKey[];
}

/** In the agreement's order. */
export const GROUPS: readonly Group[] = [...new Set(TERM_KEYS.map((key) => TERM_DEFINITIONS[key].group))].map(
  (group) => ({
    title: group,
    keys: TERM_KEYS.filter((key) => TERM_DEFINITIONS[key].group === group),
  }),
);
