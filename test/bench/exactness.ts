import { Random } from "../arbitraries/random";
import { CHECKS } from "../oracles/all";
import { differences } from "../oracles/check";
import { callDrawn } from "./host";

/** Puts so many calls to every function and compares each answer with the independent one; says how many functions differ. */
export function runExactness(runs: number, seed: number): number {
  console.log(`\nExactness: ${runs.toLocaleString("en")} calls a function against decimal.js at 1,500 digits, divided last; seed ${seed}\n`);
  console.log(`${"function".padEnd(24)}${"calls".padStart(10)}${"differences".padStart(13)}${"seconds".padStart(9)}`);
  let wrong = 0;
  for (const check of CHECKS) {
    const start = performance.now();
    const found = differences(check, runs, new Random(seed, check.id), callDrawn);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${check.id.padEnd(24)}${runs.toLocaleString("en").padStart(10)}${String(found.length).padStart(13)}${seconds.padStart(9)}`);
    for (const each of found) console.log(`  ${JSON.stringify(each.drawn)}\n  expected ${each.expected}\n  answered ${each.actual}`);
    if (found.length > 0) wrong++;
  }
  console.log(`\n${CHECKS.length} functions, ${wrong === 0 ? "no difference" : `${wrong} with differences`}`);
  return wrong;
}
