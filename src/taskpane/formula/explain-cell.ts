import type { HeldExplanation } from "../../cells/held-explanation";
import { isFailure } from "../functions-client";
import { causeOfFailure, evaluate, passed, plainCell, type Cause, type Reading, type Surroundings } from "./evaluate";
import { literalText } from "../../formula/literal";
import { parseFormula } from "../../formula/parse";
import { ownCalls, ownId } from "../../formula/calls";
import type { Call, Node } from "../../formula/node";
import { tokensOf } from "../../formula/tokens";
import { cellOfRange, withSheet, type Offset } from "./references";

/** A parameter of a function, as the catalogue has it. */
export interface Parameter {
  readonly name: string;
  /** a table as a whole, never one value for each place of the answer */
  readonly isTable: boolean;
}

export type ParametersOf = (id: string) => readonly Parameter[] | undefined;

export interface ExplainedArgument {
  readonly name: string;
  /** as it is written in the formula */
  readonly text: string;
  readonly reading: Reading;
  /** where it stands among the call's arguments */
  readonly index: number;
}

/** One call of ours in a formula, with its working or why there is none. */
export interface ExplainedCall extends Partial<Cause> {
  readonly id: string;
  readonly text: string;
  readonly arguments: readonly ExplainedArgument[];
  readonly working?: HeldExplanation;
  /** EXPLAIN with the same references, for a sheet of its own; undefined where an argument has no place in another sheet */
  readonly formula?: string;
}

/** The one value of a range that a place of the answer takes: a single row or column repeats. */
export function atPlace(reading: Reading, offset: Offset): Reading {
  if (reading.kind !== "value") return reading;
  const rows = reading.value.length;
  const columns = reading.value[0]?.length ?? 0;
  if (rows === 1 && columns === 1) return reading;
  const place = { row: rows === 1 ? 0 : offset.row, column: columns === 1 ? 0 : offset.column };
  const cell = reading.value[place.row]?.[place.column];
  if (place.row >= rows || place.column >= columns)
    return { kind: "unreadable", why: "This range does not reach to this place of the answer." };
  return {
    kind: "value",
    value: [[cell]],
    ...(reading.cells !== undefined && { cells: cellOfRange(reading.cells, place) }),
  };
}

/** The text of an argument with its sheets written out. */
function qualified(node: Node, around: Surroundings): string {
  if (node.kind === "omitted") return "";
  return tokensOf(node.text)
    .map((token) => (token.kind === "reference" ? withSheet(token.text, around) : token.text))
    .join("");
}

/** A value of a cell as it stands in a formula; undefined where it is an error. */
function cellText(cell: unknown): string | undefined {
  const plain = plainCell(cell);
  if (plain === null || plain === undefined) return "";
  return typeof plain === "number" || typeof plain === "boolean" || typeof plain === "string"
    ? literalText(plain)
    : undefined;
}

/** How an argument stands in a formula elsewhere: its one cell, or itself. */
function elsewhere(node: Node, reading: Reading, original: Reading, around: Surroundings): string | undefined {
  if (reading.kind === "omitted") return "";
  if (reading.kind === "unreadable") return undefined;
  if (reading.cells !== undefined && (reading !== original || node.text.includes("["))) return reading.cells;
  return reading === original ? qualified(node, around) : cellText(reading.value[0]![0]);
}

function explainFormula(id: string, texts: readonly (string | undefined)[], namespace: string): string | undefined {
  if (texts.some((text) => text === undefined)) return undefined;
  const given = [...texts];
  while (given.length > 0 && given.at(-1) === "") given.pop();
  return `=${namespace}.EXPLAIN(${[`"${id}"`, ...given].join(",")})`;
}

export interface ExplainOptions {
  readonly parametersOf: ParametersOf;
  readonly offset: Offset;
  /** cells that the person pointed to for an argument that cannot be read, by call and argument */
  readonly pointed?: ReadonlyMap<string, string>;
}

async function readingOf(
  node: Node,
  key: string,
  around: Surroundings,
  pointed: ExplainOptions["pointed"],
): Promise<Reading> {
  const cells = pointed?.get(key);
  return evaluate(cells === undefined ? node : { kind: "reference", text: cells, start: node.start }, around);
}

async function explainCall(
  call: Call,
  index: number,
  around: Surroundings,
  options: ExplainOptions,
): Promise<ExplainedCall> {
  const id = ownId(call.name, around.namespace)!;
  const parameters = options.parametersOf(id);
  const base = { id, text: call.text };
  if (!parameters) return { ...base, arguments: [], problem: `${call.name} is no function of this add-in.` };
  if (id === "EXPLAIN") return { ...base, arguments: [], problem: "This is a working itself." };
  const whole = await Promise.all(
    call.args.map((node, at) => readingOf(node, `${index}.${at}`, around, options.pointed)),
  );
  // A nested call stands for all its places; only the outermost has the place of the cell.
  const offset = index === 0 ? options.offset : { row: 0, column: 0 };
  const readings = whole.map((reading, at) => (parameters[at]?.isTable ? reading : atPlace(reading, offset)));
  const args = readings.map((reading, at) => ({
    name: parameters[at]?.name ?? `argument ${at + 1}`,
    text: call.args[at]!.text,
    reading,
    index: at,
  }));
  const lacking = args.filter(({ reading }) => reading.kind === "unreadable");
  if (lacking.length > 0)
    return { ...base, arguments: args, problem: `The pane cannot read ${lacking.map(({ name }) => name).join(", ")}.` };
  const formula = explainFormula(
    id,
    call.args.map((node, at) => elsewhere(node, readings[at]!, whole[at]!, around)),
    around.namespace,
  );
  return { ...base, arguments: args, ...explained(id, readings, around), ...(formula !== undefined && { formula }) };
}

function explained(
  id: string,
  readings: readonly Reading[],
  around: Surroundings,
): Partial<Cause> & Pick<ExplainedCall, "working"> {
  const working = around.explain(id, readings.map(passed));
  return isFailure(working) ? causeOfFailure(working, readings) : { working };
}

/** Every call of ours in a formula, the outermost first; throws a FormulaProblem where the formula cannot be read. */
export async function explainFormulaCalls(
  formula: string,
  around: Surroundings,
  options: ExplainOptions,
): Promise<ExplainedCall[]> {
  const calls = ownCalls(parseFormula(formula), around.namespace);
  return Promise.all(calls.map((call, index) => explainCall(call, index, around, options)));
}
