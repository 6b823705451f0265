import type { Day } from "../basics/days";
import { Exact } from "../basics/exact";
import { isBlank, readChoice, readDay, readNumber, refuse, type Place, type Raw } from "../basics/values";

export type FactKind = "TRUE/FALSE" | "date" | "event" | "$" | "shares" | "choice" | "list";

/** A fact of the deal as a person states it. */
export interface StatusFact<V = unknown> {
  readonly name: string;
  readonly kind: FactKind;
  readonly clause: string;
  readonly meaning: string;
  readonly choices?: readonly string[];
  /** the value that came, once it is known that one came */
  read(raw: Raw, place: Place): V;
}

const NONE = "none";
const NOT_GIVEN = ["", "not set", "not known", "unknown"];

const word = (raw: Raw): string | undefined => (typeof raw === "string" ? raw.trim().toLowerCase() : undefined);

/** Blank is not known; so is 0, since an empty cell may arrive as one. */
export function isGiven(raw: Raw): boolean {
  return !isBlank(raw) && raw !== 0 && !NOT_GIVEN.includes(word(raw) ?? "given");
}

export function flag(name: string, clause: string, meaning: string): StatusFact<boolean> {
  const read = (raw: Raw, place: Place) =>
    typeof raw === "boolean" ? raw : refuse(raw, "TRUE or FALSE, or nothing where it is not known", place);
  return { name, kind: "TRUE/FALSE", clause, meaning, read };
}

/** A day, or null: it did not come. */
export function date(name: string, clause: string, meaning: string): StatusFact<Day | null> {
  const accepted = "a date, or none where it has not come to that, or nothing where it is not known";
  const read = (raw: Raw, place: Place) => {
    if (raw === false || word(raw) === NONE) return null;
    return raw === true ? refuse(raw, accepted, place) : readDay(raw, place);
  };
  return { name, kind: "date", clause, meaning, read };
}

/** Whether it happened, and the day where it is known. */
export function event(name: string, clause: string, meaning: string): StatusFact<Day | boolean> {
  const read = (raw: Raw, place: Place) => {
    if (typeof raw === "boolean") return raw;
    return word(raw) === NONE ? false : readDay(raw, place);
  };
  return { name, kind: "event", clause, meaning, read };
}

function measure(raw: Raw, accepted: string, place: Place): Exact {
  if (word(raw) === NONE) return Exact.ZERO;
  const value = readNumber(raw, accepted, place);
  return value.sign() > 0 ? value : refuse(raw, accepted, place);
}

export function amount(name: string, clause: string, meaning: string): StatusFact<Exact> {
  return {
    name,
    kind: "$",
    clause,
    meaning,
    read: (raw, place) => measure(raw, "an amount in $ above 0, or none", place),
  };
}

export function shares(name: string, clause: string, meaning: string): StatusFact<Exact> {
  const accepted = "a whole number of shares above 0, or none";
  const read = (raw: Raw, place: Place) => {
    const value = measure(raw, accepted, place);
    return value.isWhole() ? value : refuse(raw, accepted, place);
  };
  return { name, kind: "shares", clause, meaning, read };
}

export function choice<const C extends string>(
  name: string,
  clause: string,
  choices: readonly C[],
  meaning: string,
): StatusFact<C> {
  return { name, kind: "choice", clause, meaning, choices, read: (raw, place) => readChoice(raw, choices, place) };
}

/** Names with commas or semicolons between them. */
export function list(name: string, clause: string, meaning: string): StatusFact<readonly string[]> {
  const read = (raw: Raw, place: Place) => {
    if (typeof raw !== "string") return refuse(raw, "names with commas between them, or none", place);
    return word(raw) === NONE
      ? []
      : raw
          .split(/[,;]/)
          .map((each) => each.trim())
          .filter((each) => each !== "");
  };
  return { name, kind: "list", clause, meaning, read };
}
