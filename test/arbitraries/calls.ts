import type { Drawn } from "../oracles/check";
import { day } from "./dates";
import { factsOf } from "./facts";
import { Random } from "./random";
import { rangesIn } from "./ranges";
import { spoiled } from "./spoiled";
import type { Subject, Vocabulary } from "./subject";
import { termRows } from "./terms";

/** Every second call has terms, every third has ranges where the function maps over them, every seventh a wrong argument. */
const EVERY = { terms: 2, ranges: 3, wrong: 7 };

export interface SeededCall {
  readonly args: readonly unknown[];
  readonly hasTerms: boolean;
  readonly hasRanges: boolean;
}

interface Given {
  readonly random: Random;
  readonly vocabulary: Vocabulary;
}

const placeOf = ({ parameters }: Subject, name: string): number => parameters.findIndex((each) => each.name === name);

/** A function whose arguments are those of another. */
const isExplanation = (subject: Subject): boolean => placeOf(subject, "argument1") >= 0;
const takesTerms = (subject: Subject): boolean => placeOf(subject, "terms") >= 0;

const argumentsOf = ({ facts, terms }: Drawn, { parameters }: Subject): unknown[] =>
  parameters.map(({ name }) => (name === "terms" ? Object.entries(terms ?? {}) : (facts[name] ?? null)));

/** Single values and tables: of the function's independent check, or by what is known of each parameter. */
function drawn({ random, vocabulary }: Given, subject: Subject): unknown[] {
  const isChecked = subject.draw && random.chance(0.75);
  const around = day(random);
  return isChecked ? argumentsOf(subject.draw(random), subject) : factsOf({ random, around, vocabulary }, subject);
}

/** The call with terms, its own or others, or without. */
function withTerms(given: Given, subject: Subject, args: readonly unknown[], hasTerms: boolean): unknown[] {
  const place = placeOf(subject, "terms");
  if (place < 0) return [...args];
  const own = args[place] as unknown[] | null;
  const isKept = own !== null && own.length > 0 && given.random.chance(0.6);
  const rows = isKept ? own : termRows(given.random, subject, given.vocabulary);
  return args.with(place, hasTerms ? rows : null);
}

function explained(given: Given, subject: Subject, hasTerms: boolean): unknown[] {
  const others = given.vocabulary.subjects.filter(
    (each) => takesTerms(each) && each.parameters.length < subject.parameters.length,
  );
  const other = given.random.pick(others);
  return [other.id, ...withTerms(given, other, drawn(given, other), hasTerms)];
}

/** The calls of a function, without end: the same seed gives the same ones. */
export function* callsOf(subject: Subject, vocabulary: Vocabulary, seed: number): Generator<SeededCall, never> {
  const given = { random: new Random(seed, `calls of ${subject.id}`), vocabulary };
  const isAny = takesTerms(subject) || isExplanation(subject);
  const isMapped = subject.parameters.some((each) => each.isMapped);
  for (let index = 1; ; index++) {
    const hasTerms = isAny && index % EVERY.terms === 1;
    const hasRanges = isMapped && index % EVERY.ranges === 0;
    let args = isExplanation(subject)
      ? explained(given, subject, hasTerms)
      : withTerms(given, subject, drawn(given, subject), hasTerms);
    if (hasRanges) args = rangesIn(given.random, subject, args, () => drawn(given, subject));
    if (index % EVERY.wrong === 0) args = spoiled(given.random, subject, args);
    yield { args, hasTerms, hasRanges };
  }
}
