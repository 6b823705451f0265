import { shown } from "../../engine/basics/values";
import { invalid } from "../../engine/basics/errors";
import type { Measured, Row } from "../../engine/basics/statement";
import { text } from "../../engine/basics/kinds";
import { functionCalled, tableOf, withoutTerms, type DefinedFunction } from "../../cells/definition";
import { explanation, type Alternative, type ExplainedFact, type Explanation } from "../../cells/explanation";
import { table } from "../../cells/reading/facts";

const UNKNOWN_NAME = "the name of a function of this add-in, such as ESCROW_TOPUP";

function definitionOf(name: string): DefinedFunction {
  const id = name.toUpperCase().replace(/^DEBENTURE\./, "");
  const definition = functionCalled(id);
  if (!definition || id === "EXPLAIN")
    return invalid("name", `${shown(name)} came; accepted is ${UNKNOWN_NAME}`, "Explanation");
  return definition;
}

function row(step: string, value: Measured, clause: string, rule: string): Row {
  return [step, value, value.unit, clause, rule];
}

function givenValue({ value, isTable }: ExplainedFact): Measured {
  return value ?? { value: isTable ? "a range" : "left out", unit: "text" };
}

function factRule({ note }: ExplainedFact): string {
  return note === undefined ? "fact" : `fact: ${note}`;
}

function alternativeRule({ means, because, problem }: Alternative): string {
  return [`reading: ${means}.`, because, problem].filter((part) => part).join(" ");
}

/** The explanation in a sheet: facts, terms, the lines of the working, then the readings that matter. */
function explanationRows({ clause, facts, terms, steps, readings }: Explanation): Row[] {
  return [
    ...Object.entries(facts).map(([parameter, fact]) => row(parameter, givenValue(fact), clause, factRule(fact))),
    ...Object.values(terms).map((term) => row(term.name, term.value, term.clause, `term: ${term.meaning}`)),
    ...Object.values(steps).map((step) => row(step.label, step.value, step.clause, step.rule)),
    ...Object.values(readings).flatMap((reading) =>
      reading.alternatives.map((each) => {
        const name = `${reading.name}: ${each.choice}${each.isInForce ? " (in force)" : ""}`;
        return row(name, each.answer, reading.clause, alternativeRule(each));
      }),
    ),
  ];
}

const argument = { ...table((matrix) => matrix), optional: true, takesTerms: true as const };

/** As many as the longest function has, its terms among them. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const ARGUMENTS = Object.fromEntries(NUMBERS.map((number) => [`argument${number}`, argument])) as Record<
  `argument${(typeof NUMBERS)[number]}`,
  typeof argument
>;

/**
 * The working behind another function's answer: facts, terms, each quantity with its clause and rule, and what each other reading would give.
 * @param name Name of the function to explain, such as "ESCROW_TOPUP".
 * @param argument1 First argument of that function.
 * @param argument2 Second argument of that function.
 * @param argument3 Third argument of that function.
 * @param argument4 Fourth argument of that function.
 * @param argument5 Fifth argument of that function.
 * @param argument6 Sixth argument of that function.
 * @param argument7 Seventh argument of that function.
 * @param argument8 Eighth argument of that function.
 * @param argument9 Ninth argument of that function.
 * @param argument10 Tenth argument of that function.
 * @param argument11 Eleventh argument of that function.
 * @param argument12 Twelfth argument of that function; its terms stand in their own place.
 * @returns Step, Value, Unit, Clause, Rule: a row for each line of the working.
 * @rounding as the function explained
 * @throws #VALUE! when the name is not one of a function, or an argument is wrong for it
 * @example =EXPLAIN("ESCROW_TOPUP", 750000, 0.29, 5000000) -> rows 18
 * @see READINGS, TERMS
 */
export const EXPLAIN = withoutTerms(
  tableOf({
    clause: "Explanation",
    facts: { name: text, ...ARGUMENTS },
    columns: { Step: "text", Value: "text", Unit: "text", Clause: "text", Rule: "text" },
    rows: ({ name, ...args }) => explanationRows(explanation(definitionOf(name), Object.values(args))),
    answer: "Value",
  }),
);
