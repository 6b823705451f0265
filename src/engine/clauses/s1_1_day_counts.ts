import type { Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { date } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { OpenDayCalendar } from "../calendar/calendar";
import { businessDays, tradingDays } from "../calendar/calendars";
import type { BusinessDayTerms, HaltFacts, TradingDayTerms } from "./s1_1_calendars";

export interface SpanFacts {
  start: Day;
  end: Day;
}

export const SPAN_FACTS = { start: date, end: date } satisfies Kinds<SpanFacts>;

/** 1.1: how many Business Days or Trading Days lie between two days. */
export interface SpanStatement {
  weekdays: number;
  closed: number;
  count: number;
}

const WEEKDAYS_LINE = {
  label: "Weekdays",
  unit: "days",
  clause: "1.1",
  rule: "Monday to Friday, after the start up to and including the end; if the end is earlier, minus those from the end to before the start",
} as const;

export const BUSINESS_DAYS_QUANTITIES: Quantities<SpanStatement> = {
  weekdays: WEEKDAYS_LINE,
  closed: {
    label: "Holidays among them",
    unit: "days",
    clause: "1.1",
    rule: "by the Business calendar and the Extra closures",
  },
  count: {
    label: "Business Days",
    unit: "Business Days",
    clause: "1.1",
    rule: "weekdays less the holidays among them",
  },
};

export const TRADING_DAYS_QUANTITIES: Quantities<SpanStatement> = {
  weekdays: WEEKDAYS_LINE,
  closed: {
    label: "Days not traded among them",
    unit: "days",
    clause: "1.1",
    rule: "no session, or the stock was halted",
  },
  count: {
    label: "Trading Days",
    unit: "Trading Days",
    clause: "1.1",
    rule: "weekdays less the days not traded among them",
  },
};

export function businessDaysStatement(facts: SpanFacts, terms: BusinessDayTerms): SpanStatement {
  check(SPAN_FACTS, facts, "1.1");
  return span(facts, businessDays(terms));
}

export function tradingDaysStatement(facts: SpanFacts & HaltFacts, terms: TradingDayTerms): SpanStatement {
  check(SPAN_FACTS, facts, "1.1");
  return span(facts, tradingDays(terms, facts.haltDays));
}

function span({ start, end }: SpanFacts, calendar: OpenDayCalendar): SpanStatement {
  const count = calendar.openDays(start, end);
  const weekdays = end >= start ? weekdaysBetween(start, end) : -weekdaysBetween(end - 1, start - 1);
  return { weekdays, closed: weekdays - count, count };
}

/** Monday to Friday, after the one day up to and including the other. */
function weekdaysBetween(startExclusive: Day, endInclusive: Day): number {
  // Day 1 is a Sunday, on which a week of days begins.
  const upTo = (day: Day) => 5 * Math.floor((day - 1) / 7) + Math.min((day - 1) % 7, 5);
  return upTo(endInclusive) - upTo(startExclusive);
}
