import { isDealText } from "../../engine/agreement/deal-text";
import { AGREEMENT_PRESET, presetNamed, presetTerms, termRows } from "../../engine/agreement/presets";
import { readingRows } from "../../engine/agreement/readings";
import { TERM_COLUMNS } from "../../engine/agreement/shown-terms";
import type { Matrix } from "../../cells/cell";
import { tableOf, withoutTerms } from "../../cells/definition";
import { optionalTable, plain } from "../../cells/reading/facts";
import { readTerms } from "../../cells/reading/terms";

function nameIn(matrix: Matrix): string | undefined {
  const first = matrix.length === 1 && matrix[0]!.length === 1 ? plain(matrix[0]![0]) : undefined;
  return typeof first === "string" && !isDealText(first) ? first : undefined;
}

/** A published deal by its name, or a deal as a text or a table. */
const preset = {
  ...optionalTable((matrix) => {
    const name = nameIn(matrix);
    if (name === undefined) return termRows(readTerms(matrix));
    const found = presetNamed(name);
    return termRows(presetTerms(found), found.besides);
  }),
  takesTerms: true as const,
};

/**
 * Every term with its value, unit, clause and meaning: of the agreement, of another published deal as far as its terms are public, or of a deal given.
 * @param preset Name of a published deal, or a deal as a text or a table; omitted: the agreement's own.
 * @returns Term, Value, Unit, Clause, Meaning; what the deal does not state is blank.
 * @rounding none
 * @throws #VALUE! when the preset is not one of those listed in the message
 * @example =TERMS() -> [1,1] "Term", [2,2] "HY_TECH_2003", [3,1] "Execution date", [3,2] 2003-04-28
 * @example =TERMS("Base deal=NONE; Principal=500000") -> [2,2] "NONE", [3,2] "", [13,2] 500000
 * @see TERM, READINGS
 */
export const TERMS = withoutTerms(
  tableOf({
    clause: "Terms",
    facts: { preset },
    columns: TERM_COLUMNS,
    rows: ({ preset }) => preset ?? termRows(presetTerms(AGREEMENT_PRESET)),
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
