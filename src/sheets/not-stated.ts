import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../engine/agreement/terms";
import { ownCalls, ownId } from "../formula/calls";
import { literalOf } from "../formula/literal";
import type { Call } from "../formula/node";
import { parseFormula } from "../formula/parse";
import { tokensOf } from "../formula/tokens";
import { parseAddress, type Area } from "../workbook/address";
import type { ModelCell } from "../workbook/sheet-model";
import { DEAL_TERMS } from "./deal";
import type { SheetWriter } from "./sheet-writer";

/*
 * A deal need not state what a formula asks for. The functions answer #N/A then, and a cell says in words what is
 * missing. Only #N/A gives way to them: any other error is one, and stays.
 */

/** What a function has no answer without, where the sheets leave it to the terms. */
export const NEEDED: Readonly<Record<string, readonly TermKey[]>> = {
  ESCROW_TOPUP: ["escrowCover", "certificateSize"],
  ESCROW_REQUIRED: ["escrowCover"],
  ESCROW_TRIGGERED: ["escrowCover"],
  ESCROW_TRIGGER_PRICE: ["escrowCover"],
  ESCROW_DEADLINE: ["topUpDays"],
  CONVERSION_SCHEDULE: ["fractionalShares", "ownershipCap"],
  OWNERSHIP_CAP: ["ownershipCap"],
  OWNERSHIP_PERCENT: ["outstandingShares"],
  REVOCABLE_SHARES: ["ownershipCap"],
  WAIVER_DATE: ["waiverDays"],
  REINSTATEMENT_DEADLINE: ["reinstatementDays"],
  REDEMPTION_TRIGGERED: ["reinstatementDays"],
  REFERENCE_PRICE: ["averagingDays", "market"],
  REDEMPTION_BREAKDOWN: [
    "warrantExercisePrice",
    "initialWarrantExercisePrice",
    "redemptionInterestLag",
    "redemptionInterestRate",
  ],
  REDEMPTION_PRICE: [
    "warrantExercisePrice",
    "initialWarrantExercisePrice",
    "redemptionInterestLag",
    "redemptionInterestRate",
  ],
  MARKET_VALUE: ["market"],
  MARKET_VALUE_DETAIL: ["market"],
  AVERAGE_MARKET_VALUE: ["averagingDays", "market"],
  FUNDS_FLOW: ["documentFee", "escrowAgentFee", "purchasePrice"],
  FILING_DEADLINE: ["executionDate", "filingDays"],
  CLOSING_DEADLINE: ["closingDays"],
  LAPSE_DATE: ["lapseDays", "closingDays"],
  TERMINATION_DATE: ["lapseDays", "closingDays"],
  WIRE_DEADLINE: ["wireInstructionDays"],
  ESCROW_NOTICE_DEADLINE: ["terminationNoticeDays"],
  NET_PROCEEDS: ["documentFee", "escrowAgentFee", "purchasePrice"],
  NOTICE_DATE: ["noticeOpens", "noticeCloses"],
  ACCRUED_INTEREST: ["couponRate"],
  CONVERSION_SHARES: ["conversionIncludesInterest", "fractionalShares"],
  MATURITY_PAYMENT: ["maturityDate"],
  DEFAULT_INTEREST: ["defaultRate", "defaultCompounding"],
  REDEMPTION_INTEREST: ["redemptionInterestLag", "redemptionInterestRate"],
  DILUTION: [
    "outstandingShares",
    "principal",
    "escrowShares",
    "escrowWarrantShares",
    "escrowCover",
    "certificateSize",
    "fractionalShares",
    "ownershipCap",
  ],
};

const NAMESPACE = "DEBENTURE";
const KEYS = new Map<unknown, TermKey>(TERM_KEYS.map((key) => [TERM_DEFINITIONS[key].name, key]));

/** The terms that a call has no answer without: those of its function, or the one that it asks for by name. */
function neededBy({ name, args: [first] }: Call): readonly TermKey[] {
  const id = ownId(name, NAMESPACE)!;
  if (id !== "TERM") return NEEDED[id] ?? [];
  const asked = KEYS.get(first && literalOf(first));
  return asked ? [asked] : [];
}

/** The terms that formulas have no answer without, in the order of the deal; a reading has its default in any. */
function termsNeeded(formulas: readonly string[]): TermKey[] {
  const calls = formulas.flatMap((formula) => ownCalls(parseFormula(formula), NAMESPACE));
  const needed = new Set(calls.flatMap(neededBy));
  return TERM_KEYS.filter((key) => needed.has(key) && TERM_DEFINITIONS[key].unsaid === "NOT_STATED");
}

