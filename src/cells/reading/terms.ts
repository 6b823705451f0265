import { AGREEMENT_TERMS, type Terms } from "../../engine/agreement/terms";
import { termsFrom } from "../../engine/agreement/terms-table";
import { invalid } from "../../engine/basics/errors";
import { isNothing } from "../../engine/basics/values";
import { matrixOf } from "../cell";
import { Recall } from "../recall";
import { plain } from "./facts";
import { namedValues } from "./rows";

/** Deals that formulas of one workbook use side by side, by their first two columns. */
const deals = new Recall<Terms>(8, 2);

const PLACE = { parameter: "terms", clause: "Terms" };

/** The terms that a range gives, Term and Value in its first two columns; the agreement's own for the rest. */
export function readTerms(argument: unknown): Terms {
  const matrix = matrixOf(argument);
  const isSingle = matrix.length === 1 && matrix[0]!.length === 1;
  if (isSingle && isNothing(plain(matrix[0]![0]))) return AGREEMENT_TERMS;
  if (matrix[0]!.length < 2) {
    invalid(
      PLACE.parameter,
      "one column came; accepted is a range of two or more columns, Term and Value, such as the Deal sheet",
      PLACE.clause,
    );
  }
  return deals.of(matrix, () => termsFrom(namedValues(matrix, PLACE, "term")));
}
