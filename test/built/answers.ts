import { matches, type Expected } from "../../src/catalogue/examples";
import type { Answer } from "./bare-host";

/** Where an answer differs from what an example says; nothing where it does not. */
export function differences(expected: Expected, answer: Answer): string[] {
  const at = (row: number, column: number) => answer[row]?.[column];
  const differ = (row: number, column: number) => `[${row + 1},${column + 1}] is ${JSON.stringify(at(row, column))}`;
  if (expected.kind === "value") {
    const single = answer.length === 1 && answer[0]!.length === 1;
    return single && matches(expected.value, at(0, 0)) ? [] : [JSON.stringify(answer)];
  }
  if (expected.kind === "matrix") {
    const size = `${answer.length} × ${answer[0]?.length}`;
    if (size !== `${expected.rows.length} × ${expected.rows[0]!.length}`) return [`the answer is ${size}`];
    return expected.rows.flatMap((row, r) =>
      row.flatMap((value, c) => (matches(value, at(r, c)) ? [] : [differ(r, c)])),
    );
  }
  const rows = expected.rows === undefined || expected.rows === answer.length ? [] : [`${answer.length} rows`];
  const cells = expected.cells.filter((each) => !matches(each.value, at(each.row - 1, each.column - 1)));
  return [...rows, ...cells.map((each) => differ(each.row - 1, each.column - 1))];
}
