import { matrixOf } from "../../src/cells/cell";
import { dayOf, parseIsoDay } from "../../src/engine/basics/days";
import { Exact } from "../../src/engine/basics/exact";
import { compute, TermError, type Answer, type FunctionId, type TableAnswer } from "../../src/library";
import { FUNCTIONS, HostError } from "./host";

/** The spreadsheet's serial of a day before March 1900 is one less. */
const serial = (day: number): number => (day < dayOf(1900, 3, 1) ? day - 1 : day);

/** As a cell would hold it. */
function inCell(value: unknown, unit: string | undefined): unknown {
  if (value instanceof Exact) return value.toNumber();
  if (value === undefined) return "";
  const day = unit === "date" && typeof value === "string" ? parseIsoDay(value) : undefined;
  return day === undefined ? value : serial(day);
}

function byLibrary(id: string, args: readonly unknown[]): unknown {
  const definition = FUNCTIONS.get(id)!;
  const names = Object.keys(definition.facts);
  const facts = Object.fromEntries(names.map((name, index) => [name, args[index]]));
  const terms = definition.takesTerms ? matrixOf(args[names.length]) : [];
  const answer = compute(id as FunctionId, facts as never, terms as never) as Answer<object> | TableAnswer;
  if (!("rows" in answer)) return inCell(answer.value, answer.unit);
  return answer.rows.length;
}

/** Whether a program that gives the same facts is answered, or refused, as the cell is; what differs, in words. */
export function libraryDiffers(id: string, args: readonly unknown[], cell: unknown): string | undefined {
  let library: unknown;
  try {
    library = byLibrary(id, args);
  } catch (error) {
    if (!(error instanceof TermError)) return `${id}: no refusal of its own: ${String(error)}`;
    if (!(cell instanceof HostError)) return `${id}: refused, ${error.message}, where the cell answers`;
    const isPassedOn = error.message.includes("a fact holds ");
    return isPassedOn || error.message === cell.message ? undefined : `${error.message} for ${cell.message}`;
  }
  // A program holds exact numbers, however large.
  if (cell instanceof HostError && cell.code === "#NUM!") return undefined;
  if (cell instanceof HostError) return `${id}: answers where the cell says ${cell.message}`;
  const expected = Array.isArray(cell) ? cell.length - 1 : cell;
  return Object.is(library, expected) ? undefined : `${id}: ${String(library)} for ${String(expected)}`;
}

/** A program gives one value of a fact that a cell may give as a range. */
export function isForPrograms(id: string, args: readonly unknown[]): boolean {
  const facts = Object.values(FUNCTIONS.get(id)!.facts);
  return facts.every(({ shape }, index) => {
    const matrix = matrixOf(args[index]);
    return shape === "table" || (matrix.length === 1 && matrix[0]!.length === 1);
  });
}
