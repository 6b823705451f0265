import { literalOf } from "../formula/literal";
import type { Node } from "../formula/node";
import { parseFormula as parse } from "../formula/parse";
import { parted, textOf, tokensOf } from "../formula/tokens";

/**
 * The notation of `@example` in a doc comment. It is a formula that a person
 * can type, an arrow, what comes out, and after two slashes why it stands there:
 *
 *     =ESCROW_TOPUP(750000, 0.25, 5000000) -> 1000000 // the agreement's own case
 *
 * Arguments: numbers, percents (5%), "text" (a quote doubled), TRUE, FALSE, {1,2;3,4},
 * DATE(2003,4,28), or nothing between two commas. A date is text in quotes, as
 * in a cell: an unquoted 2003-04-28 is a subtraction there.
 *
 * Results:
 *     1995599   "OTCBB"   TRUE   2003-11-12 (its serial): the same to the last bit
 *     0.211864406779661: a fraction written with 12 to 16 digits is the answer rounded to them
 *     #VALUE!   #VALUE! conversion_price (and the message holds these words)
 *     {10000;#VALUE!;2003-11-12} a whole spill
 *     rows 6, [1,1] "Date", [6,4] 240000 a table: rows with the heading, single cells by row and column from 1
 */
export type Scalar = number | string | boolean | null;
export type Argument = Scalar | Scalar[][];

export interface ErrorResult {
  readonly error: string;
  /** words that the message must hold */
  readonly says?: string;
}

/** A number of which only so many significant digits are written. */
export interface RoundedResult {
  readonly number: number;
  readonly digits: number;
}

export type Cell = Scalar | ErrorResult | RoundedResult;

export type Expected =
  | { readonly kind: "value"; readonly value: Cell }
  | { readonly kind: "matrix"; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly kind: "table";
      readonly rows?: number;
      readonly cells: readonly { row: number; column: number; value: Cell }[];
    };

export interface Call {
  readonly id: string;
  readonly arguments: readonly Argument[];
}

export class ExampleError extends Error {}

export function splitExample(text: string): { formula: string; result: string; note?: string } {
  const match = /^(=.*?\))\s*->\s*(.+?)(?:\s+\/\/\s*(.+))?$/.exec(text);
  if (!match) throw new ExampleError(`"${text}" is not of the form =NAME(…) -> result // why`);
  const [, formula, result, note] = match;
  return { formula: formula!, result: result!, ...(note === undefined ? {} : { note }) };
}

export function parseFormula(formula: string): Call {
  if (!formula.startsWith("=")) throw new ExampleError(`"${formula}": expected =`);
  const node = read(formula);
  if (node.kind !== "call") throw wrong(formula, node, "a function's name in capitals");
  return { id: node.name, arguments: node.args.map((each) => argument(formula, each)) };
}

function read(formula: string): Node {
  try {
    return parse(formula);
  } catch (problem) {
    throw new ExampleError(`"${formula}": ${(problem as Error).message}`);
  }
}

function wrong(formula: string, { start }: Node, expected: string): ExampleError {
  const found = formula.slice(start, start + 20);
  return new ExampleError(`"${formula}", place ${start + 1}: expected ${expected}, found "${found}"`);
}

function argument(formula: string, node: Node): Argument {
  if (node.kind === "omitted") return null;
  if (node.kind !== "array") return scalar(formula, node);
  if (node.rows.some((row) => row.length !== node.rows[0]!.length)) throw wrong(formula, node, "rows of one length");
  return node.rows.map((row) => row.map((each) => scalar(formula, each)));
}

function scalar(formula: string, node: Node): Scalar {
  if (/^\d{4}-\d{2}-\d{2}$/.test(node.text)) throw wrong(formula, node, 'a date in quotes, "2003-04-28"');
  const value = literalOf(node) ?? date(node);
  if (value === undefined) throw wrong(formula, node, "a number, a quoted text, TRUE, FALSE or {…}");
  return value;
}

/** DATE(2003,4,28) as its serial. */
function date(node: Node): number | undefined {
  if (node.kind !== "call" || node.name !== "DATE" || node.args.length !== 3) return undefined;
  return serialOf(node.args.map(({ text }, i) => text.padStart(i === 0 ? 4 : 2, "0")).join("-"));
}

export function parseResult(text: string): Expected {
  const [, error, says] = /^(#(?:VALUE!|N\/A|NUM!|DIV\/0!|NULL!))\s+(.+)$/.exec(text) ?? [];
  if (error !== undefined) return { kind: "value", value: { error, says: says! } };
  if (/^(?:\[|rows\b)/.test(text)) return table(text);
  if (!text.startsWith("{")) return { kind: "value", value: cell(text) };
  const rows = parts(text.slice(1, -1), "semicolon").map((row) => parts(row, "comma").map(cell));
  return { kind: "matrix", rows };
}

function parts(text: string, mark: "comma" | "semicolon"): string[] {
  return parted(tokensOf(text), mark).map((tokens) => textOf(tokens).trim());
}

function table(text: string): Expected {
  let rows: number | undefined;
  const cells: { row: number; column: number; value: Cell }[] = [];
  for (const part of parts(text, "comma")) {
    const [, count, row, column, value] = /^(?:rows (\d+)|\[(\d+), *(\d+)\] *(.+))$/.exec(part) ?? [];
    if (count !== undefined) rows = Number(count);
    else if (value !== undefined) cells.push({ row: Number(row), column: Number(column), value: cell(value) });
    else throw new ExampleError(`"${text}": expected rows 6, or [6,4] and what stands there, found "${part}"`);
  }
  return { kind: "table", ...(rows === undefined ? {} : { rows }), cells };
}

function cell(text: string): Cell {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return serialOf(text);
  if (/^-?\d*\.\d+$/.test(text)) return fractionOf(text);
  const node = read(text);
  return node.kind === "error" ? { error: node.code } : scalar(text, node);
}

const FEWEST_ROUNDED_DIGITS = 12;
const DIGITS_OF_A_DOUBLE = 17;

function fractionOf(text: string): Cell {
  const digits = text.replace(/^-?[0.]*/, "").replace(".", "").length;
  const rounded = digits >= FEWEST_ROUNDED_DIGITS && digits < DIGITS_OF_A_DOUBLE;
  return rounded ? { number: Number(text), digits } : Number(text);
}

/** Whether a cell of the answer is what the example says. Errors are given as `{ error, message }`. */
export function matches(expected: Cell, actual: unknown): boolean {
  if (expected === null || typeof expected !== "object") return Object.is(actual, expected);
  if ("digits" in expected)
    return typeof actual === "number" && Number(actual.toPrecision(expected.digits)) === expected.number;
  const { error, message } = (actual ?? {}) as { error?: string; message?: string };
  return error === expected.error && (message ?? "").includes(expected.says ?? "");
}

function serialOf(iso: string): number {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
    throw new ExampleError(`${iso} is no day of the calendar`);
  return time / 86_400_000 + 25569;
}
