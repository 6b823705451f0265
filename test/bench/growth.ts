import { price } from "../arbitraries/amounts";
import { Random } from "../arbitraries/random";
import type { BuiltFunctions } from "./built";
import { keep, race, type Contestant } from "./rounds";
import type { Row } from "./table";

const TIMES = 10;

const list = <T>(count: number, one: (index: number) => T): T[][] =>
  Array.from({ length: count }, (_, index) => [one(index)]);

const FORMULA = [
  ["Market multiplier", 0.75],
  ["Lookback days", 20],
  ["Lowest count", 3],
];

type Asked = readonly [what: string, few: number, id: string, facts: (count: number) => unknown[], terms?: unknown];

function asked(random: Random): readonly Asked[] {
  const prices = Array.from({ length: 40_000 }, (_, index) => [32_874 + index, price(random)]);
  const dates = (n: number) => [list(n, (i) => 32_904 + i), prices.slice(0, n + 30)];
  return [
    ["rows", 1000, "ESCROW_TOPUP", (n) => [list(n, (i) => 1000 * i), 0.25, 5_000_000]],
    ["rows", 1000, "BUSINESS_DAY", (n) => [list(n, (i) => 35_000 + i), 10]],
    ["dates and prices", 2000, "CONVERSION_PRICE", dates, FORMULA],
    ["dates and prices", 500, "AVERAGE_MARKET_VALUE", dates],
    ["prices", 200, "DILUTION", (n) => [list(n, (i) => (i + 1) / 1000)]],
    ["weights", 200, "ALLOCATION", (n) => [1e12, list(n, (i) => i + 1)]],
    ["Purchasers", 200, "ESCROW_CERTIFICATES", (n) => [list(n, (i) => i + 1), 0.25, list(n, () => 1)]],
  ];
}

/** Ten times as much in one call should take about ten times as long. */
export function growthRows(functions: BuiltFunctions, seed: number): Row[] {
  return asked(new Random(seed, "growth")).map(([what, few, id, facts, terms]) => {
    const contestant = (count: number): Contestant => {
      const given = facts(count);
      return { name: String(count), run: () => (keep(functions.call(id, given, terms)), 1) };
    };
    const [, few1] = race([contestant(TIMES * few), contestant(few)], 5);
    return {
      group: `${TIMES} times as much in one call takes how many times as long`,
      what: `${id}: ${few.toLocaleString("en")} to ${(TIMES * few).toLocaleString("en")} ${what}`,
      unit: "×",
      ours: few1!.times,
      against: "even growth",
      theirs: TIMES,
      times: few1!.times / TIMES,
    };
  });
}
