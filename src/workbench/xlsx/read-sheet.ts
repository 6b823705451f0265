import type { IWorksheetData } from "@univerjs/core";
import { sheetSize } from "../../workbook/univer/snapshot";
import { leftOutElement } from "./left-out";
import type { Parts } from "./parts";
import { SheetCells } from "./read-cells";
import { SheetLayout } from "./read-layout";
import type { Reading } from "./reading";
import type { XmlElement } from "./xml";

export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  readonly part: string;
}

export async function readSheet(
  parts: Parts,
  { id, name, part }: SheetPlace,
  reading: Reading,
): Promise<Partial<IWorksheetData>> {
  const cells = new SheetCells(name, reading);
  const layout = new SheetLayout(reading);
  const begun = (element: XmlElement, parent: string): void => {
    const words = leftOutElement(element.name);
    if (words) reading.leftOut.add(words);
    if (element.name === "row" && parent === "sheetData")
      layout.noteHeight(cells.beginRow(element), element.attributes["ht"]);
    else layout.note(element, parent);
  };
  await parts.read(part, { whole: { c: (cell) => cells.add(cell) }, begun });
  const { cells: cellData, extent } = cells.finish();
  const size = sheetSize(extent.rows, extent.columns);
  return { id, name, ...size, cellData, ...layout.finish(size) };
}
