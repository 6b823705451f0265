import { invalid, TermError } from "../basics/errors";
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
import type { Day } from "../basics/days";
import { isBlank, isNone, isNotSet, readChoice, refuse, shown, type Place, type Raw } from "../basics/values";
import { AGREEMENT_DEAL, termsOf, type BaseDeal, type Deal, type Said, type Stated, type Unreadable } from "./deal";
import { statedText } from "./stated-text";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type TermKind, type Terms } from "./terms";

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

/** The parameter that holds the terms, of every function but those that compare or change deals. */
const TERMS = "terms";

/** The key of a name that must be a term's. */
export function knownTermKey(name: string, parameter = TERMS): TermKey {
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

const REFUSED_ZERO = "a number above 0; an empty cell may arrive as 0, so write none for zero, or not set";

function saysNothing(raw: Raw): boolean {
  return isBlank(raw) || isNotSet(raw);
}

/** What a row says of a term; undefined: nothing. */
export function readTerm(key: TermKey, raw: Raw): Stated | undefined {
  const { name, clause, kind, zero, choices }: TermDefinition = TERM_DEFINITIONS[key];
  const place: Place = { parameter: name, clause };
  if (saysNothing(raw) || (raw === 0 && zero === "NO_SENSE")) return undefined;
  if (kind === "choice") {
    // That a deal has no such clause leaves no doubt about its words.
    if (isNone(raw) && !choices!.has("NONE")) return undefined;
    return { is: "value", value: readChoice(raw, [...choices!.keys()], place) };
  }
  if (isNone(raw)) return { is: "none" };
  if (raw === 0) return refuse(raw, REFUSED_ZERO, place);
  const value = KINDS[kind].read(raw, place);
  return kind === "dates" ? statedDays(value as readonly Day[]) : { is: "value", value };
}

/** Rising, each once. */
function statedDays(days: readonly Day[]): Stated {
  const value = [...new Set(days)].sort((a, b) => a - b);
  return value.length === 0 ? { is: "none" } : { is: "value", value };
}

const isErrorName = (raw: Raw): boolean => typeof raw === "string" && /^#[A-Z0-9/]+[!?]?$/.test(raw.trim());

function holdsError(key: TermKey, code: string): TermError {
  const { name, clause }: TermDefinition = TERM_DEFINITIONS[key];
  return new TermError("invalid", name, `${code} came`, clause, { sentence: `${name} holds ${code}` });
}

/** The same; what cannot be read is kept as it came, since a term that nothing needs is not judged. */
function saidOf(key: TermKey, raw: Raw): Said | undefined {
  try {
    return readTerm(key, raw);
  } catch (error) {
    const text = typeof raw === "boolean" ? String(raw).toUpperCase() : String(raw);
    return { is: "unreadable", text, error: isErrorName(raw) ? holdsError(key, text.trim()) : error };
  }
}

export type TermRow = readonly [name: string, raw: Raw | Unreadable];

interface Row {
  readonly key: TermKey;
  readonly raw: Raw | Unreadable;
  readonly said: Said | undefined;
}

function rowsOf(rows: Iterable<TermRow>, parameter: string): Row[] {
  return Array.from(rows, ([name, raw]) => {
    const key = knownTermKey(name, parameter);
    const isRead = typeof raw === "object" && raw !== null && "is" in raw;
    return { key, raw, said: isRead ? raw : saidOf(key, raw) };
  });
}

function refuseTwice({ key, said }: Row, before: Said | undefined, parameter: string): void {
  if (!before || !said) return;
  const [first, second] = [statedText(key, before), statedText(key, said)];
  if (first !== second)
    invalid(parameter, `${TERM_DEFINITIONS[key].name} is given twice: ${first} and ${second}`, "Terms");
}

/** The deal that rows of names and values make. */
export function dealFrom(rows: Iterable<TermRow>, parameter = TERMS): Deal {
  return changed(AGREEMENT_DEAL, rows, parameter, (row) => row.said === undefined);
}

/** The terms of such a deal. */
export function termsFrom(rows: Iterable<TermRow>, parameter = TERMS): Terms {
  return termsOf(dealFrom(rows, parameter));
}

/** A deal with rows that prevail over its own: not set takes a term back to what its base says. */
export function dealWith(deal: Deal, rows: Iterable<TermRow>, parameter: string): Deal {
  return changed(deal, rows, parameter, (row) => row.said === undefined && !takesBack(row));
}

/** Whether a row takes its term back: in words, or as none of a choice, which leaves no doubt. */
function takesBack({ key, raw }: Row): boolean {
  return isNotSet(raw) || (TERM_DEFINITIONS[key].kind === "choice" && isNone(raw));
}

function changed(deal: Deal, given: Iterable<TermRow>, parameter: string, isPassedOver: (row: Row) => boolean): Deal {
  const said = new Map(deal.said);
  const changes = new Map<TermKey, Said | undefined>();
  let { base } = deal;
  for (const row of rowsOf(given, parameter)) {
    if (isPassedOver(row)) continue;
    refuseTwice(row, changes.get(row.key), parameter);
    changes.set(row.key, row.said);
    if (row.key === "baseDeal") base = baseOf(row.said);
    else if (row.said) said.set(row.key, row.said);
    else said.delete(row.key);
  }
  return { base, said };
}

/** What a deal rests on is needed by all of it. */
function baseOf(said: Said | undefined): BaseDeal {
  if (said?.is === "unreadable") throw said.error;
  return said?.is === "value" ? (said.value as BaseDeal) : "HY_TECH_2003";
}
