import type { Random } from "../arbitraries/random";
import { Quotient } from "./quotient";

/** One call: the facts by the parameters' names, the terms by theirs. */
export interface Drawn {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly terms?: Readonly<Record<string, unknown>>;
}

/** What a cell is to hold: a number, a truth, a text, an error by its code, or something not checked here. */
export type Expected = Quotient | number | boolean | string | ErrorCode | typeof ANYTHING;
export const ANYTHING = Symbol("anything");

export class ErrorCode {
  constructor(readonly code: "#VALUE!" | "#N/A" | "#NUM!") {}
}
export const NOT_AVAILABLE = new ErrorCode("#N/A");

/** A function of the add-in, calls to put to it, and what it must answer by the independent check. */
export interface Check {
  readonly id: string;
  draw(random: Random): Drawn;
  oracle(drawn: Drawn): Expected | Expected[][];
}

export interface Difference {
  readonly id: string;
  readonly drawn: Drawn;
  readonly expected: string;
  readonly actual: string;
}

/** A function by its id: a value, a matrix, or an error with its code. */
export type Caller = (id: string, drawn: Drawn) => unknown;

function shown(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map((row: unknown[]) => row.map(shown)));
  if (value instanceof Quotient) return `${value.toNumber()} (${value.toString()})`;
  const { code, message } = (value ?? {}) as { code?: string; message?: string };
  return code === undefined ? (Object.is(value, -0) ? "-0" : String(value)) : `${code} ${message ?? ""}`;
}

/** The very same double: the last bit counts, and so does the sign of a zero. */
function isSame(expected: Expected, actual: unknown): boolean {
  if (expected === ANYTHING) return true;
  if (expected instanceof ErrorCode) return (actual as { code?: string } | null)?.code === expected.code;
  return Object.is(expected instanceof Quotient ? expected.toNumber() : expected, actual);
}

function agrees(expected: Expected | Expected[][], actual: unknown): boolean {
  if (!Array.isArray(expected)) return isSame(expected, actual);
  if (!Array.isArray(actual) || actual.length !== expected.length) return false;
  return expected.every(
    (row, r) => row.length === actual[r].length && row.every((cell, c) => isSame(cell, actual[r][c])),
  );
}

/** Puts so many calls to a function and tells where its answer is not the independent one; at most five. */
export function differences(check: Check, runs: number, random: Random, call: Caller): Difference[] {
  const found: Difference[] = [];
  for (let run = 0; run < runs && found.length < 5; run++) {
    const drawn = check.draw(random);
    const expected = check.oracle(drawn);
    const actual = call(check.id, drawn);
    if (!agrees(expected, actual))
      found.push({ id: check.id, drawn, expected: shown(expected), actual: shown(actual) });
  }
  return found;
}

/** A fact as a number, 0 where it was left out. */
export function number(drawn: Drawn, name: string): Quotient {
  const value = drawn.facts[name];
  return value instanceof Quotient ? value : Quotient.of(typeof value === "number" ? value : 0);
}

/** Whether a fact was given at all. */
export function isGiven(drawn: Drawn, name: string): boolean {
  const value = drawn.facts[name];
  return value !== undefined && value !== null && value !== 0 && value !== "" && value !== false;
}

/** A term's number; the one of the agreement where none is given. */
export function term(drawn: Drawn, name: string, agreement: number): Quotient {
  const value = drawn.terms?.[name];
  return Quotient.of(value === "none" ? 0 : typeof value === "number" ? value : agreement);
}

/** A term's reading; the default where none is given. */
export function reading(drawn: Drawn, name: string, byDefault: string): string {
  return String(drawn.terms?.[name] ?? byDefault);
}

/** The same calls with only some of the facts. */
export const only =
  (names: readonly string[], draw: (random: Random) => Drawn) =>
  (random: Random): Drawn => {
    const { facts, terms } = draw(random);
    return {
      facts: Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name))),
      terms: terms ?? {},
    };
  };
