import type { ExplainedCall } from "../../formula/explain-cell";
import type { ExplainedFact } from "../../../cells/explanation";
import type { HeldValue } from "../../../cells/held-explanation";
import { meaningOf } from "../../formula/working";
import { shownCell, unitBeside } from "../../typing/answer-shown";

/** A value of the working, with its unit where the number does not say it. */
export function shownValue({ value, unit }: HeldValue): string {
  const { text } = shownCell(value, unit);
  const beside = unitBeside(unit);
  const isWord = typeof value !== "number" || beside === "" || beside === "choice";
  if (isWord) return text;
  return unit === "$" ? `$${text}` : unit === "$ per share" ? `$${text} per share` : `${text} ${beside}`;
}

/** A fact as the function took it. */
export function shownFact({ value, isTable }: ExplainedFact<HeldValue>): string {
  return value ? shownValue(value) : isTable ? "a range" : "left out";
}

function inputLine({ name, text, reading }: ExplainedCall["arguments"][number], call: ExplainedCall): string {
  const fact = call.working?.facts[name];
  const where = reading.kind === "value" && reading.cells !== undefined ? ` (${reading.cells})` : "";
  if (reading.kind === "omitted") return `${name}: left out`;
  const note = fact?.note === undefined ? "" : `: ${fact.note}`;
  return `${name}: ${fact ? shownFact(fact) : text}${where}${note}`;
}

/** The working as text, for a letter or a note. */
export function workingText(call: ExplainedCall, cell: string, formula: string): string {
  const { working } = call;
  const head = [`${call.id}${cell === "" ? "" : ` in ${cell}`}`, formula, ""];
  const inputs = [
    "Inputs",
    ...call.arguments.filter(({ name }) => name !== "terms").map((each) => `  ${inputLine(each, call)}`),
    "",
  ];
  if (!working) return [...head, ...inputs, call.problem ?? ""].join("\n");
  const line = (name: string, value: HeldValue, clause: string, says: string) =>
    `  ${name}: ${shownValue(value)} [${clause}] ${says}`.trimEnd();
  const terms = Object.values(working.terms).map((term) => line(term.name, term.value, term.clause, term.meaning));
  const steps = Object.values(working.steps).map((step) => line(step.label, step.value, step.clause, step.rule));
  const readings = Object.values(working.readings).flatMap(({ name, clause, alternatives }) => [
    "",
    `Reading: ${name} [${clause}]`,
    ...alternatives.map(
      (each) =>
        `  ${each.choice}${each.isInForce ? " (in force)" : ""}: ${shownValue(each.answer)}. ${meaningOf(each)}`,
    ),
  ]);
  const termLines = terms.length === 0 ? [] : ["Terms", ...terms, ""];
  return [...head, ...inputs, ...termLines, "Working", ...steps, ...readings].join("\n");
}
