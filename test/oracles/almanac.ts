/**
 * The independent check's calendars: an almanac written out day by day from one Monday, every rule tested on the
 * day itself, and counting by walking. Nothing here is shared with the engine.
 */
export interface AlmanacDay {
  readonly serial: number;
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  /** 0 Sunday */
  readonly weekday: number;
}

export type CalendarName = "NY_LEGAL" | "FED_BANK" | "FED_EMP" | "US_EQUITY";

const FIRST = 61; // Thursday, 1 March 1900
const LAST_YEAR = 2199;

export const isLeap = (year: number): boolean => (year % 100 === 0 ? year % 400 === 0 : year % 4 === 0);

const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const place = (year: number, month: number, dayOfMonth: number): number => (year * 12 + month) * 31 + dayOfMonth;

const DAYS: AlmanacDay[] = [];
const SERIALS = new Map<number, number>();
for (let year = 1900, month = 3, dayOfMonth = 1, serial = FIRST; year <= LAST_YEAR; serial++) {
  DAYS.push({ serial, year, month, dayOfMonth, weekday: (serial - FIRST + 4) % 7 });
  SERIALS.set(place(year, month, dayOfMonth), serial);
  dayOfMonth++;
  if (dayOfMonth > lengthOf(year, month)) [dayOfMonth, month] = [1, month + 1];
  if (month > 12) [month, year] = [1, year + 1];
}

export function on(serial: number): AlmanacDay {
  const found = DAYS[serial - FIRST];
  if (!found) throw new Error(`the almanac does not reach ${serial}`);
  return found;
}

/** So many months on, or back; in a shorter month its last day. */
export function monthsOn(serial: number, months: number): number {
  const { year, month, dayOfMonth } = on(serial);
  let [y, m] = [year, month];
  for (let step = 0; step < Math.abs(months); step++) {
    m += Math.sign(months);
    if (m === 13) [y, m] = [y + 1, 1];
    if (m === 0) [y, m] = [y - 1, 12];
  }
  return SERIALS.get(place(y, m, Math.min(dayOfMonth, lengthOf(y, m))))!;
}

export const yearsOn = (serial: number, years: number): number => monthsOn(serial, 12 * years);

/** Easter Sunday by the rule of Gauss, as corrected in 1816: days after 22 March. */
function easter(year: number): number {
  const k = Math.floor(year / 100);
  const p = Math.floor((13 + 8 * k) / 25);
  const m = (15 - p + k - Math.floor(k / 4)) % 30;
  const n = (4 + k - Math.floor(k / 4)) % 7;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  if (d === 29 && e === 6) return 28;
  return d === 28 && e === 6 && (11 * m + 11) % 30 < 19 ? 27 : d + e;
}

const isGoodFriday = ({ serial, year }: AlmanacDay): boolean =>
  serial === SERIALS.get(place(year, 3, 22))! + easter(year) - 2;
const isNth = (day: AlmanacDay, n: number, weekday: number, month: number): boolean =>
  day.month === month && day.weekday === weekday && Math.ceil(day.dayOfMonth / 7) === n;

interface Customs {
  readonly fixed: readonly (readonly [month: number, dayOfMonth: number, since?: number])[];
  readonly isMovable: (day: AlmanacDay) => boolean;
  readonly isSaturdayOnFriday: boolean;
  readonly once: readonly number[];
}

const YEAR_ROUND = [
  [1, 1],
  [7, 4],
  [12, 25],
] as const;
const isMonday = (day: AlmanacDay): boolean =>
  isNth(day, 3, 1, 2) ||
  (day.month === 5 && day.weekday === 1 && day.dayOfMonth > 24) ||
  isNth(day, 1, 1, 9) ||
  isNth(day, 4, 4, 11);
const isBankMonday = (day: AlmanacDay): boolean => isMonday(day) || isNth(day, 3, 1, 1) || isNth(day, 2, 1, 10);
const isElection = (day: AlmanacDay): boolean =>
  day.month === 11 && day.weekday === 2 && day.dayOfMonth >= 2 && day.dayOfMonth <= 8;
