import { isoDay, type Day } from "../basics/days";
import type { Exact } from "../basics/exact";
import type { Measured } from "../basics/statement";
import { clockText, NONE, NOT_SET } from "../basics/values";
import { dealOf, isGiven, type Stated } from "./deal";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey, type Terms } from "./terms";

/** The columns of a table of terms, with the units of what stands in them. */
export const TERM_COLUMNS = { Term: "text", Value: "text", Unit: "text", Clause: "text", Meaning: "text" } as const;

/** What is shown of a term of which nothing is said. */
export const NOT_STATED = "not stated";

/** A value of a term as a cell of the Deal sheet holds it, in words where a number would mislead. */
function shownValue(key: TermKey, value: unknown): Measured {
  const { kind, unit }: TermDefinition = TERM_DEFINITIONS[key];
  if (value === null) return { value: NOT_SET, unit: "text" };
  if (kind === "dates") {
    const days = value as readonly Day[];
    return { value: days.length === 0 ? NONE : days.map(isoDay).join(", "), unit: "text" };
  }
  if (kind === "time") return { value: clockText(value as number), unit: "text" };
  return { value: value as Exact | number | string, unit };
}

/** What is stated of a term, as its cell holds it. */
export function shownStated(key: TermKey, stated: Stated): Measured {
  return stated.is === "none" ? { value: NONE, unit: "text" } : shownValue(key, stated.value);
}

/** What a term comes to in a deal, as a cell shows it. */
export function shownTerm(key: TermKey, terms: Terms): Measured {
  const said = dealOf(terms).said.get(key);
  if (said?.is === "unreadable") return { value: said.text, unit: "text" };
  if (said) return shownStated(key, said);
  return isStated(key, terms) ? shownValue(key, terms[key]) : { value: NOT_STATED, unit: "text" };
}

/** Whether something is said of a term, if only that it is none or what cannot be read, by the deal or by what it rests on. */
export function isStated(key: TermKey, terms: Terms): boolean {
  return dealOf(terms).said.has(key) || isGiven(terms, key);
}

/** The same, or a blank. */
export function shownWhere(isShown: boolean, key: TermKey, terms: Terms): Measured {
  return isShown ? shownTerm(key, terms) : { value: undefined, unit: TERM_DEFINITIONS[key].unit };
}

/** The same in a table of a deal, where what the deal does not state is left blank. */
export function shownSaid(key: TermKey, terms: Terms): Measured {
  const { base, said } = dealOf(terms);
  return shownWhere(base === "HY_TECH_2003" || key === "baseDeal" || said.has(key), key, terms);
}
