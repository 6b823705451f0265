import { INPUT_FORMATS } from "../engine/basics/formats";
import { cellName } from "./address";

/** A sheet as data: any host can build it, and no host is named in it. */

export const CELL_STYLES = {
  plain: {},
  title: { bold: true, size: 16, color: "#0F2A47" },
  subtitle: { size: 11, color: "#44546A" },
  notice: { bold: true, color: "#7A4100", fill: "#FFF4D6", wrap: true },
  section: { bold: true, size: 12, color: "#FFFFFF", fill: "#1F4E79" },
  tableHead: { bold: true, color: "#0F2A47", fill: "#DCE6F1", line: "#8EA9C8" },
  tableHeadRight: { bold: true, color: "#0F2A47", fill: "#DCE6F1", line: "#8EA9C8", align: "right" },
  label: {},
  quiet: { color: "#5A6675", indent: 1 },
  wrapped: { color: "#5A6675", wrap: true },
  input: { color: "#0B4FB3", fill: "#EFF6FF", line: "#B9D3F5", align: "right" },
  inputText: { color: "#0B4FB3", fill: "#EFF6FF", line: "#B9D3F5", indent: 1 },
  result: { align: "right" },
  answer: { bold: true, align: "right", fill: "#EAF5EC", line: "#B5D9BC" },
} as const satisfies Record<string, CellStyle>;

export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "left" | "right" | "center";
  /** steps in from the left edge */
  readonly indent?: number;
  /** colour of a thin line under and above the cell */
  readonly line?: string;
}

export type StyleName = keyof typeof CELL_STYLES;

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

export interface ModelCell {
  readonly row: number;
  readonly column: number;
  readonly value?: string | number | boolean;
  /** with its equals sign */
  readonly formula?: string;
  readonly style?: StyleName;
  readonly format?: string;
}

export interface SheetChart {
  readonly title: string;
  readonly kind: "line" | "column";
  /** the cells under the axis, and those that are drawn; on this sheet */
  readonly labels: string;
  readonly values: string;
  /** the cells that it covers */
  readonly place: string;
}

export interface SheetModel {
  readonly name: string;
  /** widths in characters, from column A on */
  readonly widths: readonly number[];
  readonly cells: readonly ModelCell[];
  /** names of ranges on this sheet, in cells such as B7 or A5:B9 */
  readonly names?: Readonly<Record<string, string>>;
  /** a table of this sheet, its heading row included */
  readonly table?: { readonly name: string; readonly range: string };
  /** the choices that a cell may take */
  readonly choices?: readonly { readonly cell: string; readonly choices: readonly string[] }[];
  readonly merged?: readonly string[];
  /** heights in points of the rows that need more than one line */
  readonly heights?: Readonly<Record<number, number>>;
  readonly frozenRows?: number;
  readonly hideGrid?: boolean;
  /** drawn where the host can; every number that they show stands in cells too */
  readonly charts?: readonly SheetChart[];
  readonly print?: { readonly landscape: boolean; readonly titleRows: number };
}

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
