import { dayOf, daysInMonth, weekday, type Day } from "../basics/days";

export type DayOfYear = (year: number) => Day;

const SUNDAY = 0;
export const MONDAY = 1;
export const THURSDAY = 4;
const SATURDAY = 6;

export const fixed =
  (month: number, dayOfMonth: number): DayOfYear =>
  (year) =>
    dayOf(year, month, dayOfMonth);

/** The n-th such weekday of a month. */
export const nthWeekday =
  (n: number, day: number, month: number): DayOfYear =>
  (year) => {
    const first = dayOf(year, month, 1);
    return first + ((day - weekday(first) + 7) % 7) + 7 * (n - 1);
  };

export const lastWeekday =
  (day: number, month: number): DayOfYear =>
  (year) => {
    const last = dayOf(year, month, daysInMonth(year, month));
    return last - ((weekday(last) - day + 7) % 7);
  };

/** The Tuesday after the first Monday of November, every year. */
export const electionDay: DayOfYear = (year) => nthWeekday(1, MONDAY, 11)(year) + 1;

/** Easter of the Gregorian calendar, by the paschal full moon. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (((19 * golden + correction + 15) % 30) + 30) % 30;
  const shortened = epact === 29 || (epact === 28 && golden > 10) ? epact - 1 : epact;
  const fullMoon = dayOf(year, 3, 21) + shortened;
  return fullMoon + 7 - weekday(fullMoon);
}

export const goodFriday: DayOfYear = (year) => easterSunday(year) - 2;

/** The day on which a holiday is kept: Sunday's on Monday, Saturday's on Friday only where the calendar does so. */
export function observed(day: Day, saturdayOnFriday: boolean): Day {
  if (weekday(day) === SUNDAY) return day + 1;
  if (weekday(day) === SATURDAY && saturdayOnFriday) return day - 1;
  return day;
}
