import { invalid } from "../basics/errors";
import { Exact } from "../basics/exact";
import {
  aboveZero,
  amount,
  count,
  date,
  dates,
  multiple,
  price,
  rate,
  shareCount,
  time,
  type Kind,
} from "../basics/kinds";
import { isBlank, isNone, NOT_SET, readChoice, refuse, shown, wordOf, type Place, type Raw } from "../basics/values";
import {
  AGREEMENT_TERMS,
  TERM_DEFINITIONS,
  TERM_KEYS,
  type TermDefinition,
  type TermKey,
  type TermKind,
  type Terms,
} from "./terms";

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

/** An empty cell may arrive as 0, so that a term's amount of zero is the word none. */
const KINDS: Record<Exclude<TermKind, "choice">, Kind<unknown>> = {
  date,
  dates,
  time,
  money: aboveZero(amount, "an amount in $, above 0, or none"),
  price,
  multiple,
  rate,
  shares: aboveZero(shareCount, "a whole number of shares above 0"),
  count,
};

/** A term's value as it was given; undefined where the row says nothing. */
export function readTerm(key: TermKey, raw: Raw): unknown {
  const definition: TermDefinition = TERM_DEFINITIONS[key];
  const place: Place = { parameter: definition.name, clause: definition.clause };
  if (isBlank(raw) || wordOf(raw) === NOT_SET) return undefined;
  if (raw === 0 && definition.zero === "NO_SENSE") return undefined;
  if (definition.kind === "choice") return readChoice(raw, [...definition.choices!.keys()], place);
  if (isNone(raw)) {
    if (definition.kind === "dates") return [];
    if (definition.zero === "NO_SENSE") return refuse(raw, `a value in ${definition.unit}, or not set`, place);
    return definition.kind === "count" ? 0 : Exact.ZERO;
  }
  if (raw === 0)
    return refuse(raw, "a number above 0; an empty cell may arrive as 0, so write none for zero, or not set", place);
  return KINDS[definition.kind].read(raw, place);
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
