import type { Terms } from "../engine/agreement/terms";
import { TermError, unavailable } from "../engine/basics/errors";
import { Exact } from "../engine/basics/exact";
import { ANSWER_FORMATS, SHARES_IN_PART } from "../engine/basics/formats";
import type { Measured, QuantityUnit } from "../engine/basics/statement";
import { serialOf, type Place } from "../engine/basics/values";
import { matrixOf, type Cell, type Matrix } from "./cell";
import { measured, type DefinedFunction, type Held, type QuantityFunction, type TableFunction } from "./definition";
import { readFacts, readTables, singleFacts, stepsOf, type Step } from "./reading/call";
import { readTerms } from "./reading/terms";

/** What a spreadsheet makes of a number with a format, and of an error. */
export interface Host {
  formatted(value: number, numberFormat: string | undefined): unknown;
  /** the error as its own; a bug goes on its way */
  error(error: unknown): unknown;
}

const FORMATS: Partial<Record<QuantityUnit, string>> = ANSWER_FORMATS;

/** A quantity as a cell holds it: the nearest double, a date's serial, or a text. */
export function cellValue({ value, unit }: Measured, place: Place): number | string | boolean {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (unit === "date") return serialOf(value as number, place);
  const number = value instanceof Exact ? value.toNumber() : value;
  if (!Number.isFinite(number))
    throw new TermError("overflow", place.parameter, "the answer is larger than a cell can hold", place.clause);
  return number;
}

function toCell(held: Measured, place: Place, host: Host): unknown {
  const value = cellValue(held, place);
  if (typeof value !== "number") return value;
  const isFraction = held.unit === "shares" && !Number.isInteger(value);
  return host.formatted(value, isFraction ? SHARES_IN_PART : FORMATS[held.unit]);
}

interface Extent {
  rows: number;
  columns: number;
}

/** The cell of a fact that a place of the answer takes; undefined where the fact does not reach. */
function cellAt(matrix: Matrix, row: number, column: number): Cell | undefined {
  return matrix[matrix.length === 1 ? 0 : row]?.[matrix[0]!.length === 1 ? 0 : column];
}

/** The line of a working that is the function's answer. */
export function resultOf(definition: QuantityFunction, statement: Readonly<Record<string, Held>>): Held {
  const value = statement[definition.result];
  return value ?? unavailable(definition.id, "these facts give no answer", definition.clause);
}

/** One answer for one place: facts that were read, then the statement. */
function answerAt(definition: QuantityFunction, facts: object, terms: Terms, host: Host): unknown {
  const place = { parameter: definition.id, clause: definition.clause };
  const value = resultOf(definition, definition.statement(facts, terms));
  return toCell(measured(value, definition.quantities[definition.result]!.unit), place, host);
}

function extentOf(steps: readonly Step[], matrices: readonly Matrix[]): Extent {
  const singles = matrices.filter((_, index) => steps[index]!.fact.shape === "single");
  return {
    rows: Math.max(1, ...singles.map((matrix) => matrix.length)),
    columns: Math.max(1, ...singles.map((matrix) => matrix[0]!.length)),
  };
}

/** A function's answer in a cell, or its answers over ranges. */
function quantityAnswer(
  definition: QuantityFunction,
  args: readonly unknown[],
  terms: unknown,
  host: Host,
): unknown[][] {
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
      host,
    );
  if (extent.rows === 1 && extent.columns === 1) return [[at(0, 0)]];
  return spill(extent, at, host);
}

/** An answer for every place, a bad one being an error in its own. */
function spill({ rows, columns }: Extent, at: (row: number, column: number) => unknown, host: Host): unknown[][] {
  const cells: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const answers: unknown[] = [];
    for (let column = 0; column < columns; column++) answers.push(answerOrError(at, row, column, host));
    cells.push(answers);
  }
  return cells;
}

function answerOrError(at: (row: number, column: number) => unknown, row: number, column: number, host: Host): unknown {
  try {
    return at(row, column);
  } catch (error) {
    return host.error(error);
  }
}

/** The heading row, then the rows. */
function tableAnswer(definition: TableFunction, args: readonly unknown[], terms: unknown, host: Host): unknown[][] {
  const deal = readTerms(terms);
  const rows = definition.rows(singleFacts(definition, args), deal);
  const place = { parameter: definition.id, clause: definition.clause };
  return [
    definition.columns.map((column) => column.heading),
    ...rows.map((row) =>
      definition.columns.map((column, index) => toCell(measured(row[index], column.unit), place, host)),
    ),
  ];
}

/** What a cell answers: the facts in their order, then the terms. Errors are thrown as the host's. */
export function answer(definition: DefinedFunction, args: readonly unknown[], host: Host): unknown[][] {
  const count = Object.keys(definition.facts).length;
  const facts = args.slice(0, count);
  const terms = definition.takesTerms ? args[count] : null;
  try {
    return definition.kind === "table"
      ? tableAnswer(definition, facts, terms, host)
      : quantityAnswer(definition, facts, terms, host);
  } catch (error) {
    throw host.error(error);
  }
}
