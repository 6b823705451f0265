/**
 * What a functions bundle needs of its host: the names under which Excel's own
 * runtime gives it. The workbench has no Excel, and loads none of its scripts.
 */

export const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export type ErrorCode = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

const CODES = new Set<string>(Object.values(ERROR_CODES));

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && CODES.has(text);
}

/** An error of a cell: thrown by a function, an element of its answer, or an argument. */
export class CellError extends Error {
  readonly code: string;
  readonly type = "Error";
  readonly basicType = "Error";
  readonly basicValue: string;

  constructor(code: string = ERROR_CODES.invalidValue, message = "") {
    super(message);
    this.name = "CustomFunctions.Error";
    this.code = code;
    this.basicValue = code;
  }
}

export type Implementation = (...values: unknown[]) => unknown;

const mappings: Record<string, Implementation> = {};

function associate(id: string | Record<string, Implementation>, implementation?: Implementation): void {
  if (typeof id !== "string") Object.assign(mappings, id);
  else if (implementation) mappings[id.toUpperCase()] = implementation;
}

export function implementationOf(id: string): Implementation | undefined {
  return mappings[id.toUpperCase()];
}

/** Puts the host's names where a bundle looks for them, and says that formatted numbers can be shown here. */
export function provideHost(place: object = globalThis): void {
  Object.assign(place, {
    CustomFunctions: { Error: CellError, ErrorCode: ERROR_CODES, associate, _association: { mappings } },
    DEBENTURE_HOST: { formats: true },
  });
}
