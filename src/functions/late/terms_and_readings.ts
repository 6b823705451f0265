import { AGREEMENT_PRESET, presetNamed, presetRows } from "../../engine/agreement/presets";
import { readingRows } from "../../engine/agreement/readings";
import { TERM_COLUMNS } from "../../engine/agreement/shown-terms";
import { optional, text } from "../../engine/basics/kinds";
import { tableOf, withoutTerms } from "../../cells/definition";

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
