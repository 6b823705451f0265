import { isoDay, type Day } from "../basics/days";
import { Exact } from "../basics/exact";
import type { Measured } from "../basics/statement";
import { clockText, NONE, NOT_SET } from "../basics/values";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey, type Terms } from "./terms";

/** The columns of a table of terms, with the units of what stands in them. */
export const TERM_COLUMNS = { Term: "text", Value: "text", Unit: "text", Clause: "text", Meaning: "text" } as const;

/** A term's value as a cell of the Deal sheet holds it, in words where a number would mislead. */
export function shownTerm(key: TermKey, terms: Terms): Measured {
  const definition: TermDefinition = TERM_DEFINITIONS[key];
  const value: unknown = terms[key];
  if (value === null) return { value: NOT_SET, unit: "text" };
  if (definition.kind === "dates") {
    const days = value as readonly Day[];
    return { value: days.length === 0 ? NONE : days.map(isoDay).join(", "), unit: "text" };
  }
  if (definition.kind === "time") return { value: clockText(value as number), unit: "text" };
  const isZero = value === 0 || (value instanceof Exact && value.isZero());
  if (isZero) return { value: NONE, unit: "text" };
  return { value: value as Exact | number | string, unit: definition.unit };
}
