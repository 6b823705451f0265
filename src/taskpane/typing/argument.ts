import { serialOf } from "../../engine/basics/values";
import { dateOf, dayOf, daysInMonth, type Day } from "../../engine/basics/days";
import { arrayText, literalText, quoted, unquoted } from "../../formula/literal";
import type { Scalar } from "../../formula/node";
import { parseFormula } from "../../formula/parse";
import { parted, textOf, tokensOf } from "../../formula/tokens";
import { parseAddress } from "../../workbook/address";
import type { Block } from "../../workbook/workbook";
import { isRead, typedDate } from "./typed-date";
import { typedNumber } from "./typed-number";

/** What a person types for an argument, as the formula has it and as the function gets it. */
export type Argument =
  | { readonly kind: "omitted" }
  | { readonly kind: "value"; readonly formula: string; readonly value: unknown }
  | { readonly kind: "reference"; readonly formula: string }
  | { readonly kind: "wrong"; readonly mend: string };

const LONGEST = 2000;

/** More a spreadsheet takes in no text of a formula. */
const LONGEST_TEXT = 255;

function textValue(text: string): Argument {
  if (text.length > LONGEST_TEXT)
    return { kind: "wrong", mend: `A formula holds texts of at most ${LONGEST_TEXT} characters. Put it into a cell.` };
  return { kind: "value", formula: quoted(text), value: text };
}

function dateValue(day: Day): Argument {
  const { year, month, dayOfMonth } = dateOf(day);
  return {
    kind: "value",
    formula: `DATE(${year},${month},${dayOfMonth})`,
    value: serialOf(day, { parameter: "date", clause: "" }),
  };
}

function dateFunction(text: string): Argument | undefined {
  const match = /^DATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/i.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dateValue(dayOf(year, month, day)) : { kind: "wrong", mend: "There is no such day." };
}

function scalar(text: string): Scalar | undefined {
  const [token, ...more] = tokensOf(text);
  if (more.length === 0 && token?.kind === "text") return unquoted(text);
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const number = typedNumber(text);
  return isRead(number) && number.value.unit === "" ? number.value.number : undefined;
}

/** {1,2;3,4}: rows parted by semicolons. */
function arrayValue(text: string): Argument {
  const rows = parted(tokensOf(text.slice(1, -1)), "semicolon").map((row) =>
    parted(row, "comma").map((each) => scalar(textOf(each).trim())),
  );
  const isFull = (row: readonly (Scalar | undefined)[]): row is Scalar[] =>
    row.length === rows[0]!.length && !row.includes(undefined);
  return rows.every(isFull)
    ? { kind: "value", formula: arrayText(rows), value: rows }
    : { kind: "wrong", mend: 'Write an array as {1,2;3,4}, with texts in quotes: {"a",1}.' };
}

function isReference(text: string, names: readonly string[]): boolean {
  return parseAddress(text) !== undefined || names.some((name) => name.toLowerCase() === text.toLowerCase());
}

function numberValue(text: string): Argument | undefined {
  const typed = typedNumber(text);
  if (!isRead(typed) || typed.value.unit !== "") return undefined;
  return {
    kind: "value",
    formula: literalText(typed.value.number),
    value: typed.value.number,
  };
}

/** A number, a date, a text, a choice, {an array}, cells, or a name of the workbook. */
export function readArgument(typed: string, names: readonly string[]): Argument {
  const text = typed.trim().replace(/^=/, "").trim();
  if (text === "") return { kind: "omitted" };
  if (text.length > LONGEST) return { kind: "wrong", mend: "This is too long. Put it into cells and point to them." };
  if (isReference(text, names)) return { kind: "reference", formula: text };
  if (text.startsWith("{") && text.endsWith("}")) return arrayValue(text);
  const plain = scalar(text);
  if (typeof plain === "string") return textValue(plain);
  if (typeof plain === "boolean") return { kind: "value", formula: literalText(plain), value: plain };
  const known = numberValue(text) ?? dateFunction(text);
  if (known) return known;
  const date = typedDate(text);
  if (isRead(date)) return dateValue(date.value);
  if (/^[\d.,/-]+$/.test(text) && /[/.-]/.test(text)) return { kind: "wrong", mend: date.mend };
  if (/.!/.test(text) && parseAddress(text.slice(text.lastIndexOf("!") + 1)))
    return { kind: "wrong", mend: "Put the name of the sheet in quotes: 'My sheet'!A1. A text goes in \"quotes\"." };
  if (/[(){}]/.test(text)) return { kind: "wrong", mend: "Put a formula into a cell, and point to the cell." };
  return textValue(text);
}

/** Cells in the form in which a function gets them from its host. */
export function matrixOf(block: Block): unknown[][] {
  return block.values.map((row, r) =>
    row.map((value, c) => {
      const kind = block.kinds[r]?.[c];
      if (kind === "error") return { type: "Error", basicType: "Error", basicValue: String(value) };
      return kind === "empty" ? null : value;
    }),
  );
}

/** The formula of a call: arguments that are left out at the end are dropped. */
export function formulaText(namespace: string, id: string, args: readonly Argument[]): string {
  const texts = args.map((arg) => (arg.kind === "value" || arg.kind === "reference" ? arg.formula : ""));
  while (texts.length > 0 && texts.at(-1) === "") texts.pop();
  return `=${namespace}.${id}(${texts.join(",")})`;
}

/** The arguments of an example such as =ESCROW_TOPUP(750000, 0.25, 5000000), as they are typed into the fields. */
export function exampleArguments(formula: string): string[] {
  const node = parseFormula(formula);
  return node.kind === "call" ? node.args.map(({ text }) => text) : [];
}
