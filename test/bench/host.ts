import { answer } from "../../src/cells/answer";
import type { DefinedFunction } from "../../src/cells/definition";
import { HOST } from "../../src/cells/host";
import { FUNCTIONS as ALL } from "../../src/functions";
import type { Drawn } from "../oracles/check";

class BenchError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

(globalThis as { CustomFunctions?: unknown }).CustomFunctions = { Error: BenchError, associate: () => undefined };

const FUNCTIONS: ReadonlyMap<string, DefinedFunction> = new Map(Object.entries(ALL));

/** A function's answer by its id, the arguments in order and the terms last. */
export function callById(id: string, facts: readonly unknown[], terms?: unknown): unknown[][] {
  const definition = FUNCTIONS.get(id);
  if (!definition) throw new Error(`no function ${id}`);
  return answer(definition, [...facts, terms], HOST);
}

/** The same with facts and terms by name; one cell as itself, an error as itself. */
export function callDrawn(id: string, { facts, terms }: Drawn): unknown {
  const names = Object.keys(FUNCTIONS.get(id)?.facts ?? {});
  const rows = Object.entries(terms ?? {});
  try {
    const result = callById(
      id,
      names.map((name) => facts[name] ?? null),
      rows.length === 0 ? null : rows,
    );
    return FUNCTIONS.get(id)!.kind === "quantity" && result.length === 1 && result[0]!.length === 1
      ? result[0]![0]
      : result;
  } catch (error) {
    if (error instanceof BenchError) return error;
    throw error;
  }
}
