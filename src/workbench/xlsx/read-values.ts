import { CellValueType, type ICellData } from "@univerjs/core";
import { cellData } from "../../workbook/univer/snapshot";
import { damaged, FileRefused } from "./file-refused";
import type { Parts } from "./parts";
import type { Reading } from "./reading";
import { childOf, flag, type XmlElement } from "./xml";

/** The values of cells as a file writes them. */

const LONGEST_TEXT = 32_767;
const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;
/** Days from the first day of the system of 1904 back to that of 1900. */
const DAYS_TO_1904 = 1462;

/** A text may be cut into runs of different looks; how it is pronounced stands beside it. */
export function textOf(element: XmlElement | undefined): string {
  const runs = element?.children.filter((child) => child.name === "t" || child.name === "r") ?? [];
  const text = runs.map((run) => (run.name === "t" ? run.text : (childOf(run, "t")?.text ?? ""))).join("");
  return unescaped(text);
}

/** Signs that XML cannot hold stand as _x000D_. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export async function readTexts(parts: Parts, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part !== undefined) await parts.read(part, { whole: { si: (element) => void texts.push(textOf(element)) } });
  return texts;
}

function textData(text: string, place: string): ICellData {
  if (text.length <= LONGEST_TEXT) return cellData(text);
  throw new FileRefused(`${place} holds a text of more than ${LONGEST_TEXT.toLocaleString("en-US")} characters.`);
}

function numberData(text: string, shift: number, place: string): ICellData {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value)) throw damaged(`${place} holds no number`);
  return { v: value + shift, t: CellValueType.NUMBER };
}

/** 2003-10-01T12:00:00 as a day of the system of 1900. */
function dayData(text: string, place: string): ICellData {
  const time = Date.parse(/[zT]/i.test(text) ? text.replace(/z?$/i, "Z") : text);
  if (Number.isNaN(time)) throw damaged(`${place} holds no date`);
  return { v: Math.round((time / DAY + UNIX_EPOCH) * 1e9) / 1e9, t: CellValueType.NUMBER };
}

/** The value of a cell without a formula; the place is said where it cannot be. */
export function valueData(cell: XmlElement, reading: Reading, place: string): ICellData {
  const type = cell.attributes["t"] ?? "n";
  if (type === "inlineStr") return textData(textOf(childOf(cell, "is")), place);
  const written = childOf(cell, "v")?.text ?? "";
  if (written === "") return {};
  switch (type) {
    case "s":
      if (reading.texts[Number(written)] === undefined) throw damaged(`the text of ${place} is missing`);
      return textData(reading.texts[Number(written)]!, place);
    case "str":
      return textData(unescaped(written), place);
    case "e":
      return { v: written, t: CellValueType.STRING };
    case "b":
      return cellData(flag(written));
    case "d":
      return dayData(written, place);
    default: {
      const isDate = reading.from1904 && reading.isDate(Number(cell.attributes["s"]));
      return numberData(written, isDate ? DAYS_TO_1904 : 0, place);
    }
  }
}
