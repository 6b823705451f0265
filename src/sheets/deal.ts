import { Exact } from "../engine/basics/exact";
import type { Measured } from "../engine/basics/statement";
import { NOT_SET, serialOf } from "../engine/basics/values";
import { shownSaid, TERM_COLUMNS } from "../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type Terms } from "../engine/agreement/terms";
import { cellName } from "../workbook/address";
import type { CellByFormula, ModelCell, SheetModel } from "../workbook/sheet-model";
import { definedName, FORMATS, SheetWriter } from "./sheet-writer";
import { AGREEMENT_PRESET } from "../engine/agreement/presets";
import { inputFormat } from "../engine/basics/formats";

export const DEAL_TABLE = "Deal";
export const DEAL_HEADINGS = Object.keys(TERM_COLUMNS);

/** Names of the cells above the table: the whole deal as one text, what it is called, and the preset that it is based on. */
export const DEAL_TERMS = "Deal_terms";
export const DEAL_NAME = "Deal_name";
export const DEAL_PRESET = "Deal_preset";

/** The cell of the deal's text. A workbook may have it under a number, or be older than it: then formulas take the table. */
export const DEAL_CELL: CellByFormula = {
  name: DEAL_TERMS,
  formula: `=DEBENTURE.DEAL(${DEAL_TABLE})`,
  instead: DEAL_TABLE,
};

const UNSET =
  "A value that is not set: the agreement's own where Base deal is HY_TECH_2003; not stated where it is NONE. none: the deal has no such clause.";

/**
 * The terms that a modeller types often: each has a name of its own. More than our own formulas ask for, and none may
 * go: a person's formulas hold them.
 */
export const NAMED_TERMS: readonly TermKey[] = [
  "executionDate",
  "effectiveDateLimit",
  "maturityDate",
  "purchasePrice",
  "principal",
  "couponRate",
  "escrowShares",
  "escrowWarrantShares",
  "initialWarrantEscrowShares",
  "escrowCover",
  "certificateSize",
  "warrantShares",
  "initialWarrantShares",
  "ownershipCap",
  "authorizedShares",
  "outstandingShares",
];

/** The format of a term's cell. It is that of its kind even where a word stands there: a number typed later stays a number. */
export function termFormat(key: TermKey): string {
  return inputFormat(TERM_DEFINITIONS[key].unit);
}

/** Every term's value as its cell holds it. */
export type DealValues = Readonly<Record<TermKey, string | number>>;

/** A term's value as its cell holds it, and as the functions read it back. */
export function termCellValue(key: TermKey, { value }: Measured): string | number {
  const { name, clause, kind } = TERM_DEFINITIONS[key];
  if (value === undefined) return NOT_SET;
  if (value instanceof Exact) return value.toNumber();
  return kind === "date" && typeof value === "number"
    ? serialOf(value, { parameter: name, clause })
    : (value as string | number);
}

export function dealValues(terms: Terms): DealValues {
  return Object.fromEntries(TERM_KEYS.map((key) => [key, termCellValue(key, shownSaid(key, terms))])) as DealValues;
}

/** A word and the cell beside it. */
function writeBeside(sheet: SheetWriter, label: string, content: Omit<ModelCell, "row" | "column">): string {
  sheet.down().text(0, label, "subtitle");
  return sheet.put(1, { ...content, style: "subtitle" });
}

function writeHeading(sheet: SheetWriter, title: string, preset: string): Record<string, string> {
  const name = sheet.title(title);
  sheet.down().text(0, `Change a value, and every formula that ends with ${DEAL_TERMS} follows.`, "subtitle");
  sheet.down().text(0, UNSET, "subtitle");
  const basedOn = writeBeside(sheet, "Based on", { value: preset });
  const terms = writeBeside(sheet, "In formulas", { formula: DEAL_CELL.formula });
  sheet.down();
  DEAL_HEADINGS.forEach((heading, column) => sheet.text(column, heading, "tableHead"));
  return { [DEAL_NAME]: name, [DEAL_PRESET]: basedOn, [DEAL_TERMS]: terms };
}

/** What stands in a term's row beside its value: name, unit, clause and meaning. */
export function termWords(key: TermKey): { name: string; unit: string; clause: string; meaning: string } {
  const { name, unit, clause, meaning, choices }: TermDefinition = TERM_DEFINITIONS[key];
  return {
    name,
    unit,
    clause,
    meaning: choices ? `${meaning} (${[...choices.keys()].join(", ")})` : meaning,
  };
}

export function termChoices(key: TermKey): string[] | undefined {
  const { choices }: TermDefinition = TERM_DEFINITIONS[key];
  return choices && [...choices.keys()];
}

function writeTerm(sheet: SheetWriter, key: TermKey, value: string | number): void {
  const { name, unit, clause, meaning } = termWords(key);
  sheet.down().text(0, name, "label");
  sheet.put(1, { value, style: typeof value === "number" ? "input" : "inputText", format: termFormat(key) });
  sheet.text(2, unit, "quiet");
  sheet.put(3, { value: clause, style: "quiet", format: FORMATS.text });
  sheet.text(4, meaning, "quiet");
}

/** The only store of the deal: every term with its value, unit, clause and meaning. */
export function dealSheetOf(values: DealValues, title: string, preset: string): SheetModel {
  const sheet = new SheetWriter();
  const names = writeHeading(sheet, title, preset);
  const first = sheet.row;
  const choices: { cell: string; choices: string[] }[] = [];
  for (const key of TERM_KEYS) {
    writeTerm(sheet, key, values[key]);
    const cell = cellName(sheet.row, 1);
    const accepted = termChoices(key);
    if (NAMED_TERMS.includes(key)) names[definedName(TERM_DEFINITIONS[key].name)] = cell;
    if (accepted) choices.push({ cell, choices: accepted });
  }
  return {
    name: "Deal",
    widths: [34, 18, 17, 20, 100],
    cells: sheet.cells,
    heights: sheet.heights,
    names,
    cellByFormula: DEAL_CELL,
    choices,
    table: { name: DEAL_TABLE, range: `${cellName(first, 0)}:${cellName(sheet.row, DEAL_HEADINGS.length - 1)}` },
    frozenRows: first + 1,
    print: { landscape: true, titleRows: first + 1 },
  };
}

export function dealSheet(terms: Terms, title: string): SheetModel {
  return dealSheetOf(dealValues(terms), title, AGREEMENT_PRESET.name);
}
