import { dayOf, daysInMonth } from "../../engine/basics/days";
import { serialOf } from "../../engine/basics/values";
import { ownId } from "../../formula/calls";
import { literalOf } from "../../formula/literal";
import type { Call, Node, Scalar } from "../../formula/node";
import { FormulaProblem, parseFormula } from "../../formula/parse";
import type { DefinedName } from "../../workbook/workbook";
import { reason } from "../failures";
import { isDealName } from "./deal-name";
import { matrixOf } from "../typing/argument";
import { isFailure, type Answer, type Failure, type Items } from "../functions-client";
import type { HeldExplanation } from "../../cells/held-explanation";
import type { MissingTerm } from "../../cells/host";
import { addressOf, cellOfRange, type Standing } from "./references";

export type Matrix = readonly (readonly unknown[])[];

/** Why there is no answer, and the term for want of which there is none. */
export interface Cause {
  readonly problem: string;
  readonly missing?: MissingTerm;
}

/** What a part of a formula comes to, or why it cannot be read outside the sheet. */
export type Reading =
  | { readonly kind: "omitted" }
  | ({ readonly kind: "value"; readonly value: Matrix; readonly cells?: string } & Partial<Cause>)
  | { readonly kind: "unreadable"; readonly why: string };

/** What an evaluation works with. */
export interface Surroundings extends Standing {
  readonly namespace: string;
  readonly names: readonly DefinedName[];
  /** the deal's terms where the workbook has no table of them */
  readonly terms: Matrix | undefined;
  readonly call: (id: string, args: readonly unknown[]) => Answer;
  readonly explain: (id: string, args: readonly unknown[]) => HeldExplanation | Failure;
  readonly items: <I extends keyof Items>(id: I, args: readonly unknown[]) => readonly Items[I][] | Failure;
}

const unreadable = (why: string): Reading => ({ kind: "unreadable", why });
const single = (value: unknown): Reading => ({ kind: "value", value: [[value]] });

interface ErrorCell {
  readonly type: "Error";
  readonly basicType: "Error";
  readonly basicValue: string;
}

export function errorCell(code: string): ErrorCell {
  return { type: "Error", basicType: "Error", basicValue: code };
}

export function isErrorCell(cell: unknown): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && (cell as { type?: unknown }).type === "Error";
}

/** A number that a cell holds, whether or not it carries a format. */
export function plainCell(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null || isErrorCell(cell)) return cell;
  return (cell as { basicValue?: unknown }).basicValue;
}

async function cellsAt(address: string, around: Surroundings): Promise<Reading> {
  return { kind: "value", value: matrixOf(await around.workbook.read(address)), cells: address };
}

/** Names may stand for formulas that hold names: so deep and no deeper. */
const DEEPEST_NAME = 8;

async function nameValue(name: string, around: Surroundings, depth: number): Promise<Reading> {
  const plain = name.slice(name.lastIndexOf("!") + 1);
  if (around.terms && isDealName(plain)) return { kind: "value", value: around.terms };
  const found = around.names.find((each) => each.name.toLowerCase() === plain.toLowerCase());
  if (found && !found.refersTo.startsWith("=")) return cellsAt(found.refersTo, around);
  if (found)
    return depth > DEEPEST_NAME
      ? unreadable(`${name} refers to itself.`)
      : evaluate(parseFormula(found.refersTo), around, depth + 1);
  const table = await around.workbook.table(plain);
  if (table) return cellsAt(table.body, around);
  return unreadable(`There is no name ${name} in this workbook.`);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};

const COMPARISON: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
};

/** Two numbers with an operator between; undefined where these are not numbers or the operator is another. */
function operated(operator: string, left: unknown, right: unknown): unknown {
  const [a, b] = [left ?? 0, right ?? 0].map((value) => (typeof value === "boolean" ? Number(value) : value));
  if (operator === "&" && typeof a === "string" && typeof b === "string") return a + b;
  if (!isNumber(a) || !isNumber(b)) return undefined;
  if (COMPARISON[operator]) return COMPARISON[operator](a, b);
  if (operator === "/" && b === 0) return errorCell("#DIV/0!");
  const result = ARITHMETIC[operator]?.(a, b);
  return result === undefined || Number.isFinite(result) ? result : errorCell("#NUM!");
}

/** Only single cells are computed: what a range comes to is the sheet's business. */
function onlyCell(reading: Reading): { cell: unknown } | undefined {
  if (reading.kind !== "value" || reading.value.length !== 1 || reading.value[0]!.length !== 1) return undefined;
  return { cell: plainCell(reading.value[0]![0]) };
}

