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

export const FIRST_DAY: Day = 2; // 1900-01-01
export const LAST_DAY: Day = 2958465; // 9999-12-31

/** Days of four centuries, of one, of four years and of one, as the Gregorian calendar repeats them. */
const DAYS_400 = 146_097;
const DAYS_100 = 36_524;
const DAYS_4 = 1461;
const DAYS_1 = 365;

/** 1 March of the year 0, from which years are counted so that the leap day is their last. */
const MARCH_0: Day = -693_899;

/** A month above 12 or below 1 is one of another year, a day of the month beyond its end one of another month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const fromMarch = month - 3;
  const years = year + Math.floor(fromMarch / 12);
  const months = fromMarch - 12 * Math.floor(fromMarch / 12);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  // Five months from March have 153 days, whichever they are.
  return MARCH_0 + DAYS_1 * years + leapDays + Math.floor((153 * months + 2) / 5) + dayOfMonth - 1;
}

export function dateOf(day: Day): CalendarDate {
  const from = day - MARCH_0;
  const eras = Math.floor(from / DAYS_400);
  const left = from - DAYS_400 * eras;
  const ofEra = Math.floor(
    (left - Math.floor(left / (DAYS_4 - 1)) + Math.floor(left / DAYS_100) - Math.floor(left / (DAYS_400 - 1))) / DAYS_1,
  );
  const ofYear = left - (DAYS_1 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const months = Math.floor((5 * ofYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  const dayOfMonth = ofYear - Math.floor((153 * months + 2) / 5) + 1;
  return { year: 400 * eras + ofEra + (month <= 2 ? 1 : 0), month, dayOfMonth };
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
