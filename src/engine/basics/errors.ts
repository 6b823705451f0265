/**
 * invalid: the input is wrong and the person can mend it. unavailable: the
 * agreement or the data cannot answer. overflow: the answer is larger than a
 * spreadsheet can hold.
 */
export type TermErrorKind = "invalid" | "unavailable" | "overflow";

/** One value that was refused, or an error that says itself what it is about. */
export interface Particulars {
  readonly came?: unknown;
  readonly accepted?: string;
  /** parameter and detail in other words */
  readonly sentence?: string | undefined;
}

/** The one error that the engine throws; anything else is a bug. */
export class TermError extends Error {
  /** the value that was refused, as it came */
  readonly came: unknown;
  /** what would have been accepted in its place; undefined: the error is not about one value */
  readonly accepted: string | undefined;

  constructor(
    readonly kind: TermErrorKind,
    /** the parameter or term that is to be mended, as the user knows it */
    readonly parameter: string,
    /** what came and what is accepted, in a sentence */
    readonly detail: string,
    /** the clause of the agreement that asks for it */
    readonly clause: string,
    { came, accepted, sentence = `${parameter}: ${detail}` }: Particulars = {},
  ) {
    super(`${sentence} [${clause}]`);
    this.name = "TermError";
    this.came = came;
    this.accepted = accepted;
  }
}

export function invalid(parameter: string, detail: string, clause: string, particulars?: Particulars): never {
  throw new TermError("invalid", parameter, detail, clause, particulars);
}

export function unavailable(parameter: string, detail: string, clause: string): never {
  throw new TermError("unavailable", parameter, detail, clause);
}
