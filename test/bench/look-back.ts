import Decimal from "decimal.js";
import { price } from "../arbitraries/amounts";
import { Random } from "../arbitraries/random";
import type { BuiltFunctions } from "./built";
import { keep, race, type Contestant, type Timing } from "./rounds";
import { rowsOf, type Row } from "./table";
import { byTables } from "./open-days";

const DATES = 5000;
const FIRST = 36_526;
const AVERAGED = 5;
const SOME = 20;

interface Series {
  readonly closes: readonly number[];
  readonly window: number;
  readonly lowest: number;
}

const column = (name: string, compute: (index: number) => unknown): Contestant => ({
  name,
  run: () => {
    for (let index = 0; index < DATES; index++) keep(compute(index));
    return DATES;
  },
});

function bySorts({ closes, window, lowest }: Series): Contestant[] {
  const decimals = closes.map((close) => new Decimal(close));
  return [
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
  ];
}

/** What the look-back takes beside all that a column with a fixed price takes as well. */
function less([ours, ...others]: readonly Timing[], fixed: Timing): Timing[] {
  const nanoseconds = ours!.nanoseconds - fixed.nanoseconds;
  const own: Timing = { name: "the look-back alone", nanoseconds, times: 1 };
  return [own, ...others.map((other) => ({ ...other, times: nanoseconds / other.nanoseconds }))];
}

/** A price for every calendar day, and what a look-back of so many days makes of it. */
function raceWindow(functions: BuiltFunctions, series: Series): Row[] {
  const { closes, window, lowest } = series;
  const dates = Array.from({ length: DATES }, (_, index) => [FIRST + window + index]);
  const table = closes.map((close, index) => [FIRST + index, close]);
  const floating = [
    ["Market multiplier", 0.8],
    ["Lookback days", window],
    ["Lowest count", lowest],
    ["Lookback unit", "CALENDAR"],
  ];
  const call = (name: string, terms: unknown): Contestant => ({
    name,
    run: () => (keep(functions.call("CONVERSION_PRICE", [dates, table], terms)), DATES),
  });
  const fixed = call("the same with a Fixed conversion price alone", [["Fixed conversion price", 0.8]]);
  const [ours, ...others] = race([call("ours", floating), fixed, ...bySorts(series)], 5);
  const group = `CONVERSION_PRICE of ${DATES.toLocaleString("en")} dates in one call`;
  const what = `mean of the ${lowest} lowest of ${window} days`;
  return [
    ...rowsOf({ group, what, unit: "ms", cases: DATES }, [ours!, ...others]),
    ...rowsOf({ group, what: `${what}, less the same with a Fixed conversion price`, unit: "ms", cases: DATES }, [
      ...less([ours!, others[1]!], others[0]!),
    ]),
  ];
}

/** Call after call, each with the whole table of prices made anew, off the clock. */
function averageRows(functions: BuiltFunctions, closes: readonly number[]): Row[] {
  const table = closes.map((close, index) => [FIRST + index, close]);
  const before = byTables("US_EQUITY");
  const implementation = functions.implementation("AVERAGE_MARKET_VALUE");
  let next = 0;
  let given: unknown[][] = [];
  const date = () => FIRST + 20 + (next++ % (DATES - 20));
  const ours: Contestant = {
    name: "ours",
    prepare: () => {
      given = Array.from({ length: SOME }, () => {
        return functions.given("AVERAGE_MARKET_VALUE", [date(), table.map((row) => [...row])]);
      });
    },
    run: () => {
      for (const one of given) keep(implementation(...one));
      return SOME;
    },
  };
  const inDoubles = column("plain doubles, the prices at hand by day", (index) => {
    let sum = 0;
    for (let back = 1; back <= AVERAGED; back++)
      sum += closes[before(FIRST + 20 + (index % (DATES - 20)), -back) - FIRST]!;
    return sum / AVERAGED;
  });
  const group = `AVERAGE_MARKET_VALUE, ${DATES.toLocaleString("en")} calls over ${DATES.toLocaleString("en")} prices`;
  return rowsOf({ group, what: "a date a call", unit: "s", cases: DATES }, race([ours, inDoubles], 5));
}

export function lookBackRows(functions: BuiltFunctions, seed: number): Row[] {
  const random = new Random(seed, "look-back");
  const closes = Array.from({ length: DATES + 200 }, () => price(random));
  return [
    ...raceWindow(functions, { closes, window: 20, lowest: 3 }),
    ...raceWindow(functions, { closes, window: 100, lowest: 10 }),
    ...averageRows(functions, closes.slice(0, DATES)),
  ];
}
