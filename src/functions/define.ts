import type { Terms } from "../engine/agreement/terms";
import { TermError, unavailable } from "../engine/basics/errors";
import { Exact } from "../engine/basics/exact";
import type { Quantities, Quantity, QuantityUnit, QuantityValue, Row } from "../engine/basics/statement";
import { serialOf, type Place } from "../engine/basics/values";
import { formatted, matrixOf, toCellError, type Cell, type Matrix } from "./cell";
import { plain, refuseTerms, type Fact } from "./facts";
import { readTerms } from "./terms-range";

type CamelCase<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<CamelCase<B>>}` : S;

type FactSet = Readonly<Record<string, Fact<unknown>>>;

/** The facts as a clause takes them: conversion_price of the cell is its conversionPrice. */
export type FactsOf<F extends FactSet> = {
  -readonly [K in keyof F & string as CamelCase<K>]: F[K] extends Fact<infer V> ? V : never;
};

/** A function whose answer is one line of a working, and which maps over ranges. */
export interface QuantityFunction {
  readonly kind: "quantity";
  readonly id: string;
  readonly clause: string;
  readonly facts: FactSet;
  readonly statement: (facts: never, terms: Terms) => object;
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly result: string;
}

export interface Column {
  readonly heading: string;
  readonly unit: QuantityUnit;
}

/** A function that answers with a table. */
export interface TableFunction {
  readonly kind: "table";
  readonly id: string;
  readonly clause: string;
  readonly facts: FactSet;
  readonly columns: readonly Column[];
  readonly rows: (facts: never, terms: Terms) => readonly Row[];
  /** heading of the column that holds the answer of a row */
  readonly answer: string;
}

export type DefinedFunction = QuantityFunction | TableFunction;

/** Every function by its id, as its file is loaded. */
export const FUNCTIONS = new Map<string, DefinedFunction>();

export function quantity<F extends FactSet, S extends object>(definition: {
  id: string;
  clause: string;
  facts: F;
  statement: (facts: FactsOf<F>, terms: Terms) => S;
  quantities: Quantities<S>;
  result: keyof S & string;
}): QuantityFunction {
  const defined = { kind: "quantity", ...definition } as unknown as QuantityFunction;
  FUNCTIONS.set(defined.id, defined);
  return defined;
}

export function tableOf<F extends FactSet>(definition: {
  id: string;
  clause: string;
  facts: F;
  columns: readonly Column[];
  rows: (facts: FactsOf<F>, terms: Terms) => readonly Row[];
  answer: string;
}): TableFunction {
  const defined = { kind: "table", ...definition } as unknown as TableFunction;
  FUNCTIONS.set(defined.id, defined);
  return defined;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const FORMATS: Partial<Record<QuantityUnit, string>> = {
  $: "#,##0.00",
  "$ per share": "0.00######",
  shares: "#,##0",
  certificates: "#,##0",
  "%": "0.00####%",
  date: "yyyy-mm-dd",
};

/** A quantity as a cell shows it: the nearest double, a date's serial, or a text. */
export function toCell(value: QuantityValue, unit: QuantityUnit, place: Place): unknown {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (unit === "date") return formatted(serialOf(value as number, place), FORMATS.date);
  const number = value instanceof Exact ? value.toNumber() : value;
  if (!Number.isFinite(number))
    throw new TermError("overflow", place.parameter, "the answer is larger than a cell can hold", place.clause);
  const isFraction = unit === "shares" && !Number.isInteger(number);
  return formatted(number, isFraction ? "#,##0.00####" : FORMATS[unit]);
}

/** A value with the unit of its column, or with one of its own. */
function tableCell(cell: Row[number], unit: QuantityUnit, place: Place): unknown {
  const isMeasured = typeof cell === "object" && !(cell instanceof Exact);
  return isMeasured ? toCell(cell.value, cell.unit, place) : toCell(cell, unit, place);
}

interface Extent {
  rows: number;
  columns: number;
}

/** The cell of a fact that a place of the answer takes; undefined where the fact does not reach. */
function cellAt(matrix: Matrix, row: number, column: number): Cell | undefined {
  return matrix[matrix.length === 1 ? 0 : row]?.[matrix[0]!.length === 1 ? 0 : column];
}

/** One answer for one place: facts that were read, then the statement. */
function answerAt(definition: QuantityFunction, facts: object, terms: Terms): unknown {
  const place = { parameter: definition.id, clause: definition.clause };
  const statement = definition.statement(facts as never, terms) as Record<string, Row[number]>;
  const value = statement[definition.result];
  if (value === undefined) unavailable(definition.id, "these facts give no answer", definition.clause);
  return tableCell(value, definition.quantities[definition.result]!.unit, place);
}

/** A fact as every cell of a range reads it. */
interface Step {
  readonly key: string;
  readonly fact: Fact<unknown>;
  readonly place: Place;
}

/** What does not hang on the cell is worked out once a function, since a range has thousands of them. */
const knownSteps = new WeakMap<DefinedFunction, readonly Step[]>();

function stepsOf(definition: DefinedFunction): readonly Step[] {
  const known = knownSteps.get(definition);
  if (known) return known;
  const steps = Object.entries(definition.facts).map(([name, fact]): Step => {
    return { key: camelCase(name), fact, place: { parameter: name, clause: definition.clause } };
  });
  knownSteps.set(definition, steps);
  return steps;
}

/** Reads one value of each fact; tables were read before. */
function readFacts(
  steps: readonly Step[],
  tables: Record<string, unknown>,
  cell: (index: number) => Cell | undefined,
): object {
  const facts: Record<string, unknown> = {};
  for (let index = 0; index < steps.length; index++) {
    const { key, fact, place } = steps[index]!;
    if (fact.shape === "table") {
      facts[key] = tables[key];
      continue;
    }
    const given = cell(index);
    if (given === undefined) unavailable(place.parameter, "this range does not reach here", place.clause);
    facts[key] = fact.read(plain(given), place);
  }
  return facts;
}

function readTables(steps: readonly Step[], matrices: readonly Matrix[]): Record<string, unknown> {
  const tables: Record<string, unknown> = {};
  for (const [index, { key, fact, place }] of steps.entries()) {
    if (!(fact.shape === "table" && fact.takesTerms)) refuseTerms(matrices[index]!, place);
    if (fact.shape === "table") tables[key] = fact.read(matrices[index]!, place);
  }
  return tables;
}

function extentOf(steps: readonly Step[], matrices: readonly Matrix[]): Extent {
  const singles = matrices.filter((_, index) => steps[index]!.fact.shape === "single");
  return {
    rows: Math.max(1, ...singles.map((matrix) => matrix.length)),
    columns: Math.max(1, ...singles.map((matrix) => matrix[0]!.length)),
  };
}

/** Runs a computation and hands its errors over as the host's. */
function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw toCellError(error);
  }
}

/** A function's answer in a cell, or its answers over ranges. */
export function answer(definition: QuantityFunction, args: readonly unknown[], terms: unknown): any[][] {
  return guarded(() => {
    const steps = stepsOf(definition);
    const matrices = steps.map((_, index) => matrixOf(args[index]));
    const deal = readTerms(terms);
    const tables = readTables(steps, matrices);
    const extent = extentOf(steps, matrices);
    const at = (row: number, column: number) =>
      answerAt(
        definition,
        readFacts(steps, tables, (index) => cellAt(matrices[index]!, row, column)),
        deal,
      );
    if (extent.rows === 1 && extent.columns === 1) return [[at(0, 0)]];
    return spill(extent, at);
  });
}

/** An answer for every place, a bad one being an error in its own. */
function spill({ rows, columns }: Extent, at: (row: number, column: number) => unknown): unknown[][] {
  const cells: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const answers: unknown[] = [];
    for (let column = 0; column < columns; column++) answers.push(answerOrError(at, row, column));
    cells.push(answers);
  }
  return cells;
}

function answerOrError(at: (row: number, column: number) => unknown, row: number, column: number): unknown {
  try {
    return at(row, column);
  } catch (error) {
    return toCellError(error);
  }
}

/** The facts of a table function, or of one cell of another: one value each, and its tables. */
export function singleFacts(definition: DefinedFunction, args: readonly unknown[]): object {
  const steps = stepsOf(definition);
  const matrices = steps.map((_, index) => matrixOf(args[index]));
  const tables = readTables(steps, matrices);
  return readFacts(steps, tables, (index) => {
    const matrix = matrices[index]!;
    if (matrix.length > 1 || matrix[0]!.length > 1) {
      const { parameter, clause } = steps[index]!.place;
      throw new TermError(
        "invalid",
        parameter,
        `${matrix.length} × ${matrix[0]!.length} cells came; one value is accepted here`,
        clause,
      );
    }
    return matrix[0]![0] ?? null;
  });
}

/** The heading row, then the rows. */
export function answerTable(definition: TableFunction, args: readonly unknown[], terms: unknown): any[][] {
  return guarded(() => {
    const deal = readTerms(terms);
    const rows = definition.rows(singleFacts(definition, args) as never, deal);
    const place = { parameter: definition.id, clause: definition.clause };
    return [
      definition.columns.map((column) => column.heading),
      ...rows.map((row) => definition.columns.map((column, index) => tableCell(row[index], column.unit, place))),
    ];
  });
}
