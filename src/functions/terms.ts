import packageJson from "../../package.json";
import { AGREEMENT_PRESET, presetNamed, presetRows } from "../engine/agreement/presets";
import { readingRows } from "../engine/agreement/readings";
import { shownTerm, TERM_COLUMNS } from "../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, type Terms } from "../engine/agreement/terms";
import { knownTermKey } from "../engine/agreement/terms-table";
import type { Measured, Quantities } from "../engine/basics/statement";
import { optional, text } from "../engine/basics/kinds";
import { quantity, tableOf, withoutTerms } from "../cells/definition";

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
 * Every term with its value, unit, clause and meaning: of the agreement, or of another published deal as far as its terms are known.
 * @param preset Name of a published deal; omitted: the agreement's own.
 * @returns Term, Value, Unit, Clause, Meaning; a value that is not known is blank.
 * @rounding none
 * @throws #VALUE! when the preset is not one of those listed in the message
 * @example =TERMS() -> [1,1] "Term", [2,1] "Execution date", [2,2] 2003-04-28
 * @see TERM, READINGS
 */
export const TERMS = withoutTerms(
  tableOf({
    clause: "Terms",
    facts: { preset: optional(text) },
    columns: TERM_COLUMNS,
    rows: ({ preset }) => presetRows(preset === undefined ? AGREEMENT_PRESET : presetNamed(preset)),
    answer: "Value",
  }),
);

/**
 * Every place where the agreement admits more than one reading: the readings, the one in force, and why the default is the default.
 * @returns Term, Clause, In force, Readings, Reason.
 * @rounding none
 * @throws #VALUE! when a term is unknown or its value is not accepted
 * @example =READINGS() -> [1,3] "In force"
 * @see TERMS, EXPLAIN
 */
export const READINGS = tableOf({
  clause: "Readings",
  facts: {},
  columns: { Term: "text", Clause: "text", "In force": "text", Readings: "text", Reason: "text" },
  rows: (_facts, deal) => readingRows(deal),
  answer: "In force",
});

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
