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

export function readNumber(raw: Raw, accepted: string, place: Place): Exact {
  if (raw instanceof Exact) return raw;
  if (typeof raw !== "number" || !Number.isFinite(raw)) return refuse(raw, accepted, place);
  return Exact.fromDouble(raw);
}

const DATE_ACCEPTED = "a date, or ISO text such as 2003-04-28, from 1900-01-01 to 9999-12-31";

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

const SPREADSHEET_LIMIT = 2 ** 53;

/** A whole number that counts days, years or parts. */
export function readCount(raw: Raw, accepted: string, place: Place): number {
  const value = readNumber(raw, accepted, place);
  if (!value.isWhole() || Math.abs(value.toNumber()) > SPREADSHEET_LIMIT) return refuse(raw, accepted, place);
  return value.toNumber();
}

/** A choice given as text, or as a number where it looks like one (30360). */
export function readChoice<C extends string>(raw: Raw, choices: readonly C[], place: Place): C {
  const given = String(raw).trim().toUpperCase();
  const found = choices.find((choice) => choice === given);
  return found ?? refuse(raw, choices.join(", "), place);
}

export function readFlag(raw: Raw, place: Place): boolean {
  if (typeof raw === "boolean") return raw;
  if (raw === 0 || raw === 1) return raw === 1;
  return refuse(raw, "TRUE or FALSE", place);
}
