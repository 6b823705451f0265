import type { ModelCell, StyleName } from "../workbook/sheet-model";
import { addressed } from "./addresses";
import { SheetWriter } from "./sheet-writer";
import { withWords } from "./not-stated";
import { noteContent } from "./notes";

/** A line of a model sheet: what the person gives, or what a formula answers. */
export interface Line {
  readonly label: string;
  /** by which formulas of this sheet call the cell: {price} */
  readonly key?: string;
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly format?: string;
  /** words, or a formula that gives them */
  readonly note?: string;
  readonly main?: boolean;
}

/** A table that spills to the right of its block. */
export interface Spill {
  readonly title: string;
  readonly formula: string;
  /** rows that it may need, heading included */
  readonly rows: number;
  readonly columns: number;
  /** values to the left of the answer that it is computed over, as {over}; they need headings of their own */
  readonly over?: { readonly heading: string; readonly values: readonly number[]; readonly format: string };
  /** heading of an answer that has none of its own */
  readonly heading?: string;
}

export interface Block {
  readonly title: string;
  readonly clause: string;
  readonly lines: readonly Line[];
  readonly spills?: readonly Spill[];
}

export const LABEL = 0;
export const VALUE = 1;
export const NOTE = 2;
export const SPILL = 4;
const LAST = 11;

function lineContent({ value, formula, format, main }: Line): Omit<ModelCell, "row" | "column"> {
  const given = typeof value === "string" ? "inputText" : "input";
  const style: StyleName = formula === undefined ? given : main ? "answer" : "result";
  return { ...(formula === undefined ? { value: value ?? "" } : { formula }), style, ...(format && { format }) };
}

/** Lays blocks out one under the other and puts the cells in the place of the {keys}. */
export class ModelWriter {
  readonly sheet = new SheetWriter();
  private readonly addresses: Record<string, string> = {};

  block({ title, clause, lines, spills = [] }: Block): void {
    this.band(title, clause);
    const top = this.sheet.row + 1;
    for (const line of lines) this.line(line);
    const linesEnd = this.sheet.row;
    const spillsEnd = this.spills(spills, top);
    this.sheet.row = Math.max(linesEnd, spillsEnd);
    this.sheet.down(2);
  }

  private band(title: string, clause: string): void {
    for (let column = 0; column <= LAST; column++) {
      this.sheet.text(column, column === LABEL ? title : column === NOTE ? clause : "", "section");
    }
  }

  private line(line: Line): void {
    this.sheet.down().text(LABEL, line.label, "label");
    const address = this.sheet.put(VALUE, lineContent(line));
    if (line.key) this.addresses[line.key] = address;
    if (line.note) this.sheet.put(NOTE, { ...noteContent(line.note), style: "quiet" });
  }

  /** the row after the last one */
  private spills(spills: readonly Spill[], top: number): number {
    let row = top;
    for (const spill of spills) {
      this.sheet.put(SPILL, { value: spill.title, style: "subtitle" }, row);
      if (spill.over) this.overValues(spill, spill.over, row + 1);
      else this.table(spill, row + 1);
      row += spill.rows + 2;
    }
    return row - 1;
  }

  /** An answer with a heading row of its own. */
  private table({ formula, columns }: Spill, row: number): void {
    this.sheet.put(SPILL, { formula, style: "tableHead" }, row);
    for (let column = 1; column < columns; column++) this.sheet.put(SPILL + column, { style: "tableHead" }, row);
  }

  private overValues({ formula, heading = "" }: Spill, over: NonNullable<Spill["over"]>, row: number): void {
    this.sheet.put(SPILL, { value: over.heading, style: "tableHeadRight" }, row);
    this.sheet.put(SPILL + 1, { value: heading, style: "tableHeadRight" }, row);
    const cells = over.values.map((value, index) =>
      this.sheet.put(SPILL, { value, style: "input", format: over.format }, row + 1 + index),
    );
    this.sheet.put(
      SPILL + 1,
      { formula: formula.replace("{over}", `${cells[0]}:${cells.at(-1)}`), style: "result" },
      row + 1,
    );
  }

  /** The cells, each formula with addresses in the place of its keys, and over a list of what they need of the deal. */
  cells(): ModelCell[] {
    const cells = this.sheet.cells.map((cell) =>
      cell.formula ? { ...cell, formula: addressed(cell.formula, this.addresses) } : cell,
    );
    return withWords(this.sheet, cells);
  }
}
