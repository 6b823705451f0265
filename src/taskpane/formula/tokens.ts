/** The words of an Excel formula, in the English form in which every host stores it. */

export type TokenKind =
  | "number"
  | "text"
  | "error"
  | "name"
  | "reference"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "brace"
  | "semicolon"
  | "space";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[[^\]]+\][^'!()\s,;:]+)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!\[])`;
const REFERENCE = String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?#?|${COLUMN}:${COLUMN}|\$?[0-9]+:\$?[0-9]+)${AFTER}`;
const NAME = String.raw`(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\?]*`;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA)/iuy],
  ["reference", new RegExp(REFERENCE, "uy")],
  ["number", /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:E[+-]?[0-9]+)?/iuy],
  ["name", new RegExp(NAME, "uy")],
  ["operator", /<>|<=|>=|[-+*/^&=<>%@:]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["comma", /,/uy],
  ["semicolon", /;/uy],
  ["brace", /[{}]/uy],
];

/** A formula that is none: said where and why. */
export class FormulaProblem extends Error {}

/** The brackets of a table's reference, which may nest: Deal[[#All],[Value]]. */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at + 1;
  }
  throw new FormulaProblem("A bracket of a table's name is not closed.");
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const isTable = kind === "name" && text[start + found.length] === "[";
    return isTable
      ? { kind: "reference", text: text.slice(start, bracketEnd(text, start + found.length)), start }
      : { kind, text: found, start };
  }
  if (text[start] === "[") return { kind: "reference", text: text.slice(start, bracketEnd(text, start)), start };
  throw new FormulaProblem(
    text[start] === '"' ? "A text is not closed." : `“${text[start]}” does not belong into a formula.`,
  );
}

/** The formula's words, without its equals sign; positions count from its first letter, the sign included. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = /^\s*=?/.exec(formula)![0].length;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
