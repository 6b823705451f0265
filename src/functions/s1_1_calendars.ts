import { CALENDAR_NAMES } from "../engine/calendar/closures";
import {
  BUSINESS_DAY_QUANTITIES,
  businessDayFrom,
  holidayRows,
  IS_BUSINESS_DAY_QUANTITIES,
  IS_TRADING_DAY_QUANTITIES,
  isBusinessDayStatement,
  isTradingDayStatement,
  TRADING_DAY_QUANTITIES,
  tradingDayFrom,
} from "../engine/clauses/s1_1_calendars";
import {
  SPAN_FACTS,
  BUSINESS_DAYS_QUANTITIES,
  businessDaysStatement,
  TRADING_DAYS_QUANTITIES,
  tradingDaysStatement,
} from "../engine/clauses/s1_1_day_counts";
import { choice, date, dayCount } from "../engine/basics/kinds";
import { cellFacts, quantity, tableOf } from "../cells/definition";
import { haltDays } from "../cells/reading/halt-days";

const CLAUSE = "1.1";

/**
 * The so-many-th Business Day strictly after a day, or before it where the number is negative; the day itself for 0.
 * @param start Day from which is counted; it need not be a Business Day.
 * @param days Business Days to count, a whole number; negative: backward.
 * @returns The Business Day.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when start is no date or days is not a whole number
 * @throws #N/A outside 1990 to 2100
 * @example =BUSINESS_DAY("2003-10-27", 10) -> 2003-11-12 // Election Day and Veterans Day passed over
 * @example =BUSINESS_DAY("2003-10-27", 10, {"Business calendar","FED_BANK"}) -> 2003-11-10
 * @example =BUSINESS_DAY("2003-08-30", {-1,0,1}) -> {2003-08-29,2003-08-30,2003-09-02}
 * @see BUSINESS_DAYS, IS_BUSINESS_DAY, DEADLINE
 */
export const BUSINESS_DAY = quantity((facts, terms) => businessDayFrom(facts, terms), BUSINESS_DAY_QUANTITIES, "date", {
  start: date,
  days: dayCount,
});

/**
 * Business Days after the start up to and including the end; if the end is earlier, minus those from the end to before the start.
 * @param start Day after which is counted.
 * @param end Last day that counts; if earlier than start, the first.
 * @returns How many, negative where the end is earlier.
 * @rounding none: a whole number
 * @readings Business calendar
 * @throws #VALUE! when start or end is no date
 * @throws #N/A outside 1990 to 2100
 * @example =BUSINESS_DAYS("2003-10-27", "2003-11-12") -> 10
 * @example =BUSINESS_DAYS("2003-11-12", "2003-10-27") -> -10
 * @see BUSINESS_DAY, TRADING_DAYS
 */
export const BUSINESS_DAYS = quantity(businessDaysStatement, BUSINESS_DAYS_QUANTITIES, "count", cellFacts(SPAN_FACTS));

/**
 * Whether a day is a Business Day: neither Saturday nor Sunday, nor a legal holiday, nor a day on which banks in New York are closed.
 * @param date The day.
 * @returns TRUE on a Business Day.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when date is no date
 * @throws #N/A outside 1990 to 2100
 * @example =IS_BUSINESS_DAY("2003-11-04") -> FALSE // Election Day
 * @example =IS_BUSINESS_DAY("2003-11-04", {"Business calendar","FED_BANK"}) -> TRUE
 * @see BUSINESS_DAY, IS_TRADING_DAY, HOLIDAYS
 */
export const IS_BUSINESS_DAY = quantity(isBusinessDayStatement, IS_BUSINESS_DAY_QUANTITIES, "isOpen", { date });

