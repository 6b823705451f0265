import packageJson from "../../package.json";
import { shownTerm } from "../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, type Terms } from "../engine/agreement/terms";
import { knownTermKey } from "../engine/agreement/terms-table";
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

function termStatement({ name }: { name: string }, terms: Terms): TermStatement {
  const key = knownTermKey(name, "name");
  return { clause: TERM_DEFINITIONS[key].clause, value: shownTerm(key, terms) };
}

/**
 * One term of the deal, by its name.
 * @param name Name of the term, without regard to case, spaces and punctuation.
 * @returns The term's value: a number, a date, or a word; "not set" where the agreement does not fix it.
 * @rounding none
 * @throws #VALUE! when the name is not one of a term
 * @example =TERM("Escrow cover") -> 2
 * @example =TERM("maturity date") -> 2008-04-27
 * @example =TERM("Cap denominator", {"Cap denominator","PRE"}) -> "PRE"
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
