import { choicesOf } from "../engine/agreement/readings";
import { shownTerm } from "../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type Terms } from "../engine/agreement/terms";
import { invalid, TermError } from "../engine/basics/errors";
import { isoDay } from "../engine/basics/days";
import { Exact } from "../engine/basics/exact";
import type { Measured, QuantityUnit, QuantityValue, Row } from "../engine/basics/statement";
import { shown } from "../engine/basics/values";
import type { Matrix } from "./cell";
import { answerTable, FUNCTIONS, singleFacts, tableOf, type DefinedFunction, type TableFunction } from "./define";
import { table, text } from "./facts";
import { readTerms } from "./terms-range";

const UNKNOWN_NAME = "the name of a function of this add-in, such as ESCROW_TOPUP";

function definitionOf(name: string): DefinedFunction {
  const id = name.toUpperCase().replace(/^DEBENTURE\./, "");
  const definition = FUNCTIONS.get(id);
  if (!definition || id === "EXPLAIN")
    return invalid("name", `${shown(name)} came; accepted is ${UNKNOWN_NAME}`, "Explanation");
  return definition;
}

/** The terms, with a record of those that a computation reads. */
function recording(terms: Terms, read: Set<TermKey>): Terms {
  return new Proxy(terms, {
    get(target, key: string) {
      if (key in TERM_DEFINITIONS) read.add(key as TermKey);
      return Reflect.get(target, key) as unknown;
    },
  });
}

type Line = readonly [step: string, value: Row[number], clause: string, rule: string];

const isMeasured = (cell: Row[number]): cell is Measured => typeof cell === "object" && !(cell instanceof Exact);

function measured(cell: Row[number], unit: Measured["unit"]): Measured {
  return isMeasured(cell) ? cell : { value: cell, unit };
}

/** What a definition computes: its lines of working, the last of them its answer. */
function working(definition: DefinedFunction, facts: object, terms: Terms): Line[] {
  if (definition.kind === "table")
    return definition.rows(facts as never, terms).map((row) => tableLine(definition, row));
  const statement = definition.statement(facts as never, terms) as Record<string, Row[number]>;
  const keys = Object.keys(definition.quantities);
  return keys
    .slice(0, keys.indexOf(definition.result) + 1)
    .filter((key) => statement[key] !== undefined)
    .map((key) => {
      const { label, unit, clause, rule } = definition.quantities[key]!;
      return [label, measured(statement[key], unit), clause, rule];
    });
}

function plainText(cell: Row[number], columnUnit: QuantityUnit): string {
  const { value, unit } = measured(cell, columnUnit);
  if (value === undefined) return "";
  if (unit === "date" && typeof value === "number") return isoDay(value);
  return value instanceof Exact
    ? value.toText()
    : typeof value === "boolean"
      ? value
        ? "TRUE"
        : "FALSE"
      : String(value);
}

/** A row of a table as a line: its first cell, its answer, and the rest of it in words. */
function tableLine(definition: TableFunction, row: Row): Line {
  const at = (heading: string) => definition.columns.findIndex((column) => column.heading === heading);
  const answerColumn = at(definition.answer);
  const clauseColumn = at("Clause");
  const rest = definition.columns
    .map((column, index) => ({ column, index, shown: plainText(row[index], column.unit) }))
    .filter(({ index, shown }) => index !== 0 && index !== answerColumn && index !== clauseColumn && shown !== "")
    .map(({ column, shown }) => `${column.heading}: ${shown}`);
  return [
    plainText(row[0], definition.columns[0]!.unit),
    measured(row[answerColumn], definition.columns[answerColumn]!.unit),
    clauseColumn < 0 ? definition.clause : plainText(row[clauseColumn], "text"),
    rest.join("; "),
  ];
}

function given(definition: DefinedFunction, facts: Record<string, unknown>): Line[] {
  return Object.entries(definition.facts).map(([name, fact]) => {
    const value = facts[name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())];
    const isScalar = value instanceof Exact || ["number", "string", "boolean"].includes(typeof value);
    const unit = fact.shape === "single" ? fact.unit : "text";
    if (value === undefined) return [name, { value: "left out", unit: "text" }, definition.clause, "fact"];
    return [
      name,
      isScalar ? { value: value as QuantityValue, unit } : { value: "a range", unit: "text" },
      definition.clause,
      "fact",
    ];
  });
}

function termLines(read: ReadonlySet<TermKey>, terms: Terms): Line[] {
  return TERM_KEYS.filter((key) => read.has(key) && TERM_DEFINITIONS[key].kind !== "choice").map((key) => {
    const { name, clause, meaning }: TermDefinition = TERM_DEFINITIONS[key];
    return [name, shownTerm(key, terms), clause, `term: ${meaning}`];
  });
}

interface Outcome {
  readonly answer: Measured;
  /** the whole answer, to tell one from another */
  readonly fingerprint: string;
  readonly problem?: string;
}

function outcome(definition: DefinedFunction, facts: object, terms: Terms): Outcome {
  try {
    const lines = working(definition, facts, terms);
    const compared = definition.kind === "table" ? lines : lines.slice(-1);
    const answer = lines.at(-1)?.[1] as Measured | undefined;
    const fingerprint = compared.map(([step, value, , rule]) =>
      [step, plainText(value, "text"), definition.kind === "table" ? rule : ""].join("|"),
    );
    return { answer: answer ?? { value: "no row", unit: "text" }, fingerprint: fingerprint.join("\n") };
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return {
      answer: { value: "no answer", unit: "text" },
      fingerprint: `no answer: ${error.message}`,
      problem: error.message,
    };
  }
}

