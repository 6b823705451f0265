/**
 * invalid: the input is wrong and the person can mend it. unavailable: the
 * agreement or the data cannot answer. overflow: the answer is larger than a
 * spreadsheet can hold.
 */
export type TermErrorKind = "invalid" | "unavailable" | "overflow";

/** The one error that the engine throws; anything else is a bug. */
export class TermError extends Error {
  constructor(
    readonly kind: TermErrorKind,
    /** the parameter or term that is to be mended, as the user knows it */
    readonly parameter: string,
    /** what came and what is accepted, in a sentence */
    readonly detail: string,
    /** the clause of the agreement that asks for it */
    readonly clause: string,
  ) {
    super(`${parameter}: ${detail} [${clause}]`);
    this.name = "TermError";
  }
}

export function invalid(parameter: string, detail: string, clause: string): never {
  throw new TermError("invalid", parameter, detail, clause);
}

export function unavailable(parameter: string, detail: string, clause: string): never {
  throw new TermError("unavailable", parameter, detail, clause);
}
