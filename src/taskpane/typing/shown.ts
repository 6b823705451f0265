import { dateOf, isoDay, weekdayName, type Day } from "../../engine/basics/days";
import { readDay, clockText, NOT_SET, wordOf, type Raw } from "../../engine/basics/values";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../engine/agreement/terms";
import { SHORT_MONTHS } from "./typed-date";

/** Values as the pane shows them; typed back into a field they are the same values. */

const PLAIN = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 });
const PERCENT = new Intl.NumberFormat("en-US", { style: "percent", maximumSignificantDigits: 15 });

export function shownNumber(value: number): string {
  return PLAIN.format(value);
}

export function shownPercent(fraction: number): string {
  return PERCENT.format(fraction);
}

/** 28 Apr 2003 */
export function shownDate(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${dayOfMonth} ${SHORT_MONTHS[month - 1]!} ${year}`;
}

/** Mon 28 Apr 2003 */
export function shownDateInFull(day: Day): string {
  return `${weekdayName(day).slice(0, 3)} ${shownDate(day)}`;
}

function dayOfRaw(raw: Raw): Day | undefined {
  try {
    return readDay(raw, { parameter: "", clause: "" });
  } catch {
    return undefined;
  }
}

/** The text of a term's field; "" where the term is not set. What cannot be read is shown as it stands. */
export function shownTerm(key: TermKey, raw: Raw): string {
  const { kind }: TermDefinition = TERM_DEFINITIONS[key];
  if (raw === null || raw === undefined || raw === "" || wordOf(raw) === NOT_SET) return "";
  if (kind === "date") {
    const day = dayOfRaw(raw);
    return day === undefined ? String(raw) : shownDate(day);
  }
  if (kind === "dates" && typeof raw === "number") return isoDay(dayOfRaw(raw) ?? 0);
  if (typeof raw !== "number" || kind === "choice") return String(raw);
  if (kind === "time") return clockText(Math.round(raw * 1440));
  return kind === "rate" ? shownPercent(raw) : shownNumber(raw);
}

/** What stands beside a value that is read: its unit, or the weekday of a date. */
export function shownUnit(key: TermKey, raw: Raw): string {
  const definition: TermDefinition = TERM_DEFINITIONS[key];
  const { kind, unit } = definition;
  if (kind === "date") {
    const day = dayOfRaw(raw);
    return day === undefined ? "" : weekdayName(day).slice(0, 3);
  }
  if (kind === "rate" || kind === "choice" || kind === "dates" || kind === "time" || unit === "number") return "";
  return unit === "$ per share" ? "$/sh" : unit;
}

/** A value in a sentence or a table: with its unit, "not set" where it is not. */
export function shownInFull(key: TermKey, raw: Raw): string {
  const { kind, unit }: TermDefinition = TERM_DEFINITIONS[key];
  const text = shownTerm(key, raw);
  if (text === "") return NOT_SET;
  if (typeof raw !== "number") return text;
  if (kind === "date") return shownDateInFull(dayOfRaw(raw) ?? 0);
  if (kind === "money") return `$${text}`;
  if (kind === "price") return `$${text} per share`;
  if (kind === "multiple") return `${text}×`;
  return kind === "rate" || kind === "time" || kind === "choice" || kind === "dates" || unit === "number"
    ? text
    : `${text} ${unit}`;
}

/** Anything that came from outside, short, for a sentence. */
export function shownRaw(value: unknown): string {
  const text = typeof value === "string" ? `“${value}”` : (JSON.stringify(value) ?? "nothing");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
