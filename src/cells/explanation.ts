import { withTerms } from "../engine/agreement/deal";
import { choicesOf, READING_KEYS } from "../engine/agreement/readings";
import { shownTerm } from "../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type Terms } from "../engine/agreement/terms";
import { isoDay } from "../engine/basics/days";
import { invalid, TermError } from "../engine/basics/errors";
import { Exact } from "../engine/basics/exact";
import { camelCase } from "../engine/basics/names";
import type { Measured, QuantityValue, Row } from "../engine/basics/statement";
import { matrixOf, type Matrix } from "./cell";
import { measured, type DefinedFunction, type TableFunction } from "./definition";
import { matricesOf, singleFacts } from "./reading/call";
import type { Fact } from "./reading/facts";
import { readTerms } from "./reading/terms";

/** A fact as it was given; a table is not repeated. */
export interface ExplainedFact<V = Measured> {
  /** undefined: it was left out */
  readonly value: V | undefined;
  readonly isTable: boolean;
  /** how it was taken, where that may not be what was meant */
  readonly note?: string | undefined;
}

export interface ExplainedTerm<V = Measured> {
  readonly name: string;
  readonly value: V;
  readonly clause: string;
  readonly meaning: string;
}

/** A line of the working, or a row of a table. */
export interface ExplainedStep<V = Measured> {
  readonly label: string;
  readonly value: V;
  readonly clause: string;
  readonly rule: string;
}

/** What the answer would be under one reading of a term. */
export interface Alternative<V = Measured> {
  readonly choice: string;
  readonly isInForce: boolean;
  readonly means: string;
  /** why it is the default, where it is in force */
  readonly because: string | undefined;
  readonly answer: V;
  /** why there is no answer under it */
  readonly problem: string | undefined;
}

export interface ExplainedReading<V = Measured> {
  readonly name: string;
  readonly clause: string;
  /** the one in force first */
  readonly alternatives: readonly Alternative<V>[];
}

/** The working behind an answer. What it says of terms and lines stands under their keys, in the agreement's order. */
export interface Explanation<V = Measured> {
  readonly id: string;
  readonly clause: string;
  /** by the names of the parameters */
  readonly facts: Readonly<Record<string, ExplainedFact<V>>>;
  /** terms that the computation read, and which are no choice */
  readonly terms: Readonly<Partial<Record<TermKey, ExplainedTerm<V>>>>;
  /** the lines of the working up to the answer; of a table, its rows by their number */
  readonly steps: Readonly<Record<string, ExplainedStep<V>>>;
  /** choices that change the answer */
  readonly readings: Readonly<Partial<Record<TermKey, ExplainedReading<V>>>>;
  /** the last of the steps; undefined: a table without a row */
  readonly result: V | undefined;
}

/** The terms, with a record of those that a computation reads. */
function recording(terms: Terms, read: Set<TermKey>): Terms {
  const note = (key: string | symbol): void => {
    if (typeof key === "string" && key in TERM_DEFINITIONS) read.add(key as TermKey);
  };
  return new Proxy(terms, {
    get(target, key) {
      note(key);
      return Reflect.get(target, key) as unknown;
    },
    has(target, key) {
      note(key);
      return Reflect.has(target, key);
    },
  });
}

/** What a definition computes: its lines of working, the last of them its answer. */
function working(definition: DefinedFunction, facts: object, terms: Terms): [key: string, step: ExplainedStep][] {
  if (definition.kind === "table")
    return definition.rows(facts, terms).map((row, index) => [String(index + 1), tableStep(definition, row)]);
  const statement = definition.statement(facts, terms);
  const keys = Object.keys(definition.quantities);
  return keys
    .slice(0, keys.indexOf(definition.result) + 1)
    .filter((key) => statement[key] !== undefined)
    .map((key) => {
      const { label, unit, clause, rule } = definition.quantities[key]!;
      return [key, { label, value: measured(statement[key], unit), clause, rule }];
    });
}

