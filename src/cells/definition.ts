import type { Terms } from "../engine/agreement/terms";
import { Exact } from "../engine/basics/exact";
import type { Kind } from "../engine/basics/kinds";
import { camelCase, snakeCase } from "../engine/basics/names";
import type { Measured, Quantities, Quantity, QuantityUnit, Row } from "../engine/basics/statement";
import type { Fact } from "./reading/facts";

type CamelCase<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<CamelCase<B>>}` : S;

type SnakeCase<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : S;

export type FactSet = Readonly<Record<string, Fact<unknown>>>;

/** The facts as a clause takes them: conversion_price of the cell is its conversionPrice. */
export type FactsOf<F extends FactSet> = {
  -readonly [K in keyof F & string as CamelCase<K>]: F[K] extends Fact<infer V> ? V : never;
};

type CellFacts<K> = { readonly [P in keyof K & string as SnakeCase<P>]: K[P] };

/** The facts of a clause as a cell's function names them: its conversionPrice is conversion_price. */
export function cellFacts<const K extends Readonly<Record<string, Kind<unknown>>>>(kinds: K): CellFacts<K> {
  return Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [snakeCase(key), kind])) as CellFacts<K>;
}

/** A line of a working, or a cell of a table. */
export type Held = Row[number];

/** With the unit of its line or column, or with one of its own. */
export function measured(held: Held, unit: QuantityUnit): Measured {
  return typeof held === "object" && !(held instanceof Exact) ? held : { value: held, unit };
}

interface Common {
  /** the name under which it is defined, and a cell calls it */
  readonly id: string;
  readonly clause: string;
  readonly facts: FactSet;
  /** its last argument is the terms, which three functions have no use for */
  readonly takesTerms: boolean;
  /** whether an answer can hang on a term */
  readonly readsTerms: boolean;
}

/** A function whose answer is one line of a working, and which maps over ranges. */
export interface QuantityFunction extends Common {
  readonly kind: "quantity";
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** the line that is the answer */
  readonly result: string;
  readonly statement: (facts: object, terms: Terms) => Readonly<Record<string, Held>>;
}

export interface Column {
  /** how a program names it: Days stale is daysStale */
  readonly key: string;
  readonly heading: string;
  readonly unit: QuantityUnit;
}

/** A function that answers with a table. */
export interface TableFunction extends Common {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: (facts: object, terms: Terms) => readonly Row[];
  /** what the rows are made from, as data with keys: findings, events */
  readonly items: (facts: object, terms: Terms) => readonly unknown[];
  /** heading of the column that holds the answer of a row */
  readonly answer: string;
}

export type DefinedFunction = QuantityFunction | TableFunction;

/** A function before its name is known: that is the name under which its file exports it. */
export type Definition = Omit<QuantityFunction, "id"> | Omit<TableFunction, "id">;

/** The types of a definition that only a program sees. */
export interface Typed<F extends FactSet, S> {
  readonly facts: F;
  readonly statementType?: S;
}

/** A function that answers with one line of a statement. */
export function quantity<F extends FactSet, S extends { [K in keyof S]: Held }>(
  statement: (facts: FactsOf<F>, terms: Terms) => S,
  quantities: Quantities<S>,
  result: keyof S & string,
  facts: F,
): Omit<QuantityFunction, "id" | "facts"> & Typed<F, S> {
  return {
    kind: "quantity",
    clause: quantities[result].clause,
    facts,
    quantities,
    result,
    statement: (read, terms) => statement(read as FactsOf<F>, terms),
    takesTerms: true,
    readsTerms: statement.length > 1,
  };
}

interface Table<F, H extends string> {
  clause: string;
  facts: F;
  /** units by the headings */
  columns: Readonly<Record<H, QuantityUnit>>;
  answer: NoInfer<H>;
}

/** A function that answers with a table of rows. */
export function tableOf<F extends FactSet, H extends string>(
  definition: Table<F, H> & { rows: (facts: FactsOf<F>, terms: Terms) => readonly Row[] },
): Omit<TableFunction, "id" | "facts"> & Typed<F, never> {
  return tableOfItems({ ...definition, items: definition.rows, row: (row) => row });
}

/** A function that answers with a table whose rows are made from data, which the pane and a program take as it is. */
export function tableOfItems<F extends FactSet, H extends string, I>(
  definition: Table<F, H> & {
    items: (facts: FactsOf<F>, terms: Terms) => readonly I[];
    row: (item: I) => Row;
  },
): Omit<TableFunction, "id" | "facts"> & Typed<F, never> {
  const { items, row, columns, clause, facts, answer } = definition;
  return {
    kind: "table",
    clause,
    facts,
    answer,
    columns: Object.entries<QuantityUnit>(columns).map(([heading, unit]) => ({
      key: camelCase(heading),
      heading,
      unit,
    })),
    rows: (facts, terms) => items(facts as FactsOf<F>, terms).map(row),
    items: (facts, terms) => items(facts as FactsOf<F>, terms),
    takesTerms: true,
    readsTerms: items.length > 1,
  };
}

/** The function without an argument for the terms. */
export function withoutTerms<D extends Definition>(definition: D): D {
  return { ...definition, takesTerms: false };
}

type Named<D> = { [I in keyof D]: D[I] & { readonly id: string } };

const named = new Map<string, DefinedFunction>();

/** The functions under their names, as those that speak of all functions find them too. */
export function register<D extends Readonly<Record<string, Definition>>>(definitions: D): Named<D> {
  const all: Partial<Named<D>> = {};
  for (const id of Object.keys(definitions) as (keyof D & string)[]) {
    const definition = { ...definitions[id]!, id };
    named.set(id, definition);
    all[id] = definition;
  }
  return all as Named<D>;
}

export function functionCalled(id: string): DefinedFunction | undefined {
  return named.get(id);
}
