/**
 * A day is a whole number: the spreadsheet serial of the 1900 date system from
 * 1 March 1900 on (day 61), and the true calendar before it. The spreadsheet's
 * own 29 February 1900 is a matter of the cell, not of the engine.
 */
export type Day = number;

export interface CalendarDate {
  year: number;
  /** 1 to 12 */
  month: number;
  dayOfMonth: number;
}

const UNIX_EPOCH: Day = 25569;
export const FIRST_DAY: Day = 2; // 1900-01-01
export const LAST_DAY: Day = 2958465; // 9999-12-31

const MILLISECONDS = 86_400_000;

export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS + UNIX_EPOCH;
}

export function dateOf(day: Day): CalendarDate {
  const date = new Date((day - UNIX_EPOCH) * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** 0 Sunday to 6 Saturday. */
export function weekday(day: Day): number {
  return (((day - 1) % 7) + 7) % 7;
}

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day)]!;
}

export function isWeekend(day: Day): boolean {
  const w = weekday(day);
  return w === 0 || w === 6;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);
}

/** The same day so many months on; the last day of a shorter month (General Construction Law 30). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** The anniversary; 29 February falls on 28 February of a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, 12 * years);
}

/** A day written 2003-04-28; undefined where the text is anything else or no day of the calendar. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return undefined;
  return dayOf(year, month, dayOfMonth);
}

export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
