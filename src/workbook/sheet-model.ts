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

/** A cell that formulas call by a name, and that is known by its formula where another thing has the name already. */
export interface CellByFormula {
  readonly name: string;
  readonly formula: string;
  /** what formulas say where the workbook has no such cell */
  readonly instead: string;
}

export interface SheetModel {
  readonly name: string;
  /** widths in characters, from column A on */
  readonly widths: readonly number[];
  readonly cells: readonly ModelCell[];
  /** names of ranges on this sheet, in cells such as B7 or A5:B9 */
  readonly names?: Readonly<Record<string, string>>;
  /** a cell that the formulas of this sheet call; its own where names has it */
  readonly cellByFormula?: CellByFormula;
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
