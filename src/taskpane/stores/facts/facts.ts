import { isoDay } from "../../../engine/basics/days";
import { readDay } from "../../../engine/basics/values";
import type { Block, CellInput } from "../../../workbook/workbook";
import { readArgument, type Argument } from "../../typing/argument";
import { shownDate } from "../../typing/shown";
import { isRead, typedDate } from "../../typing/typed-date";
import { FACTS, FACT_KEYS, type FactKey } from "../../../sheets/facts";

/** What is typed for each fact: a value, or cells to take it from. "" where it is not known. */
export type Facts = Readonly<Record<FactKey, string>>;

export const NO_FACTS: Facts = Object.fromEntries(FACT_KEYS.map((key) => [key, ""])) as Record<FactKey, string>;

const EXPECTED = {
  shares: "Write a number of shares, such as 5,000,000, or point to a cell.",
  money: "Write an amount, such as 750,000, or point to a cell.",
  price: "Write a price a share, such as 0.25, or point to a cell.",
  cells: "Point to cells, such as Prices!A6:B256, or write their name.",
} as const;

/** What a fact's text means; wrong where it is of another kind than the fact. */
export function readFact(key: FactKey, typed: string, names: readonly string[]): Argument {
  const argument = readArgument(typed, names);
  if (argument.kind !== "value") return argument;
  const { kind } = FACTS[key];
  if (kind === "date") {
    const read = typedDate(typed);
    if (isRead(read) || argument.formula.startsWith("DATE(")) return argument;
    return { kind: "wrong", mend: "mend" in read ? read.mend : "This is no date." };
  }
  if (kind === "cells" || typeof argument.value !== "number") return { kind: "wrong", mend: EXPECTED[kind] };
  return argument.value < 0 ? { kind: "wrong", mend: "It cannot be below zero." } : argument;
}

/** A fact as its cell holds it: a value, or a formula that points to another cell. */
export function factInput(key: FactKey, typed: string, names: readonly string[]): CellInput {
  const argument = readFact(key, typed, names);
  if (argument.kind === "omitted") return "";
  if (FACTS[key].kind === "cells" || argument.kind === "wrong") return typed.trim().replace(/^=+/, "");
  if (argument.kind === "reference") return { formula: `=${argument.formula}` };
  const { value } = argument;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

function typedDay(serial: number): string {
  try {
    const day = readDay(serial, { parameter: "", clause: "" });
    return shownDate(day) || isoDay(day);
  } catch {
    return String(serial);
  }
}

/** What would be typed for the cell of a fact. */
export function factTyped(key: FactKey, block: Block): string {
  const formula = block.formulas[0]?.[0] ?? "";
  if (formula !== "") return formula.replace(/^=/, "");
  const value = block.values[0]?.[0] ?? "";
  if (typeof value === "number") return FACTS[key].kind === "date" ? typedDay(value) : String(value);
  return String(value);
}
