import packageJson from "../../package.json";
import { isAbsent } from "../engine/agreement/deal";
import { shownTerm } from "../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, type TermDefinition, type Terms } from "../engine/agreement/terms";
import { knownTermKey } from "../engine/agreement/terms-table";
import { Exact } from "../engine/basics/exact";
import type { Measured, Quantities } from "../engine/basics/statement";
import { text } from "../engine/basics/kinds";
import { quantity, withoutTerms } from "../cells/definition";

export interface TermStatement {
  clause: string;
  value: Measured;
}

const TERM_QUANTITIES: Quantities<TermStatement> = {
  clause: { label: "Clause", unit: "text", clause: "Terms", rule: "where the agreement fixes the term" },
  value: {
    label: "Value",
    unit: "text",
    clause: "Terms",
    rule: "as the terms table gives it, else the agreement's own",
  },
};

/** Where none is as good as 0 a formula goes on with that; a period or a cap of 0 would be one. */
function zeroOfNone({ none, unit }: TermDefinition): Measured | undefined {
  const isZero = "value" in none && (none.value === 0 || (none.value instanceof Exact && none.value.isZero()));
  return isZero ? { value: Exact.ZERO, unit } : undefined;
}

function termStatement({ name }: { name: string }, terms: Terms): TermStatement {
  const key = knownTermKey(name, "name");
  const definition: TermDefinition = TERM_DEFINITIONS[key];
  if (isAbsent(terms, key))
    return { clause: definition.clause, value: zeroOfNone(definition) ?? shownTerm(key, terms) };
  // What is not stated, or cannot be read, fails here as it does wherever it is needed.
  void terms[key];
  return { clause: definition.clause, value: shownTerm(key, terms) };
}

/**
 * One term of the deal, by its name.
 * @param name Name of the term, without regard to case, spaces and punctuation.
 * @returns The term's value: a number, a date, or a word; "not set" where the agreement does not fix it. A term that is none is 0 where that is as good (an
 *   amount, a rate, shares), else the word none: a period of 0 days would be one.
 * @rounding none
 * @throws #VALUE! when the name is not one of a term; #N/A when the deal does not state the term
 * @example =TERM("Escrow cover") -> 2
 * @example =TERM("maturity date") -> 2008-04-27
 * @example =TERM("Cap denominator", {"Cap denominator","PRE"}) -> "PRE"
 * @example =TERM("Principal", "Base deal=NONE") -> #N/A Principal
 * @see TERMS, READINGS
 */
export const TERM = quantity(termStatement, TERM_QUANTITIES, "value", { name: text });

/**
 * Version of this add-in, as text.
 * @returns The version, such as "1.2.0".
 * @rounding none
 * @example =VERSION() -> "0.1.0"
 */
export const VERSION = withoutTerms(
  quantity(
    () => ({ version: packageJson.version }),
    { version: { label: "Version", unit: "text", clause: "Version", rule: "of this add-in" } },
    "version",
    {},
  ),
);
