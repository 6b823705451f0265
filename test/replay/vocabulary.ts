import type { CatalogueFunction } from "../../src/catalogue/catalogue";
import { parseFormula } from "../../src/catalogue/examples";
import type { Parameter, StatusFact, Subject, Term, Vocabulary } from "../arbitraries/subject";
import type { Answer } from "../built/bare-host";
import { CHECKS } from "../oracles/all";
import type { Bundle } from "./bundle";
import { isRefused, plainValue } from "./answers";

/** The rows of a table function, below its headings. */
const rowsOf = (bundle: Bundle, id: string, ...args: unknown[]): Answer => bundle.answer(id, args).slice(1);

/** The words of a choice, as READINGS lists them: "FLOOR: down; CEILING: up". */
const wordsOf = (readings: unknown): string[] =>
  [...String(readings).matchAll(/(?:^|; )([A-Z0-9_]+):/g)].map(([, word]) => word!);

function termsOf(bundle: Bundle): Term[] {
  const choices = new Map(rowsOf(bundle, "READINGS").map(([name, , , readings]) => [String(name), wordsOf(readings)]));
  return rowsOf(bundle, "TERMS").map(([name, value, unit]) => ({
    name: String(name),
    unit: String(unit),
    value: plainValue(value),
    choices: choices.get(String(name)) ?? [],
  }));
}

/** The terms that an answer hangs on: those that its documentation names and those that its working shows. */
function termsRead(bundle: Bundle, { id, readings }: CatalogueFunction, examples: Subject["examples"]): Set<string> {
  const steps = examples.flatMap((args) => rowsOf(bundle, "EXPLAIN", id, ...args).map(([step]) => String(step)));
  return new Set([...readings, ...steps.map((step) => step.split(": ")[0]!)]);
}

const isSingle = (answer: Answer): boolean => answer.length === 1 && answer[0]!.length === 1;

/** Whether two cells for one fact give two answers for one. */
function isMapped(bundle: Bundle, id: string, examples: Subject["examples"], index: number): boolean {
  const example = examples.find((args) => isSingle(bundle.answer(id, args)));
  if (!example) return false;
  const value = Array.isArray(example[index]) ? null : (example[index] ?? null);
  const args = Array.from({ length: Math.max(example.length, index + 1) }, (_, place) => example[place] ?? null);
  return bundle.answer(id, args.with(index, [[value], [value]])).length === 2;
}

function subjectOf(bundle: Bundle, documented: CatalogueFunction, terms: readonly Term[]): Subject {
  const { id } = documented;
  const examples = documented.examples
    .map(({ formula }) => parseFormula(formula).arguments)
    .filter((args) => !isRefused(bundle.answer(id, args)));
  const read = termsRead(bundle, documented, examples);
  const parameters = (bundle.parameters.get(id) ?? []).map(({ name, description, optional }, index): Parameter => ({
    name,
    description,
    isOptional: optional === true,
    isMapped: isMapped(bundle, id, examples, index),
  }));
  const draw = CHECKS.find((check) => check.id === id)?.draw;
  return { id, parameters, examples, terms: terms.filter(({ name }) => read.has(name)), draw };
}

/** The facts of the deal's status, as its help lists them: names, and after some of them what they take in brackets. */
function statusFactsOf({ functions }: Bundle["catalogue"]): StatusFact[] {
  const facts: StatusFact[] = [];
  const lists = functions.flatMap((each) => each.details).filter((text) => text.startsWith("Facts of "));
  for (const list of lists) {
    let accepted: string[] = [];
    const entries = list.slice(list.indexOf(": ") + 2, -1).split("; ");
    for (const entry of entries.reverse()) {
      const [, name, words] = /^(.*?)(?: \(([^()]+)\))?$/.exec(entry)!;
      accepted = words?.split(/, | or |\//) ?? accepted;
      if (!accepted.includes("list")) facts.push({ name: name!, accepted });
    }
  }
  return facts;
}

/** The presets, which the refusal of another names. */
function presetsOf(bundle: Bundle): string[] {
  const [[refusal]] = bundle.answer("TERMS", ["no such deal"]) as [[{ message?: string }]];
  return refusal.message?.match(/\b[A-Z]+(?:_[A-Z0-9]+)+\b/g) ?? [];
}

/** What calls can be made of, as a bundle itself tells. */
export function vocabularyOf(bundle: Bundle): Vocabulary {
  const terms = termsOf(bundle);
  const subjects = bundle.catalogue.functions.map((each) => subjectOf(bundle, each, terms));
  return { subjects, terms, presets: presetsOf(bundle), statusFacts: statusFactsOf(bundle.catalogue) };
}
