import type { IRange, IWorksheetData } from "@univerjs/core";
import { parseAddress } from "../../workbook/address";
import { columnPixels } from "../../workbook/univer/snapshot";
import { damaged } from "./file-refused";
import type { Extent } from "./read-cells";
import type { Reading } from "./reading";
import { flag, type XmlElement } from "./xml";

/** How a sheet is laid out: widths, heights, merged cells, the part that stays when it is scrolled. */

const POINTS_PER_PIXEL = 0.75;
const WIDEST = 255;
const HIGHEST = 409.5;

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

type Attributes = XmlElement["attributes"];

function within(value: number, most: number): boolean {
  return value > 0 && value <= most;
}

export class SheetLayout {
  private readonly columns: Columns[] = [];
  private readonly heights = new Map<number, number>();
  private readonly merged: string[] = [];
  private view: Attributes | undefined;
  private pane: Attributes | undefined;

  constructor(private readonly reading: Reading) {}

  /** Takes note of an element that tells of the layout. */
  note({ name, attributes }: XmlElement, parent: string): void {
    if (name === "col" && parent === "cols")
      this.columns.push({
        first: Number(attributes["min"]) - 1,
        last: Number(attributes["max"]) - 1,
        width: Number(attributes["width"]),
      });
    if (name === "mergeCell") this.merged.push(attributes["ref"] ?? "");
    if (name === "sheetView") this.view ??= attributes;
    if (name === "pane" && parent === "sheetView") this.pane ??= attributes;
  }

  noteHeight(row: number, height: string | undefined): void {
    if (within(Number(height), HIGHEST)) this.heights.set(row, Number(height));
  }

  finish(size: { rowCount: number; columnCount: number }): Partial<IWorksheetData> {
    const extent = { rows: size.rowCount, columns: size.columnCount };
    return {
      columnData: this.columnData(extent),
      rowData: this.rowData(extent),
      freeze: this.freeze(extent),
      showGridlines: flag(this.view?.["showGridLines"], true) ? 1 : 0,
      mergeData: this.merged.flatMap((address) => this.mergedRange(address, extent)),
    };
  }

  /** The columns stand in order, each once; what overlaps the one before it is passed over. */
  private columnData({ columns }: Extent): IWorksheetData["columnData"] {
    const data: IWorksheetData["columnData"] = {};
    let next = 0;
    for (const { first, last, width } of this.columns) {
      const end = Math.min(last + 1, columns);
      for (let column = Math.max(first, next); column < end; column++)
        if (within(width, WIDEST)) data[column] = { w: columnPixels(width) };
      next = Math.max(next, end || 0);
    }
    return data;
  }

  private rowData({ rows }: Extent): IWorksheetData["rowData"] {
    const shown = [...this.heights].filter(([row]) => row < rows);
    return Object.fromEntries(
      shown.map(([row, height]) => [row, { h: Math.round(height / POINTS_PER_PIXEL), ia: 0 as const }]),
    );
  }

  private freeze({ rows, columns }: Extent): IWorksheetData["freeze"] {
    const frozen = this.pane?.["state"]?.startsWith("frozen") ? this.pane : {};
    const split = (count: string | undefined, all: number) => Math.min(Math.trunc(Number(count ?? 0)) || 0, all - 1);
    const [xSplit, ySplit] = [split(frozen["xSplit"], columns), split(frozen["ySplit"], rows)];
    return { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
  }

  /** As far as the sheet reaches. */
  private mergedRange(address: string, { rows, columns }: Extent): IRange[] {
    const area = parseAddress(address);
    if (!area) throw damaged("a range of merged cells has no address");
    const endRow = Math.min(area.row + area.rows, rows) - 1;
    const endColumn = Math.min(area.column + area.columns, columns) - 1;
    const cells = Math.max(0, endRow - area.row + 1) * Math.max(0, endColumn - area.column + 1);
    this.reading.count("merged", cells);
    return cells > 1 ? [{ startRow: area.row, startColumn: area.column, endRow, endColumn }] : [];
  }
}
