import { NEW_EXCEL_FUNCTIONS } from "@univerjs/engine-formula";
import { ADD_IN, ownId } from "../../formula/calls";
import { closing, parted, tokensOf, type Token } from "../../formula/tokens";

/**
 * A formula as a cell shows it, and as an .xlsx file stores it: the functions
 * of an add-in and those that came after 2007 stand there under other names,
 * and the variables of LET and LAMBDA too.
 */

const NEWER = "_xlfn.";
const WORKSHEET_NEWER = "_xlfn._xlws.";
const VARIABLE = "_xlpm.";

const SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);
/** Newer than the grid's own list of newer functions. */
const LATER = [
  "LET",
  "LAMBDA",
  "XLOOKUP",
  "XMATCH",
  "SEQUENCE",
  "UNIQUE",
  "SORTBY",
  "RANDARRAY",
  "TEXTSPLIT",
  "TEXTBEFORE",
  "TEXTAFTER",
];
const LATER_SHAPES = [
  "VSTACK",
  "HSTACK",
  "TOROW",
  "TOCOL",
  "WRAPROWS",
  "WRAPCOLS",
  "TAKE",
  "DROP",
  "CHOOSEROWS",
  "CHOOSECOLS",
  "EXPAND",
];
const LATER_LAMBDAS = [
  "MAP",
  "REDUCE",
  "SCAN",
  "MAKEARRAY",
  "BYROW",
  "BYCOL",
  "ISOMITTED",
  "ARRAYTOTEXT",
  "VALUETOTEXT",
];
const NEWER_FUNCTIONS = new Set([...NEW_EXCEL_FUNCTIONS, ...LATER, ...LATER_SHAPES, ...LATER_LAMBDAS]);

/** All rows of a table, as a file writes them behind its name; here the name alone says it. */
const ALL_ROWS = "[]";

function variables(name: string, parts: readonly Token[][]): string[] {
  const named = parts.slice(0, -1).filter((_, index) => name === "LAMBDA" || index % 2 === 0);
  return named.flatMap((part) => {
    const words = part.filter(({ kind }) => kind !== "space");
    return words.length === 1 && words[0]!.kind === "name" ? [words[0]!.text.toLowerCase()] : [];
  });
}

/** Which words are variables, by their places. */
function variablesIn(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  tokens.forEach(({ text }, at) => {
    const name = text.toUpperCase();
    if ((name !== "LET" && name !== "LAMBDA") || tokens[at + 1]?.text !== "(") return;
    const inside = tokens.slice(at + 2, closing(tokens, at + 1));
    const names = variables(name, parted(inside, "comma"));
    inside.forEach((token, index) => {
      if (names.includes(token.text.toLowerCase())) found.add(at + 2 + index);
    });
  });
  return found;
}

function storedFunction(name: string, namespace: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(`${namespace.toUpperCase()}.`)) return ADD_IN + upper.replaceAll(".", "_");
  if (SHEET_FUNCTIONS.has(upper)) return WORKSHEET_NEWER + name;
  return NEWER_FUNCTIONS.has(upper) ? NEWER + name : name;
}

/** Without its equals sign, as a file stores it. */
export function storedFormula(formula: string, namespace: string): string {
  const tokens = wordsOf(formula);
  const isVariable = variablesIn(tokens);
  const stored = ({ kind, text }: Token, at: number) =>
    isVariable.has(at)
      ? VARIABLE + text
      : kind === "name" && tokens[at + 1]?.text === "("
        ? storedFunction(text, namespace)
        : text;
  return tokens.map(stored).join("");
}

function wordsOf(formula: string): Token[] {
  return tokensOf(formula).filter(({ kind }) => kind !== "sign");
}

function shownName(name: string, namespace: string): string {
  const plain = name.replace(/^(?:_xlfn\.(?:_xlws\.)?|_xlpm\.)/i, "");
  const id = plain.toLowerCase().startsWith(ADD_IN) ? ownId(plain, namespace) : undefined;
  return id === undefined ? plain : `${namespace}.${id}`;
}

function shownWord({ kind, text }: Token, namespace: string): string {
  if (kind === "name") return shownName(text, namespace);
  return kind === "reference" && text.endsWith(ALL_ROWS) ? text.slice(0, -ALL_ROWS.length) : text;
}

/** With its equals sign, as a cell shows it. */
export function shownFormula(stored: string, namespace: string): string {
  return `=${wordsOf(stored)
    .map((token) => shownWord(token, namespace))
    .join("")}`;
}
