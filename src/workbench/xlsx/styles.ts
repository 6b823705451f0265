import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Alignment, Border, BorderStyle, Font, Style } from "exceljs";

import { PIXELS_PER_INDENT } from "../../workbook/univer/snapshot";

/** The look of a cell: the grid's words and the file's, and from the first to the second. */

export const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
export const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

export const LINES: Partial<Record<BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};

export const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;

function keyOf<K extends string>(table: Partial<Record<K, unknown>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** #1F4E79 or rgb(31,78,121), as FF1F4E79 */
function storedColor(color: Nullable<string>): { argb: string } | undefined {
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color ?? "");
  const hex = rgb
    ? rgb
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
    : /^#([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  return hex ? { argb: `FF${hex.toUpperCase()}` } : undefined;
}

function storedFont(style: IStyleData): Partial<Font> | undefined {
  const color = storedColor(style.cl?.rgb);
  const font: Partial<Font> = {
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strike: true }),
    ...(style.fs && { size: style.fs }),
    ...(style.ff && { name: style.ff }),
    ...(color && { color }),
  };
  return Object.keys(font).length > 0 ? { size: 11, name: "Calibri", ...font } : undefined;
}

function storedAlignment(style: IStyleData): Partial<Alignment> | undefined {
  const horizontal = style.ht ? keyOf(HORIZONTAL, style.ht) : undefined;
  const vertical = style.vt ? keyOf(VERTICAL, style.vt) : undefined;
  const wrapText = style.tb === WrapStrategy.WRAP;
  const indent = Math.round((style.pd?.l ?? 0) / PIXELS_PER_INDENT);
  if (!horizontal && !vertical && !wrapText && !indent) return undefined;
  return {
    ...(horizontal ? { horizontal } : indent && { horizontal: "left" as const }),
    ...(vertical && { vertical }),
    ...(wrapText && { wrapText }),
    ...(indent && { indent }),
  };
}

function storedBorder(line: Nullable<IBorderStyleData>): Partial<Border> | undefined {
  const style = line ? keyOf(LINES, line.s) : undefined;
  const color = storedColor(line?.cl?.rgb);
  return style && { style, ...(color && { color }) };
}

export function storedStyle(style: IStyleData): Partial<Style> {
  const font = storedFont(style);
  const alignment = storedAlignment(style);
  const fill = storedColor(style.bg?.rgb);
  const sides = Object.entries(SIDES).flatMap(([side, key]) => {
    const line = storedBorder(style.bd?.[key]);
    return line ? [[side, line]] : [];
  });
  return {
    ...(font && { font }),
    ...(alignment && { alignment }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: fill } }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides) as Style["border"] }),
  };
}
