import { NEW_EXCEL_FUNCTIONS } from "@univerjs/engine-formula";

/**
 * A formula as a cell shows it, and as an .xlsx file stores it: the functions
 * of an add-in and those that came after 2007 stand there under other names,
 * and the variables of LET and LAMBDA too.
 */

const ADD_IN = "_xldudf_";
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

/** Texts and quoted sheet names apart, so that nothing inside them is taken for a name. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][\w.\\]*|\[\]|[^]/g;

function isName(token: string): boolean {
  return /^[A-Za-z_\\]/.test(token);
}

function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at] === "(" || tokens[at] === "{") depth++;
    if (tokens[at] === ")" || tokens[at] === "}") depth--;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** The arguments between two brackets, as places in the tokens. */
function argumentsBetween(tokens: readonly string[], open: number, close: number): string[][] {
  const found: string[][] = [[]];
  for (let at = open + 1; at < close; at++) {
    const end = tokens[at] === "(" || tokens[at] === "{" ? closing(tokens, at) : at;
    if (tokens[at] === ",") found.push([]);
    else found.at(-1)!.push(...tokens.slice(at, end + 1));
    at = end;
  }
  return found.map((argument) => argument.filter((token) => token.trim() !== ""));
}

function variables(name: string, parts: readonly string[][]): string[] {
  const named = parts.slice(0, -1).filter((_, index) => name === "LAMBDA" || index % 2 === 0);
  return named.flatMap((part) => (part.length === 1 && isName(part[0]!) ? [part[0]!.toLowerCase()] : []));
}

function markVariables(tokens: string[]): void {
  tokens.forEach((token, at) => {
    const name = token.toUpperCase();
    if ((name !== "LET" && name !== "LAMBDA") || tokens[at + 1] !== "(") return;
    const end = closing(tokens, at + 1);
    const names = variables(name, argumentsBetween(tokens, at + 1, end));
    for (let inside = at + 2; inside < end; inside++) {
      if (names.includes(tokens[inside]!.toLowerCase())) tokens[inside] = VARIABLE + tokens[inside]!;
    }
  });
}

function storedFunction(name: string, namespace: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(`${namespace.toUpperCase()}.`)) return ADD_IN + upper.replaceAll(".", "_");
  if (SHEET_FUNCTIONS.has(upper)) return WORKSHEET_NEWER + name;
  return NEWER_FUNCTIONS.has(upper) ? NEWER + name : name;
}

/** Without its equals sign, as a file stores it. */
export function storedFormula(formula: string, namespace: string): string {
  const tokens = formula.replace(/^=/, "").match(TOKEN) ?? [];
  markVariables(tokens);
  return tokens
    .map((token, at) => (isName(token) && tokens[at + 1] === "(" ? storedFunction(token, namespace) : token))
    .join("");
}

function shownName(name: string, namespace: string): string {
  const plain = name
    .replace(/^_xlfn\._xlws\./i, "")
    .replace(/^_xlfn\./i, "")
    .replace(/^_xlpm\./i, "");
  const addIn = `${ADD_IN}${namespace}_`;
  return plain.toUpperCase().startsWith(addIn.toUpperCase())
    ? `${namespace}.${plain.slice(addIn.length).toUpperCase()}`
    : plain;
}

/** With its equals sign, as a cell shows it. */
export function shownFormula(stored: string, namespace: string): string {
  const tokens = (stored.replace(/^=/, "").match(TOKEN) ?? []).filter((token) => token !== ALL_ROWS);
  return `=${tokens.map((token) => (isName(token) ? shownName(token, namespace) : token)).join("")}`;
}
