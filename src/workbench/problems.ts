import type { Injector } from "@univerjs/core";
import { ERROR_TYPE_SET } from "@univerjs/engine-formula";
import { CellAlertManagerService, type ICellAlert } from "@univerjs/sheets-ui";
import type { FWorkbook } from "@univerjs/sheets/lib/facade";
import { carriedBy, type CellPlace } from "../workbook/univer/carried";
import { cellsGone, isLost } from "../workbook/univer/cells";

/** An error that a cell shows, and what there is to say about it. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

const MEANINGS: Record<string, string> = {
  "#NAME?": "A function or a name in this formula is not known.",
  "#VALUE!": "A value in this formula is of the wrong kind.",
  "#N/A": "There is no value for this.",
  "#NUM!": "The number is too large, or does not exist.",
  "#DIV/0!": "Something is divided by zero.",
  "#REF!": "A cell that the formula refers to is gone.",
  "#NULL!": "The ranges do not meet.",
  "#SPILL!": "The answer needs more cells, and some of them are not empty.",
  "#CALC!": "The formula gives an empty table.",
  "#CYCLE!": "The formula refers to itself.",
  "#ERROR!": "The formula cannot be read.",
};

/** Why a formula refers to cells that are gone, where one of its names does. */
function lostName(workbook: FWorkbook, { subUnitId, row, col }: CellPlace): string | undefined {
  const formula = workbook.getSheetBySheetId(subUnitId)?.getRange(row, col).getFormula().toLowerCase() ?? "";
  const words = new Set(formula.match(/[\p{L}_\\][\p{L}\p{N}_.?\\]*/gu));
  const names = workbook.getDefinedNames().filter((each) => isLost(each.getFormulaOrRefString()));
  const lost = names.find((each) => words.has(each.getName().toLowerCase()));
  return lost && cellsGone(lost.getName());
}

export function problemAt(injector: Injector, workbook: FWorkbook, place: CellPlace): Problem | undefined {
  const sheet = workbook.getSheetBySheetId(place.subUnitId)?.getSheet();
  const code = sheet?.getCell(place.row, place.col)?.v;
  if (typeof code !== "string" || !ERROR_TYPE_SET.has(code as never)) return undefined;
  const raw = sheet?.getCellRaw(place.row, place.col);
  const carried = carriedBy(injector, place, raw);
  return {
    code,
    message: lostName(workbook, place) ?? carried?.message ?? MEANINGS[code] ?? "The formula has no result.",
  };
}

const CARD_WIDTH = 340;

/** The grid's card over an erroneous cell, with our text in the place of its own. */
export function explainOnHover(injector: Injector, workbookOf: () => FWorkbook | null): void {
  const cards = injector.get(CellAlertManagerService);
  const showAlert = cards.showAlert.bind(cards);
  cards.showAlert = (alert: ICellAlert) => {
    const workbook = workbookOf();
    const problem = workbook && problemAt(injector, workbook, alert.location);
    showAlert(problem ? { ...alert, title: problem.code, message: problem.message, width: CARD_WIDTH } : alert);
  };
}
