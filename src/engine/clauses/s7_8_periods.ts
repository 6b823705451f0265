import { addYears, dateOf, FIRST_DAY, isoDay, LAST_DAY, type Day } from "../basics/days";
import { TermError } from "../basics/errors";
import { check, type Kinds } from "../basics/check";
import { date, dayCount, kind, orZero } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { readCount, refuse, wordOf, type Place } from "../basics/values";
import type { Terms } from "../agreement/terms";
import type { CountNames } from "../calendar/calendar";
import { businessDays } from "../calendar/calendars";
import { deadline, type AdjustedDate, type Period } from "../calendar/deadline";
import {
  businessDayFrom,
  tradingDayFrom,
  type BusinessDayTerms,
  type CountedDayStatement,
  type TradingDayTerms,
} from "./s1_1_calendars";

export type PeriodTerms = BusinessDayTerms & TradingDayTerms & Pick<Terms, "rollRule">;

export const PERIOD_UNITS = ["days", "business days", "trading days", "months", "years"] as const;

export interface PeriodFacts {
  start: Day;
  /** before the start where negative */
  count: number;
  unit: (typeof PERIOD_UNITS)[number];
}

export interface CalendarPeriodFacts extends PeriodFacts {
  unit: Period["unit"];
}

/** The lines of a period of days, months or years that a clause gives. */
export function calendarPeriodQuantities(clause: string, label: string, rule: string): Quantities<AdjustedDate> {
  return {
    unadjustedDate: { label: "End by its own count", unit: "date", clause, rule },
    rollReason: {
      label: "Why it is moved",
      unit: "text",
      clause: "7.8",
      rule: "the weekend or the holiday on which the count ends",
    },
    adjustedDate: {
      label,
      unit: "date",
      clause,
      rule: "the next Business Day where the count ends on none, unless Roll rule is NONE",
    },
  };
}

/**
 * 7.8: the end of a period of days, months or years, as the law of New York, which governs, counts and moves it.
 * **Reading:** a forward one may be met on the next Business Day (General
 * Construction Law 25): term *Roll rule*. One that runs backward is never moved.
 */
export function calendarPeriod(
  { start, count, unit }: CalendarPeriodFacts,
  terms: PeriodTerms,
  names: CountNames,
): AdjustedDate {
  const roll = count > 0 && terms.rollRule === "GCL25" ? "FOLLOWING" : "NONE";
  return deadline(start, { count, unit, calendar: businessDays(terms), roll }, names);
}

/** 7.8: the end of a period in any unit. */
export interface PeriodStatement extends AdjustedDate {
  passedOver: string | undefined;
}

export const PERIOD_QUANTITIES: Quantities<PeriodStatement> = {
  passedOver: {
    label: "Days passed over",
    unit: "text",
    clause: "1.1",
    rule: "weekdays that a count of Business Days or Trading Days leaves out",
  },
  unadjustedDate: {
    label: "End by its own count",
    unit: "date",
    clause: "7.8",
    rule: "the first day is not counted and the last one is; months and years end on the same day of the month, or its last",
  },
  rollReason: {
    label: "Why it is moved",
    unit: "text",
    clause: "7.8",
    rule: "the weekend or the holiday on which the count ends",
  },
  adjustedDate: {
    label: "Deadline",
    unit: "date",
    clause: "7.8",
    rule: "a forward period of days, months or years that ends on no Business Day ends on the next, unless Roll rule is NONE",
  },
};

const NAMES: CountNames = { start: "start", count: "count" };

export const PERIOD_FACTS = {
  start: date,
  count: orZero(kind("number", "a whole number", readCount, dayCount.holds)),
  unit: kind<PeriodFacts["unit"]>(
    "text",
    PERIOD_UNITS.join(", "),
    (raw, accepted, place) =>
      PERIOD_UNITS.find((unit) => unit === wordOf(raw)?.replace(/\s+/g, " ")) ?? refuse(raw, accepted, place),
    (unit) => PERIOD_UNITS.includes(unit),
  ),
} satisfies Kinds<PeriodFacts>;

/**
 * **Reading:** a count of Business Days or Trading Days is never moved, even
 * where a Trading Day is a public holiday: the contract's own unit shows a
 * different intent.
 */
export function periodStatement(facts: PeriodFacts, terms: PeriodTerms, names = NAMES): PeriodStatement {
  check(PERIOD_FACTS, facts, "7.8");
  const { start, count, unit } = facts;
  if (unit === "business days") return counted(businessDayFrom({ start, days: count }, terms, names));
  if (unit === "trading days") return counted(tradingDayFrom({ start, days: count }, terms, names));
  const { unadjustedDate, rollReason, adjustedDate } = calendarPeriod({ start, count, unit }, terms, names);
  return { passedOver: undefined, unadjustedDate, rollReason, adjustedDate };
}

function counted({ passedOver, date }: CountedDayStatement): PeriodStatement {
  return { passedOver, unadjustedDate: date, rollReason: undefined, adjustedDate: date };
}

/** The same day so many years on, or back; 28 February for a 29th in a common year (General Construction Law 30). Never moved. */
export function anniversary(day: Day, years: number, place: Place): Day {
  const year = dateOf(day).year + years;
  if (year >= dateOf(FIRST_DAY).year && year <= dateOf(LAST_DAY).year) return addYears(day, years);
  const detail = `${years} years from ${isoDay(day)} lead to a date that is not within 1900-01-01 to 9999-12-31`;
  throw new TermError("overflow", place.parameter, detail, place.clause);
}
