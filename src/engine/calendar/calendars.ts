import { isoDay, isWeekend, type Day } from "../basics/days";
import { invalid } from "../basics/errors";
import { OpenDayCalendar } from "./calendar";
import {
  closuresOf,
  FIRST_CALENDAR_DAY,
  LAST_CALENDAR_DAY,
  type BusinessCalendarName,
  type CalendarName,
  type TradingCalendarName,
} from "./closures";

/** Days on which the stock was not quoted, both included; without an end it is still halted. */
export interface HaltPeriod {
  readonly from: Day;
  readonly to: Day | null;
}

/** Calendars of other deals or other halts that are kept at hand. */
const KEPT = 32;

const named = new Map<CalendarName, OpenDayCalendar>();
const derived = new Map<string, OpenDayCalendar>();

/** One of the calendars by rule, built once. */
export function calendarOf(name: CalendarName): OpenDayCalendar {
  const known = named.get(name);
  if (known) return known;
  const clause = name === "US_EQUITY" ? "1.1 Trading Day" : "1.1 Business Day";
  const calendar = new OpenDayCalendar(name, clause, closuresOf(name));
  named.set(name, calendar);
  return calendar;
}

/** 1.1: Business Days by the terms. Emergency closings of banks follow no rule and are given as extra closures. */
export function businessDays(terms: {
  readonly businessCalendar: BusinessCalendarName;
  readonly extraClosures: readonly Day[];
}): OpenDayCalendar {
  return withClosures(calendarOf(terms.businessCalendar), terms.extraClosures);
}

/**
 * 1.1: Trading Days by the terms, less the days on which the stock was halted.
 * **Reading:** extra closures are days on which banks were closed, so they leave sessions alone.
 */
export function tradingDays(
  terms: { readonly tradingCalendar: TradingCalendarName },
  halts: readonly HaltPeriod[] = [],
): OpenDayCalendar {
  return withHalts(calendarOf(terms.tradingCalendar), halts);
}

/** The calendar with further days shut; a day it is shut on already keeps its own reason. */
export function withClosures(
  calendar: OpenDayCalendar,
  days: readonly Day[],
  reason = "Extra closure",
): OpenDayCalendar {
  if (days.length === 0) return calendar;
  const key = `${calendar.key}; ${reason}: ${days.join(",")}`;
  return kept(key, () => derive(calendar, key, days, reason));
}

/** The calendar without the days on which the stock was not quoted. */
export function withHalts(
  calendar: OpenDayCalendar,
  halts: readonly HaltPeriod[],
  parameter = "halt_days",
): OpenDayCalendar {
  if (halts.length === 0) return calendar;
  const key = `${calendar.key}; Halted: ${halts.map(({ from, to }) => `${from}-${to ?? ""}`).join(",")}`;
  return kept(key, () => derive(calendar, key, haltedDays(halts, parameter), "Halted"));
}

function* haltedDays(halts: readonly HaltPeriod[], parameter: string): Iterable<Day> {
  for (const { from, to } of halts) {
    if (to !== null && to < from) {
      invalid(parameter, `a halt ends on ${isoDay(to)}, before it begins on ${isoDay(from)}`, "1.1 Trading Day");
    }
    const last = Math.min(to ?? LAST_CALENDAR_DAY, LAST_CALENDAR_DAY);
    for (let day = Math.max(from, FIRST_CALENDAR_DAY); day <= last; day++) yield day;
  }
}

function derive(calendar: OpenDayCalendar, key: string, days: Iterable<Day>, reason: string): OpenDayCalendar {
  const shut = new Map(calendar.shut);
  for (const day of days) {
    if (!isWeekend(day) && !shut.has(day)) shut.set(day, reason);
  }
  return new OpenDayCalendar(key, calendar.clause, new Map([...shut].sort(([a], [b]) => a - b)));
}

/** The calendar under this key, made where it is not at hand; the one unused for longest makes room. */
function kept(key: string, make: () => OpenDayCalendar): OpenDayCalendar {
  const calendar = derived.get(key) ?? make();
  derived.delete(key);
  derived.set(key, calendar);
  if (derived.size > KEPT) derived.delete(derived.keys().next().value!);
  return calendar;
}
