import { Random } from "../arbitraries/random";
import { columnsOf, type BuiltFunctions } from "./built";
import { DRAWS } from "./draws";
import { DOUBLES } from "./mapped";
import type { Row } from "./table";
import { TRUTH } from "./truth";
import { IDS, TWINS, type Id } from "./twins";

const BATCH = 10_000;
/** the unit of such rows */
export const WRONG = "wrong";

interface Wrong {
  ours: number;
  doubles: number;
}

/** Half of the rows ordinary and sub-penny, half ties and what lies just beside them. */
function countBatch(functions: BuiltFunctions, id: Id, random: Random, size: number): Wrong {
  const { ordinary, tie } = DRAWS[id];
  const facts = Array.from({ length: size }, (_, row) => (row % 2 === 0 ? ordinary : tie)(random));
  const columns = columnsOf(facts);
  const [ours, doubles] = [functions.call(id, columns), TWINS[id](columns)];
  const wrong = { ours: 0, doubles: 0 };
  for (let row = 0; row < size; row++) {
    const truth = TRUTH[id](facts[row]!);
    if (!Object.is(ours[row]![0], truth)) wrong.ours++;
    // A double's zero may have a sign, which is no other number.
    if (doubles[row]![0] !== truth) wrong.doubles++;
  }
  return wrong;
}

function count(functions: BuiltFunctions, id: Id, answers: number, seed: number): Wrong {
  const random = new Random(seed, `answers of ${id}`);
  const wrong = { ours: 0, doubles: 0 };
  for (let left = answers; left > 0; left -= BATCH) {
    const batch = countBatch(functions, id, random, Math.min(BATCH, left));
    wrong.ours += batch.ours;
    wrong.doubles += batch.doubles;
  }
  return wrong;
}

/** How many of so many answers are not the double nearest to the truth, which whole numbers tell. */
export function answerRows(functions: BuiltFunctions, answers: number, seed: number): Row[] {
  const group = `Wrong in ${answers.toLocaleString("en")} answers, half of them ties or just beside one, against whole numbers`;
  return IDS.map((id) => {
    const { ours, doubles } = count(functions, id, answers, seed);
    const times = doubles === 0 ? undefined : ours / doubles;
    return { group, what: id, unit: WRONG, ours, against: DOUBLES, theirs: doubles, times };
  });
}
