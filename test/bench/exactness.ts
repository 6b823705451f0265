import { Random } from "../arbitraries/random";
import { CHECKS } from "../oracles/all";
import { differences, type Caller, type Check, type Difference } from "../oracles/check";
import { callDrawn } from "./host";

/** Calls between two looks at how many answers there are. */
const BATCH = 250;

interface Run {
  readonly answers: number;
  readonly found: readonly Difference[];
  readonly seconds: number;
}

/** Calls until there are so many answers: a value is one, and so is each row of a table. */
function runCheck(check: Check, wanted: number, seed: number): Run {
  const random = new Random(seed, check.id);
  const start = performance.now();
  let answers = 0;
  const counted: Caller = (id, drawn) => {
    const answer = callDrawn(id, drawn);
    answers += Array.isArray(answer) ? Math.max(1, answer.length - 1) : 1;
    return answer;
  };
  let found: Difference[] = [];
  while (answers < wanted && found.length === 0)
    found = differences(check, Math.min(BATCH, wanted - answers), random, counted);
  return { answers, found, seconds: (performance.now() - start) / 1000 };
}

const line = (name: string, answers: string, wrong: string, seconds: string): string =>
  `${name.padEnd(24)}${answers.padStart(10)}${wrong.padStart(13)}${seconds.padStart(9)}`;

/** Compares so many answers of every function with the independent ones; says how many functions differ. */
export function runExactness(wanted: number, seed: number): number {
  console.log(
    "\nExactness: every answer against decimal.js, multiplied out and divided last; the same double to the last bit\n",
  );
  console.log(line("function", "answers", "differences", "seconds"));
  let wrong = 0;
  let all = 0;
  for (const check of CHECKS) {
    const { answers, found, seconds } = runCheck(check, wanted, seed);
    console.log(line(check.id, answers.toLocaleString("en"), String(found.length), seconds.toFixed(1)));
    for (const each of found)
      console.log(`  ${JSON.stringify(each.drawn)}\n  expected ${each.expected}\n  answered ${each.actual}`);
    if (found.length > 0) wrong++;
    all += answers;
  }
  console.log(
    `\n${CHECKS.length} functions, ${all.toLocaleString("en")} answers, ${wrong === 0 ? "no difference" : `${wrong} functions with differences`}`,
  );
  return wrong;
}
