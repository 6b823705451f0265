import { TermError, type TermErrorKind } from "../engine/basics/errors";
import { answer, type Host } from "./answer";
import { CellError } from "./cell";
import { functionCalled, type DefinedFunction } from "./definition";
import { explanation } from "./explanation";
import { heldExplanation, type HeldExplanation } from "./held-explanation";
import { singleFacts } from "./reading/call";
import { readTerms } from "./reading/terms";

/** Errors that a function may return; a host makes #VALUE! of any other. */
const RETURNABLE = ["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"];

const CODES: Record<TermErrorKind, string> = { invalid: "#VALUE!", unavailable: "#N/A", overflow: "#NUM!" };

function hostError(code: string, message?: string): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

/** The engine's error, or one that passes through from an input cell, as the host's. */
function toCellError(error: unknown): CustomFunctions.Error {
  if (error instanceof TermError) return hostError(CODES[error.kind], error.message);
  if (!(error instanceof CellError)) throw error;
  const { code } = error;
  return RETURNABLE.includes(code) ? hostError(code) : hostError("#VALUE!", `an input cell holds ${code}`);
}

function carriesFormats(): boolean {
  return (globalThis as { DEBENTURE_HOST?: { formats?: boolean } }).DEBENTURE_HOST?.formats === true;
}

/** Excel, and whoever stands in for it. */
export const HOST: Host = { carriesFormats, error: toCellError };

/** What the pane asks of the functions: the very answer that a cell would get. */
export interface FunctionsApi {
  /** A function's answer by its id: arguments in order, the terms last; throws the host's error with its code. */
  call(id: string, args: readonly unknown[]): unknown[][];
  /** The working behind that answer as data; throws as call does. */
  explain(id: string, args: readonly unknown[]): HeldExplanation;
  /** What a table's rows are made from, as data: the findings of DEAL_CHECK, the events of TIMELINE; throws as call does. */
  items(id: string, args: readonly unknown[]): readonly unknown[];
  /** The parameters of a function that are tables as a whole. */
  tableParameters(id: string): string[];
}

function called(id: string): DefinedFunction {
  const definition = functionCalled(id);
  if (!definition) throw new CellError("#NAME?");
  return definition;
}

function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw toCellError(error);
  }
}

function items(id: string, args: readonly unknown[]): readonly unknown[] {
  const definition = called(id);
  if (definition.kind !== "table") return [];
  return guarded(() =>
    definition.items(singleFacts(definition, args), readTerms(args[Object.keys(definition.facts).length])),
  );
}

function tableParameters(id: string): string[] {
  return Object.entries(functionCalled(id)?.facts ?? {})
    .filter(([, fact]) => fact.shape === "table")
    .map(([name]) => name);
}

/** Gives every function to the spreadsheet under its id, and to the pane. */
export function start(functions: Readonly<Record<string, DefinedFunction>>): void {
  for (const [id, definition] of Object.entries(functions)) {
    // What comes after the terms is the host's own: how the function was called.
    CustomFunctions.associate(id, (...args: unknown[]) => answer(definition, args, HOST));
  }
  (globalThis as { DEBENTURE_FUNCTIONS?: FunctionsApi }).DEBENTURE_FUNCTIONS = {
    call: (id, args) => answer(called(id), args, HOST),
    explain: (id, args) => guarded(() => heldExplanation(explanation(called(id), args))),
    items,
    tableParameters,
  };
}
