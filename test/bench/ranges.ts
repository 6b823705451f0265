import { money, price, shares } from "../arbitraries/amounts";
import { day } from "../arbitraries/dates";
import { Random } from "../arbitraries/random";
import { callById } from "./host";
import { keep, print, race, type Contestant } from "./rounds";

const ROWS = 10_000;

interface Mapped {
  readonly id: string;
  readonly facts: readonly number[][];
}

/** The facts of some functions, in rows. */
function mapped(random: Random): Mapped[] {
  const rows = (fact: () => number[]) => Array.from({ length: ROWS }, fact);
  return [
    { id: "ESCROW_TOPUP", facts: rows(() => [money(random), price(random), shares(random)]) },
    { id: "OWNERSHIP_CAP", facts: rows(() => [shares(random) + 1000, shares(random, 1_000_000)]) },
    { id: "BUSINESS_DAY", facts: rows(() => [day(random), random.whole(-30, 30)]) },
  ];
}

const columns = (facts: readonly number[][]): number[][][] =>
  facts[0]!.map((_, place) => facts.map((row) => [row[place]!]));

export function raceRanges(seed: number): void {
  for (const { id, facts } of mapped(new Random(seed, "ranges"))) {
    const asColumns = columns(facts);
    const timings = race(
      [
        {
          name: "this add-in: one call over 10,000 rows, a row",
          run: () => (keep(callById(id, asColumns).length), ROWS),
        },
        {
          name: "this add-in: 10,000 calls, a row",
          run: () => {
            for (const row of facts) keep(callById(id, row));
            return ROWS;
          },
        },
        // What an array costs on its way, without which no host can ask for it.
        {
          name: "the same rows through JSON and back, a row",
          run: () => (keep(JSON.parse(JSON.stringify(asColumns))), ROWS),
        },
      ],
      5,
    );
    print(`${id} over a range`, timings);
  }
}

/** Ten times the rows should take about ten times as long. */
export function raceGrowth(seed: number): void {
  const random = new Random(seed, "growth");
  const prices = Array.from({ length: 40_000 }, (_, index) => [32_874 + index, price(random)]);
  const formula = [
    ["Market multiplier", 0.75],
    ["Lookback days", 20],
    ["Lowest count", 3],
  ];
  const list = <T>(count: number, one: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => [one(index)]);
  const asked: Record<string, [few: number, call: (count: number) => unknown]> = {
    "ESCROW_TOPUP, rows": [1000, (n) => callById("ESCROW_TOPUP", [list(n, (i) => 1000 * i), 0.25, 5_000_000, null])],
    "BUSINESS_DAY, rows": [1000, (n) => callById("BUSINESS_DAY", [list(n, (i) => 35_000 + i), 10])],
    "CONVERSION_PRICE, dates and prices": [
      2000,
      (n) => callById("CONVERSION_PRICE", [list(n, (i) => 32_904 + i), prices.slice(0, n + 30)], formula),
    ],
    "AVERAGE_MARKET_VALUE, dates and prices": [
      500,
      (n) => callById("AVERAGE_MARKET_VALUE", [list(n, (i) => 32_904 + i), prices.slice(0, n + 30), null, null, null]),
    ],
    "DILUTION, prices": [200, (n) => callById("DILUTION", [list(n, (i) => (i + 1) / 1000), null])],
    "ALLOCATION, weights": [200, (n) => callById("ALLOCATION", [1e12, list(n, (i) => i + 1)])],
    "ESCROW_CERTIFICATES, Purchasers": [
      200,
      (n) => callById("ESCROW_CERTIFICATES", [list(n, (i) => i + 1), 0.25, list(n, () => 1), null]),
    ],
  };
  console.log("\nTen times as much in one call takes how many times as long (10 is even)");
  for (const [name, [few, call]] of Object.entries(asked)) {
    const contestant = (count: number): Contestant => ({ name: String(count), run: () => (keep(call(count)), 1) });
    const [, many] = race([contestant(few), contestant(10 * few)], 5);
    console.log(
      `  ${`${name}: ${few.toLocaleString("en")} to ${(10 * few).toLocaleString("en")}`.padEnd(58)}${`${many!.ratio.toFixed(1)} ×`.padStart(26)}`,
    );
  }
}
