import { INPUT_FORMATS } from "../engine/basics/formats";
import { cellName } from "../workbook/address";
import type { ModelCell, StyleName } from "../workbook/sheet-model";

/** Number formats, in the form that every spreadsheet reads. */
export const FORMATS = {
  date: INPUT_FORMATS.date,
  weekday: `ddd ${INPUT_FORMATS.date}`,
  money: INPUT_FORMATS.$,
  shares: INPUT_FORMATS.shares,
  price: INPUT_FORMATS["$ per share"],
  percent: INPUT_FORMATS["%"],
  number: INPUT_FORMATS.number,
  text: INPUT_FORMATS.text,
} as const;

/** A name for a term, a label or a heading that a formula may use: Escrow_shares. */
export function definedName(words: string): string {
  const name = words
    .trim()
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[A-Za-z]/.test(name) ? name : `_${name}`;
}

const TITLE_HEIGHT = 30;

/** Fills a sheet from the top, and knows where it stands. */
export class SheetWriter {
  readonly cells: ModelCell[] = [];
  readonly heights: Record<number, number> = {};
  row = 0;

  /** The sheet's name in large letters, in a row that holds them. */
  title(text: string): string {
    this.heights[this.row] = TITLE_HEIGHT;
    return this.text(0, text, "title");
  }

  put(column: number, content: Omit<ModelCell, "row" | "column">, row = this.row): string {
    this.cells.push({ row, column, ...content });
    return cellName(row, column);
  }

  text(column: number, value: string, style: StyleName = "plain"): string {
    return this.put(column, { value, style });
  }

  down(rows = 1): this {
    this.row += rows;
    return this;
  }
}
