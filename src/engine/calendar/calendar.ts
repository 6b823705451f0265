import { isoDay, isWeekend, weekdayName, type Day } from "../basics/days";
import { invalid, unavailable } from "../basics/errors";
import { FIRST_CALENDAR_DAY, FIRST_YEAR, LAST_CALENDAR_DAY, LAST_YEAR, type Closures } from "./closures";

/** A weekday on which a calendar is shut. */
export interface Closure {
  readonly day: Day;
  readonly weekday: string;
  readonly reason: string;
}

/** The names under which the caller knows what it asks with, for the message. */
export interface CountNames {
  readonly start: string;
  readonly count: string;
}

export interface SpanNames {
  readonly start: string;
  readonly end: string;
}

interface Tables {
  /** the open days, in order */
  readonly open: Int32Array;
  /** how many open days lie before the day at this place; one place more than there are days */
  readonly openBefore: Uint16Array;
}

const DAYS = LAST_CALENDAR_DAY - FIRST_CALENDAR_DAY + 1;
const RANGE = `the calendars answer for ${FIRST_YEAR} to ${LAST_YEAR}`;

/** 1.1: the Business Days or the Trading Days, answered from tables that are built at the first question. */
export class OpenDayCalendar {
  #tables: Tables | undefined;

  constructor(
    /** tells calendars apart by what they hold */
    readonly key: string,
    /** the definition that the calendar serves */
    readonly clause: string,
    readonly shut: Closures,
  ) {}

  /** Whether the calendar can answer for the day. */
  covers(day: Day): boolean {
    return day >= FIRST_CALENDAR_DAY && day <= LAST_CALENDAR_DAY;
  }

  isOpen(day: Day, parameter = "date"): boolean {
    const place = this.#place(day, parameter);
    const { openBefore } = this.#table();
    return openBefore[place + 1]! > openBefore[place]!;
  }

  /** The count-th open day strictly after the start, or before it where the count is negative; the start itself for 0. */
  nthOpenDay(start: Day, count: number, names: CountNames = { start: "start", count: "days" }): Day {
    const place = this.#place(start, names.start);
    if (!Number.isInteger(count)) invalid(names.count, `${count} is not a whole number of days`, this.clause);
    if (count === 0) return start;
    const { open, openBefore } = this.#table();
    const found = open[count > 0 ? openBefore[place + 1]! + count - 1 : openBefore[place]! + count];
    return (
      found ?? unavailable(names.count, `${count} days from ${isoDay(start)} run out of range; ${RANGE}`, this.clause)
    );
  }

  /** Open days after the start up to and including the end; backwards, minus those from the end up to before the start. */
  openDays(startExclusive: Day, endInclusive: Day, names: SpanNames = { start: "start", end: "end" }): number {
    const from = this.#place(startExclusive, names.start);
    const to = this.#place(endInclusive, names.end);
    const { openBefore } = this.#table();
    return to >= from ? openBefore[to + 1]! - openBefore[from + 1]! : openBefore[to]! - openBefore[from]!;
  }

  /** Every weekday from the one day to the other, both included, on which the calendar is shut. */
  closures(from: Day, to: Day, names: SpanNames = { start: "from", end: "to" }): Closure[] {
    this.#place(from, names.start);
    this.#place(to, names.end);
    if (to < from) invalid(names.end, `${isoDay(to)} is before ${isoDay(from)}`, this.clause);
    return [...this.shut]
      .filter(([day]) => day >= from && day <= to)
      .map(([day, reason]) => ({ day, weekday: weekdayName(day), reason }));
  }

  /** Why the calendar is shut on the day: the holiday, or the day of the weekend; undefined where it is open. */
  reasonShut(day: Day, parameter = "date"): string | undefined {
    this.#place(day, parameter);
    return this.shut.get(day) ?? (isWeekend(day) ? weekdayName(day) : undefined);
  }

  #place(day: Day, parameter: string): number {
    if (!Number.isInteger(day)) invalid(parameter, `${day} is not a day`, this.clause);
    if (this.covers(day)) return day - FIRST_CALENDAR_DAY;
    return unavailable(parameter, `${isoDay(day)} is out of range; ${RANGE}`, this.clause);
  }

  #table(): Tables {
    return (this.#tables ??= buildTables(this.shut));
  }
}

function buildTables(shut: Closures): Tables {
  const open = new Int32Array(DAYS);
  const openBefore = new Uint16Array(DAYS + 1);
  let count = 0;
  for (let place = 0; place < DAYS; place++) {
    openBefore[place] = count;
    const day = FIRST_CALENDAR_DAY + place;
    if (!isWeekend(day) && !shut.has(day)) open[count++] = day;
  }
  openBefore[DAYS] = count;
  return { open: open.slice(0, count), openBefore };
}
