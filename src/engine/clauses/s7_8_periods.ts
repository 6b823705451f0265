import type { Day } from "../basics/days";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import type { CountNames } from "../calendar/calendar";
import { businessDays, tradingDays } from "../calendar/calendars";
import { deadline, type DeadlineRules, type Period, type PeriodUnit } from "../calendar/deadline";
import {
  businessDayFrom,
  tradingDayFrom,
  type BusinessDayTerms,
  type CountedDayStatement,
  type TradingDayTerms,
} from "./s1_1_calendars";

export type { Period, PeriodUnit } from "../calendar/deadline";

/** 7.8: the end of a period of days, months or years, as the law of New York, which governs, counts and moves it. */
export interface CalendarPeriodStatement {
  unadjustedDate: Day;
  rollReason: string | undefined;
  date: Day;
}

export type CalendarPeriodTerms = BusinessDayTerms & Pick<Terms, "rollRule">;

export interface CalendarPeriod extends Period {
  readonly unit: Exclude<PeriodUnit, "business days" | "trading days">;
}

/** The lines of a period of days, months or years that a clause gives. */
export function calendarPeriodQuantities(clause: string, label: string, rule: string): Quantities<CalendarPeriodStatement> {
  return {
    unadjustedDate: { label: "End by its own count", unit: "date", clause, rule },
    rollReason: { label: "Why it is moved", unit: "text", clause: "7.8", rule: "the weekend or the holiday on which the count ends" },
    date: { label, unit: "date", clause, rule: "the next Business Day where the count ends on none, unless Roll rule is NONE" },
  };
}

/** A forward period may be met on the next Business Day: term *Roll rule*. One that runs backward is never moved. */
export function calendarPeriod(period: CalendarPeriod, terms: CalendarPeriodTerms, names?: CountNames): CalendarPeriodStatement {
  const { unadjustedDate, rollReason, adjustedDate } = deadline(period, rulesOf(terms), names);
  return { unadjustedDate, rollReason: rollReason ?? undefined, date: adjustedDate };
}

/** Each rule is looked up when the period asks for it, so that only terms in use count as read. */
function rulesOf(terms: CalendarPeriodTerms): DeadlineRules {
  return {
    get business() {
      return businessDays(terms);
    },
    get trading() {
      return tradingDays({ tradingCalendar: "US_EQUITY" });
    },
    get rollRule() {
      return terms.rollRule;
    },
  };
}

export type PeriodTerms = CalendarPeriodTerms & TradingDayTerms;

/** 7.8: the end of a period in any unit. */
export interface PeriodStatement extends CountedDayStatement, CalendarPeriodStatement {}

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
  rollReason: { label: "Why it is moved", unit: "text", clause: "7.8", rule: "the weekend or the holiday on which the count ends" },
  date: {
    label: "Deadline",
    unit: "date",
    clause: "7.8",
    rule: "a forward period of days, months or years that ends on no Business Day ends on the next, unless Roll rule is NONE",
  },
};

const NAMES: CountNames = { start: "start", count: "count" };

export function periodStatement({ start, count, unit }: Period, terms: PeriodTerms): PeriodStatement {
  if (unit === "business days") return counted(businessDayFrom({ start, days: count }, terms, NAMES));
  if (unit === "trading days") return counted(tradingDayFrom({ start, days: count }, terms, NAMES));
  return { passedOver: undefined, ...calendarPeriod({ start, count, unit }, terms, NAMES) };
}

function counted({ passedOver, date }: CountedDayStatement): PeriodStatement {
  return { passedOver, unadjustedDate: date, rollReason: undefined, date };
}
