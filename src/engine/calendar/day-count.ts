import { addYears, dateOf, dayOf, FIRST_DAY, isLeapYear, type Day } from "../basics/days";
import { Exact } from "../basics/exact";

export type DayCount = "ACT365F" | "NL365" | "ACTACT" | "ACT360" | "30360";

const fractionBy: Readonly<Record<DayCount, (start: Day, end: Day) => Exact>> = {
  ACT365F: (start, end) => Exact.fraction(end - start, 365),
  /** Every day but 29 February; the first day of the period is out and the last is in. */
  NL365: (start, end) => Exact.fraction(end - start - (leapDaysUpTo(end) - leapDaysUpTo(start)), 365),
  /** ISDA: the days of leap years over 366, the others over 365; the first day is in and the last is out. */
  ACTACT: (start, end) => {
    const inLeapYears = daysOfLeapYearsBefore(end) - daysOfLeapYearsBefore(start);
    return Exact.fraction(inLeapYears * 365 + (end - start - inLeapYears) * 366, 365 * 366);
  },
  ACT360: (start, end) => Exact.fraction(end - start, 360),
  "30360": (start, end) => Exact.fraction(daysOfThirtyDayMonths(start, end), 360),
};

/** The part of a year, or the years, from the start to the end; 0 where the end is on or before the start. */
export function dayCountFraction(start: Day, end: Day, dayCount: DayCount): Exact {
  return end <= start ? Exact.ZERO : fractionBy[dayCount](start, end);
}

/** A span as whole years and what is left. */
export interface YearsAndStub {
  /** anniversaries of the start on or before the end; 29 February's is 28 February in a common year */
  readonly wholeYears: number;
  /** the last of the anniversaries, or the start */
  readonly stubStart: Day;
  /** the end; the start where the end is before it */
  readonly stubEnd: Day;
}

/** VI: interest compounds on each anniversary and is simple after the last. */
export function yearsAndStub(start: Day, end: Day): YearsAndStub {
  if (end <= start) return { wholeYears: 0, stubStart: start, stubEnd: start };
  const years = dateOf(end).year - dateOf(start).year;
  const wholeYears = addYears(start, years) <= end ? years : years - 1;
  return { wholeYears, stubStart: addYears(start, wholeYears), stubEnd: end };
}

const FIRST_YEAR = dateOf(FIRST_DAY).year;

/** Leap years from 1900 on and before this one. */
function leapYearsBefore(year: number): number {
  const upTo = (y: number) => Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return upTo(year - 1) - upTo(FIRST_YEAR - 1);
}

/** How many days called 29 February lie on or before the day. */
function leapDaysUpTo(day: Day): number {
  const { year } = dateOf(day);
  return leapYearsBefore(year) + (isLeapYear(year) && day >= dayOf(year, 2, 29) ? 1 : 0);
}

/** How many days before this one belong to leap years. */
function daysOfLeapYearsBefore(day: Day): number {
  const { year } = dateOf(day);
  return leapYearsBefore(year) * 366 + (isLeapYear(year) ? day - dayOf(year, 1, 1) : 0);
}

/**
 * 30/360, the bond basis of ISDA 2006, 4.16(f): a first day on the 31st is the
 * 30th, and then so is a last day on the 31st. **Reading:** the last day of
 * February keeps its number.
 */
function daysOfThirtyDayMonths(start: Day, end: Day): number {
  const from = dateOf(start);
  const to = dateOf(end);
  const first = Math.min(from.dayOfMonth, 30);
  const last = first === 30 ? Math.min(to.dayOfMonth, 30) : to.dayOfMonth;
  return 360 * (to.year - from.year) + 30 * (to.month - from.month) + (last - first);
}
