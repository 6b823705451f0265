import { invalid } from "../../engine/basics/errors";
import { Exact } from "../../engine/basics/exact";
import type { Day } from "../../engine/basics/days";
import {
  isBlank,
  readChoice,
  readCount,
  readDay,
  readFlag,
  readNumber,
  refuse,
  type Place,
  type Raw,
} from "../../engine/basics/values";
import type { QuantityUnit } from "../../engine/basics/statement";
import { termKey } from "../../engine/agreement/terms-table";
import { CellError, type Cell, type Matrix } from "../cell";

/** A fact of which a function takes one value, and maps over a range of them. */
export interface SingleFact<V> {
  readonly shape: "single";
  readonly optional: boolean;
  readonly unit: QuantityUnit;
  read(raw: Raw, place: Place): V;
}

/** A fact that is a table as a whole. */
export interface TableFact<V> {
  readonly shape: "table";
  readonly optional: boolean;
  /** a table of terms may stand here, where elsewhere the terms go last */
  readonly takesTerms?: true;
  read(matrix: Matrix, place: Place): V;
}

export type Fact<V> = SingleFact<V> | TableFact<V>;

function single<V>(unit: QuantityUnit, read: (raw: Raw, place: Place) => V): SingleFact<V> {
  return { shape: "single", optional: false, unit, read };
}

const isNothing = (raw: Raw): boolean => isBlank(raw) || raw === 0 || raw === false;

/** What may be left out says so in its type too. */
export interface MayBeLeftOut {
  readonly optional: true;
}

/** A fact that may be left out: blank, 0 or FALSE then mean the same. */
export function optional<V>(fact: SingleFact<V>): SingleFact<V | undefined> & MayBeLeftOut {
  return {
    ...fact,
    optional: true,
    read: (raw, place) => (isNothing(raw) ? undefined : fact.read(raw, place)),
  };
}

/** A fact that may be left out and then is a certain value. */
export function optionally<V>(fact: SingleFact<V>, otherwise: V): SingleFact<V> & MayBeLeftOut {
  const open = optional(fact);
  return { ...fact, optional: true, read: (raw, place) => open.read(raw, place) ?? otherwise };
}

function notBelowZero(raw: Raw, accepted: string, place: Place): Exact {
  const value = readNumber(isBlank(raw) ? 0 : raw, accepted, place);
  return value.sign() < 0 ? refuse(raw, accepted, place) : value;
}

/** An amount of money, in $, 0 or more. */
export const amount = single("$", (raw, place) => notBelowZero(raw, "an amount in $, 0 or more", place));

/** A whole number of shares, 0 or more. */
export const shareCount = single("shares", (raw, place) => {
  const value = notBelowZero(raw, "a whole number of shares, 0 or more", place);
  return value.isWhole() ? value : refuse(raw, "a whole number of shares, 0 or more", place);
});

/** A price in $ per share, above 0. */
export const price = single("$ per share", (raw, place) => {
  const value = readNumber(raw, "a price in $ per share, above 0", place);
  return value.sign() > 0 ? value : refuse(raw, "a price in $ per share, above 0", place);
});

/** A fraction from 0 to 1: 5% is 0.05. */
export const share = single("%", (raw, place) => {
  const accepted = "a fraction from 0 to 1: 5% is 0.05";
  const value = notBelowZero(raw, accepted, place);
  return value.isMore(Exact.ONE) ? refuse(raw, accepted, place) : value;
});

export const date: SingleFact<Day> = single("date", (raw, place) => readDay(raw, place));

/** Days to count, forward or back. */
export const dayCount = single("days", (raw, place) =>
  readCount(isBlank(raw) ? 0 : raw, "a whole number of days", place),
);

/** A whole number above 0. */
export const count = single("number", (raw, place) => {
  const value = readCount(raw, "a whole number above 0", place);
  return value > 0 ? value : refuse(raw, "a whole number above 0", place);
});

export const flag = single("TRUE/FALSE", (raw, place) => readFlag(isBlank(raw) ? false : raw, place));

export const text = single("text", (raw, place) =>
  typeof raw === "string" && raw.trim() !== "" ? raw.trim() : refuse(raw, "a text", place),
);

export function choice<const C extends string>(...choices: readonly C[]): SingleFact<C> {
  return single("choice", (raw, place) => readChoice(raw, choices, place));
}

/** A fact whose form is the clause's own, such as a time with its zone. */
export function own<V>(read: (raw: Raw, place: Place) => V, unit: QuantityUnit = "text"): SingleFact<V> {
  return single(unit, read);
}

export function table<V>(read: (matrix: Matrix, place: Place) => V): TableFact<V> {
  return { shape: "table", optional: false, read };
}

export function optionalTable<V>(read: (matrix: Matrix, place: Place) => V): TableFact<V | undefined> & MayBeLeftOut {
  return {
    shape: "table",
    optional: true,
    read: (matrix, place) =>
      matrix.every((row) => row.every((cell) => isNothing(plain(cell)))) ? undefined : read(matrix, place),
  };
}

/** The plain value of a cell; an error that stands in it passes through. */
export function plain(cell: Cell): Raw {
  if (cell instanceof CellError) throw cell;
  return cell;
}

/** Refuses a table of terms that stands where a fact belongs. */
export function refuseTerms(matrix: Matrix, place: Place): void {
  const first = matrix[0]?.[0];
  const isTerm = (cell: Cell | undefined) =>
    typeof cell === "string" && (cell === "Term" || termKey(cell) !== undefined);
  if ((matrix[0]?.length ?? 0) >= 2 && (isTerm(first) || isTerm(matrix[1]?.[0]))) {
    invalid(place.parameter, "a table of terms came; the terms go last", place.clause);
  }
}
