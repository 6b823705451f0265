import { readdirSync } from "node:fs";
import { join } from "node:path";
import { answer, answerTable, FUNCTIONS } from "../../src/functions/define";
import { record } from "./recorder";

/** A host's part of custom functions, as far as the functions themselves use it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

(globalThis as { CustomFunctions?: unknown }).CustomFunctions = { Error: HostError, associate: () => undefined };

const FOLDER = join(__dirname, "../../src/functions");
for (const file of readdirSync(FOLDER)) require(join(FOLDER, file));

/** What a cell shows: a value, or an error's code with its message. */
export type Shown = number | string | boolean | HostError | (number | string | boolean | HostError)[][];

/** A function's answer by its id, its arguments in order with the terms last; 1 × 1 as a single value, an error as itself. */
export function call(id: string, ...args: unknown[]): any {
  record(id, args);
  const definition = FUNCTIONS.get(id);
  if (!definition) throw new Error(`no function ${id}`);
  const facts = args.slice(0, Object.keys(definition.facts).length);
  const terms = args[Object.keys(definition.facts).length];
  try {
    const result =
      definition.kind === "table" ? answerTable(definition, facts, terms) : answer(definition, facts, terms);
    return definition.kind === "quantity" && result.length === 1 && result[0]!.length === 1 ? result[0]![0] : result;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** The terms argument after the facts of a function, so that a case names only what it changes. */
export function callWith(terms: Record<string, unknown>, id: string, ...facts: unknown[]): any {
  const names = Object.keys(FUNCTIONS.get(id)?.facts ?? {});
  const padded = [...facts, ...Array<unknown>(names.length - facts.length).fill(null)];
  return call(id, ...padded, Object.entries(terms));
}
