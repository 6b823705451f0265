import { CellError } from "./cell";
import { answer, answerTable, FUNCTIONS } from "./define";

/** What the pane asks of the functions: the very answer that a cell would get. */
export interface FunctionsApi {
  /** A function's answer by its id: arguments in order, the terms last; throws the host's error with its code. */
  call(id: string, args: readonly unknown[]): unknown[][];
  /** The parameters of a function that are tables as a whole. */
  tableParameters(id: string): string[];
}

function call(id: string, args: readonly unknown[]): unknown[][] {
  const definition = FUNCTIONS.get(id);
  if (!definition) throw new CellError("#NAME?");
  const count = Object.keys(definition.facts).length;
  const facts = args.slice(0, count);
  return definition.kind === "table"
    ? answerTable(definition, facts, args[count])
    : answer(definition, facts, args[count]);
}

function tableParameters(id: string): string[] {
  return Object.entries(FUNCTIONS.get(id)?.facts ?? {})
    .filter(([, fact]) => fact.shape === "table")
    .map(([name]) => name);
}

(globalThis as { DEBENTURE_FUNCTIONS?: FunctionsApi }).DEBENTURE_FUNCTIONS = { call, tableParameters };
