import { isoDay, type Day } from "../basics/days";
import type { Exact } from "../basics/exact";
import { clockText, NONE } from "../basics/values";
import type { Said } from "./deal";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "./terms";

/** A number of a cell in plain decimals: the shortest that reads back. */
export function plainDecimal(x: number): string {
  const [mantissa = "", exponent = "0"] = String(x).split("e");
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  const padded =
    point > digits.length ? digits.padEnd(point, "0") : digits.padStart(digits.length + Math.max(0, 1 - point), "0");
  const places = Math.max(0, digits.length - point);
  const cut = padded.length - places;
  return `${x < 0 ? "-" : ""}${padded.slice(0, cut)}${places > 0 ? `.${padded.slice(cut)}` : ""}`;
}

/** What is said of a term as the text of a deal has it, without its quotes. */
export function statedText(key: TermKey, said: Said): string {
  if (said.is === "none") return NONE;
  if (said.is === "unreadable") return said.text;
  const { kind }: TermDefinition = TERM_DEFINITIONS[key];
  const { value } = said;
  if (kind === "choice") return value as string;
  if (kind === "date") return isoDay(value as Day);
  if (kind === "time") return clockText(value as number);
  if (kind === "dates") return (value as readonly Day[]).map(isoDay).join(", ");
  return plainDecimal(kind === "count" ? (value as number) : (value as Exact).toNumber());
}
