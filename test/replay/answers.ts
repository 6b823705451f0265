import type { Answer } from "../built/bare-host";

/** A cell that holds an error. */
export interface ErrorCell {
  readonly error: string;
  readonly message?: string;
}

export function isError(cell: unknown): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** A call is refused where it gives errors and nothing else. */
export const isRefused = (answer: Answer): boolean => answer.every((row) => row.every(isError));

interface Formatted {
  readonly basicValue: unknown;
  readonly numberFormat?: string;
}

function isFormatted(cell: unknown): cell is Formatted {
  return typeof cell === "object" && cell !== null && "basicValue" in cell;
}

/** A cell's value without its format. */
export const plainValue = (cell: unknown): unknown => (isFormatted(cell) ? cell.basicValue : cell);
export const formatOf = (cell: unknown): string | undefined => (isFormatted(cell) ? cell.numberFormat : undefined);

/** A cell as a report writes it, a number to its last bit. */
export function shownCell(cell: unknown): string {
  if (isError(cell)) return `${cell.error} ${cell.message ?? ""}`.trim();
  const [value, format] = [plainValue(cell), formatOf(cell)];
  const text = Object.is(value, -0) ? "-0" : typeof value === "string" ? JSON.stringify(value) : String(value);
  return format === undefined ? text : `${text} as ${format}`;
}
