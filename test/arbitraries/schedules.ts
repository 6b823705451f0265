import { money, rate, shares } from "./amounts";
import { asGiven, day } from "./dates";
import type { Random } from "./random";

const WIDTH = 7;
const STATED = ["Principal", "Purchase price", "Escrow shares", "Warrant shares", "Par value"];
const RESTRAINTS = ["4.10", "4.22", "4.16"];

const date = (random: Random) => asGiven(random, day(random));

/** What the rows of a deal's schedules hold after their kind and name. */
const ROWS: readonly ((random: Random) => unknown[])[] = [
  (random) => ["CERTIFICATE", "Line", random.whole(1, 1000), 5000 * random.whole(1, 50)],
  (random) => ["COMMITMENT", "Options", shares(random, 20_000_000)],
  (random) => ["PURCHASER", "Fund", money(random), random.whole(1, 5000), shares(random, 5e6), shares(random, 5e6)],
  (random) => ["DEBT", "Loan", money(random), rate(random, 0, 0.2), date(random), date(random), random.chance(0.5)],
  (random) => ["STATED", random.pick(STATED), money(random), "Schedule 1"],
  (random) => ["AS OF", "Outstanding shares", date(random)],
  (random) => ["PARTY", "Maker", random.pick(["Company", "Purchaser"]), random.chance(0.5)],
  (random) => ["EXHIBIT", random.pick(["A", "B", "H"]), random.chance(0.5)],
  (random) => ["RESTRAINT", "Charter", random.pick(RESTRAINTS), random.chance(0.5)],
];

export function scheduleRows(random: Random): unknown[][] {
  return Array.from({ length: random.whole(1, 6) }, (_, index) => {
    const [kind, name, ...rest] = random.pick(ROWS)(random);
    const hasOwnName = ["STATED", "AS OF", "EXHIBIT"].includes(String(kind));
    const row = [kind, hasOwnName ? name : `${String(name)} ${index + 1}`, ...rest];
    return [...row, ...Array<null>(WIDTH - row.length).fill(null)];
  });
}
