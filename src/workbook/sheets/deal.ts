import type { Exact } from "../../engine/basics/exact";
import { isoDay, type Day } from "../../engine/basics/days";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type Terms } from "../../engine/agreement/terms";
import { NONE, NOT_SET } from "../../engine/agreement/terms-table";
import { cellName } from "../address";
import { definedName, FORMATS, SheetWriter, type ModelCell, type SheetModel, type StyleName } from "../sheet-model";

export const DEAL_SHEET = "Deal";
export const DEAL_TABLE = "Deal";
const HEADINGS = ["Term", "Value", "Unit", "Clause", "Meaning"] as const;

/** The terms that a modeller types often: each has a name of its own. */
export const NAMED_TERMS = [
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
] as const satisfies readonly TermKey[];

const FORMAT_OF: Record<TermDefinition["kind"], string> = {
  date: FORMATS.date,
  dates: FORMATS.text,
  time: FORMATS.text,
  money: FORMATS.money,
  price: FORMATS.price,
  shares: FORMATS.shares,
  rate: FORMATS.percent,
  multiple: "General",
  count: FORMATS.number,
  choice: FORMATS.text,
};

function clock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A term's value as the table shows it, and as the functions read it back. */
export function termCellValue(definition: TermDefinition, value: unknown): string | number {
  if (value === null || value === undefined) return NOT_SET;
  switch (definition.kind) {
    case "date":
      return value as Day;
    case "dates":
      return (value as readonly Day[]).map(isoDay).join(", ") || NONE;
    case "time":
      return clock(value as number);
    case "choice":
      return value as string;
    case "count":
      return (value as number) === 0 ? NONE : (value as number);
    default:
      return (value as Exact).isZero() ? NONE : (value as Exact).toNumber();
  }
}

function valueCell(definition: TermDefinition, value: unknown): Omit<ModelCell, "row" | "column"> {
  const shown = termCellValue(definition, value);
  const style: StyleName = typeof shown === "number" ? "input" : "inputText";
  return { value: shown, style, format: typeof shown === "number" ? FORMAT_OF[definition.kind] : FORMATS.text };
}

function writeHeading(sheet: SheetWriter, title: string): void {
  sheet.text(0, title, "title");
  sheet.down().text(0, "The terms of the agreement. Change a value, and every formula that ends with Deal follows.", "subtitle");
  sheet.down().text(0, "A blank value, or not set: the agreement's own. For an amount of zero write none.", "subtitle");
  sheet.down(2);
  HEADINGS.forEach((heading, column) => sheet.text(column, heading, "tableHead"));
}

function writeTerm(sheet: SheetWriter, definition: TermDefinition, value: unknown): void {
  sheet.down().text(0, definition.name, "label");
  sheet.put(1, valueCell(definition, value));
  sheet.text(2, definition.unit, "quiet");
  sheet.put(3, { value: definition.clause, style: "quiet", format: FORMATS.text });
  sheet.text(4, definition.choices ? `${definition.meaning} ${choicesOf(definition)}` : definition.meaning, "quiet");
}

function choicesOf(definition: TermDefinition): string {
  return `(${definition.choices!.map(([name]) => name).join(", ")})`;
}

/** The only store of the deal: every term with its value, unit, clause and meaning. */
export function dealSheet(terms: Terms, title: string): SheetModel {
  const sheet = new SheetWriter();
  writeHeading(sheet, title);
  const first = sheet.row;
  const names: Record<string, string> = {};
  const choices: { cell: string; choices: string[] }[] = [];
  for (const key of TERM_KEYS) {
    const definition: TermDefinition = TERM_DEFINITIONS[key];
    writeTerm(sheet, definition, terms[key]);
    const cell = cellName(sheet.row, 1);
    if ((NAMED_TERMS as readonly TermKey[]).includes(key)) names[definedName(definition.name)] = cell;
    if (definition.choices) choices.push({ cell, choices: definition.choices.map(([name]) => name) });
  }
  return {
    name: DEAL_SHEET,
    widths: [34, 16, 15, 14, 90],
    cells: sheet.cells,
    names,
    choices,
    table: { name: DEAL_TABLE, range: `${cellName(first, 0)}:${cellName(sheet.row, HEADINGS.length - 1)}` },
    frozenRows: first + 1,
    print: { landscape: true, titleRows: first + 1 },
  };
}
