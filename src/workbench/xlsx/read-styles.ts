import { WrapStrategy, type IStyleData } from "@univerjs/core";
import { PIXELS_PER_INDENT } from "../../workbook/univer/snapshot";
import type { Parts } from "./parts";
import { HORIZONTAL, LINES, SIDES, VERTICAL } from "./styles";
import { childOf, flag, type XmlElement } from "./xml";

/** The looks of cells, as the style part of a file lists them. */

export interface CellLook {
  readonly style: IStyleData;
  readonly isDate: boolean;
}

/** Formats that a file names by number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};
const LONGEST_FORMAT = 255;
/** What a format holds beside its own signs: texts, single characters, colours and conditions; [h] is a sign. */
const LITERAL = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

interface StyleLists {
  readonly formats: ReadonlyMap<string, string>;
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
}

/** FF1F4E79, as a file writes it; colours of the theme are not read. */
function colorOf(element: XmlElement | undefined): { rgb: string } | undefined {
  const hex = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(element?.attributes["rgb"] ?? "")?.[1];
  return hex ? { rgb: `#${hex}` } : undefined;
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flag(element.attributes["val"], true);
}

function fontStyle(font: XmlElement | undefined): IStyleData {
  const color = colorOf(childOf(font, "color"));
  const size = Number(childOf(font, "sz")?.attributes["val"]);
  const underline = childOf(font, "u");
  return {
    ...(isOn(childOf(font, "b")) && { bl: 1 }),
    ...(isOn(childOf(font, "i")) && { it: 1 }),
    ...(underline && underline.attributes["val"] !== "none" && { ul: { s: 1 } }),
    ...(isOn(childOf(font, "strike")) && { st: { s: 1 } }),
    ...(size > 0 && size <= 409 && { fs: size }),
    ...(color && { cl: color }),
  };
}

function fillStyle(fill: XmlElement | undefined): IStyleData {
  const pattern = childOf(fill, "patternFill");
  const color = pattern?.attributes["patternType"] === "solid" ? colorOf(childOf(pattern, "fgColor")) : undefined;
  return color ? { bg: color } : {};
}

function borderStyle(border: XmlElement | undefined): IStyleData {
  const lines = Object.entries(SIDES).flatMap(([side, key]) => {
    const line = childOf(border, side);
    const style = LINES[line?.attributes["style"] as keyof typeof LINES];
    return style ? [[key, { s: style, cl: colorOf(childOf(line, "color")) ?? { rgb: "#000000" } }]] : [];
  });
  return lines.length > 0 ? { bd: Object.fromEntries(lines) as NonNullable<IStyleData["bd"]> } : {};
}

function alignmentStyle(alignment: XmlElement | undefined): IStyleData {
  const { horizontal, vertical, indent, wrapText } = alignment?.attributes ?? {};
  const across = HORIZONTAL[horizontal as keyof typeof HORIZONTAL];
  const down = VERTICAL[(vertical === "center" ? "middle" : vertical) as keyof typeof VERTICAL];
  const steps = Number(indent);
  return {
    ...(across && { ht: across }),
    ...(down && { vt: down }),
    ...(steps > 0 && steps <= 250 && { pd: { l: steps * PIXELS_PER_INDENT } }),
    ...(flag(wrapText) && { tb: WrapStrategy.WRAP }),
  };
}

function lookOf(format: XmlElement, { formats, fonts, fills, borders }: StyleLists): CellLook {
  const { numFmtId = "0", fontId, fillId, borderId } = format.attributes;
  const pattern = formats.get(numFmtId) ?? BUILT_IN[Number(numFmtId)] ?? "General";
  return {
    style: {
      ...fontStyle(fonts[Number(fontId)]),
      ...fillStyle(fills[Number(fillId)]),
      ...borderStyle(borders[Number(borderId)]),
      ...alignmentStyle(childOf(format, "alignment")),
      ...(pattern !== "General" && pattern.length <= LONGEST_FORMAT && { n: { pattern } }),
    },
    isDate: /[ymdhs]/i.test(pattern.replace(LITERAL, "")),
  };
}

/** The look behind each number that a cell may name. */
export async function readStyles(parts: Parts, part: string | undefined): Promise<CellLook[]> {
  if (part === undefined) return [];
  const lists: Record<string, readonly XmlElement[]> = {};
  const keep = ({ name, children }: XmlElement): void => void (lists[name] = children);
  const wanted = ["numFmts", "fonts", "fills", "borders", "cellXfs"];
  await parts.read(part, { whole: Object.fromEntries(wanted.map((name) => [name, keep])) });
  const { numFmts = [], fonts = [], fills = [], borders = [], cellXfs = [] } = lists;
  const named = numFmts.map(
    ({ attributes }) => [attributes["numFmtId"] ?? "", attributes["formatCode"] ?? ""] as const,
  );
  return cellXfs.map((format) => lookOf(format, { formats: new Map(named), fonts, fills, borders }));
}