/**
 * The so-many-th Trading Day strictly after a day, or before it where the number is negative; the day itself for 0.
 * @param start Day from which is counted; it need not be a Trading Day.
 * @param days Trading Days to count, a whole number; negative: backward.
 * @param halt_days Days on which the stock was not quoted: one column, or the first and the last of each halt; no last day: still halted.
 * @returns The Trading Day.
 * @rounding none
 * @throws #VALUE! when start is no date, days is not a whole number, or a halt ends before it begins
 * @throws #N/A outside 1990 to 2100, and where the stock is still halted
 * @example =TRADING_DAY("2003-10-01", 10) -> 2003-10-15 // Columbus Day is a Trading Day
 * @example =TRADING_DAY("2001-09-18", -1) -> 2001-09-17
 * @example =TRADING_DAY("2003-10-01", 1, {"2003-10-02","2003-10-06"}) -> 2003-10-07
 * @see TRADING_DAYS, IS_TRADING_DAY, REINSTATEMENT_DEADLINE
 */
export const TRADING_DAY = quantity((facts, terms) => tradingDayFrom(facts, terms), TRADING_DAY_QUANTITIES, "date", {
  start: date,
  days: dayCount,
  halt_days: haltDays,
});

/**
 * Trading Days after the start up to and including the end; if the end is earlier, minus those from the end to before the start.
 * @param start Day after which is counted.
 * @param end Last day that counts; if earlier than start, the first.
 * @param halt_days Days on which the stock was not quoted: one column, or the first and the last of each halt; no last day: still halted.
 * @returns How many, negative where the end is earlier.
 * @rounding none: a whole number
 * @throws #VALUE! when start or end is no date, or a halt ends before it begins
 * @throws #N/A outside 1990 to 2100
 * @example =TRADING_DAYS("2002-12-31", "2003-12-31") -> 252
 * @example =TRADING_DAYS("2003-09-30", "2003-10-06", {"2003-10-01","2003-10-03"}) -> 1
 * @see TRADING_DAY, BUSINESS_DAYS
 */
export const TRADING_DAYS = quantity(tradingDaysStatement, TRADING_DAYS_QUANTITIES, "count", {
  ...cellFacts(SPAN_FACTS),
  halt_days: haltDays,
});

/**
 * Whether a day is a Trading Day: a session of the exchanges on which the stock was quoted. A shortened session is one.
 * @param date The day.
 * @param halt_days Days on which the stock was not quoted: one column, or the first and the last of each halt; no last day: still halted.
 * @returns TRUE on a Trading Day.
 * @rounding none
 * @throws #VALUE! when date is no date, or a halt ends before it begins
 * @throws #N/A outside 1990 to 2100
 * @example =IS_TRADING_DAY("2003-10-13") -> TRUE // Columbus Day: banks shut, exchanges open
 * @example =IS_TRADING_DAY("2004-06-11") -> FALSE // a day of mourning
 * @see TRADING_DAY, IS_BUSINESS_DAY, HOLIDAYS
 */
export const IS_TRADING_DAY = quantity(isTradingDayStatement, IS_TRADING_DAY_QUANTITIES, "isOpen", {
  date,
  halt_days: haltDays,
});

/**
 * The weekdays of a span on which a calendar is shut, each with its reason. The Extra closures of the terms count for the banks' calendars.
 * @param calendar NY_LEGAL, FED_BANK or FED_EMP for Business Days, US_EQUITY for Trading Days.
 * @param from First day of the span.
 * @param to Last day of the span.
 * @returns A heading row, then a row for each closed weekday, in order.
 * @rounding none
 * @throws #VALUE! when the calendar is not one of those named, or to is before from
 * @throws #N/A outside 1990 to 2100
 * @example =HOLIDAYS("NY_LEGAL", "2003-10-27", "2003-11-30") -> rows 4, [2,1] 2003-11-04, [2,2] "Tuesday", [2,3] "Election Day", [4,1] 2003-11-27
 * @example =HOLIDAYS("US_EQUITY", "2004-06-01", "2004-06-30") -> rows 2, [2,1] 2004-06-11
 * @see IS_BUSINESS_DAY, IS_TRADING_DAY
 */
export const HOLIDAYS = tableOf({
  clause: CLAUSE,
  facts: { calendar: choice(...CALENDAR_NAMES), from: date, to: date },
  columns: { Date: "date", Weekday: "text", Reason: "text" },
  rows: holidayRows,
  answer: "Date",
});