function combined(
  node: Node,
  readings: readonly Reading[],
  compute: (...cells: readonly unknown[]) => unknown,
): Reading {
  const failed = readings.find((each) => each.kind === "unreadable");
  if (failed) return failed;
  const cells = readings.map(onlyCell);
  const error = cells.find((each) => isErrorCell(each?.cell));
  if (error) return { kind: "value", value: [[error.cell]], ...causeOf(readings) };
  const result = cells.some((each) => each === undefined) ? undefined : compute(...cells.map((each) => each!.cell));
  return result === undefined
    ? unreadable(`${node.text} is computed by the sheet and not by the pane.`)
    : single(result);
}

function literal(node: Node): Scalar | ErrorCell | undefined {
  return node.kind === "error" ? errorCell(node.code) : literalOf(node);
}

function dateCall(year: unknown, month: unknown, day: unknown): unknown {
  if (!isNumber(year) || !isNumber(month) || !isNumber(day)) return undefined;
  const exists =
    year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? serialOf(dayOf(year, month, day), { parameter: "DATE", clause: "" }) : undefined;
}

const because = ({ problem, missing }: Cause): Cause => ({ problem, ...(missing && { missing }) });

/** Where an error comes from that one of these brings along. */
function causeOf(readings: readonly Reading[]): Cause | undefined {
  for (const reading of readings) {
    if (reading.kind !== "value") continue;
    if (reading.problem !== undefined) return because({ ...reading, problem: reading.problem });
    const problem = reading.cells === undefined ? undefined : errorIn(reading.value, reading.cells);
    if (problem !== undefined) return { problem };
  }
  return undefined;
}

function errorIn(value: Matrix, cells: string): string | undefined {
  const row = value.findIndex((each) => each.some(isErrorCell));
  const column = value[row]?.findIndex(isErrorCell) ?? 0;
  const error = value[row]?.[column];
  return isErrorCell(error) ? `${cellOfRange(cells, { row, column })} holds ${error.basicValue}.` : undefined;
}

/** Why a call of ours fails on these arguments: where the error began, if it came in with one. */
export function causeOfFailure(failure: Failure, given: readonly Reading[]): Cause {
  const brought = failure.isPassedOn === true ? causeOf(given) : undefined;
  return brought ?? because({ ...failure, problem: failure.message });
}

/** What a call of ours answers to these arguments. An error is a cell that says why. */
function answered(answer: Answer, given: readonly Reading[]): Reading {
  return isFailure(answer)
    ? { kind: "value", value: [[errorCell(answer.code)]], ...causeOfFailure(answer, given) }
    : { kind: "value", value: answer.rows };
}

export async function readArguments(call: Call, around: Surroundings): Promise<Reading[]> {
  return Promise.all(call.args.map((arg) => evaluate(arg, around)));
}

/** As the function gets it: null where it is left out. */
export function passed(reading: Reading): unknown {
  return reading.kind === "value" ? reading.value : null;
}

async function callValue(call: Call, around: Surroundings): Promise<Reading> {
  const id = ownId(call.name, around.namespace);
  const readings = await readArguments(call, around);
  if (id === undefined) {
    const isDate = call.name.toUpperCase() === "DATE" && readings.length === 3;
    return isDate
      ? combined(call, readings, dateCall)
      : unreadable(`${call.text} is computed by the sheet and not by the pane.`);
  }
  const lacking = readings.find((each) => each.kind === "unreadable");
  return lacking ?? answered(around.call(id, readings.map(passed)), readings);
}

async function nodeValue(node: Node, around: Surroundings, depth: number): Promise<Reading> {
  switch (node.kind) {
    case "omitted":
      return { kind: "omitted" };
    case "array":
      return { kind: "value", value: node.rows.map((row) => row.map(literal)) };
    case "reference":
      return cellsAt(await addressOf(node.text, around), around);
    case "name":
      return nameValue(node.text, around, depth);
    case "call":
      return callValue(node, around);
    case "prefix":
      return signed(node.operator, node, await evaluate(node.of, around, depth));
    case "percent":
      return combined(node, [await evaluate(node.of, around, depth)], (cell) => operated("/", cell, 100));
    case "operation":
      return combined(
        node,
        [await evaluate(node.left, around, depth), await evaluate(node.right, around, depth)],
        (a, b) => operated(node.operator, a, b),
      );
    case "areas":
      return unreadable("Several areas at once cannot be read here.");
    default:
      return single(literal(node));
  }
}

function signed(operator: string, node: Node, of: Reading): Reading {
  if (operator !== "-")
    return operator === "+" || onlyCell(of) || of.kind === "unreadable"
      ? of
      : unreadable(`${node.text} is chosen by the sheet and not by the pane.`);
  return combined(node, [of], (cell) => operated("-", 0, cell));
}

/** What a part of a formula comes to: literals, cells, names and our own functions; simple arithmetic on single cells. */
export async function evaluate(node: Node, around: Surroundings, depth = 0): Promise<Reading> {
  try {
    return await nodeValue(node, around, depth);
  } catch (error) {
    return unreadable(error instanceof FormulaProblem ? error.message : `${node.text}: ${reason(error)}`);
  }
}
