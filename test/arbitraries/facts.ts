import { drawHalts } from "../oracles/calendars";
import { money, price, rate, shares } from "./amounts";
import { after, asGiven } from "./dates";
import { priceSeries } from "./price-series";
import type { Random } from "./random";
import { scheduleRows } from "./schedules";
import type { Parameter, StatusFact, Subject, Vocabulary } from "./subject";

/** What a value is drawn from: chance, the day about which the facts of a call lie, and the words of the deal. */
export interface Source {
  readonly random: Random;
  readonly around: number;
  readonly vocabulary: Vocabulary;
}

type Draw = (source: Source) => unknown;

const dated: Draw = ({ random, around }) => asGiven(random, after(random, around));
const EIGHT_K_ITEMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1.03, 2.01, 4.01, 5.01];

function statusValue(source: Source, { accepted }: StatusFact): unknown {
  const { random } = source;
  const word = random.pick(accepted);
  if (word === "date") return dated(source);
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  if (word === "$") return money(random);
  if (word === "shares") return shares(random, 10_000_000);
  return word;
}

function statusRows(source: Source): unknown[][] {
  const { random, vocabulary } = source;
  const drawn = Array.from({ length: random.whole(1, 25) }, () => random.pick(vocabulary.statusFacts));
  return [...new Set(drawn)].map((fact) => [fact.name, statusValue(source, fact)]);
}

/** Parameters that mean the same wherever they stand. */
const BY_NAME: Readonly<Record<string, Draw>> = {
  prices: ({ random, around }) => priceSeries(random, around, random.pick([1, 1, 4])).rows,
  halt_days: ({ random, around }) => drawHalts(random, around),
  facts: statusRows,
  schedules: (source) => scheduleRows(source.random),
  preset: ({ random, vocabulary }) => random.pick(vocabulary.presets),
  item: ({ random }) => random.pick(EIGHT_K_ITEMS),
};

const WORD = /\b[A-Z][A-Z0-9]{2,}(?:_[A-Z0-9]+)*\b/g;
const NO_CHOICES = ["TRUE", "FALSE", "ISO", "IANA", "KGL"];

const choicesOf = (description: string): string[] => [
  ...new Set((description.match(WORD) ?? []).filter((word) => !NO_CHOICES.includes(word))),
];

/** Kinds of facts by the words that describe them; the first that fits. */
const BY_DESCRIPTION: readonly (readonly [RegExp, Draw])[] = [
  [/^TRUE (when|while|for)\b/, ({ random }) => random.pick([true, true, false, null])],
  [/\bTRUE or its date\b/, (source) => (source.random.chance(0.5) ? true : dated(source))],
  [/^Name of the term\b/, ({ random, vocabulary }) => random.pick(vocabulary.terms).name],
  [/^(\S+ ){0,3}(day|date)\b/i, dated],
  [/\$ per share/, ({ random }) => price(random)],
  [/\bin \$/, ({ random }) => money(random)],
  [/from 0 to 1\b/, ({ random }) => rate(random, 0, 1)],
  [/^shares\b/i, ({ random }) => shares(random, 50_000_000)],
  [/\b(whole number|how many|days)\b/i, ({ random }) => random.whole(1, 60)],
];

function drawOf({ name, description }: Parameter): Draw | undefined {
  if (BY_NAME[name]) return BY_NAME[name];
  const found = BY_DESCRIPTION.find(([words]) => words.test(description))?.[1];
  const choices = choicesOf(description);
  return found ?? (choices.length > 1 ? ({ random }) => random.pick(choices) : undefined);
}

/** The facts of a function by what is known of each parameter, beside those of an example of its own. */
export function factsOf(source: Source, { parameters, examples }: Subject): unknown[] {
  const { random } = source;
  const example = examples.length > 0 ? random.pick(examples) : [];
  return parameters.map((parameter, index) => {
    if (parameter.name === "terms") return null;
    if (parameter.isOptional && random.chance(0.35)) return null;
    const isList = !parameter.isMapped && examples.some((each) => Array.isArray(each[index]));
    const draw = isList ? BY_NAME[parameter.name] : drawOf(parameter);
    return draw && random.chance(0.8) ? draw(source) : (example[index] ?? null);
  });
}
