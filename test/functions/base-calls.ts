import { join } from "node:path";
import { parseFormula } from "../../src/catalogue/examples";
import type { DefinedFunction } from "../../src/cells/definition";
import { readCatalogue } from "../../scripts/build/project";
import { isForPrograms, libraryDiffers } from "./by-library";
import { call, FUNCTIONS } from "./host";

const { functions } = readCatalogue(join(__dirname, "../.."), "development").catalogue;

export interface Parameter {
  readonly name: string;
  /** in [brackets] in its doc comment */
  readonly isOptional: boolean;
  readonly index: number;
  readonly fact: DefinedFunction["facts"][string];
}

/** A call that succeeds: the first such example of the function's own doc comment. */
export interface BaseCall {
  readonly id: string;
  readonly kind: DefinedFunction["kind"];
  readonly args: readonly unknown[];
  readonly parameters: readonly Parameter[];
}

/** Whether every fact that maps over ranges is one value, so that one cell of the answer hangs on it. */
function isSingle(id: string, args: readonly unknown[]): boolean {
  const facts = Object.values(FUNCTIONS.get(id)!.facts);
  return args.every((arg, index) => facts[index]?.shape !== "single" || !Array.isArray(arg));
}

function firstExample(id: string, formulas: readonly string[]): readonly unknown[] {
  const found = formulas
    .map((formula) => parseFormula(formula).arguments)
    .find((args) => isSingle(id, args) && !(call(id, ...args) instanceof Error));
  if (!found) throw new Error(`${id} has no example that succeeds`);
  return found;
}

/** Every function, with the parameters that its doc comment and its definition agree on. */
export const BASE_CALLS: readonly BaseCall[] = functions.map(({ id, examples, parameters }) => {
  const definition = FUNCTIONS.get(id);
  if (!definition) throw new Error(`${id} is documented and not defined`);
  const facts = parameters.filter(({ name }) => name in definition.facts);
  return {
    id,
    kind: definition.kind,
    args: firstExample(
      id,
      examples.map(({ formula }) => formula),
    ),
    parameters: facts.map(({ name, optional }, index) => ({
      name,
      isOptional: optional,
      index,
      fact: definition.facts[name]!,
    })),
  };
});

/** What a cell answers, once it is seen that a program is answered alike. */
export function callBothWays(id: string, args: readonly unknown[]): unknown {
  const answer: unknown = call(id, ...args.map((arg) => arg ?? null));
  const differs = isForPrograms(id, args) ? libraryDiffers(id, args, answer) : undefined;
  if (differs !== undefined) throw new Error(differs);
  return answer;
}

/** The base call with one argument changed. */
export function withArgument(base: BaseCall, index: number, value: unknown): unknown {
  const args = [...base.args];
  args[index] = value;
  return callBothWays(base.id, args);
}

/** The base call with terms. */
export function withTerms(base: BaseCall, terms: unknown): unknown {
  return withArgument(base, base.parameters.length, terms);
}
