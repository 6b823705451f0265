import { AGREEMENT_TERMS, dealOf, type Deal, type Unreadable } from "../../engine/agreement/deal";
import { dealTextRows, isDealText } from "../../engine/agreement/deal-text";
import { PRESET_NAMES } from "../../engine/agreement/preset-names";
import { termsFrom, type TermRow } from "../../engine/agreement/terms-table";
import type { Terms } from "../../engine/agreement/terms";
import { invalid } from "../../engine/basics/errors";
import { isNothing, shown, type Place } from "../../engine/basics/values";
import { CellError, matrixOf, type Matrix } from "../cell";
import { Recall } from "../recall";
import { plain } from "./facts";
import { namedCells } from "./rows";

/** Deals that formulas of one workbook use side by side, by their first two columns. */
const deals = new Recall<Terms>(8, 2);

const PLACE: Place = { parameter: "terms", clause: "Terms" };

/** An error that stands for a value fails what needs the term; another deal's text has its name. */
function unreadable(error: CellError): Unreadable {
  return { is: "unreadable", text: error.code, error };
}

function* tableRows(matrix: Matrix, place: Place): Generator<TermRow> {
  for (const [name, cell] of namedCells(matrix, place, "term"))
    yield [name, cell instanceof CellError ? unreadable(cell) : cell];
}

/** The one text of a range that holds a deal, or nothing. */
function textRows(matrix: Matrix, place: Place): Iterable<TermRow> {
  const value = plain(matrix[0]![0]);
  if (isNothing(value)) return [];
  if (typeof value === "string" && isDealText(value)) return dealTextRows(value, place.parameter);
  const accepted = `the text of a deal, name=value, or a range of two or more columns, Term and Value; for a published deal, TERMS of ${PRESET_NAMES.join(", ")}`;
  return invalid(place.parameter, `${shown(value)} came; accepted is ${accepted}`, place.clause);
}

/** The rows of a table of terms, Term and Value in its first two columns, or of a deal's text. */
function termRows(matrix: Matrix, place: Place): Iterable<TermRow> {
  if (matrix.length === 1 && matrix[0]!.length === 1) return textRows(matrix, place);
  if (matrix[0]!.length < 2) {
    invalid(
      place.parameter,
      "one column came; accepted is a range of two or more columns, Term and Value, such as the Deal sheet, or the text of a deal",
      place.clause,
    );
  }
  return tableRows(matrix, place);
}

/** The terms that a range or a text gives; what they do not set is said by their base. */
export function readTerms(argument: unknown, place = PLACE): Terms {
  const matrix = matrixOf(argument);
  if (matrix.length === 1 && matrix[0]!.length === 1 && isNothing(plain(matrix[0]![0]))) return AGREEMENT_TERMS;
  return deals.of(matrix, () => termsFrom(termRows(matrix, place), place.parameter));
}

/** The same as a fact of a function about deals. */
export function readDeal(matrix: Matrix, place: Place): Deal {
  return dealOf(readTerms(matrix, place));
}

/** Rows of a range or a text that are to prevail over a deal's own. */
export function readChanges(matrix: Matrix, place: Place): readonly TermRow[] {
  return [...termRows(matrix, place)];
}
