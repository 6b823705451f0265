import type { Changed, Difference, Tally } from "./replay";

/** All that a replay came to. */
export interface Outcome {
  /** what is compared with this checkout */
  readonly commit: string;
  readonly seed: number;
  readonly examples: number;
  readonly testCalls: number;
  /** the worked cases that the tests name, and those whose tests call no function, with the reason */
  readonly cases: { readonly named: number; readonly missing: readonly string[] };
  readonly compared: number;
  readonly functions: Readonly<Record<string, Tally>>;
  readonly changed: readonly Changed[];
  readonly differences: readonly Difference[];
  /** why the replay is not complete */
  readonly lacking: readonly string[];
}

const EXAMPLES = 3;
const count = (number: number): string => number.toLocaleString("en");
const several = (number: number, one: string): string => `${count(number)} ${one}${number === 1 ? "" : "s"}`;

const sum = (tallies: readonly Tally[], of: keyof Tally): number => tallies.reduce((all, tally) => all + tally[of], 0);

function fewest({ functions }: Outcome, of: "answered" | "refused"): string {
  const [id, tally] = Object.entries(functions)
    .filter(([, { calls }]) => calls > 1)
    .reduce((least, each) => (each[1][of] < least[1][of] ? each : least));
  return `${count(tally[of])} ${of} (${id})`;
}

function totals(outcome: Outcome): string[] {
  const tallies = Object.values(outcome.functions);
  const seeded = sum(tallies, "calls");
  const share = (of: keyof Tally, among: readonly Tally[]) =>
    `${((100 * sum(among, of)) / sum(among, "calls")).toFixed(1)}%`;
  const withTerms = share(
    "withTerms",
    tallies.filter((tally) => tally.withTerms > 0),
  );
  const { named, missing } = outcome.cases;
  return [
    `${outcome.commit} and this checkout`,
    `  ${several(outcome.examples, "documented example")}`,
    `  ${several(outcome.testCalls, "call")} of the tests, with ${named - missing.length} of ${several(named, "worked case")}`,
    ...missing.map((each) => `    ${each}`),
    `  ${several(seeded, "seeded call")} of ${several(tallies.length, "function")}, seed ${outcome.seed}: ranges in ${share("withRanges", tallies)}, terms in ${withTerms} where a function takes them`,
    `  fewest of a function: ${fewest(outcome, "answered")}, ${fewest(outcome, "refused")}`,
    `  ${several(outcome.compared, "call")} compared`,
  ];
}

function changedLines({ id, kind, before, after }: Changed): string[] {
  if (kind === "only before") return [`${id}: not in this checkout`];
  if (kind === "only after") return [`${id}: only in this checkout`];
  return [`${id}: other parameters`, `    before ${before}`, `    after  ${after}`];
}

/** Examples and tests first, since a person knows them. */
const ORDER = ["example", "test", "seeded"];
const rank = ({ source }: Difference): number => ORDER.findIndex((word) => source.startsWith(word));

function groupLines(group: readonly Difference[]): string[] {
  const { id, kind } = group[0]!;
  const first = [...group].sort((a, b) => rank(a) - rank(b)).slice(0, EXAMPLES);
  return [
    `${id}, ${kind}: ${several(group.length, "call")}`,
    ...first.flatMap(({ formula, source, before, after }) => [
      `  ${formula}  (${source})`,
      `    before ${before}`,
      `    after  ${after}`,
    ]),
  ];
}

function groups(differences: readonly Difference[]): Difference[][] {
  const found = new Map<string, Difference[]>();
  for (const each of differences) {
    const key = `${each.id}, ${each.kind}`;
    const group = found.get(key);
    if (group) group.push(each);
    else found.set(key, [each]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([, group]) => group);
}

/** What was played and what differs, as lines. */
export function report(outcome: Outcome): string[] {
  const { changed, differences, lacking } = outcome;
  const calls = new Set(differences.map(({ id, formula, source }) => `${id} ${source} ${formula}`)).size;
  const isSame = changed.length + differences.length === 0;
  const verdict = isSame ? "No difference." : `${several(calls, "call")} with differences:`;
  return [
    ...totals(outcome),
    "",
    verdict,
    ...changed.flatMap(changedLines),
    ...groups(differences).flatMap(groupLines),
    ...(lacking.length > 0 ? ["", "Not complete:", ...lacking.map((each) => `  ${each}`)] : []),
  ];
}

/** 0: all the same; 1: something differs; 2: not all could be played. */
export function statusOf({ changed, differences, lacking }: Outcome): number {
  if (lacking.length > 0) return 2;
  return changed.length + differences.length > 0 ? 1 : 0;
}
