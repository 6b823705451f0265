import { INPUT_FORMATS } from "../engine/basics/formats";
import { cellName } from "../workbook/address";
import type { ModelCell, SheetModel, StyleName } from "../workbook/sheet-model";

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

/** A column of a sheet that is one long table. */
export interface LongColumn {
  readonly heading: string;
  readonly width: number;
}

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

  /** The headings of a long table, in the row where it stands; every number is under its own. */
  headings(columns: readonly LongColumn[]): void {
    columns.forEach(({ heading }, column) => this.text(column, heading, column === 0 ? "tableHead" : "tableHeadRight"));
  }

  /** The sheet of a long table, whose headings stay in sight and on each page. */
  longTable(name: string, columns: readonly LongColumn[], head: number): SheetModel {
    return {
      name,
      widths: columns.map(({ width }) => width),
      cells: this.cells,
      heights: this.heights,
      frozenRows: head + 1,
      print: { landscape: true, titleRows: head + 1 },
    };
  }

  down(rows = 1): this {
    this.row += rows;
    return this;
  }
}
