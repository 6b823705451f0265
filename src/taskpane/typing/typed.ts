import { serialOf, clockText, NONE, NOT_SET, type Raw } from "../../engine/basics/values";
import { isoDay } from "../../engine/basics/days";
import { Exact } from "../../engine/basics/exact";
import { TermError } from "../../engine/basics/errors";
import type { QuantityUnit } from "../../engine/basics/statement";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey, type TermKind } from "../../engine/agreement/terms";
import { readTerm } from "../../engine/agreement/terms-table";
import { isRead, typedDate, typedDates, typedTime, type Typed } from "./typed-date";
import { typedNumber, type TypedNumber } from "./typed-number";

/** What a person types into the field of a term, as the cell then holds it. */

/** Longer than any term's value can be. */
const LONGEST = 2000;

/** The words that may follow a number of the unit; any other is a mistake worth asking about. */
const UNIT_WORDS: Partial<Record<QuantityUnit, RegExp>> = {
  $: /^(?:\$|usd|dollars?)$/i,
  "$ per share": /^(?:\$|usd|dollars?)?\s*(?:(?:\/|per|a)\s*share)?$/i,
  shares: /^shares?$/i,
  "%": /^(?:a year|per year|per annum|p\.?\s?a\.?)$/i,
  "×": /^(?:×|x|times)$/i,
  days: /^(?:calendar )?days?$/i,
  "Business Days": /^business days?$/i,
  "Trading Days": /^trading days?$/i,
  months: /^months?$/i,
  years: /^years?$/i,
};

function measured({ number, percent, unit }: TypedNumber, definition: TermDefinition): Typed<Raw> {
  if (unit !== "" && !UNIT_WORDS[definition.unit]?.test(unit)) {
    return { mend: `“${unit}” does not fit: ${definition.name} is in ${definition.unit}.` };
  }
  if (definition.kind === "rate" && !percent && number >= 1) {
    return { mend: `Is this ${number}% or ${number * 100}%? Write the percent sign.` };
  }
  if (percent && definition.kind !== "rate" && definition.kind !== "multiple") {
    return { mend: `A percent does not fit: ${definition.name} is in ${definition.unit}.` };
  }
  if (number !== 0) return { value: number };
  return definition.zero === "AMBIGUOUS"
    ? { value: NONE }
    : { mend: "0 makes no sense here. Empty the field to leave it not set, or write none." };
}

function typedChoice(text: string, definition: TermDefinition): Typed<Raw> {
  const plain = (words: string) => words.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const names = [...definition.choices!.keys()];
  const found = names.find((name) => plain(name) === plain(text));
  return found === undefined ? { mend: `Choose one of ${names.join(", ")}.` } : { value: found };
}

function mapped<A, B>(typed: Typed<A>, then: (value: A) => Typed<B>): Typed<B> {
  return isRead(typed) ? then(typed.value) : typed;
}

const number = (text: string, definition: TermDefinition): Typed<Raw> =>
  mapped(typedNumber(text), (typed) => measured(typed, definition));

const READERS: Record<TermKind, (text: string, definition: TermDefinition) => Typed<Raw>> = {
  date: (text, { name, clause }) =>
    mapped(typedDate(text), (day) => ({ value: serialOf(day, { parameter: name, clause }) })),
  dates: (text) => mapped(typedDates(text), (days) => ({ value: days.map(isoDay).join(", ") || NONE })),
  time: (text) => mapped(typedTime(text), (minutes) => ({ value: clockText(minutes) })),
  choice: typedChoice,
  money: number,
  price: number,
  shares: number,
  rate: number,
  multiple: number,
  count: number,
};

function mendOf(error: unknown): string {
  if (!(error instanceof TermError)) throw error;
  return error.accepted === undefined ? `${error.detail}.` : `Accepted is ${error.accepted}.`;
}

/** What is wrong with a term's value as a cell or a file holds it, in words; undefined where nothing is. */
export function termProblem(key: TermKey, raw: Raw): string | undefined {
  try {
    readTerm(key, raw);
    return undefined;
  } catch (error) {
    return mendOf(error);
  }
}

/** What the word none means for a term that is no choice. */
export function noneMeans(key: TermKey): string {
  const { none, kind }: TermDefinition = TERM_DEFINITIONS[key];
  if ("says" in none) return none.says;
  const { value } = none;
  if (value === null) return "no such part in the formula";
  if (kind === "dates") return "no such days";
  if (kind === "time") return `as ${clockText(value as number)}`;
  const number = value instanceof Exact ? value.toNumber() : (value as number);
  return number === 0 ? "zero" : `as ${number}`;
}

/** The text of a term's field as a cell value. Nothing typed leaves the term not set. */
export function typedTerm(key: TermKey, text: string): Typed<Raw> {
  const definition: TermDefinition = TERM_DEFINITIONS[key];
  const plain = text.trim();
  const word = plain.toLowerCase();
  if (plain === "" || word === NOT_SET) return { value: NOT_SET };
  if (plain.length > LONGEST) return { mend: "This is too long to be a value." };
  if (word === NONE && !readTerm(key, NONE)) return { value: NOT_SET };
  const typed = word === NONE ? { value: NONE } : READERS[definition.kind](plain, definition);
  return mapped(typed, (raw) => {
    const mend = termProblem(key, raw);
    return mend === undefined ? { value: raw } : { mend };
  });
}
