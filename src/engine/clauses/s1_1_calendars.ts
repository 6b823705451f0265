import { isoDay, weekdayName, type Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { date } from "../basics/kinds";
import type { Quantities, Row } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import type { CountNames, OpenDayCalendar } from "../calendar/calendar";
import { businessDays, calendarOf, tradingDays, type HaltPeriod } from "../calendar/calendars";
import type { CalendarName } from "../calendar/closures";

export type BusinessDayTerms = Pick<Terms, "businessCalendar" | "extraClosures">;
export type TradingDayTerms = Pick<Terms, "tradingCalendar">;

/** The days on which the stock was not quoted; left out, it was quoted at every session. */
export interface HaltFacts {
  haltDays?: readonly HaltPeriod[] | undefined;
}

export interface CountFacts {
  start: Day;
  /** before the start where negative */
  days: number;
}

/** 1.1: the day on which a count of Business Days or Trading Days ends. */
export interface CountedDayStatement {
  passedOver: string | undefined;
  date: Day;
}

/** The lines of a count of Business Days that a clause asks for. */
export function businessDayQuantities(clause: string, label: string, rule: string): Quantities<CountedDayStatement> {
  return {
    passedOver: {
      label: "Holidays passed over",
      unit: "text",
      clause: "1.1",
      rule: "weekdays on the way that are no Business Days by the Business calendar and the Extra closures",
    },
    date: { label, unit: "date", clause, rule },
  };
}

export const BUSINESS_DAY_QUANTITIES = businessDayQuantities(
  "1.1",
  "Business Day",
  "the so-many-th Business Day strictly after the start, before it where the number is negative; the start itself for 0",
);

export const TRADING_DAY_QUANTITIES: Quantities<CountedDayStatement> = {
  passedOver: {
    label: "Days passed over",
    unit: "text",
    clause: "1.1",
    rule: "weekdays on the way without a session, and those on which the stock was halted",
  },
  date: {
    label: "Trading Day",
    unit: "date",
    clause: "1.1",
    rule: "the so-many-th Trading Day strictly after the start, before it where the number is negative; the start itself for 0",
  },
};

/** The count-th Business Day from a day, for the clause that gives the day and the count their names. */
export function businessDayFrom(facts: CountFacts, terms: BusinessDayTerms, names?: CountNames): CountedDayStatement {
  return countedDay(facts, businessDays(terms), names);
}

export function tradingDayFrom(
  facts: CountFacts & HaltFacts,
  terms: TradingDayTerms,
  names?: CountNames,
): CountedDayStatement {
  return countedDay(facts, tradingDays(terms, facts.haltDays), names);
}

/** A count and the day on which it ends; what it passed over is written out for who asks. */
class CountedDay implements CountedDayStatement {
  constructor(
    private readonly calendar: OpenDayCalendar,
    private readonly start: Day,
    readonly date: Day,
  ) {}

  get passedOver(): string | undefined {
    const { calendar, start, date } = this;
    return date > start ? closuresNamed(calendar, start + 1, date) : closuresNamed(calendar, date, start - 1);
  }
}

function countedDay({ start, days }: CountFacts, calendar: OpenDayCalendar, names?: CountNames): CountedDayStatement {
  return new CountedDay(calendar, start, calendar.nthOpenDay(start, days, names));
}

/** Days of a span whose closures are named one by one; more are counted. */
const NAMED_SPAN = 100;

/** The weekdays from the one day to the other, both included, on which the calendar is shut. */
function closuresNamed(calendar: OpenDayCalendar, from: Day, to: Day): string | undefined {
  if (to - from > NAMED_SPAN) {
    return `${[...calendar.shut.keys()].filter((day) => day >= from && day <= to).length} weekdays`;
  }
  const named: string[] = [];
  for (let day = from; day <= to; day++) {
    const reason = calendar.shut.get(day);
    if (reason !== undefined) named.push(`${isoDay(day)} ${reason}`);
  }
  return named.length === 0 ? undefined : named.join(", ");
}

export interface DateFacts {
  date: Day;
}

const FACTS = { date } satisfies Kinds<DateFacts>;

/** 1.1: whether a day is a Business Day or a Trading Day. */
export interface DayStatement {
  weekday: string;
  reasonShut: string | undefined;
  isOpen: boolean;
}

function dayQuantities(label: string): Quantities<DayStatement> {
  return {
    weekday: { label: "Weekday", unit: "text", clause: "1.1", rule: "Saturday and Sunday never count" },
    reasonShut: { label: "Why it is none", unit: "text", clause: "1.1", rule: "the holiday, the weekend or the halt" },
    isOpen: { label, unit: "TRUE/FALSE", clause: "1.1", rule: "nothing shuts it" },
  };
}

export const IS_BUSINESS_DAY_QUANTITIES = dayQuantities("Business Day");
export const IS_TRADING_DAY_QUANTITIES = dayQuantities("Trading Day");

export function isBusinessDayStatement(facts: DateFacts, terms: BusinessDayTerms): DayStatement {
  check(FACTS, facts, "1.1");
  return dayStatement(facts, businessDays(terms));
}

export function isTradingDayStatement(facts: DateFacts & HaltFacts, terms: TradingDayTerms): DayStatement {
  check(FACTS, facts, "1.1");
  return dayStatement(facts, tradingDays(terms, facts.haltDays));
}

function dayStatement({ date }: DateFacts, calendar: OpenDayCalendar): DayStatement {
  const reasonShut = calendar.reasonShut(date);
  return { weekday: weekdayName(date), reasonShut, isOpen: reasonShut === undefined };
}

export interface HolidayFacts {
  calendar: CalendarName;
  from: Day;
  to: Day;
}

/** 1.1: the weekdays of a span on which a calendar is shut, each with its reason; banks' extra closures among them. */
export function holidayRows({ calendar, from, to }: HolidayFacts, terms: Pick<Terms, "extraClosures">): readonly Row[] {
  const shut =
    calendar === "US_EQUITY"
      ? calendarOf(calendar)
      : businessDays({ businessCalendar: calendar, extraClosures: terms.extraClosures });
  return shut.closures(from, to).map(({ day, weekday, reason }) => [day, weekday, reason]);
}
