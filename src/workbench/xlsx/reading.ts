import type { IStyleData } from "@univerjs/core";
import { FileRefused } from "./file-refused";
import type { CellLook } from "./read-styles";

/** What a file may hold at most: beyond it, the page would stand still. */
const MOST = {
  cells: [300_000, "cells"],
  merged: [300_000, "merged cells"],
  spilled: [3_000_000, "cells under array formulas"],
  places: [5_000_000, "cells in use, blank ones between them included"],
  formulas: [10_000_000, "characters of formulas"],
  names: [10_000, "names"],
  sheets: [500, "sheets"],
} as const satisfies Record<string, readonly [number, string]>;

export type Counted = keyof typeof MOST;

/** What is known of a file while its sheets are read, and what is gathered. */
export class Reading {
  /** the looks that cells use, each once */
  readonly styles: Record<string, IStyleData> = {};
  /** what the file holds and the page does not show */
  readonly leftOut = new Set<string>();
  private readonly counts: Partial<Record<Counted, number>> = {};
  private readonly styleIds: (string | undefined)[] = [];

  constructor(
    readonly namespace: string,
    readonly texts: readonly string[],
    private readonly looks: readonly CellLook[],
    readonly from1904: boolean,
  ) {}

  count(what: Counted, added = 1): void {
    const [most, words] = MOST[what];
    const count = (this.counts[what] ?? 0) + added;
    if (count > most) throw new FileRefused(`It has more than ${most.toLocaleString("en-US")} ${words}.`);
    this.counts[what] = count;
  }

  isDate(look: number): boolean {
    return this.looks[look]?.isDate ?? false;
  }

  styleId(look: number): string | undefined {
    return (this.styleIds[look] ??= this.newStyleId(this.looks[look]?.style ?? {}));
  }

  private newStyleId(style: IStyleData): string {
    if (Object.keys(style).length === 0) return "";
    const id = JSON.stringify(style);
    this.styles[id] = style;
    return id;
  }
}
