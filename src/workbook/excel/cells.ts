import { cellName, formatAddress, parseAddress, sheetPrefix, type Area } from "../address";
import type { ModelCell, StyleName } from "../sheet-model";
import type { CellInput, CellKind, CellValue } from "../workbook";

/** What Excel's cells need that can be said without Excel. */

export const TEXT_FORMAT = "@";

/** Whether Excel, reading a text as if it were typed, might make a formula, a number, a date or a truth of it. */
function isMistakable(text: string): boolean {
  return !/^[A-Za-z]/.test(text) || /^(true|false)$/i.test(text) || (/\d/.test(text) && text.length <= 40);
}

/** An input in the form in which Excel takes it; an apostrophe in front keeps a text a text. */
export function written(input: CellInput, format: string): string | number | boolean {
  if (typeof input === "object") return input.formula.startsWith("=") ? input.formula : `=${input.formula}`;
  if (typeof input !== "string" || input === "" || format === TEXT_FORMAT) return input;
  return isMistakable(input) ? `'${input}` : input;
}

/** A formula in a cell of text format would stay a text: its format gives way, unless another is asked for. */
export function writtenFormat(input: CellInput, asked: string | null | undefined, standing: string): string | null {
  if (asked !== null && asked !== undefined) return asked;
  return typeof input === "object" && standing === TEXT_FORMAT ? "General" : null;
}

export function kindOf(value: unknown, type: string): CellKind {
  if (type === "Error") return "error";
  if (type === "Empty" || value === "") return "empty";
  return typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
}

/** Excel gives a cell without a formula its value in the place of the formula. */
export function formulaOf(formula: unknown, value: unknown): string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : "";
}

/** Excel's own address in our form: without $, the sheet in front. */
export function plainAddress(address: string): string {
  const area = parseAddress(address.replaceAll("$", ""));
  return area ? formatAddress(area) : address;
}

export function occupiedIn(
  area: Area,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): string[] {
  return values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === "" && (formulas[r]?.[c] ?? "") === ""
        ? []
        : [sheetPrefix(area.sheet) + cellName(area.row + r, area.column + c)],
    ),
  );
}

/** A name that no sheet has yet. */
export function freeName(name: string, taken: readonly string[]): string {
  const isTaken = (wanted: string) => taken.some((each) => each.toLowerCase() === wanted.toLowerCase());
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name} ${count}`;
  return free;
}

/** The cells of a sheet as rows of inputs and formats from A1 on; null where nothing is to be written. */
export function grid(cells: readonly ModelCell[]): { values: (CellValue | null)[][]; formats: (string | null)[][] } {
  const rows = Math.max(...cells.map((cell) => cell.row)) + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) + 1;
  const empty = <T>(): (T | null)[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  const [values, formats] = [empty<CellValue>(), empty<string>()];
  for (const { row, column, value, formula, format } of cells) {
    const input: CellInput | undefined = formula === undefined ? value : { formula };
    if (input !== undefined) values[row]![column] = written(input, format ?? "General");
    if (format !== undefined) formats[row]![column] = format;
  }
  return { values, formats };
}

export interface StyledRun {
  readonly style: StyleName;
  readonly address: string;
}

/** Cells of one style under one another as one range: a sheet needs dozens of formats then, not thousands. */
export function styledRuns(cells: readonly ModelCell[]): StyledRun[] {
  const runs: { style: StyleName; column: number; from: number; to: number }[] = [];
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, style } of sorted) {
    if (style === undefined || style === "plain") continue;
    const last = runs.at(-1);
    if (last && last.style === style && last.column === column && last.to === row - 1) last.to = row;
    else runs.push({ style, column, from: row, to: row });
  }
  return runs.map(({ style, column, from, to }) => ({
    style,
    address: formatAddress({ sheet: "", row: from, column, rows: to - from + 1, columns: 1 }),
  }));
}

const POINTS_PER_PIXEL = 0.75;

/** The width in points of a column that holds so many characters. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * POINTS_PER_PIXEL;
}
