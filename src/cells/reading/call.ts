import { TermError, unavailable } from "../../engine/basics/errors";
import { camelCase } from "../../engine/basics/names";
import type { Place } from "../../engine/basics/values";
import { matrixOf, type Cell, type Matrix } from "../cell";
import type { DefinedFunction } from "../definition";
import { plain, refuseTerms, type Fact } from "./facts";

/** A fact as every cell of a range reads it. */
export interface Step {
  readonly key: string;
  readonly fact: Fact<unknown>;
  readonly place: Place;
}

/** What does not hang on the cell is worked out once a function, since a range has thousands of them. */
const knownSteps = new WeakMap<DefinedFunction, readonly Step[]>();

export function stepsOf(definition: DefinedFunction): readonly Step[] {
  const known = knownSteps.get(definition);
  if (known) return known;
  const steps = Object.entries(definition.facts).map(([name, fact]): Step => {
    return { key: camelCase(name), fact, place: { parameter: name, clause: definition.clause } };
  });
  knownSteps.set(definition, steps);
  return steps;
}

/** Reads one value of each fact; tables were read before. */
export function readFacts(
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

export function readTables(steps: readonly Step[], matrices: readonly Matrix[]): Record<string, unknown> {
  const tables: Record<string, unknown> = {};
  for (const [index, { key, fact, place }] of steps.entries()) {
    if (!(fact.shape === "table" && fact.takesTerms)) refuseTerms(matrices[index]!, place);
    if (fact.shape === "table") tables[key] = fact.read(matrices[index]!, place);
  }
  return tables;
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
      const came = `${matrix.length} × ${matrix[0]!.length} cells came; one value is accepted here`;
      throw new TermError("invalid", parameter, came, clause);
    }
    return matrix[0]![0] ?? null;
  });
}
