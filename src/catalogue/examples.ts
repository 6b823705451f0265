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
  const reader = new Reader(formula);
  reader.expect("=");
  const id = reader.take(/[A-Z][A-Z0-9_]*/y, "a function's name in capitals");
  reader.expect("(");
  const values: Argument[] = [];
  if (!reader.accept(")")) {
    do values.push(reader.at(",") || reader.at(")") ? null : argument(reader));
    while (reader.accept(","));
    reader.expect(")");
  }
  reader.end();
  return { id, arguments: values };
}

export function parseResult(text: string): Expected {
  const reader = new Reader(text);
  if (reader.at("{")) {
    const rows = block(reader, cell);
    reader.end();
    return { kind: "matrix", rows };
  }
  if (reader.at("[") || /^rows\b/.test(text)) return table(reader);
  const value = cell(reader);
  const says = reader.rest();
  if (says === "") return { kind: "value", value };
  if (value === null || typeof value !== "object" || !("error" in value)) throw reader.wrong("nothing more");
  return { kind: "value", value: { ...value, says } };
}

function table(reader: Reader): Expected {
  let rows: number | undefined;
  const cells: { row: number; column: number; value: Cell }[] = [];
  do {
    if (reader.accept("rows")) {
      rows = whole(reader);
      continue;
    }
    reader.expect("[");
    const row = whole(reader);
    reader.expect(",");
    const column = whole(reader);
    reader.expect("]");
    cells.push({ row, column, value: cell(reader) });
  } while (reader.accept(","));
  reader.end();
  return { kind: "table", ...(rows === undefined ? {} : { rows }), cells };
}

function argument(reader: Reader): Argument {
  return reader.at("{") ? block(reader, scalar) : scalar(reader);
}

function block<T>(reader: Reader, item: (reader: Reader) => T): T[][] {
  reader.expect("{");
  const rows: T[][] = [[item(reader)]];
  for (;;) {
    if (reader.accept(",")) rows.at(-1)!.push(item(reader));
    else if (reader.accept(";")) rows.push([item(reader)]);
    else break;
  }
  reader.expect("}");
  if (rows.some((row) => row.length !== rows[0]!.length)) throw reader.wrong("rows of one length");
  return rows;
}

function cell(reader: Reader): Cell {
  const error = reader.try(/#(?:VALUE!|N\/A|NUM!|DIV\/0!|NULL!)/y);
  if (error !== undefined) return { error };
  const date = reader.try(/\d{4}-\d{2}-\d{2}/y);
  if (date !== undefined) return serialOf(date);
  const fraction = reader.try(/-?\d*\.\d+(?![\d.eE%])/y);
  return fraction === undefined ? scalar(reader) : fractionOf(fraction);
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

function scalar(reader: Reader): Scalar {
  const text = reader.try(/"(?:[^"]|"")*"/y);
  if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
  const truth = reader.try(/TRUE|FALSE/y);
  if (truth !== undefined) return truth === "TRUE";
  if (reader.accept("DATE(")) return date(reader);
  if (reader.sees(/\d{4}-\d{2}-\d{2}/y)) throw reader.wrong('a date in quotes, "2003-04-28"');
  const number = Number(
    reader.take(/-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y, "a number, a quoted text, TRUE, FALSE or {…}"),
  );
  return reader.accept("%") ? number / 100 : number;
}

function date(reader: Reader): number {
  const parts = [whole(reader), (reader.expect(","), whole(reader)), (reader.expect(","), whole(reader))];
  reader.expect(")");
  return serialOf(parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-"));
}

function whole(reader: Reader): number {
  return Number(reader.take(/\d+/y, "a whole number"));
}

function serialOf(iso: string): number {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
    throw new ExampleError(`${iso} is no day of the calendar`);
  return time / 86_400_000 + 25569;
}

/** Goes through a text from left to right; blanks between its pieces do not count. */
class Reader {
  private position = 0;
  constructor(private readonly text: string) {
    this.skip();
  }
  at(token: string): boolean {
    return this.text.startsWith(token, this.position);
  }
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    return pattern.test(this.text);
  }
  accept(token: string): boolean {
    if (!this.at(token)) return false;
    this.position += token.length;
    this.skip();
    return true;
  }
  expect(token: string): void {
    if (!this.accept(token)) throw this.wrong(token);
  }
  try(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) {
      this.position += found.length;
      this.skip();
    }
    return found;
  }
  take(pattern: RegExp, what: string): string {
    const found = this.try(pattern);
    if (found === undefined) throw this.wrong(what);
    return found;
  }
  rest(): string {
    return this.text.slice(this.position);
  }
  end(): void {
    if (this.rest() !== "") throw this.wrong("the end");
  }
  wrong(expected: string): ExampleError {
    return new ExampleError(
      `"${this.text}", place ${this.position + 1}: expected ${expected}, found "${this.rest().slice(0, 20)}"`,
    );
  }
  private skip(): void {
    while (this.text[this.position] === " ") this.position += 1;
  }
}
