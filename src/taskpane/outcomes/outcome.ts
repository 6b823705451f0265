import { isFailure, type Items } from "../functions-client";
import {
  evaluate,
  isErrorCell,
  passed,
  plainCell,
  readArguments,
  type Cause,
  type Matrix,
  type Surroundings,
} from "../formula/evaluate";
import { explainFormulaCalls, type ParametersOf } from "../formula/explain-cell";
import { ownCalls, ownId } from "../../formula/calls";
import { parseFormula } from "../../formula/parse";
import { inForce, type ReadingUsed } from "../formula/working";
import type { HeldExplanation } from "../../cells/held-explanation";
import type { MissingTerm } from "../../cells/host";
import type { TermKey } from "../../engine/agreement/terms";
import { isNone } from "../../engine/basics/values";
import type { FactKey } from "../../sheets/facts";
import type { Derived, TileFormula } from "./fact-formulas";

/** What a tile's formula comes to, with its working. */
export type Outcome<A extends Answered = Answered> =
  | {
      readonly kind: "needs";
      readonly needs: readonly FactKey[];
      /** the terms that would do as well */
      readonly terms?: readonly TermKey[];
      /** why what is there does not do */
      readonly why?: string;
    }
  | Problem
  | A;

export interface Problem {
  readonly kind: "problem";
  readonly formula: string;
  readonly code: string;
  readonly message: string;
  /** the term for want of which there is no answer */
  readonly missing?: MissingTerm;
}

export interface Answered {
  readonly kind: "answer";
  readonly formula: string;
  readonly value: Matrix;
  /** the functions of ours in it, the outermost first */
  readonly ids: readonly string[];
  readonly working: HeldExplanation | undefined;
  readonly readings: readonly ReadingUsed[];
}

/** A table, and what its rows are made from. */
export interface AnsweredTable<T> extends Answered {
  readonly items: readonly T[];
}

export interface Computing {
  readonly around: Surroundings;
  readonly parametersOf: ParametersOf;
}

function distinct(readings: readonly ReadingUsed[]): ReadingUsed[] {
  return readings.filter(({ term }, index) => readings.findIndex((each) => each.term === term) === index);
}

/** The answer alone, where its working is not asked for. */
async function answerOf(tile: TileFormula, around: Surroundings): Promise<Outcome> {
  if ("needs" in tile) return { kind: "needs", needs: tile.needs };
  const { formula } = tile;
  const parsed = parseFormula(formula);
  const reading = await evaluate(parsed, around);
  const isAnswer = reading.kind === "value" && reading.problem === undefined;
  const want = isAnswer ? undefined : await wantOf(tile.derived ?? [], around);
  if (want) return want;
  if (reading.kind !== "value")
    return {
      kind: "problem",
      formula,
      code: "",
      message: reading.kind === "unreadable" ? reading.why : "There is nothing to compute.",
    };
  if (reading.problem !== undefined)
    return {
      kind: "problem",
      formula,
      code: errorCode(reading.value),
      message: reading.problem,
      ...missingIn(reading),
    };
  const ids = ownCalls(parsed, around.namespace).map(({ name }) => ownId(name, around.namespace)!);
  return { kind: "answer", formula, value: reading.value, ids, working: undefined, readings: [] };
}

/** The answer is that of the very formula that the tile inserts. */
export async function outcomeOf(tile: TileFormula, { around, parametersOf }: Computing): Promise<Outcome> {
  const outcome = await answerOf(tile, around);
  if (outcome.kind !== "answer") return outcome;
  const calls = await explainFormulaCalls(outcome.formula, around, { parametersOf, offset: { row: 0, column: 0 } });
  const readings = distinct(calls.flatMap(({ working }) => (working ? inForce(working) : [])));
  return { ...outcome, working: calls[0]?.working, readings };
}

/** With what the table is made from. */
async function withItems<I extends keyof Items>(
  id: I,
  outcome: Outcome,
  around: Surroundings,
): Promise<Outcome<AnsweredTable<Items[I]>>> {
  if (outcome.kind !== "answer") return outcome;
  const [call] = ownCalls(parseFormula(outcome.formula), around.namespace);
  const items = around.items(id, (await readArguments(call!, around)).map(passed));
  if (isFailure(items)) return { kind: "problem", formula: outcome.formula, ...items };
  return { ...outcome, items };
}

export async function tableOf<I extends keyof Items>(
  id: I,
  tile: TileFormula,
  around: Surroundings,
): Promise<Outcome<AnsweredTable<Items[I]>>> {
  return withItems(id, await answerOf(tile, around), around);
}

export async function explainedTableOf<I extends keyof Items>(
  id: I,
  tile: TileFormula,
  computing: Computing,
): Promise<Outcome<AnsweredTable<Items[I]>>> {
  return withItems(id, await outcomeOf(tile, computing), computing.around);
}

/** A number, or the word for none: a function takes either. */
const isAmount = (cell: unknown): boolean => typeof cell === "number" || isNone(cell);

/** What of a formula's parts the terms do not give, where that is why the formula fails. */
async function wantOf(derived: readonly Derived[], around: Surroundings): Promise<Outcome | undefined> {
  const parts = await Promise.all(
    derived.map(async (part) => ({ part, reading: await evaluate(parseFormula(part.formula), around) })),
  );
  const lacking = parts.filter(
    ({ reading }) => reading.kind !== "value" || !isAmount(plainCell(reading.value[0]?.[0])),
  );
  if (lacking.length === 0) return undefined;
  const causes = lacking.map(({ reading }) => ("problem" in reading ? reading : undefined));
  // Where a term is missing, its link says it all.
  const why = causes.find((cause) => cause && !cause.missing)?.problem;
  return {
    kind: "needs",
    needs: lacking.flatMap(({ part }) => part.fact ?? []),
    terms: lacking.flatMap(({ part }, index) => causes[index]?.missing?.term ?? part.terms),
    ...(why !== undefined && { why }),
  };
}

const missingIn = ({ missing }: Partial<Cause>) => (missing ? { missing } : {});

function errorCode(value: Matrix): string {
  const cell = value[0]?.[0];
  return isErrorCell(cell) ? cell.basicValue : "";
}

/** The single answer of an outcome; undefined where there is none. */
export function answerCell(outcome: Outcome | undefined): unknown {
  return outcome?.kind === "answer" ? plainCell(outcome.value[0]?.[0]) : undefined;
}

export function answerNumber(outcome: Outcome | undefined): number | undefined {
  const cell = answerCell(outcome);
  return typeof cell === "number" ? cell : undefined;
}