const isSession = (day: AlmanacDay): boolean =>
  isMonday(day) || isGoodFriday(day) || (day.year >= 1998 && isNth(day, 3, 1, 1));

const ONCE = [
  [1994, 4, 27],
  [2001, 9, 11],
  [2001, 9, 12],
  [2001, 9, 13],
  [2001, 9, 14],
  [2004, 6, 11],
  [2007, 1, 2],
  [2012, 10, 29],
  [2012, 10, 30],
  [2018, 12, 5],
  [2025, 1, 9],
] as const;

const CUSTOMS: Record<CalendarName, Customs> = {
  NY_LEGAL: {
    fixed: [...YEAR_ROUND, [2, 12], [11, 11], [6, 19, 2021]],
    isMovable: (day) => isBankMonday(day) || isElection(day),
    isSaturdayOnFriday: false,
    once: [],
  },
  FED_BANK: {
    fixed: [...YEAR_ROUND, [11, 11], [6, 19, 2022]],
    isMovable: isBankMonday,
    isSaturdayOnFriday: false,
    once: [],
  },
  FED_EMP: {
    fixed: [...YEAR_ROUND, [11, 11], [6, 19, 2021]],
    isMovable: isBankMonday,
    isSaturdayOnFriday: true,
    once: [],
  },
  US_EQUITY: {
    fixed: [...YEAR_ROUND, [6, 19, 2022]],
    isMovable: isSession,
    isSaturdayOnFriday: true,
    once: ONCE.map(([y, m, d]) => SERIALS.get(place(y, m, d))!),
  },
};

function isFixed({ fixed }: Customs, serial: number): boolean {
  const { year, month, dayOfMonth } = on(serial);
  return fixed.some(([m, d, since]) => m === month && d === dayOfMonth && year >= (since ?? 0));
}

/** Every day is tested once: 1 open, 2 shut. */
const TESTED = new Map<CalendarName, Uint8Array>();

function isShut(name: CalendarName, serial: number): boolean {
  const tested = TESTED.get(name) ?? new Uint8Array(DAYS.length);
  TESTED.set(name, tested);
  const place = serial - FIRST;
  tested[place] ||= isShutByRule(name, serial) ? 2 : 1;
  return tested[place] === 2;
}

function isShutByRule(name: CalendarName, serial: number): boolean {
  const day = on(serial);
  const customs = CUSTOMS[name];
  if (
    day.weekday === 0 ||
    day.weekday === 6 ||
    customs.isMovable(day) ||
    customs.once.includes(serial) ||
    isFixed(customs, serial)
  )
    return true;
  if (day.weekday === 1 && isFixed(customs, serial - 1)) return true;
  const isNewYearsEve = day.month === 12 && day.dayOfMonth === 31;
  const movesToFriday = customs.isSaturdayOnFriday && !(name === "US_EQUITY" && isNewYearsEve);
  return day.weekday === 5 && movesToFriday && isFixed(customs, serial + 1);
}

/** Open days by the rules of a calendar, less some days more. */
export class Almanac {
  constructor(
    private readonly name: CalendarName,
    private readonly isAlsoShut: (serial: number) => boolean = () => false,
  ) {}

  isOpen = (serial: number): boolean => !isShut(this.name, serial) && !this.isAlsoShut(serial);

  /** The count-th open day after the start, or before it; the start itself for 0. */
  nth(start: number, count: number): number {
    let [serial, left] = [start, Math.abs(count)];
    while (left > 0) {
      serial += Math.sign(count);
      if (this.isOpen(serial)) left--;
    }
    return serial;
  }

  /** Open days after the start up to and including the end. */
  between(start: number, end: number): number {
    if (end < start) {
      let back = 0;
      for (let serial = end; serial < start; serial++) if (this.isOpen(serial)) back++;
      return back === 0 ? 0 : -back;
    }
    let count = 0;
    for (let serial = start + 1; serial <= end; serial++) if (this.isOpen(serial)) count++;
    return count;
  }

  following(serial: number): number {
    return this.isOpen(serial) ? serial : this.nth(serial, 1);
  }
}
