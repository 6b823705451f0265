import type { Measured, QuantityUnit } from "../engine/basics/statement";
import { cellValue } from "./answer";
import type { Explanation } from "./explanation";

/** A value as a cell holds it, with its unit: a page around this one knows no exact number. */
export interface HeldValue {
  readonly value: number | string | boolean;
  readonly unit: QuantityUnit;
}

export type HeldExplanation = Explanation<HeldValue>;

function mapped<A, B>(record: Readonly<Record<string, A>>, map: (each: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, map(each)]));
}

/** The same working with its values as cells hold them. */
export function heldExplanation(explanation: Explanation): HeldExplanation {
  const { id, clause, facts, terms, steps, readings, result } = explanation;
  const held = (value: Measured): HeldValue => ({
    value: cellValue(value, { parameter: id, clause }),
    unit: value.unit,
  });
  return {
    id,
    clause,
    facts: mapped(facts, ({ value, isTable, note }) => ({ value: value && held(value), isTable, note })),
    terms: mapped(terms, (term) => ({ ...term, value: held(term.value) })),
    steps: mapped(steps, (step) => ({ ...step, value: held(step.value) })),
    readings: mapped(readings, (reading) => ({
      ...reading,
      alternatives: reading.alternatives.map((each) => ({ ...each, answer: held(each.answer) })),
    })),
    result: result && held(result),
  };
}