/** What each other reading of a term would give; nothing where all give the same. */
function readingLines(key: TermKey, definition: DefinedFunction, facts: object, terms: Terms): Line[] {
  const { name, clause, choices, reading }: TermDefinition = TERM_DEFINITIONS[key];
  const outcomes = choicesOf(key).map((choice) => ({
    choice,
    ...outcome(definition, facts, { ...terms, [key]: choice }),
  }));
  if (outcomes.every(({ fingerprint }) => fingerprint === outcomes[0]!.fingerprint)) return [];
  const inForceFirst = [...outcomes].sort((a, b) => Number(b.choice === terms[key]) - Number(a.choice === terms[key]));
  return inForceFirst.map(({ choice, answer, problem }) => {
    const means = choices!.find(([one]) => one === choice)![1];
    const isInForce = choice === terms[key];
    const why = isInForce && reading && choice === choices![0]![0] ? ` ${reading.reason}` : "";
    return [
      `${name}: ${choice}${isInForce ? " (in force)" : ""}`,
      answer,
      clause,
      `reading: ${means}.${why}${problem ? ` ${problem}` : ""}`,
    ];
  });
}

/** Facts, terms read, the working to the answer, then the readings that matter. */
export function explanation(name: string, args: readonly Matrix[]): Row[] {
  const definition = definitionOf(name);
  const count = Object.keys(definition.facts).length;
  const superfluous = args
    .slice(count + 1)
    .findIndex((matrix) => matrix.some((row) => row.some((cell) => cell !== null && cell !== "" && cell !== 0)));
  if (superfluous >= 0)
    invalid(`argument${count + 2 + superfluous}`, `${definition.id} takes ${count} facts and the terms`, "Explanation");
  const terms = readTerms(args[count]);
  const facts = singleFacts(definition, args) as Record<string, unknown>;
  const read = new Set<TermKey>();
  const lines = working(definition, facts, recording(terms, read));
  const readings = TERM_KEYS.filter((key) => read.has(key) && TERM_DEFINITIONS[key].kind === "choice").flatMap((key) =>
    readingLines(key, definition, facts, terms),
  );
  return [...given(definition, facts), ...termLines(read, terms), ...lines, ...readings].map(
    ([step, value, clause, rule]) => {
      const { unit } = value as Measured;
      return [step, value, unit, clause, rule];
    },
  );
}

const argument = { ...table((matrix) => matrix), optional: true, takesTerms: true as const };

const EXPLAIN = tableOf({
  id: "EXPLAIN",
  clause: "Explanation",
  facts: {
    name: text,
    argument1: argument,
    argument2: argument,
    argument3: argument,
    argument4: argument,
    argument5: argument,
    argument6: argument,
    argument7: argument,
    argument8: argument,
    argument9: argument,
    argument10: argument,
    argument11: argument,
    argument12: argument,
  },
  columns: [
    { heading: "Step", unit: "text" },
    { heading: "Value", unit: "text" },
    { heading: "Unit", unit: "text" },
    { heading: "Clause", unit: "text" },
    { heading: "Rule", unit: "text" },
  ],
  rows: ({ name, ...args }) => explanation(name, Object.values(args)),
  answer: "Value",
});

/**
 * The working behind another function's answer: facts, terms, each quantity with its clause and rule, and what each other reading would give.
 * @customfunction EXPLAIN
 * @param name Name of the function to explain, such as "ESCROW_TOPUP".
 * @param [argument1] First argument of that function.
 * @param [argument2] Second argument of that function.
 * @param [argument3] Third argument of that function.
 * @param [argument4] Fourth argument of that function.
 * @param [argument5] Fifth argument of that function.
 * @param [argument6] Sixth argument of that function.
 * @param [argument7] Seventh argument of that function.
 * @param [argument8] Eighth argument of that function.
 * @param [argument9] Ninth argument of that function.
 * @param [argument10] Tenth argument of that function.
 * @param [argument11] Eleventh argument of that function.
 * @param [argument12] Twelfth argument of that function; its terms stand in their own place.
 * @returns {any[][]} Step, Value, Unit, Clause, Rule: a row for each line of the working.
 * @section Explanation
 * @unit table
 * @rounding as the function explained
 * @throws #VALUE! when the name is not one of a function, or an argument is wrong for it
 * @example =EXPLAIN("ESCROW_TOPUP", 750000, 0.29, 5000000) -> rows 18
 * @see READINGS, TERMS
 */
export function explain(
  name: any[][],
  argument1?: any[][],
  argument2?: any[][],
  argument3?: any[][],
  argument4?: any[][],
  argument5?: any[][],
  argument6?: any[][],
  argument7?: any[][],
  argument8?: any[][],
  argument9?: any[][],
  argument10?: any[][],
  argument11?: any[][],
  argument12?: any[][],
): any[][] {
  const args = [argument1, argument2, argument3, argument4, argument5, argument6];
  const more = [argument7, argument8, argument9, argument10, argument11, argument12];
  return answerTable(EXPLAIN, [name, ...args, ...more], null);
}
