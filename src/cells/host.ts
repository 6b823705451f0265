import { TermMissing, type Lack } from "../engine/agreement/deal";
import type { TermKey } from "../engine/agreement/terms";
import { TermError, type TermErrorKind } from "../engine/basics/errors";
import { answer, type Host } from "./answer";
import { CellError } from "./cell";
import { functionCalled, type DefinedFunction } from "./definition";
import type { HeldExplanation } from "./held-explanation";
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

/** A term for want of which there is no answer. */
export interface MissingTerm {
  readonly term: TermKey;
  readonly lack: Lack;
}

/** The same error, with the term that it is about as data: the pane leads to it, and a host needs none. */
function toPaneError(error: unknown): CustomFunctions.Error {
  const shown = toCellError(error);
  if (!(error instanceof TermMissing)) return shown;
  const missing: MissingTerm = { term: error.term, lack: error.lack };
  return Object.assign(shown, { missing });
}

const PANE: Host = { carriesFormats, error: toPaneError };

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
  readonly late: LateFile;
}

/** The second file, which brings workings and the functions that look at a whole deal. The page loads it: this file knows none. */
export interface LateFile {
  /** whether it came, once that is known */
  readonly settled: Promise<boolean>;
  /** The page's word that it could not be loaded; nothing, where it came. */
  giveUp(): void;
  /** what both files use, of which there must be one: for the second alone */
  readonly shared: object;
}

type Explain = (definition: DefinedFunction, args: readonly unknown[]) => HeldExplanation;

let explain: Explain | undefined;
let settle: (came: boolean) => void;
const settled = new Promise<boolean>((resolve) => (settle = resolve));

/** What the second file brings; its functions are registered by then. */
export function lateFileCame(brought: Explain): void {
  explain = brought;
  settle(true);
}

function missing(what: string): CustomFunctions.Error {
  const remedy = "check the connection, then close the workbook and open it again";
  return hostError("#N/A", `${what}: functions.late.js, which answers this, could not be loaded; ${remedy}`);
}

/** The ids of the functions that the second file brings. */
let lateIds: readonly string[] = [];

function called(id: string): DefinedFunction {
  const definition = functionCalled(id);
  if (definition) return definition;
  throw lateIds.includes(id) ? missing(id) : toCellError(new CellError("#NAME?"));
}

function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw toPaneError(error);
  }
}

function items(id: string, args: readonly unknown[]): readonly unknown[] {
  const definition = called(id);
  if (definition.kind !== "table") return [];
  return guarded(() =>
    definition.items(singleFacts(definition, args), readTerms(args[Object.keys(definition.facts).length])),
  );
}

function explained(id: string, args: readonly unknown[]): HeldExplanation {
  const definition = called(id);
  if (!explain) throw missing(`the working of ${id}`);
  const compute = explain;
  return guarded(() => compute(definition, args));
}

function tableParameters(id: string): string[] {
  return Object.entries(functionCalled(id)?.facts ?? {})
    .filter(([, fact]) => fact.shape === "table")
    .map(([name]) => name);
}

/** Gives every function to the spreadsheet under its id, and to the pane. One that comes with the second file answers when that is there. */
export function start(
  functions: Readonly<Record<string, DefinedFunction>>,
  late: readonly string[],
  shared: object,
): void {
  lateIds = late;
  const call = (id: string, args: readonly unknown[], host = HOST) => answer(called(id), args, host);
  for (const [id, definition] of Object.entries(functions)) {
    // What comes after the terms is the host's own: how the function was called.
    CustomFunctions.associate(id, (...args: unknown[]) => answer(definition, args, HOST));
  }
  for (const id of late) {
    const later = (args: unknown[]) => settled.then(() => call(id, args));
    CustomFunctions.associate(id, (...args: unknown[]) => (functionCalled(id) ? call(id, args) : later(args)));
  }
  (globalThis as { DEBENTURE_FUNCTIONS?: FunctionsApi }).DEBENTURE_FUNCTIONS = {
    call: (id, args) => call(id, args, PANE),
    explain: explained,
    items,
    tableParameters,
    late: { settled, giveUp: () => settle(false), shared },
  };
}
