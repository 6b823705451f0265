import { PRESETS, type Preset } from "./engine/agreement/presets";
import { AGREEMENT_TERMS } from "./engine/agreement/deal";
import { readingRows } from "./engine/agreement/readings";
import { shownTerm } from "./engine/agreement/shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey } from "./engine/agreement/terms";
import { isoDay } from "./engine/basics/days";
import { invalid, TermError } from "./engine/basics/errors";
import { Exact } from "./engine/basics/exact";
import type { Measured, QuantityUnit, QuantityValue } from "./engine/basics/statement";
import { serialOf, type Raw } from "./engine/basics/values";
import { resultOf } from "./cells/answer";
import { CellError } from "./cells/cell";
import { measured, type DefinedFunction, type FactSet, type Typed } from "./cells/definition";
import { explanation, type Explanation } from "./cells/explanation";
import { singleFacts } from "./cells/reading/call";
import type { Fact } from "./cells/reading/facts";
import { readTerms } from "./cells/reading/terms";
import { FUNCTIONS, type FunctionId } from "./functions";

export { Exact, TermError };
export type { Explanation, FunctionId, Measured, Preset, QuantityUnit, QuantityValue, Raw, TermKey };

/** A value of a fact: numbers and exact numbers, days as ISO text or serials, a table as rows. No number comes as text. */
type Input<V> = [V] extends [Exact | undefined]
  ? number | Exact
  : [V] extends [boolean | undefined]
    ? boolean
    : [V] extends [number | undefined]
      ? number | string
      : [V] extends [string | undefined]
        ? string
        : Raw | Table;

type ValueOf<F> = F extends Fact<infer V> ? Input<V> : never;
type Optional<F extends FactSet> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F];
type Inputs<F extends FactSet> = { readonly [K in Exclude<keyof F, Optional<F>>]: ValueOf<F[K]> } & {
  readonly [K in Optional<F>]?: ValueOf<F[K]>;
};

type FactsOf<I extends FunctionId> = (typeof FUNCTIONS)[I]["facts"];
type StatementOf<I extends FunctionId> = (typeof FUNCTIONS)[I] extends Typed<FactSet, infer S> ? S : never;

/** The facts of a function, by the names of its parameters. */
export type FactsIn<I extends FunctionId> = Inputs<FactsOf<I>>;

/** A table as rows of cells, as a sheet holds it. */
type Table = readonly (readonly Raw[])[];

/** Terms by their names, or rows Term and Value of a Deal sheet; what is left out is the agreement's own. */
export type TermsIn = Readonly<Record<string, Raw>> | Table;

/** An answer with the whole working; its days are serials, the answer's own day is ISO text. */
export interface Answer<S> {
  readonly id: string;
  readonly value: Exact | number | boolean | string;
  readonly unit: QuantityUnit;
  readonly clause: string;
  readonly statement: S;
}

/** The rows of a table by the keys of its columns: Days stale is daysStale. Days are ISO text. */
export interface TableAnswer {
  readonly id: string;
  readonly clause: string;
  readonly rows: readonly Readonly<Record<string, QuantityValue>>[];
}

export type AnswerOf<I extends FunctionId> = (typeof FUNCTIONS)[I]["kind"] extends "table"
  ? TableAnswer
  : Answer<StatementOf<I>>;

function called(id: string): DefinedFunction {
  const functions: Readonly<Record<string, DefinedFunction>> = FUNCTIONS;
  return functions[id] ?? invalid("id", `"${id}" came; accepted is the name of a function`, "Explanation");
}

/** The arguments in the order of a cell; a zero is a zero, however exactly it was given. */
function argumentsOf(definition: DefinedFunction, facts: Readonly<Record<string, unknown>>): unknown[] {
  const names = Object.keys(definition.facts);
  const unknown = Object.keys(facts).find((name) => !names.includes(name));
  if (unknown !== undefined)
    invalid(definition.id, `"${unknown}" is none of its facts; they are ${names.join(", ")}`, definition.clause);
  return names.map((name) => {
    const value = facts[name];
    return value instanceof Exact && value.isZero() ? 0 : (value ?? null);
  });
}

function termRows(terms: TermsIn | undefined): unknown {
  const rows = Array.isArray(terms) ? terms : Object.entries(terms ?? {});
  return rows.length === 0 ? null : rows;
}

/** An error in a cell of a table is refused as the cell refuses it. */
function asTermError(error: unknown, { id, clause }: DefinedFunction): unknown {
  return error instanceof CellError ? new TermError("invalid", id, `a fact holds ${error.code}`, clause) : error;
}

