import { parseFormula } from "../../src/catalogue/examples";
import { callsOf } from "../arbitraries/calls";
import type { Subject, Vocabulary } from "../arbitraries/subject";
import type { Answer } from "../built/bare-host";
import { isRefused } from "./answers";
import type { Bundle } from "./bundle";
import { compare, type Found } from "./compare";
import { formulaText } from "./formula";
import type { Call } from "./recorded";

/** A difference in the answers to one call. */
export interface Difference extends Found {
  readonly id: string;
  readonly source: string;
  readonly formula: string;
}

/** A function that only one of the bundles has, or whose parameters are not the same. */
export interface Changed {
  readonly id: string;
  readonly kind: "only before" | "only after" | "parameters";
  readonly before: string;
  readonly after: string;
}

/** What was played of a function. */
export interface Tally {
  calls: number;
  answered: number;
  refused: number;
  withTerms: number;
  withRanges: number;
}

/** How many seeded calls a function is given: until so many are answered and refused, and no more than the most. */
export interface Wanted {
  readonly calls: number;
  readonly answered: number;
  readonly refused: number;
}

const MOST_DRAWS = 12;

const signature = (bundle: Bundle, id: string): string =>
  (bundle.parameters.get(id) ?? []).map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");

/** Puts calls to two bundles and keeps what differs. */
export class Replay {
  readonly differences: Difference[] = [];
  played = 0;

  constructor(
    private readonly before: Bundle,
    private readonly after: Bundle,
  ) {}

  /** The later bundle's answer; the call is compared where both have the function. */
  play({ source, id, args }: Call): Answer {
    const after = this.after.answer(id, args);
    if (!this.before.parameters.has(id) || !this.after.parameters.has(id)) return after;
    this.played++;
    const found = compare(this.before.answer(id, args), after);
    if (found.length > 0) {
      const formula = formulaText(`${this.after.catalogue.namespace}.${id}`, args);
      this.differences.push(...found.map((each) => ({ ...each, id, source, formula })));
    }
    return after;
  }

  /** Functions of one bundle alone, and those that take other parameters. */
  changed(): Changed[] {
    const ids = [...new Set([...this.before.parameters.keys(), ...this.after.parameters.keys()])].sort();
    return ids.flatMap((id): Changed[] => {
      const [before, after] = [signature(this.before, id), signature(this.after, id)];
      if (!this.after.parameters.has(id)) return [{ id, kind: "only before", before, after: "" }];
      if (!this.before.parameters.has(id)) return [{ id, kind: "only after", before: "", after }];
      return before === after ? [] : [{ id, kind: "parameters", before, after }];
    });
  }
}

/** The documented examples of both bundles, each once. */
export function exampleCalls(...bundles: readonly Bundle[]): Call[] {
  const documented = bundles.flatMap(({ catalogue }) => catalogue.functions.flatMap((each) => each.examples));
  const formulas = [...new Set(documented.map(({ formula }) => formula))];
  return formulas.map((formula) => {
    const { id, arguments: args } = parseFormula(formula);
    return { source: "example", id, args };
  });
}

/** A function without parameters has one call, and nothing to refuse. */
export const hasOneCall = ({ parameters }: Subject): boolean => parameters.length === 0;

/** Plays the seeded calls of a function until enough of them were answered and refused. */
export function playSeeded(
  replay: Pick<Replay, "play">,
  subject: Subject,
  vocabulary: Vocabulary,
  { seed, wanted }: { seed: number; wanted: Wanted },
): Tally {
  const tally: Tally = { calls: 0, answered: 0, refused: 0, withTerms: 0, withRanges: 0 };
  const isEnough = () =>
    tally.calls >= wanted.calls && tally.answered >= wanted.answered && tally.refused >= wanted.refused;
  for (const { args, hasTerms, hasRanges } of callsOf(subject, vocabulary, seed)) {
    tally.calls++;
    const answer = replay.play({ source: `seeded call ${tally.calls}`, id: subject.id, args });
    tally[isRefused(answer) ? "refused" : "answered"]++;
    if (hasTerms) tally.withTerms++;
    if (hasRanges) tally.withRanges++;
    if (hasOneCall(subject) || isEnough() || tally.calls >= MOST_DRAWS * wanted.calls) return tally;
  }
  return tally;
}

/** What a function lacks of the calls that it is to be given. */
export function shortOf(subject: Subject, tally: Tally, wanted: Wanted): string[] {
  if (hasOneCall(subject)) return [];
  const lacks = (["answered", "refused"] as const).filter((each) => tally[each] < wanted[each]);
  const counts = lacks.map((each) => `${tally[each]} ${each} of ${wanted[each]}`);
  return counts.length > 0 ? [`${subject.id}: ${counts.join(", ")} in ${tally.calls} calls`] : [];
}