function plainText({ value, unit }: Measured): string {
  if (value === undefined) return "";
  if (unit === "date" && typeof value === "number") return isoDay(value);
  if (value instanceof Exact) return value.toText();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A row of a table as a step: its first cell, its answer, and the rest of it in words. */
function tableStep(definition: TableFunction, row: Row): ExplainedStep {
  const cells = definition.columns.map(({ heading, unit }, index) => ({ heading, value: measured(row[index], unit) }));
  const at = (heading: string) => cells.find((cell) => cell.heading === heading)?.value;
  const clause = at("Clause");
  const rest = cells.filter(({ heading }, index) => index > 0 && heading !== definition.answer && heading !== "Clause");
  return {
    label: plainText(cells[0]!.value),
    value: at(definition.answer)!,
    clause: clause ? plainText(clause) : definition.clause,
    rule: rest
      .map(({ heading, value }) => ({ heading, text: plainText(value) }))
      .filter(({ text }) => text !== "")
      .map(({ heading, text }) => `${heading}: ${text}`)
      .join("; "),
  };
}

/** A lone 0 may be an empty cell. */
function noteOn(fact: Fact<unknown>, matrix: Matrix): string | undefined {
  const isLeftOut = fact.shape === "single" && fact.isZeroMeant === true && matrix[0]![0] === 0;
  return isLeftOut ? "0 was taken as left out; write none for zero" : undefined;
}

function givenFacts(
  definition: DefinedFunction,
  facts: Readonly<Record<string, unknown>>,
  matrices: readonly Matrix[],
) {
  const entries = Object.entries(definition.facts).map(([parameter, fact], index): [string, ExplainedFact] => {
    const value = facts[camelCase(parameter)];
    const isScalar = value instanceof Exact || ["number", "string", "boolean"].includes(typeof value);
    const unit = fact.shape === "single" ? fact.unit : "text";
    return [
      parameter,
      {
        value: isScalar ? { value: value as QuantityValue, unit } : undefined,
        isTable: !isScalar && value !== undefined,
        note: noteOn(fact, matrices[index]!),
      },
    ];
  });
  return Object.fromEntries(entries);
}

function readTermsOf(read: ReadonlySet<TermKey>, terms: Terms): Explanation["terms"] {
  const keys = TERM_KEYS.filter((key) => read.has(key) && TERM_DEFINITIONS[key].kind !== "choice");
  return Object.fromEntries(
    keys.map((key) => {
      const { name, clause, meaning }: TermDefinition = TERM_DEFINITIONS[key];
      return [key, { name, value: shownTerm(key, terms), clause, meaning }];
    }),
  );
}

interface Outcome {
  readonly answer: Measured;
  /** the whole answer, to tell one from another */
  readonly fingerprint: string;
  readonly problem: string | undefined;
}

function outcome(definition: DefinedFunction, facts: object, terms: Terms): Outcome {
  try {
    const steps = working(definition, facts, terms).map(([, step]) => step);
    const last = steps.at(-1)?.value;
    const fingerprint =
      definition.kind === "table"
        ? steps.map(({ label, value, rule }) => `${label}|${plainText(value)}|${rule}`).join("\n")
        : plainText(last!);
    return { answer: last ?? { value: "no row", unit: "text" }, fingerprint, problem: undefined };
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    const { message } = error;
    return { answer: { value: "no answer", unit: "text" }, fingerprint: `no answer: ${message}`, problem: message };
  }
}

/** What each reading of a term would give; nothing where all give the same. */
function readingOf(
  key: TermKey,
  definition: DefinedFunction,
  facts: object,
  terms: Terms,
): ExplainedReading | undefined {
  const { name, clause, choices, fallback, reading }: TermDefinition = TERM_DEFINITIONS[key];
  const outcomes = choicesOf(key).map((choice) => ({
    choice,
    ...outcome(definition, facts, withTerms(terms, { [key]: choice })),
  }));
  if (outcomes.every(({ fingerprint }) => fingerprint === outcomes[0]!.fingerprint)) return undefined;
  const alternatives = outcomes.map(({ choice, answer, problem }): Alternative => {
    const isInForce = choice === terms[key];
    return {
      choice,
      isInForce,
      means: choices!.get(choice)!,
      because: isInForce && choice === fallback ? reading?.reason : undefined,
      answer,
      problem,
    };
  });
  return { name, clause, alternatives: alternatives.sort((a, b) => Number(b.isInForce) - Number(a.isInForce)) };
}

function readingsOf(
  read: ReadonlySet<TermKey>,
  definition: DefinedFunction,
  facts: object,
  terms: Terms,
): Explanation["readings"] {
  const keys = READING_KEYS.filter((key) => read.has(key));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const reading = readingOf(key, definition, facts, terms);
      return reading ? [[key, reading]] : [];
    }),
  );
}

function refuseMore(definition: DefinedFunction, more: readonly Matrix[], count: number): void {
  const isGiven = (matrix: Matrix) =>
    matrix.some((row) => row.some((cell) => cell !== null && cell !== "" && cell !== 0));
  const superfluous = more.findIndex(isGiven);
  if (superfluous >= 0)
    invalid(`argument${count + 2 + superfluous}`, `${definition.id} takes ${count} facts and the terms`, "Explanation");
}

/** Facts, terms read, the working to the answer, then the readings that matter. */
export function explanation(definition: DefinedFunction, args: readonly unknown[]): Explanation {
  const count = Object.keys(definition.facts).length;
  refuseMore(definition, args.slice(count + 1).map(matrixOf), count);
  const terms = readTerms(args[count]);
  const facts = singleFacts(definition, args);
  const read = new Set<TermKey>();
  const steps = working(definition, facts, recording(terms, read));
  return {
    id: definition.id,
    clause: definition.clause,
    facts: givenFacts(definition, facts as Record<string, unknown>, matricesOf(definition, args)),
    terms: readTermsOf(read, terms),
    steps: Object.fromEntries(steps),
    readings: readingsOf(read, definition, facts, terms),
    result: steps.at(-1)?.[1].value,
  };
}
