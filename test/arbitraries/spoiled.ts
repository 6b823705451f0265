import { DAYS, NUMBERS, WORDS } from "./hostile-values";
import type { Random } from "./random";
import type { Subject } from "./subject";

/** A cell that holds an error, as a host hands it over. */
const errorCell = (code: string) => ({ type: "Error", basicType: "Error", basicValue: code });
const ERRORS = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"].map(errorCell);

const LONGEST_WORD = 60;
const SHORT_WORDS = WORDS.filter((word) => word.length <= LONGEST_WORD);

const RANGES: readonly unknown[] = [
  [[1], ["x"], [-1]],
  [["Principal"], ["Ownership cap"]],
  [["Principal", 500_000]],
  [
    [1, 2, 3],
    [4, 5, 6],
  ],
  [["", null]],
];

const TERMS: readonly unknown[] = [
  [["No such term", 1]],
  [["Ownership cap", "much"]],
  [["Top-up rounding", "SIDEWAYS"]],
  [["Lookback days", 2.5]],
  [
    ["Principal", 500_000],
    ["principal", 600_000],
  ],
  [["Principal"], ["Ownership cap"]],
  [[5, "Principal"]],
];

function wrong(random: Random): unknown {
  const kind = random.unit();
  if (kind < 0.3) return random.pick(SHORT_WORDS);
  if (kind < 0.6) return random.pick([...NUMBERS, ...DAYS]);
  return kind < 0.8 ? random.pick(ERRORS) : random.pick([...RANGES, true, null]);
}

/** The call with something in the place of an argument that does not belong there. */
export function spoiled(random: Random, { parameters }: Subject, args: readonly unknown[]): unknown[] {
  if (args.length === 0) return [];
  const place = random.whole(0, args.length - 1);
  const isTerms = parameters[place]?.name === "terms" && random.chance(0.7);
  return args.with(place, isTerms ? random.pick(TERMS) : wrong(random));
}
