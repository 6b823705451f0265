import { invalid } from "../basics/errors";
import { shown, type Raw } from "../basics/values";
import type { Deal, Said } from "./deal";
import { statedText } from "./stated-text";
import { knownTermKey, type TermRow } from "./terms-table";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type TermKind } from "./terms";

/*
 * A deal as one text: name=value pairs with semicolons between them. A value that holds a semicolon, an equals sign or
 * a quote, or has blanks at its ends, stands in quotes, as does one that could not be read. Once a workbook holds such
 * a text this form can never change.
 */

const PAIR = "name=value pairs with ; between them, such as Base deal=NONE; Principal=500000";

const NUMERIC: ReadonlySet<TermKind> = new Set(["money", "price", "shares", "rate", "multiple", "count"]);
const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;

/** A value without quotes, as a cell would hold it. */
function rawOf(key: TermKey, text: string): Raw {
  const match = NUMERIC.has(TERM_DEFINITIONS[key].kind) ? NUMBER.exec(text) : null;
  if (!match) return text;
  const number = Number(match[1]);
  // Hundredths of a decimal of fifteen digits, and not of the double beside it.
  return match[2] ? Number((number / 100).toPrecision(15)) : number;
}

interface Piece {
  readonly name: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

/** Reads pairs one after the other. */
class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly parameter: string,
  ) {}

  *pieces(): Generator<Piece> {
    this.skipBlanks();
    while (this.at < this.text.length) yield this.piece();
  }

  private piece(): Piece {
    const end = this.text.indexOf("=", this.at);
    const name = this.text.slice(this.at, end < 0 ? undefined : end).trim();
    if (end < 0 || name === "" || name.includes(";")) this.refuse(`${shown(name)} came where a name and = belong`);
    this.at = end + 1;
    this.skipBlanks();
    const isQuoted = this.text[this.at] === '"';
    const value = isQuoted ? this.quoted(name) : this.plain();
    this.skipBlanks();
    if (this.at < this.text.length && this.text[this.at] !== ";")
      this.refuse(`${shown(this.text.slice(this.at))} came after the quotes of ${name}`);
    this.at++;
    this.skipBlanks();
    return { name, value, isQuoted };
  }

  private plain(): string {
    const end = this.text.indexOf(";", this.at);
    const value = this.text.slice(this.at, end < 0 ? undefined : end).trim();
    if (/["=]/.test(value))
      this.refuse(`the value of a term holds = or a quote and stands in no quotes: ${shown(value)}`);
    this.at = end < 0 ? this.text.length : end;
    return value;
  }

  private quoted(name: string): string {
    const match = /"((?:[^"]|"")*)"/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text) ?? this.refuse(`the quotes of ${name} are not closed`);
    this.at = match.lastIndex;
    return found[1]!.replaceAll('""', '"');
  }

  private refuse(detail: string): never {
    return invalid(this.parameter, `${detail}; accepted is ${PAIR}`, "Terms");
  }

  private skipBlanks(): void {
    while (this.at < this.text.length && /\s/.test(this.text[this.at]!)) this.at++;
  }
}

/** The rows of a deal's text. */
export function dealTextRows(text: string, parameter: string): TermRow[] {
  return Array.from(new Reader(text, parameter).pieces(), ({ name, value, isQuoted }) => {
    return [name, isQuoted ? value : rawOf(knownTermKey(name, parameter), value.replace(/\s+/g, " "))];
  });
}

/** Whether a text is meant to be a deal. */
export function isDealText(text: string): boolean {
  return text.includes("=");
}

function pairOf(key: TermKey, said: Said): string {
  const text = statedText(key, said);
  // No value that can be read holds what separates; what cannot be read is kept to the letter.
  const value = said.is === "unreadable" ? `"${text.replaceAll('"', '""')}"` : text;
  return `${TERM_DEFINITIONS[key].name}=${value}`;
}

/** Whether a term is said to be what the base has anyway. */
function isOfBase(key: TermKey, said: Said, { base }: Deal): boolean {
  if (base === "NONE" || said.is === "unreadable") return false;
  const { fallback }: TermDefinition = TERM_DEFINITIONS[key];
  if (said.is === "none") return Array.isArray(fallback);
  return fallback !== null && statedText(key, said) === statedText(key, { is: "value", value: fallback });
}

/** What a deal says that its base does not, in the order of the schema. */
export function ownTerms(deal: Deal): [key: TermKey, said: Said][] {
  return TERM_KEYS.flatMap((key): [TermKey, Said][] => {
    const said = deal.said.get(key);
    return said && !isOfBase(key, said, deal) ? [[key, said]] : [];
  });
}

const BASE_NAME = TERM_DEFINITIONS.baseDeal.name;

/** The one text of a deal: the same deal gives the same text. */
export function dealText(deal: Deal): string {
  return [`${BASE_NAME}=${deal.base}`, ...ownTerms(deal).map(([key, said]) => pairOf(key, said))].join("; ");
}
