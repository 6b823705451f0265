import { BuiltInUIPart, IUIPartsService } from "@univerjs/ui";
import { createElement, useEffect, useRef } from "react";
import { ownId } from "../formula/calls";
import { tokensOf } from "../formula/tokens";
import type { Spreadsheet } from "../workbook/univer/spreadsheet";
import type { Workbook } from "../workbook/workbook";
import { parseAddress } from "../workbook/address";
import type { FunctionMetadata } from "./bundle";
import { element } from "./elements";
import { problemAt, type Problem } from "./problems";

/** What the line shows of the selected cell. */
interface Line {
  readonly cell: string;
  readonly text: string;
  readonly problem?: Problem;
}

export class StatusLine {
  private readonly cell = element("span", { class: "wb-status-cell" });
  private readonly text = element("span", { class: "wb-status-text" });
  readonly root = element("div", { class: "wb-status", role: "status", "aria-live": "polite" }, this.cell, this.text);

  show({ cell, text, problem }: Line): void {
    if (problem) this.root.dataset["kind"] = "bad";
    else delete this.root.dataset["kind"];
    this.cell.textContent = problem ? `${cell}  ${problem.code}` : cell;
    this.text.textContent = problem ? problem.message : text;
  }
}

/** Puts the line under the grid's formula bar. */
function place(spreadsheet: Spreadsheet, line: StatusLine): void {
  function Host() {
    const host = useRef<HTMLDivElement>(null);
    useEffect(() => host.current?.replaceChildren(line.root), []);
    return createElement("div", { ref: host });
  }
  spreadsheet.injector.get(IUIPartsService).registerComponent(BuiltInUIPart.HEADER, () => Host);
}

const HINT = "Begin a formula with = and pick a function, or use the pane beside the sheet. F6 leaves the cells.";

/** The function that a formula begins with, in its own words. */
function described(
  formula: string,
  namespace: string,
  functions: ReadonlyMap<string, FunctionMetadata>,
): string | undefined {
  const words = tokensOf(formula).filter(({ kind, text }) => kind !== "sign" && kind !== "space" && text !== "@");
  const id = words[1]?.text === "(" ? ownId(words[0]!.text, namespace) : undefined;
  return id && functions.get(id)?.description;
}

export interface StatusSources {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
}

/** Keeps the line on the selected cell, as it moves and as it is calculated. */
export function followSelection({ spreadsheet, workbook, namespace, functions }: StatusSources): void {
  const byName = new Map(functions.map((each) => [each.name.toUpperCase(), each]));
  const line = new StatusLine();
  const update = async () => {
    if (!spreadsheet.api.getActiveWorkbook()) return;
    const { cell } = await workbook.selection();
    const area = parseAddress(cell)!;
    const book = spreadsheet.workbook();
    const sheet = book.getActiveSheet();
    const at = { unitId: book.getId(), subUnitId: sheet.getSheetId(), row: area.row, col: area.column };
    const problem = problemAt(spreadsheet.injector, book, at);
    const text = described(sheet.getRange(area.row, area.column).getFormula(), namespace, byName) ?? HINT;
    line.show({ cell: cell.slice(cell.lastIndexOf("!") + 1), text, ...(problem && { problem }) });
  };
  place(spreadsheet, line);
  workbook.onSelection(() => void update());
  workbook.onCalculated(() => void update());
  workbook.onChange(() => void update());
  void update();
}
