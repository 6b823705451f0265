import { dayOf, isWeekend, type Day } from "../basics/days";
import {
  electionDay,
  fixed,
  goodFriday,
  lastWeekday,
  MONDAY,
  nthWeekday,
  observed,
  THURSDAY,
  type DayOfYear,
} from "./holidays";

export type TradingCalendarName = "US_EQUITY";

export const CALENDAR_NAMES = ["NY_LEGAL", "FED_BANK", "US_EQUITY", "FED_EMP"] as const;

export type CalendarName = (typeof CALENDAR_NAMES)[number];
export type BusinessCalendarName = Exclude<CalendarName, TradingCalendarName>;

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;
export const FIRST_CALENDAR_DAY: Day = dayOf(FIRST_YEAR, 1, 1);
export const LAST_CALENDAR_DAY: Day = dayOf(LAST_YEAR, 12, 31);

interface Holiday {
  readonly name: string;
  readonly on: DayOfYear;
  /** first year in which the calendar keeps it */
  readonly since?: number;
  /** kept on a Saturday, or not at all, even where the calendar moves its holidays to Friday */
  readonly saturdayStays?: boolean;
}

interface Rules {
  readonly holidays: readonly Holiday[];
  readonly saturdayOnFriday: boolean;
  /** one-off closings that no rule foretells: year, month, day, reason */
  readonly exceptional: readonly (readonly [number, number, number, string])[];
}

const newYear: Holiday = { name: "New Year's Day", on: fixed(1, 1) };
const king: Holiday = { name: "Martin Luther King Jr. Day", on: nthWeekday(3, MONDAY, 1) };
const lincoln: Holiday = { name: "Lincoln's Birthday", on: fixed(2, 12) };
const washington: Holiday = { name: "Washington's Birthday", on: nthWeekday(3, MONDAY, 2) };
const friday: Holiday = { name: "Good Friday", on: goodFriday };
const memorial: Holiday = { name: "Memorial Day", on: lastWeekday(MONDAY, 5) };
const juneteenth: Holiday = { name: "Juneteenth", on: fixed(6, 19) };
const independence: Holiday = { name: "Independence Day", on: fixed(7, 4) };
const labor: Holiday = { name: "Labor Day", on: nthWeekday(1, MONDAY, 9) };
const columbus: Holiday = { name: "Columbus Day", on: nthWeekday(2, MONDAY, 10) };
const election: Holiday = { name: "Election Day", on: electionDay };
const veterans: Holiday = { name: "Veterans Day", on: fixed(11, 11) };
const thanksgiving: Holiday = { name: "Thanksgiving Day", on: nthWeekday(4, THURSDAY, 11) };
const christmas: Holiday = { name: "Christmas Day", on: fixed(12, 25) };

const federal: readonly Holiday[] = [
  newYear,
  king,
  washington,
  memorial,
  independence,
  labor,
  columbus,
  veterans,
  thanksgiving,
  christmas,
];

const RULES: Readonly<Record<CalendarName, Rules>> = {
  /**
   * New York General Construction Law 24: a Sunday holiday is kept on Monday, a
   * Saturday holiday never on Friday. Flag Day is a Sunday always. Juneteenth
   * entered in October 2020.
   * **Reading:** days of mourning that a president appoints are left out, though
   * the section has words for religious observances; they can be given as extra
   * closures.
   */
  NY_LEGAL: {
    holidays: [...federal, lincoln, election, { ...juneteenth, since: 2021 }],
    saturdayOnFriday: false,
    exceptional: [],
  },
  /** The holidays of the Federal Reserve Banks: Sunday's on Monday, Saturday's not moved. */
  FED_BANK: {
    holidays: [...federal, { ...juneteenth, since: 2022 }],
    saturdayOnFriday: false,
    exceptional: [],
  },
  /** Federal employees, the national days only: as the banks, with Saturday's holiday on Friday. */
  FED_EMP: {
    holidays: [...federal, { ...juneteenth, since: 2021 }],
    saturdayOnFriday: true,
    exceptional: [],
  },
  /** The stock exchanges: full closings; a shortened session is a session. */
  US_EQUITY: {
    holidays: [
      { ...newYear, saturdayStays: true },
      { ...king, since: 1998 },
      washington,
      friday,
      memorial,
      { ...juneteenth, since: 2022 },
      independence,
      labor,
      thanksgiving,
      christmas,
    ],
    saturdayOnFriday: true,
    exceptional: [
      [1994, 4, 27, "Day of mourning for President Nixon"],
      [2001, 9, 11, "Attacks of 11 September 2001"],
      [2001, 9, 12, "Attacks of 11 September 2001"],
      [2001, 9, 13, "Attacks of 11 September 2001"],
      [2001, 9, 14, "Attacks of 11 September 2001"],
      [2004, 6, 11, "Day of mourning for President Reagan"],
      [2007, 1, 2, "Day of mourning for President Ford"],
      [2012, 10, 29, "Hurricane Sandy"],
      [2012, 10, 30, "Hurricane Sandy"],
      [2018, 12, 5, "Day of mourning for President George H. W. Bush"],
      [2025, 1, 9, "Day of mourning for President Carter"],
    ],
  },
};

export type Closures = ReadonlyMap<Day, string>;

/** Every weekday from 1990 to 2100 on which the calendar is shut, in order, with the reason. */
export function closuresOf(name: CalendarName): Closures {
  const { holidays, saturdayOnFriday, exceptional } = RULES[name];
  const found: [Day, string][] = exceptional.map(([year, month, day, reason]) => [dayOf(year, month, day), reason]);
  // A New Year's Day on Saturday can be kept on the last day of the year before.
  for (let year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
    for (const holiday of holidays) {
      if (year < (holiday.since ?? FIRST_YEAR)) continue;
      const day = holiday.on(year);
      const kept = observed(day, saturdayOnFriday && !holiday.saturdayStays);
      found.push([kept, kept === day ? holiday.name : `${holiday.name} (observed)`]);
    }
  }
  const inRange = found.filter(([day]) => day >= FIRST_CALENDAR_DAY && day <= LAST_CALENDAR_DAY && !isWeekend(day));
  return new Map(inRange.sort(([a], [b]) => a - b));
}
