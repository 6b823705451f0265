import { writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { SEED } from "../arbitraries/random";
import type { Vocabulary } from "../arbitraries/subject";
import { loadBundle } from "./bundle";
import { namedCases, readRecorded, type Recorded } from "./recorded";
import { exampleCalls, playSeeded, Replay, shortOf, type Tally, type Wanted } from "./replay";
import { report, statusOf, type Outcome } from "./report";
import { vocabularyOf } from "./vocabulary";

const ALL_CALLS = 100_000;
const WANTED = { answered: 1000, refused: 100 };

/** Worked cases whose own tests call no function, each with the reason. */
const WITHOUT_CALL: Readonly<Record<string, string>> = {
  "SCH-03": "a finding of DEAL_CHECK(), which is called once for all of its findings",
  "SCH-09": "arithmetic among the figures of a schedule; no function answers it",
};

const NO_CALL = "its test calls no function";

interface Options {
  /** the root of this checkout */
  readonly root: string;
  readonly commit: string;
  /** the folders of the two builds */
  readonly before: string;
  readonly after: string;
  /** the folder of the calls that the tests make, once they have run */
  readonly recorded: Promise<string>;
  readonly seed?: number;
  /** a file for everything that differs */
  readonly json?: string;
}

type Seeded = Pick<Outcome, "functions" | "lacking">;

async function playAllSeeded(replay: Replay, vocabulary: Vocabulary, seed: number): Promise<Seeded> {
  const wanted: Wanted = { ...WANTED, calls: Math.ceil(ALL_CALLS / vocabulary.subjects.length) };
  const functions: Record<string, Tally> = {};
  const lacking: string[] = [];
  for (const subject of vocabulary.subjects) {
    const tally = playSeeded(replay, subject, vocabulary, { seed, wanted });
    await setImmediate(); // for a person who breaks off
    functions[subject.id] = tally;
    lacking.push(...shortOf(subject, tally, wanted));
  }
  return { functions, lacking };
}

type OfTests = Pick<Outcome, "testCalls" | "cases" | "lacking">;

function playTests(replay: Replay, root: string, { calls, cases }: Recorded): OfTests {
  for (const call of calls) replay.play(call);
  const named = namedCases(root);
  const missing = [...named].filter((each) => !cases.has(each));
  const told = (each: string) => `${each}: ${WITHOUT_CALL[each] ?? NO_CALL}`;
  return {
    testCalls: calls.length,
    cases: { named: named.size, missing: missing.map(told) },
    lacking: missing.filter((each) => !(each in WITHOUT_CALL)).map(told),
  };
}

async function played({ root, commit, before, after, recorded, seed = SEED }: Options): Promise<Outcome> {
  recorded.catch(() => undefined); // told where it is awaited
  const [old, current] = [loadBundle(before), loadBundle(after)];
  const replay = new Replay(old, current);
  const examples = exampleCalls(old, current);
  for (const call of examples) replay.play(call);
  const seeded = await playAllSeeded(replay, vocabularyOf(current), seed);
  const tests = playTests(replay, root, readRecorded(await recorded));
  const found = { compared: replay.played, changed: replay.changed(), differences: replay.differences };
  const lacking = [...seeded.lacking, ...tests.lacking];
  return { commit, seed, examples: examples.length, ...seeded, ...tests, ...found, lacking };
}

/** Plays everything, prints what differs, and gives the exit status. */
export async function main(options: Options): Promise<number> {
  const outcome = await played(options);
  console.log(report(outcome).join("\n"));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(outcome, null, 1)}\n`);
  return statusOf(outcome);
}
