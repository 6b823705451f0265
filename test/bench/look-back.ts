import Decimal from "decimal.js";
import { price } from "../arbitraries/amounts";
import { Random } from "../arbitraries/random";
import { callById } from "./host";
import { keep, print, race, type Contestant } from "./rounds";

const DATES = 2500;
const FIRST = 36_526;

/** A price for every calendar day, and what a look-back of so many days makes of it. */
function raceWindow(closes: readonly number[], window: number, lowest: number): void {
  const dates = Array.from({ length: DATES }, (_, index) => [FIRST + window + index]);
  const table = closes.map((close, index) => [FIRST + index, close]);
  const terms = [
    ["Market multiplier", 0.8],
    ["Lookback days", window],
    ["Lowest count", lowest],
    ["Lookback unit", "CALENDAR"],
  ];
  const decimals = closes.map((close) => new Decimal(close));
  const column = (name: string, compute: (index: number) => unknown): Contestant => ({
    name,
    run: () => {
      for (let index = 0; index < DATES; index++) keep(compute(index));
      return DATES;
    },
  });
  const timings = race(
    [
      {
        name: "this add-in: one call for all dates, exact",
        run: () => (keep(callById("CONVERSION_PRICE", [dates, table], terms)), DATES),
      },
      column("a sort a day, plain doubles", (index) => {
        const sorted = closes.slice(index, index + window).sort((a, b) => a - b);
        let sum = 0;
        for (let place = 0; place < lowest; place++) sum += sorted[place]!;
        return (sum / lowest) * 0.8;
      }),
      column("a sort a day, decimal.js", (index) => {
        const sorted = decimals.slice(index, index + window).sort((a, b) => a.comparedTo(b));
        return Decimal.sum(...sorted.slice(0, lowest))
          .div(lowest)
          .times(0.8)
          .toNumber();
      }),
    ],
    5,
  );
  print(
    `CONVERSION_PRICE, mean of the ${lowest} lowest of ${window} days, a date of ${DATES.toLocaleString("en")}`,
    timings,
  );
}

export function raceLookBack(seed: number): void {
  const random = new Random(seed, "look-back");
  const closes = Array.from({ length: DATES + 200 }, () => price(random));
  raceWindow(closes, 20, 3);
  raceWindow(closes, 100, 10);
}
