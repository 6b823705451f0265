import { FIRST_DAY, type Day } from "./days";
import { Exact } from "./exact";
import type { QuantityUnit } from "./statement";
import {
  clockMinutes,
  DATE_ACCEPTED,
  FLAG_ACCEPTED,
  isBlank,
  isNone,
  isNothing,
  MOST_COUNT,
  readChoice,
  readCount,
  readDay,
  readFlag,
  readNumber,
  refuse,
  type Place,
  type Raw,
} from "./values";

/** What a kind of value is, for cells, files, forms and programs: how one is read, and which values are of it. */
export interface Kind<V> {
  /** one value, where a table is many */
  readonly shape: "single";
  readonly optional: boolean;
  /** Left out it is no zero, though a zero could be meant: a lone 0 may be an empty cell, one in a range is refused. */
  readonly isZeroMeant?: true;
  /** its number formats hang on it */
  readonly unit: QuantityUnit;
  /** as a message says it */
  readonly accepted: string;
  read(this: void, raw: Raw, place: Place): V;
  /** whether a value that was not read here is of this kind: a few comparisons, since each row of a range asks it */
  holds(this: void, value: V): boolean;
}

/** What may be left out says so in its type too. */
export interface MayBeLeftOut {
  readonly optional: true;
}

/** A kind whose values are decoded first, and then must hold. */
export function kind<V>(
  unit: QuantityUnit,
  accepted: string,
  decode: (raw: Raw, accepted: string, place: Place) => V,
  holds: (value: V) => boolean,
): Kind<V> {
  const read = (raw: Raw, place: Place) => {
    const value = decode(raw, accepted, place);
    return holds(value) ? value : refuse(raw, accepted, place);
  };
  return { shape: "single", optional: false, unit, accepted, read, holds };
}

/** An exact number of a unit. */
export function exact(unit: QuantityUnit, accepted: string, holds: (value: Exact) => boolean): Kind<Exact> {
  return kind(unit, accepted, readNumber, holds);
}

/** The same, a blank being its zero, and the word none. */
export function orZero<V>(of: Kind<V>): Kind<V> {
  const { read } = of;
  const isZero = (raw: Raw) => typeof raw !== "number" && (isBlank(raw) || isNone(raw));
  return { ...of, read: (raw, place) => read(isZero(raw) ? 0 : raw, place) };
}

/** The same where 0 is refused, because an empty cell may arrive as one and a word says zero, or nothing does. */
export function aboveZero(of: Kind<Exact>, accepted: string): Kind<Exact> {
  return exact(of.unit, accepted, (value) => isAbove(value) && of.holds(value));
}

/** For which none says that there is none to give. */
const isOfNoNumber = ({ unit }: Kind<unknown>): boolean => unit === "date" || unit === "choice";

/** A value that may be left out: blank, 0 or FALSE then mean the same, as does the word none for a date or a choice. */
export function optional<V>(of: Kind<V>): Kind<V | undefined> & MayBeLeftOut {
  const isLeftOut = isOfNoNumber(of) ? (raw: Raw) => isNothing(raw) || isNone(raw) : isNothing;
  return {
    ...of,
    optional: true,
    read: (raw, place) => (isLeftOut(raw) ? undefined : of.read(raw, place)),
    holds: (value) => value === undefined || of.holds(value),
  };
}

/** The same of a number that is then another than 0: none says zero. */
export function unlessGiven<V>(of: Kind<V>): Kind<V | undefined> & MayBeLeftOut {
  return { ...optional(of), isZeroMeant: true };
}

/** The same with that other number. */
export function unlessGivenIs<V>(of: Kind<V>, otherwise: V): Kind<V> & MayBeLeftOut {
  return { ...optionally(of, otherwise), isZeroMeant: true };
}

/** A value that may be left out of a cell and then is a certain one. */
export function optionally<V>(of: Kind<V>, otherwise: V): Kind<V> & MayBeLeftOut {
  const { read } = optional(of);
  return { ...of, optional: true, read: (raw, place) => read(raw, place) ?? otherwise };
}

const isAbove = (value: Exact): boolean => value.sign() > 0;
const isNotBelow = (value: Exact): boolean => value.sign() >= 0;
const isCount = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= MOST_COUNT;

export const amount = orZero(exact("$", "an amount in $, 0 or more", isNotBelow));

export const shareCount = orZero(
  exact("shares", "a whole number of shares, 0 or more", (value) => isNotBelow(value) && value.isWhole()),
);

export const price = exact("$ per share", "a price in $ per share, above 0", isAbove);

/** A number that many others are multiplied by: as small as it can be written, so that these products stay in doubles. */
const readFactor = (raw: Raw, accepted: string, place: Place): Exact => readNumber(raw, accepted, place).reduced();

export const multiple = kind("×", "a factor above 0, such as 2", readFactor, isAbove);

export const rate = kind("%", "a fraction above 0: 5% is 0.05", readFactor, isAbove);

export const fraction = orZero(
  exact("%", "a fraction from 0 to 1: 5% is 0.05", (value) => isNotBelow(value) && !value.isMore(Exact.ONE)),
);

/** Clauses may count on beyond the last day that a cell holds; the cell that would show such a day refuses it. */
export const date: Kind<Day> = {
  shape: "single",
  optional: false,
  unit: "date",
  accepted: DATE_ACCEPTED,
  read: readDay,
  holds: (day) => Number.isInteger(day) && day >= FIRST_DAY,
};

/** Days to count, forward or back. */
export const dayCount = orZero(kind("days", "a whole number of days", readCount, isCount));

export const count = kind("number", "a whole number above 0", readCount, (value) => isCount(value) && value > 0);

/** The word none is a count of nothing. */
export const countOrNone = kind(
  "number",
  "a whole number above 0, or none",
  (raw, accepted, place) => (isNone(raw) ? 0 : readCount(raw, accepted, place)),
  (value) => isCount(value) && value >= 0,
);

const readTruth = (raw: Raw, _: string, place: Place): boolean => readFlag(isBlank(raw) ? 0 : raw, place);

export const flag = kind("TRUE/FALSE", FLAG_ACCEPTED, readTruth, (value) => typeof value === "boolean");

const isText = (raw: Raw): raw is string => typeof raw === "string" && !isBlank(raw);

/** A text, without the blanks around it; a message says which. */
export function textOf(accepted: string): Kind<string> {
  const decode = (raw: Raw, _: string, place: Place) => (isText(raw) ? raw.trim() : refuse(raw, accepted, place));
  return kind("text", accepted, decode, isText);
}

export const text = textOf("a text");

export function choice<const C extends string>(...choices: readonly C[]): Kind<C> {
  const accepted = choices.join(", ");
  return kind(
    "choice",
    accepted,
    (raw, _, place) => readChoice(raw, choices, place),
    (value) => choices.includes(value),
  );
}

const isMinute = (minutes: number): boolean => minutes >= 0 && minutes < 1440;

/** A time of day, as minutes since midnight. */
export const time = kind(
  "time",
  "a time of day such as 09:00",
  (raw) => (typeof raw === "number" ? Math.round(raw * 1440) : clockMinutes(raw)),
  isMinute,
);

/** Several days; a cell has them as one text. */
export const dates = kind<readonly Day[]>(
  "dates",
  "ISO dates with commas between them, or none",
  (raw, accepted, place) => {
    if (typeof raw === "number") return [readDay(raw, place)];
    if (typeof raw !== "string") return refuse(raw, accepted, place);
    const parts = raw.split(/[,;\s]+/).filter((part) => part !== "");
    return parts.map((part) => readDay(part, place));
  },
  (days) => days.every((day) => date.holds(day)),
);
