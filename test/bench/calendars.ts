import { day, iso } from "../arbitraries/dates";
import { Random } from "../arbitraries/random";
import type { BuiltFunctions } from "./built";
import { keep, race, type Contestant } from "./rounds";
import { rowsOf, type Row } from "./table";
import { byTables, closedOf } from "./open-days";

const CASES = 2000;
const MILLISECONDS_A_DAY = 86_400_000;

type Case = readonly [start: number, count: number];

function over(cases: readonly Case[], name: string, compute: (start: number, count: number) => unknown): Contestant {
  return {
    name,
    run: () => {
      for (const [start, count] of cases) keep(compute(start, count));
      return cases.length;
    },
  };
}

/** Day by day over serials, with the closures in a Set. */
function bySerials(closed: ReadonlySet<number>): (start: number, count: number) => number {
  return (start, count) => {
    let serial = start;
    for (let left = count; left > 0;) {
      serial++;
      const weekday = (serial - 1) % 7;
      if (weekday !== 0 && weekday !== 6 && !closed.has(serial)) left--;
    }
    return serial;
  };
}

/** Day by day over Dates, with the closures as ISO texts in a Set: what is usually written. */
function byDates(closed: ReadonlySet<string>): (start: Date, count: number) => Date {
  return (start, count) => {
    const date = new Date(start);
    for (let left = count; left > 0;) {
      date.setUTCDate(date.getUTCDate() + 1);
      const weekday = date.getUTCDay();
      if (weekday !== 0 && weekday !== 6 && !closed.has(date.toISOString().slice(0, 10))) left--;
    }
    return date;
  };
}

export function calendarRows(functions: BuiltFunctions, seed: number): Row[] {
  const random = new Random(seed, "calendars");
  const cases = Array.from({ length: CASES }, (): Case => [day(random), random.whole(1, 30)]);
  const closures = closedOf("US_EQUITY");
  const loop = bySerials(new Set(closures));
  const dates = byDates(new Set(closures.map(iso)));
  const dated = new Map(cases.map(([start]) => [start, new Date((start - 25569) * MILLISECONDS_A_DAY)]));
  const [starts, counts] = [cases.map(([start]) => [start]), cases.map(([, count]) => [count])];
  const tables = byTables("US_EQUITY");
  const asColumn = functions.call("TRADING_DAY", [starts, counts]);
  if (
    !cases.every(
      ([start, count], row) => asColumn[row]![0] === loop(start, count) && tables(start, count) === loop(start, count),
    )
  )
    throw new Error("the loop, the tables and TRADING_DAY differ");
  const timings = race([
    { name: "ours", run: () => (keep(functions.call("TRADING_DAY", [starts, counts])), CASES) },
    over(cases, "two look-ups in tables of numbers", tables),
    over(cases, "a loop over day numbers and a Set", loop),
    over(cases, "a loop over Dates and a Set of ISO texts", (start, count) => dates(dated.get(start)!, count)),
  ]);
  const group = "The 1st to 30th Trading Day after a day";
  return rowsOf(
    { group, what: `TRADING_DAY, ${CASES.toLocaleString("en")} rows in one call, a row`, unit: "ns" },
    timings,
  );
}
