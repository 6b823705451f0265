import { TermError, unavailable } from "../engine/basics/errors";
import { Exact } from "../engine/basics/exact";
import { ANSWER_FORMATS, SHARES_IN_PART } from "../engine/basics/formats";
import type { Measured, QuantityUnit } from "../engine/basics/statement";
import { serialOf, type Place } from "../engine/basics/values";
import { measured, type DefinedFunction, type Held, type QuantityFunction, type TableFunction } from "./definition";
import { CallFacts, matricesOf, Refusal, singleFacts } from "./reading/call";
import { readTerms } from "./reading/terms";

/** What a spreadsheet makes of a number with a format, and of an error. */
export interface Host {
  /** whether it can carry a format with a number, asked once a call: the page that starts the host may not know yet */
  carriesFormats(): boolean;
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

function formatted(value: number, unit: QuantityUnit): unknown {
  const numberFormat = unit === "shares" && !Number.isInteger(value) ? SHARES_IN_PART : FORMATS[unit];
  return numberFormat === undefined ? value : { type: "Double", basicType: "Double", basicValue: value, numberFormat };
}

/** How a call hands over its answers. */
interface Handing {
  readonly place: Place;
  readonly hasFormats: boolean;
}

function toCell(held: Measured, { place, hasFormats }: Handing): unknown {
  const value = cellValue(held, place);
  return hasFormats && typeof value === "number" ? formatted(value, held.unit) : value;
}

function handing({ id, clause }: DefinedFunction, host: Host): Handing {
  return { place: { parameter: id, clause }, hasFormats: host.carriesFormats() };
}

/** The line of a working that is the function's answer. */
export function resultOf(definition: QuantityFunction, statement: Readonly<Record<string, Held>>): Held {
  const value = statement[definition.result];
  return value ?? unavailable(definition.id, "these facts give no answer", definition.clause);
}

/** A function's answer in a cell, or its answers over ranges: in a range, a bad place is an error of its own. */
function quantityAnswer(
  definition: QuantityFunction,
  args: readonly unknown[],
  terms: unknown,
  host: Host,
): unknown[][] {
  const matrices = matricesOf(definition, args);
  const deal = readTerms(terms);
  const facts = new CallFacts(definition, matrices);
  const { unit } = definition.quantities[definition.result]!;
  const hand = handing(definition, host);
  const answerTo = (read: object): unknown =>
    toCell(measured(resultOf(definition, definition.statement(read, deal)), unit), hand);
  return facts.rows === 1 && facts.columns === 1 ? [[answerTo(facts.first())]] : spill(facts, answerTo, host);
}

function spill(facts: CallFacts, answerTo: (read: object) => unknown, host: Host): unknown[][] {
  const { rows, columns } = facts;
  let [last, shown]: unknown[] = [];
  // The same cell refused again and again, as below the end of a list, is one error.
  const shownFor = (error: unknown): unknown => {
    if (error !== last) [last, shown] = [error, host.error(error)];
    return shown;
  };
  const answerOrError = (row: number, column: number): unknown => {
    try {
      const read = facts.at(row, column);
      return read instanceof Refusal ? shownFor(read.error) : answerTo(read);
    } catch (error) {
      return shownFor(error);
    }
  };
  // Each row is written at once and not pushed: one that grows holds place for sixteen more.
  const cells = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row++) {
    const first = answerOrError(row, 0);
    const answers = [first];
    for (let column = 1; column < columns; column++) answers.push(answerOrError(row, column));
    cells[row] = answers;
  }
  return cells;
}

/** The heading row, then the rows. */
function tableAnswer(definition: TableFunction, args: readonly unknown[], terms: unknown, host: Host): unknown[][] {
  const deal = readTerms(terms);
  const rows = definition.rows(singleFacts(definition, args), deal);
  const hand = handing(definition, host);
  return [
    definition.columns.map((column) => column.heading),
    ...rows.map((row) => definition.columns.map((column, index) => toCell(measured(row[index], column.unit), hand))),
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
