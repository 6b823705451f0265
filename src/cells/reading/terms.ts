import { AGREEMENT_TERMS, type Terms } from "../../engine/agreement/terms";
import { termsFrom } from "../../engine/agreement/terms-table";
import { invalid } from "../../engine/basics/errors";
import { isBlank, shown, type Raw } from "../../engine/basics/values";
import { matrixOf, type Cell } from "../cell";
import { plain } from "./facts";

function* rowsOf(matrix: readonly (readonly Cell[])[]): Generator<readonly [string, Raw]> {
  for (const [index, row] of matrix.entries()) {
    const name = plain(row[0]);
    if (isBlank(name) || name === 0) continue;
    if (typeof name !== "string")
      invalid("terms", `row ${index + 1} starts with ${shown(name)}; accepted is the name of a term`, "Terms");
    if (index === 0 && name.trim().toLowerCase() === "term") continue;
    yield [name, plain(row[1])];
  }
}

/** The terms that a range gives, Term and Value in its first two columns; the agreement's own for the rest. */
export function readTerms(argument: unknown): Terms {
  const matrix = matrixOf(argument);
  const isSingle = matrix.length === 1 && matrix[0]!.length === 1;
  if (isSingle) {
    const value = plain(matrix[0]![0]);
    if (isBlank(value) || value === 0 || value === false) return AGREEMENT_TERMS;
  }
  if (matrix[0]!.length < 2) {
    invalid(
      "terms",
      "one column came; accepted is a range of two or more columns, Term and Value, such as the Deal sheet",
      "Terms",
    );
  }
  return termsFrom(rowsOf(matrix));
}