/** The cells of its own sheet that a formula names. */
function references(formula: string): string[] {
  const found = tokensOf(formula).filter(({ kind, text }) => kind === "reference" && !/[![]/.test(text));
  return [...new Set(found.map(({ text }) => text))];
}

/** A formula's cell with those under it that are kept empty for what spills. */
function spillOf({ row, column }: ModelCell, cells: readonly ModelCell[]): Area {
  const isKept = (below: number) =>
    cells.some((cell) => cell.row === below && cell.column === column && !cell.formula && cell.value === undefined);
  let rows = 1;
  while (isKept(row + rows)) rows++;
  return { sheet: "", row, column, rows, columns: 1 };
}

function meet(one: Area, other: Area): boolean {
  const isApart =
    one.row + one.rows <= other.row ||
    other.row + other.rows <= one.row ||
    one.column + one.columns <= other.column ||
    other.column + other.columns <= one.column;
  return !isApart;
}

/** An answer over a range has words in each of its places, also those of a single cell. */
function rangesFirst(formula: string, found: readonly string[]): string[] {
  const ranges = references(formula).filter((reference) => reference.includes(":"));
  return [...new Set([...ranges, ...found])];
}

/** Words beside a number say themselves what they do not know. */
function isAnswer({ formula, style }: ModelCell): boolean {
  return formula !== undefined && style !== "quiet";
}

/** For each cell that may hold words in the place of an answer, the cells from which it may have them. */
function wordsFrom(cells: readonly ModelCell[]): Map<ModelCell, readonly string[]> {
  const answers = cells.filter(isAnswer);
  const from = new Map<ModelCell, readonly string[]>(
    answers.filter(({ formula }) => termsNeeded([formula!]).length > 0).map((cell) => [cell, []]),
  );
  for (let known = -1; known !== from.size;) {
    known = from.size;
    const words = [...from.keys()].map((cell) => spillOf(cell, cells));
    for (const cell of answers) {
      const found = references(cell.formula!).filter((reference) =>
        words.some((area) => meet(area, parseAddress(reference.replaceAll("$", ""))!)),
      );
      if (found.length > 0) from.set(cell, rangesFirst(cell.formula!, found));
    }
  }
  return from;
}

/** The formula, or the words of the cells that it goes on from, or those of the terms that it lacks. */
function saying(formula: string, from: readonly string[], missing: readonly string[]): string {
  const plain = formula.slice(1);
  const answer = missing.length === 0 ? plain : `IFNA(${plain},TEXTJOIN(", ",TRUE,"no answer",${missing.join(",")}))`;
  return `=${from.reduceRight((otherwise, cell) => `IF(ISTEXT(${cell}),${cell},${otherwise})`, answer)}`;
}

/** What the deal lacks of the term that a cell names: nothing, the clause, or the term. */
function lacking(name: string): string {
  // An amount that is none is 0, and another term the word.
  const value = `SUBSTITUTE(DEBENTURE.TERM(${name},${DEAL_TERMS}),"none","0")`;
  return `=IFNA(IF(${value}="0",${name}&": none",""),${name}&": not stated")`;
}

/** The terms, each with what the deal lacks of it: a formula a row, since words hang on them that are in place before a list has spilled. */
function writeTerms(sheet: SheetWriter, needed: readonly TermKey[]): Map<TermKey, string> {
  sheet.text(0, "What the formulas need of the deal, and where it does not say it", "subtitle");
  return new Map(
    needed.map((key) => {
      const name = sheet.down().text(0, TERM_DEFINITIONS[key].name, "label");
      sheet.put(1, { formula: lacking(name), style: "label" });
      return [key, `$B$${sheet.row + 1}`];
    }),
  );
}

/** The rows that the list of terms takes. */
export function listRows(cells: readonly Pick<ModelCell, "formula">[]): number {
  return 1 + termsNeeded(cells.flatMap(({ formula }) => formula ?? [])).length;
}

/** The cells of a sheet, each with words where the deal gives it no answer, over a list of the terms that they need, which begins where the sheet stands. */
export function withWords(sheet: SheetWriter, cells: readonly ModelCell[] = [...sheet.cells]): ModelCell[] {
  const from = wordsFrom(cells);
  const before = sheet.cells.length;
  const words = writeTerms(sheet, termsNeeded([...from.keys()].map(({ formula }) => formula!)));
  const said = cells.map((cell) => {
    const cellsBefore = from.get(cell);
    if (!cellsBefore) return cell;
    const missing = termsNeeded([cell.formula!]).map((key) => words.get(key)!);
    return { ...cell, formula: saying(cell.formula!, cellsBefore, missing) };
  });
  return [...said, ...sheet.cells.slice(before)];
}
