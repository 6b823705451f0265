import type { HeldExplanation } from "../cells/held-explanation";
import type { FunctionsApi, MissingTerm } from "../cells/host";
import type { RedemptionLimb } from "../engine/clauses/s4_19_redemption_price";
import type { Finding } from "../engine/findings/deal-check";
import type { TimelineEvent } from "../engine/timeline/timeline";

/** The error that a cell would show. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** the error came in with an argument, and has no words of its own */
  readonly isPassedOn?: true;
  /** the term that has no value, where that is why */
  readonly missing?: MissingTerm;
}

/** What a function answers to the pane: rows of cells, or an error. */
export type Answer = { readonly rows: readonly (readonly unknown[])[] } | Failure;

/** What the rows of these tables are made from. */
export interface Items {
  readonly DEAL_CHECK: Finding;
  readonly TIMELINE: TimelineEvent;
  readonly REDEMPTION_BREAKDOWN: RedemptionLimb;
}

interface Holder {
  DEBENTURE_FUNCTIONS?: FunctionsApi;
}

/** In Excel the functions are in this page; in the workbench, in the page around it. */
function api(): FunctionsApi | undefined {
  return (
    (globalThis as Holder).DEBENTURE_FUNCTIONS ??
    (isFramed() ? (window.parent as Window & Holder).DEBENTURE_FUNCTIONS : undefined)
  );
}

function isFramed(): boolean {
  try {
    return window.parent !== window && window.parent.location.origin === window.location.origin;
  } catch {
    return false;
  }
}

export function functionsAreHere(): boolean {
  return api() !== undefined;
}

/** Once every function can answer, or it is clear that some cannot: these tell why. */
export async function functionsSettled(): Promise<void> {
  await api()?.late.settled;
}

function asked<T>(ask: (functions: FunctionsApi) => T): T | Failure {
  const functions = api();
  if (!functions) return { code: "#NAME?", message: "The functions are not loaded in this page." };
  try {
    return ask(functions);
  } catch (error) {
    const { code, message, missing } = error as { code?: unknown; message?: unknown; missing?: MissingTerm };
    if (typeof code !== "string") throw error;
    return typeof message === "string" && message !== ""
      ? { code, message, ...(missing && { missing }) }
      : { code, message: `An input cell holds ${code}.`, isPassedOn: true };
  }
}

/** The very answer that a cell would get. Arguments in order, the terms last; null where one is left out. */
export function callFunction(id: string, args: readonly unknown[]): Answer {
  return asked((functions) => ({ rows: functions.call(id, args) }));
}

/** The working behind that answer. */
export function explainFunction(id: string, args: readonly unknown[]): HeldExplanation | Failure {
  return asked((functions) => functions.explain(id, args));
}

/** What that answer, a table, is made from. */
export function itemsOf<I extends keyof Items>(id: I, args: readonly unknown[]): readonly Items[I][] | Failure {
  return asked((functions) => functions.items(id, args) as readonly Items[I][]);
}

export function tableParameters(id: string): readonly string[] {
  return api()?.tableParameters(id) ?? [];
}

export function isFailure(answer: object): answer is Failure {
  return "code" in answer;
}
