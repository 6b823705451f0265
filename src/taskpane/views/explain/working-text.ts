import type { ExplainedCall } from "../../formula/explain-cell";
import type { WorkingLine } from "../../formula/working";
import { shownCell, unitBeside } from "../../functions/answer-shown";

/** A value of the working, with its unit where the number does not say it. */
export function shownValue({ value, unit }: Pick<WorkingLine, "value" | "unit">): string {
  const { text } = shownCell(value, unit);
  const beside = unitBeside(unit);
  const isWord = typeof value !== "number" || beside === "" || beside === "choice";
  if (isWord) return text;
  return unit === "$" ? `$${text}` : unit === "$ per share" ? `$${text} per share` : `${text} ${beside}`;
}

function inputLine({ name, text, reading }: ExplainedCall["arguments"][number], call: ExplainedCall): string {
  const fact = call.working?.facts.find(({ step }) => step === name);
  const where = reading.kind === "value" && reading.cells !== undefined ? ` (${reading.cells})` : "";
  if (reading.kind === "omitted") return `${name}: left out`;
  return `${name}: ${fact ? shownValue(fact) : text}${where}`;
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
  const line = (each: WorkingLine) => `  ${each.step}: ${shownValue(each)} [${each.clause}] ${each.rule}`.trimEnd();
  const terms = working.terms.length === 0 ? [] : ["Terms", ...working.terms.map(line), ""];
  const steps = ["Working", ...working.steps.map(line)];
  const readings = working.readings.flatMap(({ term, clause, choices }) => [
    "",
    `Reading: ${term} [${clause}]`,
    ...choices.map(
      (each) => `  ${each.choice}${each.isInForce ? " (in force)" : ""}: ${shownValue(each)}. ${each.rule}`,
    ),
  ]);
  return [...head, ...inputs, ...terms, ...steps, ...readings].join("\n");
}
