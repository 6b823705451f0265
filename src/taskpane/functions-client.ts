/** What a function answers to the pane: rows of cells, or the error that a cell would show. */
export type Answer =
  | { readonly rows: readonly (readonly unknown[])[] }
  | {
      readonly code: string;
      readonly message: string;
      /** the error came in with an argument, and has no words of its own */
      readonly isPassedOn?: true;
    };

/** What the functions bundle offers beside the cells. */
interface FunctionsApi {
  call(id: string, args: readonly unknown[]): unknown[][];
  tableParameters(id: string): string[];
}

interface Holder {
  DEBENTURE_FUNCTIONS?: FunctionsApi;
}

/** In Excel the functions are in this page; in the workbench, in the page around it. */
function api(): FunctionsApi | undefined {
  return (
    (globalThis as Holder).DEBENTURE_FUNCTIONS ??
    (isFramed() ? (window.parent as unknown as Holder).DEBENTURE_FUNCTIONS : undefined)
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

/** The very answer that a cell would get. Arguments in order, the terms last; null where one is left out. */
export function callFunction(id: string, args: readonly unknown[]): Answer {
  const functions = api();
  if (!functions) return { code: "#NAME?", message: "The functions are not loaded in this page." };
  try {
    return { rows: functions.call(id, args) };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    if (typeof code !== "string") throw error;
    return typeof message === "string" && message !== ""
      ? { code, message }
      : { code, message: `An input cell holds ${code}.`, isPassedOn: true };
  }
}

export function tableParameters(id: string): readonly string[] {
  return api()?.tableParameters(id) ?? [];
}

export function isAnswered(answer: Answer): answer is Extract<Answer, { rows: unknown }> {
  return "rows" in answer;
}
