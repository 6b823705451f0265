import type { Answer } from "../built/bare-host";
import { formatOf, isError, plainValue, shownCell } from "./answers";

/** What can differ in the answers of one call. */
export type Kind = "shape" | "error code" | "error text" | "value" | "format";

/** One kind of difference in one call: where it is first seen, and in how many cells. */
export interface Found {
  readonly kind: Kind;
  readonly before: string;
  readonly after: string;
  readonly cells: number;
}

const sizeOf = (answer: Answer): string => `${answer.length} × ${answer.map((row) => row.length).join(", ")}`;
const sizeShown = (answer: Answer): string => `${answer.length} × ${answer[0]?.length ?? 0}`;
const isLoneError = (answer: Answer): boolean =>
  answer.length === 1 && answer[0]!.length === 1 && isError(answer[0]![0]);

/** The very same value: the last bit of a number counts, and the sign of a zero. */
function isSame(before: unknown, after: unknown): boolean {
  const isObject = typeof before === "object" && before !== null;
  return isObject ? JSON.stringify(before) === JSON.stringify(after) : Object.is(before, after);
}

function kindOf(before: unknown, after: unknown): Kind | undefined {
  if (isError(before) || isError(after)) {
    if (!isError(before) || !isError(after) || before.error !== after.error) return "error code";
    return before.message === after.message ? undefined : "error text";
  }
  if (!isSame(plainValue(before), plainValue(after))) return "value";
  return formatOf(before) === formatOf(after) ? undefined : "format";
}

/** What differs between two answers to one call, by kind. */
export function compare(before: Answer, after: Answer): Found[] {
  if (isLoneError(before) !== isLoneError(after))
    return [{ kind: "error code", before: shown(before), after: shown(after), cells: 1 }];
  if (sizeOf(before) !== sizeOf(after))
    return [{ kind: "shape", before: sizeShown(before), after: sizeShown(after), cells: 1 }];
  const found = new Map<Kind, Found>();
  for (const [row, cells] of before.entries()) {
    for (const [column, cell] of cells.entries()) {
      const kind = kindOf(cell, after[row]![column]);
      if (!kind) continue;
      const place = before.length * cells.length === 1 ? "" : `[${row + 1},${column + 1}] `;
      const first = { before: place + shownCell(cell), after: place + shownCell(after[row]![column]) };
      found.set(kind, { kind, ...(found.get(kind) ?? first), cells: (found.get(kind)?.cells ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

/** A whole answer in a few words. */
function shown(answer: Answer): string {
  const isOne = answer.length === 1 && answer[0]!.length === 1;
  return isOne ? shownCell(answer[0]![0]) : `${sizeShown(answer)} cells, the first ${shownCell(answer[0]?.[0])}`;
}
