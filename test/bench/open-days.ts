import { calendarOf } from "../../src/engine/calendar/calendars";
import { FIRST_CALENDAR_DAY, LAST_CALENDAR_DAY } from "../../src/engine/calendar/closures";

/** The days on which a calendar is shut beside weekends. */
export function closedOf(name: Parameters<typeof calendarOf>[0]): number[] {
  return calendarOf(name)
    .closures(FIRST_CALENDAR_DAY, LAST_CALENDAR_DAY)
    .map((closure) => closure.day);
}

/** The count-th open day after a day, or before it, by two look-ups: what is quickest by hand. */
export function byTables(name: Parameters<typeof calendarOf>[0]): (start: number, count: number) => number {
  const closed = new Set(closedOf(name));
  const open: number[] = [];
  const until = new Int32Array(LAST_CALENDAR_DAY - FIRST_CALENDAR_DAY + 1);
  for (let day = FIRST_CALENDAR_DAY; day <= LAST_CALENDAR_DAY; day++) {
    if ((day - 1) % 7 !== 0 && day % 7 !== 0 && !closed.has(day)) open.push(day);
    until[day - FIRST_CALENDAR_DAY] = open.length;
  }
  return (start, count) => {
    if (count === 0) return start;
    return count > 0
      ? open[until[start - FIRST_CALENDAR_DAY]! + count - 1]!
      : open[until[start - FIRST_CALENDAR_DAY - 1]! + count]!;
  };
}
