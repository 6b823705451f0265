import type { Day } from "../basics/days";
import { Exact } from "../basics/exact";
import { aboveZero, amount as amountKind, choice as choiceKind, date as dateKind, shareCount } from "../basics/kinds";
import { isEmpty, isNone, NOT_SET, refuse, wordOf, type Place, type Raw } from "../basics/values";

export type FactKind = "TRUE/FALSE" | "date" | "event" | "$" | "shares" | "choice" | "list";

type Read<V> = (raw: Raw, place: Place) => V;

/** A fact of the deal as a person states it. */
export interface StatusFact<V = unknown> {
  readonly name: string;
  readonly kind: FactKind;
  readonly clause: string;
  readonly meaning: string;
  readonly choices?: readonly string[];
  /** the value that came, once it is known that one came */
  readonly read: Read<V>;
}

const NOT_GIVEN = [NOT_SET, "not known", "unknown"];

/** Blank is not known; so is 0, since an empty cell may arrive as one. */
export function isGiven(raw: Raw): boolean {
  return !isEmpty(raw) && !NOT_GIVEN.includes(wordOf(raw) ?? "given");
}

/** The facts of a kind, each by its name, its clause and what it means. */
function factsOf<V>(kind: FactKind, read: Read<V>) {
  return (name: string, clause: string, meaning: string): StatusFact<V> => ({ name, kind, clause, meaning, read });
}

/** The word none says what did not come or is not there. */
function orNone<V, N>(none: N, read: Read<V>): Read<V | N> {
  return (raw, place) => (isNone(raw) ? none : read(raw, place));
}

export const flag = factsOf("TRUE/FALSE", (raw, place) =>
  typeof raw === "boolean" ? raw : refuse(raw, "TRUE or FALSE, or nothing where it is not known", place),
);

const DATE_OR_NONE = "a date, or none where it has not come to that, or nothing where it is not known";

/** A day, or null: it did not come. */
export const date = factsOf<Day | null>(
  "date",
  orNone(null, (raw, place) => {
    if (typeof raw === "boolean") return raw ? refuse(raw, DATE_OR_NONE, place) : null;
    return dateKind.read(raw, place);
  }),
);

/** Whether it happened, and the day where it is known. */
export const event = factsOf<Day | boolean>(
  "event",
  orNone(false, (raw, place) => (typeof raw === "boolean" ? raw : dateKind.read(raw, place))),
);

export const amount = factsOf("$", orNone(Exact.ZERO, aboveZero(amountKind, "an amount in $ above 0, or none").read));

export const shares = factsOf(
  "shares",
  orNone(Exact.ZERO, aboveZero(shareCount, "a whole number of shares above 0, or none").read),
);

export function choice<const C extends string>(
  name: string,
  clause: string,
  choices: readonly C[],
  meaning: string,
): StatusFact<C> {
  return { name, kind: "choice", clause, meaning, choices, read: choiceKind(...choices).read };
}

const listed: Read<readonly string[]> = (raw, place) => {
  if (typeof raw !== "string") return refuse(raw, "names with commas between them, or none", place);
  const names = raw.split(/[,;]/).map((each) => each.trim());
  return names.filter((each) => each !== "");
};

/** Names with commas or semicolons between them. */
export const list = factsOf<readonly string[]>("list", orNone([], listed));
