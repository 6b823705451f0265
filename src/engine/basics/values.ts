import { dayOf, FIRST_DAY, isoDay, LAST_DAY, parseIsoDay, type Day } from "./days";
import { invalid } from "./errors";
import { Exact } from "./exact";

/** A value as a cell, a file, a form or a program holds it; a program may hold an exact number. */
export type Raw = number | string | boolean | null | undefined | Exact;

/** Which parameter is being read, under which clause. */
export interface Place {
  readonly parameter: string;
  readonly clause: string;
}

/** What came, as a message repeats it. */
export function shown(raw: Raw): string {
  if (typeof raw === "string") return `"${raw.length > 40 ? `${raw.slice(0, 40)}…` : raw}"`;
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  return raw === null || raw === undefined ? "nothing" : String(raw);
}

export function refuse(raw: Raw, accepted: string, place: Place): never {
  const detail = `${shown(raw)} came; accepted is ${accepted}`;
  return invalid(place.parameter, detail, place.clause, { came: raw, accepted });
}

export function isBlank(raw: Raw): raw is null | undefined | "" {
  return raw === null || raw === undefined || (typeof raw === "string" && raw.trim() === "");
}

/** Blank, or 0, since an empty cell may arrive as one. */
export function isEmpty(raw: Raw): boolean {
  return isBlank(raw) || raw === 0;
}

/** Empty, or FALSE, where that says no more than nothing does. */
export function isNothing(raw: Raw): boolean {
  return isEmpty(raw) || raw === false;
}

/** A term that a deal does not state, and a value that is none. */
export const NOT_SET = "not set";
export const NONE = "none";

/** A text that is what the cell of a term holds that a deal does not set. */
export function isNotSet(raw: unknown): boolean {
  return wordOf(raw) === NOT_SET;
}

/** A text as words are compared; undefined where none came. */
export function wordOf(raw: unknown): string | undefined {
  return typeof raw === "string" ? raw.trim().toLowerCase() : undefined;
}

export function isNone(raw: unknown): boolean {
  return wordOf(raw) === NONE;
}

/** The place of a row of a table: prices, row 3. */
export function rowPlace({ parameter, clause }: Place, row: number): Place {
  return { parameter: `${parameter}, row ${row}`, clause };
}

export function readNumber(raw: Raw, accepted: string, place: Place): Exact {
  if (raw instanceof Exact) return raw;
  if (typeof raw !== "number" || !Number.isFinite(raw)) return refuse(raw, accepted, place);
  return Exact.fromDouble(raw);
}

export const DATE_ACCEPTED = "a date, or ISO text such as 2003-04-28, from 1900-01-01 to 9999-12-31";

/** The spreadsheet's 29 February 1900, which no calendar has. */
const PHANTOM_SERIAL = 60;

/** A date in a cell: a serial, its time of day cut off, or ISO text. */
export function readDay(raw: Raw, place: Place): Day {
  if (typeof raw === "string") return parseIsoDay(raw.trim()) ?? refuse(raw, DATE_ACCEPTED, place);
  if (typeof raw !== "number" || !Number.isFinite(raw)) return refuse(raw, DATE_ACCEPTED, place);
  const serial = Number.isInteger(raw) ? raw : Math.floor(Exact.fromDouble(raw).toNumber());
  const day = serial < PHANTOM_SERIAL ? serial + 1 : serial;
  if (serial === PHANTOM_SERIAL || day < FIRST_DAY || day > LAST_DAY) return refuse(raw, DATE_ACCEPTED, place);
  return day;
}

/** The serial that a cell holds for a day. */
export function serialOf(day: Day, place: Place): number {
  if (day < FIRST_DAY || day > LAST_DAY) {
    return invalid(place.parameter, `the answer, ${isoDay(day)}, is not a date that a spreadsheet holds`, place.clause);
  }
  return day < dayOf(1900, 3, 1) ? day - 1 : day;
}

export const MOST_COUNT = 2 ** 53;

/** A whole number that counts days, years or parts. */
export function readCount(raw: Raw, accepted: string, place: Place): number {
  const value = readNumber(raw, accepted, place);
  if (!value.isWhole() || Math.abs(value.toNumber()) > MOST_COUNT) return refuse(raw, accepted, place);
  return value.toNumber();
}

/** A choice given as text, or as a number where it looks like one (30360). */
export function readChoice<C extends string>(raw: Raw, choices: readonly C[], place: Place): C {
  const given = String(raw).trim().toUpperCase();
  const found = choices.find((choice) => choice === given);
  return found ?? refuse(raw, choices.join(", "), place);
}

export const FLAG_ACCEPTED = "TRUE or FALSE";

export function readFlag(raw: Raw, place: Place): boolean {
  if (typeof raw === "boolean") return raw;
  if (raw === 0 || raw === 1) return raw === 1;
  return refuse(raw, FLAG_ACCEPTED, place);
}

/** 09:00, as minutes since midnight; NaN where the text is anything else. */
export function clockMinutes(raw: Raw): number {
  const text = typeof raw === "string" ? /^(\d{1,2}):([0-5]\d)$/.exec(raw.trim()) : null;
  return text ? Number(text[1]) * 60 + Number(text[2]) : Number.NaN;
}

export function clockText(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
