import { Almanac } from "../oracles/almanac";
import { price } from "./amounts";
import { asGiven } from "./dates";
import type { Random } from "./random";

const SESSIONS = new Almanac("US_EQUITY");

/** What a cell of a price range may hold where there is no quotation. */
const NO_QUOTATION = [null, "", "n/a"] as const;

export interface Series {
  readonly first: number;
  readonly last: number;
  readonly rows: unknown[][];
}

/** Price moves by a few percent, in the decimals of its market. */
function walk(random: Random, before: number): number {
  const places = before < 0.02 ? 4 : random.whole(2, 4);
  const scale = 10 ** places;
  return Math.max(1, Math.round(before * (0.9 + 0.2 * random.unit()) * scale)) / scale;
}

function inAnyOrder(random: Random, rows: unknown[][]): unknown[][] {
  if (random.chance(0.8)) return rows;
  const shuffled = [...rows];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.whole(0, i);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}

/** Some weeks of prices: a session without a row or without a quotation, a row on a weekend, a heading, any order. */
export function priceSeries(random: Random, around: number, columns = 1): Series {
  const first = around - random.whole(10, 60);
  const last = around + random.whole(0, 10);
  const isUsed = Array.from({ length: columns }, () => columns === 1 || random.chance(0.6));
  const last4 = isUsed.map(() => price(random));
  const rows: unknown[][] = [];
  for (let day = first; day <= last; day++) {
    if (!SESSIONS.isOpen(day) && !random.chance(0.05)) continue;
    if (random.chance(0.07)) continue;
    const cells = isUsed.map((used, column) => {
      if (!used || random.chance(0.08)) return random.pick(NO_QUOTATION);
      return (last4[column] = walk(random, last4[column]!));
    });
    rows.push([asGiven(random, day), ...cells]);
  }
  const heading = ["Date", "Exchange", "Nasdaq", "OTCBB", "Pink"].slice(0, columns + 1);
  return { first, last, rows: [...(random.chance(0.3) ? [heading] : []), ...inAnyOrder(random, rows)] };
}
