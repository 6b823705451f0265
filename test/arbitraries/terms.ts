import { decimal, money, price, rate, shares } from "./amounts";
import { iso } from "./dates";
import type { Random } from "./random";
import type { Subject, Term, Vocabulary } from "./subject";

const COUNTED = ["days", "Business Days", "Trading Days", "number"];
const SIGNING = 37_739;

const BY_UNIT: Readonly<Record<string, (random: Random) => unknown>> = {
  $: (random) => money(random),
  "$ per share": price,
  shares: (random) => shares(random, 100_000_000),
  "%": (random) => rate(random, 0, random.pick([0.2, 1, 2])),
  "×": (random) => decimal(random, 0.1, 3, 2),
  years: (random) => random.whole(1, 8),
  date: (random) => SIGNING + random.whole(-200, 2500),
  dates: (random) => Array.from({ length: random.whole(1, 3) }, () => iso(SIGNING + random.whole(0, 900))).join(", "),
  time: (random) => `${String(random.whole(6, 20)).padStart(2, "0")}:${random.pick(["00", "15", "30", "59"])}`,
};

function valueOf(random: Random, { unit, choices }: Term): unknown {
  if (random.chance(0.05)) return random.pick(["none", "not set"]);
  if (choices.length > 0) return random.pick(choices);
  if (COUNTED.includes(unit)) return random.chance(0.9) ? random.whole(1, 30) : random.whole(1, 400);
  return BY_UNIT[unit]?.(random) ?? random.whole(1, 30);
}

/** The whole table, as the pane writes it on the sheet Deal, with some values of its own. */
function wholeTable(terms: readonly Term[], changes: ReadonlyMap<string, unknown>): unknown[][] {
  const rows = terms.map(({ name, value, unit }) => [name, changes.has(name) ? changes.get(name) : value, unit]);
  return [["Term", "Value", "Unit"], ...rows];
}

/** A table of terms, most of them such as the function's answer may hang on. */
export function termRows(random: Random, subject: Subject, { terms }: Vocabulary): unknown[][] {
  const changes = new Map<string, unknown>();
  for (let left = random.whole(1, 3); left > 0; left--) {
    const term = random.pick(subject.terms.length > 0 && random.chance(0.8) ? subject.terms : terms);
    changes.set(term.name, valueOf(random, term));
  }
  if (random.chance(0.04)) return wholeTable(terms, changes);
  const heading = random.chance(0.2) ? [["Term", "Value"]] : [];
  return [...heading, ...changes];
}
