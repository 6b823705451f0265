import { calendarOf } from "../../src/engine/calendar/calendars";
import { FIRST_CALENDAR_DAY, LAST_CALENDAR_DAY } from "../../src/engine/calendar/closures";
import { day, iso } from "../arbitraries/dates";
import { Random } from "../arbitraries/random";
import { callById } from "./host";
import { keep, print, race, type Contestant } from "./rounds";

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

export function raceCalendars(seed: number): void {
  const random = new Random(seed, "calendars");
  const cases = Array.from({ length: CASES }, (): Case => [day(random), random.whole(1, 30)]);
  const calendar = calendarOf("US_EQUITY");
  const closures = calendar.closures(FIRST_CALENDAR_DAY, LAST_CALENDAR_DAY).map((closure) => closure.day);
  const loop = bySerials(new Set(closures));
  const dates = byDates(new Set(closures.map(iso)));
  const dated = new Map(cases.map(([start]) => [start, new Date((start - 25569) * MILLISECONDS_A_DAY)]));
  const timings = race([
    over(cases, "this engine: two look-ups", (start, count) => calendar.nthOpenDay(start, count)),
    over(cases, "this add-in: the whole call of a cell", (start, count) =>
      callById("TRADING_DAY", [start, count, null]),
    ),
    over(cases, "a loop over day numbers and a Set", loop),
    over(cases, "a loop over Dates and a Set of ISO texts", (start, count) => dates(dated.get(start)!, count)),
  ]);
  print("The 1st to 30th Trading Day after a day", timings);
  const agree = cases.every(([start, count]) => calendar.nthOpenDay(start, count) === loop(start, count));
  if (!agree) throw new Error("the loop and the tables differ");
}