/** A day as ISO text, where a spreadsheet holds it too. */
function plain({ value, unit }: Measured, { id, clause }: DefinedFunction): QuantityValue {
  if (unit !== "date" || typeof value !== "number") return value;
  serialOf(value, { parameter: id, clause });
  return isoDay(value);
}

function answered(definition: DefinedFunction, facts: Readonly<Record<string, unknown>>, terms: TermsIn | undefined) {
  const { id, clause } = definition;
  const deal = readTerms(termRows(terms));
  const read = singleFacts(definition, argumentsOf(definition, facts));
  if (definition.kind === "table") {
    const rows = definition
      .rows(read, deal)
      .map((row) =>
        Object.fromEntries(
          definition.columns.map(({ key, unit }, index) => [key, plain(measured(row[index], unit), definition)]),
        ),
      );
    return { id, clause, rows };
  }
  const statement = definition.statement(read, deal);
  const answer = measured(resultOf(definition, statement), definition.quantities[definition.result]!.unit);
  return { id, clause, value: plain(answer, definition), unit: answer.unit, statement };
}

/**
 * A function's answer as a program wants it, from facts by name: the very answer, and the very refusal, of a cell.
 * @throws TermError with parameter, what came, what is accepted and the clause
 * @example compute("ESCROW_TOPUP", { principal: 750000, conversion_price: 0.25, escrow_shares: 5000000 }).value
 */
export function compute<I extends FunctionId>(id: I, facts: FactsIn<I>, terms?: TermsIn): AnswerOf<I> {
  const definition = called(id);
  try {
    return answered(definition, facts, terms) as AnswerOf<I>;
  } catch (error) {
    throw asTermError(error, definition);
  }
}

/** The working behind an answer as data: facts, terms, lines by their keys, and what other readings would give. */
export function explain<I extends FunctionId>(id: I, facts: FactsIn<I>, terms?: TermsIn): Explanation {
  const definition = called(id);
  try {
    return explanation(definition, [...argumentsOf(definition, facts), termRows(terms)]);
  } catch (error) {
    throw asTermError(error, definition);
  }
}

export interface FunctionInfo {
  readonly id: string;
  readonly clause: string;
  readonly facts: readonly { readonly name: string; readonly optional: boolean; readonly isTable: boolean }[];
  /** of one answer; a table has columns */
  readonly unit: QuantityUnit | undefined;
  readonly columns: readonly { readonly key: string; readonly heading: string; readonly unit: QuantityUnit }[];
}

export function functions(): readonly FunctionInfo[] {
  return Object.values<DefinedFunction>(FUNCTIONS).map((definition) => ({
    id: definition.id,
    clause: definition.clause,
    facts: Object.entries(definition.facts).map(([name, { optional, shape }]) => {
      return { name, optional, isTable: shape === "table" };
    }),
    unit: definition.kind === "quantity" ? definition.quantities[definition.result]!.unit : undefined,
    columns: definition.kind === "table" ? definition.columns : [],
  }));
}

export interface TermInfo extends Pick<TermDefinition, "name" | "kind" | "unit" | "clause" | "meaning" | "group"> {
  readonly key: TermKey;
  /** the agreement's own */
  readonly value: Measured;
  readonly choices: readonly { readonly name: string; readonly means: string }[];
}

export function terms(): readonly TermInfo[] {
  return TERM_KEYS.map((key) => {
    const { name, kind, unit, clause, meaning, group, choices }: TermDefinition = TERM_DEFINITIONS[key];
    const value = shownTerm(key, AGREEMENT_TERMS);
    const named = [...(choices ?? [])].map(([choice, means]) => ({ name: choice, means }));
    return { key, name, kind, unit, clause, meaning, group, value, choices: named };
  });
}

export interface ReadingInfo {
  readonly term: string;
  readonly clause: string;
  readonly inForce: string;
  readonly readings: string;
  readonly reason: string;
}

/** Every place that admits more than one reading, and the one in force. */
export function readings(given?: TermsIn): readonly ReadingInfo[] {
  return readingRows(readTerms(termRows(given))).map((row) => {
    const [term, clause, inForce, alternatives, reason] = row.map(String);
    return { term: term!, clause: clause!, inForce: inForce!, readings: alternatives!, reason: reason! };
  });
}

export function presets(): readonly Preset[] {
  return PRESETS;
}
