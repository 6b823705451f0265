import type { ICellData } from "@univerjs/core";
import { cellName, parseAddress, sheetPrefix, type Area } from "../../workbook/address";
import { damaged } from "./file-refused";
import { SheetFormulas } from "./read-formulas";
import { valueData } from "./read-values";
import type { Reading } from "./reading";
import { childOf, type XmlElement } from "./xml";

export type Cells = Record<number, Record<number, ICellData>>;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The last row and column that a spreadsheet has. */
const LAST = { row: 1_048_575, column: 16_383 };
/** A sheet of more cells than this, blank ones included, keeps its blank cells only among the others. */
const FAR = 2_000_000;

function hasContent({ v, f }: ICellData): boolean {
  return v !== undefined || f !== undefined;
}

/** Gathers the cells of a sheet as they come, row by row. A row or a cell that does not say its place is the next one. */
export class SheetCells {
  private readonly cells: Cells = {};
  private readonly formulas: SheetFormulas;
  private row = -1;
  private column = -1;

  constructor(
    private readonly sheet: string,
    private readonly reading: Reading,
  ) {
    this.formulas = new SheetFormulas(reading);
  }

  /** The row that begins. */
  beginRow({ attributes }: XmlElement): number {
    this.row = attributes["r"] === undefined ? this.row + 1 : Number(attributes["r"]) - 1;
    this.column = -1;
    if (!(Number.isInteger(this.row) && this.row >= 0 && this.row <= LAST.row))
      throw damaged(`a row of the sheet ${this.sheet} has no number that a row can have`);
    return this.row;
  }

  add(cell: XmlElement): void {
    this.reading.count("cells");
    this.moveTo(cell.attributes["r"]);
    const place = { row: this.row, column: this.column, words: this.placeInWords() };
    const formula = childOf(cell, "f");
    const shown = formula && this.formulas.read(formula, place);
    const style = this.reading.styleId(Number(cell.attributes["s"] ?? 0));
    const data = {
      ...(shown ? { f: shown } : valueData(cell, this.reading, place.words)),
      ...(style && { s: style }),
    };
    if (Object.keys(data).length > 0) (this.cells[this.row] ??= {})[this.column] = data;
  }

  private moveTo(address: string | undefined): void {
    const area = address === undefined ? { row: this.row, column: this.column + 1 } : parseAddress(address);
    if (!area || area.row < 0 || area.row > LAST.row || area.column > LAST.column)
      throw damaged(`a cell of the sheet ${this.sheet} has no address that a cell can have`);
    this.row = area.row;
    this.column = area.column;
  }

  private placeInWords(): string {
    return sheetPrefix(this.sheet) + cellName(this.row, this.column);
  }

  /** The cells and how far they reach, when all were added. Far ones that have a look and nothing in them are dropped. */
  finish(): { cells: Cells; extent: Extent } {
    const used = this.extent(hasContent);
    this.reading.count("places", used.rows * used.columns);
    for (const area of this.formulas.filled) this.empty(area, used);
    const shown = this.extent(() => true);
    if (shown.rows * shown.columns <= FAR) return { cells: this.cells, extent: shown };
    this.dropBeyond(used);
    return { cells: this.cells, extent: used };
  }

  private extent(counts: (data: ICellData) => boolean): Extent {
    let [rows, columns] = [0, 0];
    for (const [row, cells] of Object.entries(this.cells)) {
      const last = Object.keys(cells).findLast((column) => counts(cells[Number(column)]!));
      if (last === undefined) continue;
      rows = Math.max(rows, Number(row) + 1);
      columns = Math.max(columns, Number(last) + 1);
    }
    return { rows, columns };
  }

  /** The formula in the first cell of the area fills it anew. */
  private empty({ row, column, rows, columns }: Area, used: Extent): void {
    const [rowEnd, columnEnd] = [Math.min(row + rows, used.rows), Math.min(column + columns, used.columns)];
    this.reading.count("spilled", Math.max(0, rowEnd - row) * Math.max(0, columnEnd - column));
    for (let r = row; r < rowEnd; r++) {
      for (let c = column; c < columnEnd; c++) {
        const data = this.cells[r]?.[c];
        if (data && (r > row || c > column)) this.cells[r]![c] = data.s ? { s: data.s } : {};
      }
    }
  }

  private dropBeyond({ rows, columns }: Extent): void {
    for (const [row, cells] of Object.entries(this.cells)) {
      if (Number(row) >= rows) delete this.cells[Number(row)];
      else for (const column of Object.keys(cells)) if (Number(column) >= columns) delete cells[Number(column)];
    }
  }
}
