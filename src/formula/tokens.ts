/** The words of an Excel formula, in the English form in which every host stores it. */

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[[^\][]+\][^'!()\s,;:\][]+)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[0-9]{1,7}`;
const COLUMN = String.raw`\$?[A-Z]{1,3}`;
const AFTER = String.raw`(?![\p{L}\p{N}_.(!\[])`;
const AREA = String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?#?|${COLUMN}:${COLUMN}|\$?[0-9]+:\$?[0-9]+)${AFTER}`;
const NAME = String.raw`(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
/** The brackets of a table's reference, which may nest once: Deal[[#All],[Value]]. */
const COLUMNS = String.raw`\[(?:'[^]|[^'\][]|\[(?:'[^]|[^'\][])*\])*\]`;

/** What is read as what, the first that fits. */
const WORDS = {
  sign: String.raw`^\s*=`,
  space: String.raw`\s+`,
  text: `"(?:[^"]|"")*"`,
  error: String.raw`#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA)`,
  reference: `${AREA}|${NAME}${COLUMNS}|(?!${SHEET})${COLUMNS}`,
  number: String.raw`(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:E[+-]?[0-9]+)?`,
  name: NAME,
  operator: "<>|<=|>=|[-+*/^&=<>%@:]",
  open: String.raw`[({]`,
  close: "[)}]",
  comma: ",",
  semicolon: ";",
  unknown: "'(?:[^']|'')*'|[^]",
};

export type TokenKind = keyof typeof WORDS;

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
}

const KINDS = Object.keys(WORDS) as TokenKind[];
const TOKEN = new RegExp(KINDS.map((kind) => `(?<${kind}>${WORDS[kind]})`).join("|"), "giu");

/** All of a text, word by word: put together again, the words are the text, whatever it is. */
export function tokensOf(formula: string): Token[] {
  return Array.from(formula.matchAll(TOKEN), ({ 0: text, index: start, groups }) => ({
    kind: KINDS.find((kind) => groups![kind] !== undefined)!,
    text,
    start,
  }));
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** How many brackets stand open at once. */
export function depthOf(tokens: readonly Token[]): number {
  let [depth, deepest] = [0, 0];
  for (const { kind } of tokens) {
    if (kind === "open") deepest = Math.max(deepest, ++depth);
    if (kind === "close") depth--;
  }
  return deepest;
}

/** Where the bracket at a place is closed, or the end of what there is. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]!.kind === "open") depth++;
    if (tokens[at]!.kind === "close") depth--;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** The parts between marks that stand in no brackets. */
export function parted(tokens: readonly Token[], mark: "comma" | "semicolon"): Token[][] {
  const parts: Token[][] = [[]];
  for (let at = 0; at < tokens.length; at++) {
    const end = tokens[at]!.kind === "open" ? closing(tokens, at) : at;
    if (tokens[at]!.kind === mark) parts.push([]);
    else parts.at(-1)!.push(...tokens.slice(at, end + 1));
    at = end;
  }
  return parts;
}
