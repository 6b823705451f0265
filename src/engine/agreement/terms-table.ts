import { invalid } from "../basics/errors";
import { Exact } from "../basics/exact";
import {
  isBlank,
  readChoice,
  readCount,
  readDay,
  readNumber,
  refuse,
  shown,
  type Place,
  type Raw,
} from "../basics/values";
import { AGREEMENT_TERMS, TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type Terms } from "./terms";

export const NOT_SET = "not set";
export const NONE = "none";

/** A name without regard to case, spaces and punctuation. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

const KEY_BY_NAME = new Map(TERM_KEYS.map((key) => [plainName(TERM_DEFINITIONS[key].name), key]));

export function termKey(name: string): TermKey | undefined {
  return KEY_BY_NAME.get(plainName(name));
}

/** Edits that turn one text into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The one of the known names that a name was likely meant to be. */
export function nearestName(name: string, known: readonly string[]): string {
  const plain = plainName(name).slice(0, 60);
  const distances = known.map((each) => distance(plain, plainName(each)));
  return known[distances.indexOf(Math.min(...distances))]!;
}

export function nearestTermName(name: string): string {
  return nearestName(
    name,
    TERM_KEYS.map((key) => TERM_DEFINITIONS[key].name),
  );
}

/** The key of a name that must be a term's. */
export function knownTermKey(name: string, parameter = "terms"): TermKey {
  return (
    termKey(name) ??
    invalid(parameter, `${shown(name)} is not a term; the nearest known one is ${nearestTermName(name)}`, "Terms")
  );
}

function readTime(raw: Raw, place: Place): number {
  const text = typeof raw === "string" ? /^(\d{1,2}):(\d{2})$/.exec(raw.trim()) : null;
  const minutes = text
    ? Number(text[1]) * 60 + Number(text[2])
    : typeof raw === "number"
      ? Math.round(raw * 1440)
      : Number.NaN;
  const isTime = minutes >= 0 && minutes < 1440 && (!text || Number(text[2]) < 60);
  return isTime ? minutes : refuse(raw, "a time of day such as 09:00", place);
}

function readDates(raw: Raw, place: Place): readonly number[] {
  if (typeof raw === "number") return [readDay(raw, place)];
  if (typeof raw !== "string") return refuse(raw, "ISO dates with commas between them, or none", place);
  return raw
    .split(/[,;\s]+/)
    .filter((part) => part !== "")
    .map((part) => readDay(part, place));
}

function readAbove(raw: Raw, accepted: string, place: Place): Exact {
  const value = readNumber(raw, accepted, place);
  return value.sign() > 0 ? value : refuse(raw, accepted, place);
}

const READERS: Record<TermDefinition["kind"], (raw: Raw, place: Place, definition: TermDefinition) => unknown> = {
  date: readDay,
  dates: readDates,
  time: readTime,
  money: (raw, place) => readAbove(raw, "an amount in $, above 0, or none", place),
  price: (raw, place) => readAbove(raw, "a price in $ per share, above 0", place),
  multiple: (raw, place) => readAbove(raw, "a factor above 0, such as 2", place),
  rate: (raw, place) => readAbove(raw, "a fraction above 0: 5% is 0.05", place),
  shares: (raw, place) => {
    const value = readAbove(raw, "a whole number of shares above 0", place);
    return value.isWhole() ? value : refuse(raw, "a whole number of shares above 0", place);
  },
  count: (raw, place) => {
    const value = readCount(raw, "a whole number above 0", place);
    return value > 0 ? value : refuse(raw, "a whole number above 0", place);
  },
  choice: (raw, place, definition) => readChoice(raw, [...definition.choices!.keys()], place),
};

const ZERO: Partial<Record<TermDefinition["kind"], unknown>> = {
  money: Exact.ZERO,
  shares: Exact.ZERO,
  rate: Exact.ZERO,
  count: 0,
};

/** A term's value as it was given; undefined where the row says nothing. */
export function readTerm(key: TermKey, raw: Raw): unknown {
  const definition: TermDefinition = TERM_DEFINITIONS[key];
  const place: Place = { parameter: definition.name, clause: definition.clause };
  const word = typeof raw === "string" ? raw.trim().toLowerCase() : undefined;
  if (isBlank(raw) || word === NOT_SET) return undefined;
  if (word === NONE && definition.kind !== "choice") {
    if (definition.kind === "dates") return [];
    return definition.zero === "AMBIGUOUS" ? ZERO[definition.kind] : refuse(raw, acceptedBy(definition), place);
  }
  if (raw === 0) {
    if (definition.zero === "NO_SENSE") return undefined;
    return refuse(raw, `a number above 0; an empty cell may arrive as 0, so write none for zero, or not set`, place);
  }
  return READERS[definition.kind](raw, place, definition);
}

function acceptedBy(definition: TermDefinition): string {
  return definition.choices ? [...definition.choices.keys()].join(", ") : `a value in ${definition.unit}, or not set`;
}

/** The agreement's terms with those of a table, row by row, in their place. */
export function termsFrom(rows: Iterable<readonly [name: string, raw: Raw]>): Terms {
  const given = new Map<TermKey, { raw: Raw; value: unknown }>();
  for (const [name, raw] of rows) {
    const key = knownTermKey(name);
    const value = readTerm(key, raw);
    if (value === undefined) continue;
    const before = given.get(key);
    if (before && before.raw !== raw) {
      invalid("terms", `${TERM_DEFINITIONS[key].name} is given twice: ${shown(before.raw)} and ${shown(raw)}`, "Terms");
    }
    given.set(key, { raw, value });
  }
  return { ...AGREEMENT_TERMS, ...Object.fromEntries([...given].map(([key, { value }]) => [key, value])) };
}
