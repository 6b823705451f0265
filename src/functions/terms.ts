import packageJson from "../../package.json";
import { presetNamed, presetRows } from "../engine/agreement/presets";
import { readingRows } from "../engine/agreement/readings";
import { shownTerm } from "../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, type Terms } from "../engine/agreement/terms";
import { knownTermKey } from "../engine/agreement/terms-table";
import type { Measured, Quantities } from "../engine/basics/statement";
import { answer, answerTable, quantity, tableOf } from "./define";
import { optional, text } from "./facts";

interface TermStatement {
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

const TERM = quantity({
  id: "TERM",
  clause: "Terms",
  facts: { name: text },
  statement: termStatement,
  quantities: TERM_QUANTITIES,
  result: "value",
});

/**
 * One term of the deal, by its name.
 * @customfunction TERM
 * @param name Name of the term, without regard to case, spaces and punctuation.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The term's value: a number, a date, or a word; "not set" where the agreement does not fix it.
 * @section Terms
 * @unit as the term
 * @rounding none
 * @throws #VALUE! when the name is not one of a term
 * @example =TERM("Escrow cover") -> 2
 * @example =TERM("maturity date") -> 2008-04-27
 * @example =TERM("Cap denominator", {"Cap denominator","PRE"}) -> "PRE"
 * @see TERMS, READINGS
 */
export function term(name: any[][], terms?: any[][]): any[][] {
  return answer(TERM, [name], terms);
}

const TERMS = tableOf({
  id: "TERMS",
  clause: "Terms",
  facts: { preset: optional(text) },
  columns: [
    { heading: "Term", unit: "text" },
    { heading: "Value", unit: "text" },
    { heading: "Unit", unit: "text" },
    { heading: "Clause", unit: "text" },
    { heading: "Meaning", unit: "text" },
  ],
  rows: ({ preset }) => presetRows(presetNamed(preset ?? "HY_TECH_2003")),
  answer: "Value",
});

/**
 * Every term with its value, unit, clause and meaning: of the agreement, or of another published deal as far as its terms are known.
 * @customfunction TERMS
 * @param [preset] Name of a published deal; omitted: the agreement's own.
 * @returns {any[][]} Term, Value, Unit, Clause, Meaning; a value that is not known is blank.
 * @section Terms
 * @unit table
 * @rounding none
 * @throws #VALUE! when the preset is not one of those listed in the message
 * @example =TERMS() -> [1,1] "Term", [2,1] "Execution date", [2,2] 2003-04-28
 * @see TERM, READINGS
 */
export function terms(preset?: any[][]): any[][] {
  return answerTable(TERMS, [preset], null);
}

const READINGS = tableOf({
  id: "READINGS",
  clause: "Readings",
  facts: {},
  columns: [
    { heading: "Term", unit: "text" },
    { heading: "Clause", unit: "text" },
    { heading: "In force", unit: "text" },
    { heading: "Readings", unit: "text" },
    { heading: "Reason", unit: "text" },
  ],
  rows: (_facts, deal) => readingRows(deal),
  answer: "In force",
});

/**
 * Every place where the agreement admits more than one reading: the readings, the one in force, and why the default is the default.
 * @customfunction READINGS
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Term, Clause, In force, Readings, Reason.
 * @section Readings
 * @unit table
 * @rounding none
 * @throws #VALUE! when a term is unknown or its value is not accepted
 * @example =READINGS() -> [1,3] "In force"
 * @see TERMS, EXPLAIN
 */
export function readings(terms?: any[][]): any[][] {
  return answerTable(READINGS, [], terms);
}

const VERSION = quantity({
  id: "VERSION",
  clause: "Version",
  facts: {},
  statement: () => ({ version: packageJson.version }),
  quantities: { version: { label: "Version", unit: "text", clause: "Version", rule: "of this add-in" } },
  result: "version",
});

/**
 * Version of this add-in, as text.
 * @customfunction VERSION
 * @returns {any[][]} The version, such as "1.2.0".
 * @section Version
 * @unit text
 * @rounding none
 * @example =VERSION() -> "0.1.0"
 */
export function version(): any[][] {
  return answer(VERSION, [], null);
}
