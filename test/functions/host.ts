import { answer } from "../../src/cells/answer";
import type { DefinedFunction } from "../../src/cells/definition";
import { HOST } from "../../src/cells/host";
import { FUNCTIONS as ALL } from "../../src/functions";
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

/** Every function by its id. */
export const FUNCTIONS: ReadonlyMap<string, DefinedFunction> = new Map(Object.entries(ALL));

/** What a cell shows: a value, or an error's code with its message. */
export type Shown = number | string | boolean | HostError | (number | string | boolean | HostError)[][];

/** A function's answer by its id, its arguments in order with the terms last; 1 × 1 as a single value, an error as itself. */
export function call(id: string, ...args: unknown[]): any {
  record(id, args);
  const definition = FUNCTIONS.get(id);
  if (!definition) throw new Error(`no function ${id}`);
  try {
    const result: any[][] = answer(definition, args, HOST);
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
