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
  BUSINESS_DAYS_QUANTITIES,
  businessDaysStatement,
  TRADING_DAYS_QUANTITIES,
  tradingDaysStatement,
} from "../engine/clauses/s1_1_day_counts";
import { answer, answerTable, quantity, tableOf } from "./define";
import { choice, date, dayCount } from "./facts";
import { haltDays } from "./halt-days";

const CLAUSE = "1.1";

const BUSINESS_DAY = quantity({
  id: "BUSINESS_DAY",
  clause: CLAUSE,
  facts: { start: date, days: dayCount },
  statement: (facts, terms) => businessDayFrom(facts, terms),
  quantities: BUSINESS_DAY_QUANTITIES,
  result: "date",
});

/**
 * The so-many-th Business Day strictly after a day, or before it where the number is negative; the day itself for 0.
 * @customfunction BUSINESS_DAY
 * @param start Day from which is counted; it need not be a Business Day.
 * @param days Business Days to count, a whole number; negative: backward.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The Business Day.
 * @section 1.1
 * @unit date
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when start is no date or days is not a whole number
 * @throws #N/A outside 1990 to 2100
 * @example =BUSINESS_DAY("2003-10-27", 10) -> 2003-11-12 // Election Day and Veterans Day passed over
 * @example =BUSINESS_DAY("2003-10-27", 10, {"Business calendar","FED_BANK"}) -> 2003-11-10
 * @example =BUSINESS_DAY("2003-08-30", {-1,0,1}) -> {2003-08-29,2003-08-30,2003-09-02}
 * @see BUSINESS_DAYS, IS_BUSINESS_DAY, DEADLINE
 */
export function businessDay(start: any[][], days: any[][], terms?: any[][]): any[][] {
  return answer(BUSINESS_DAY, [start, days], terms);
}

const BUSINESS_DAYS = quantity({
  id: "BUSINESS_DAYS",
  clause: CLAUSE,
  facts: { start: date, end: date },
  statement: businessDaysStatement,
  quantities: BUSINESS_DAYS_QUANTITIES,
  result: "count",
});

/**
 * Business Days after the start up to and including the end; if the end is earlier, minus those from the end to before the start.
 * @customfunction BUSINESS_DAYS
 * @param start Day after which is counted.
 * @param end Last day that counts; if earlier than start, the first.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} How many, negative where the end is earlier.
 * @section 1.1
 * @unit Business Days
 * @rounding none: a whole number
 * @readings Business calendar
 * @throws #VALUE! when start or end is no date
 * @throws #N/A outside 1990 to 2100
 * @example =BUSINESS_DAYS("2003-10-27", "2003-11-12") -> 10
 * @example =BUSINESS_DAYS("2003-11-12", "2003-10-27") -> -10
 * @see BUSINESS_DAY, TRADING_DAYS
 */
export function businessDays(start: any[][], end: any[][], terms?: any[][]): any[][] {
  return answer(BUSINESS_DAYS, [start, end], terms);
}

const IS_BUSINESS_DAY = quantity({
  id: "IS_BUSINESS_DAY",
  clause: CLAUSE,
  facts: { date },
  statement: isBusinessDayStatement,
  quantities: IS_BUSINESS_DAY_QUANTITIES,
  result: "isOpen",
});

/**
 * Whether a day is a Business Day: neither Saturday nor Sunday, nor a legal holiday, nor a day on which banks in New York are closed.
 * @customfunction IS_BUSINESS_DAY
 * @param date The day.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} TRUE on a Business Day.
 * @section 1.1
 * @unit TRUE/FALSE
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when date is no date
 * @throws #N/A outside 1990 to 2100
 * @example =IS_BUSINESS_DAY("2003-11-04") -> FALSE // Election Day
 * @example =IS_BUSINESS_DAY("2003-11-04", {"Business calendar","FED_BANK"}) -> TRUE
 * @see BUSINESS_DAY, IS_TRADING_DAY, HOLIDAYS
 */
export function isBusinessDay(date: any[][], terms?: any[][]): any[][] {
  return answer(IS_BUSINESS_DAY, [date], terms);
}

const TRADING_DAY = quantity({
  id: "TRADING_DAY",
  clause: CLAUSE,
  facts: { start: date, days: dayCount, halt_days: haltDays },
  statement: (facts, terms) => tradingDayFrom(facts, terms),
  quantities: TRADING_DAY_QUANTITIES,
  result: "date",
});

/**
 * The so-many-th Trading Day strictly after a day, or before it where the number is negative; the day itself for 0.
 * @customfunction TRADING_DAY
 * @param start Day from which is counted; it need not be a Trading Day.
 * @param days Trading Days to count, a whole number; negative: backward.
 * @param [halt_days] Days on which the stock was not quoted: one column, or the first and the last of each halt; no last day: still halted.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The Trading Day.
 * @section 1.1
 * @unit date
 * @rounding none
 * @throws #VALUE! when start is no date, days is not a whole number, or a halt ends before it begins
 * @throws #N/A outside 1990 to 2100, and where the stock is still halted
 * @example =TRADING_DAY("2003-10-01", 10) -> 2003-10-15 // Columbus Day is a Trading Day
 * @example =TRADING_DAY("2001-09-18", -1) -> 2001-09-17
 * @example =TRADING_DAY("2003-10-01", 1, {"2003-10-02","2003-10-06"}) -> 2003-10-07
 * @see TRADING_DAYS, IS_TRADING_DAY, REINSTATEMENT_DEADLINE
 */
export function tradingDay(start: any[][], days: any[][], halt_days?: any[][], terms?: any[][]): any[][] {
  return answer(TRADING_DAY, [start, days, halt_days], terms);
}

const TRADING_DAYS = quantity({
  id: "TRADING_DAYS",
  clause: CLAUSE,
  facts: { start: date, end: date, halt_days: haltDays },
  statement: tradingDaysStatement,
  quantities: TRADING_DAYS_QUANTITIES,
  result: "count",
});

/**
 * Trading Days after the start up to and including the end; if the end is earlier, minus those from the end to before the start.
 * @customfunction TRADING_DAYS
 * @param start Day after which is counted.
 * @param end Last day that counts; if earlier than start, the first.
 * @param [halt_days] Days on which the stock was not quoted: one column, or the first and the last of each halt; no last day: still halted.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} How many, negative where the end is earlier.
 * @section 1.1
 * @unit Trading Days
 * @rounding none: a whole number
 * @throws #VALUE! when start or end is no date, or a halt ends before it begins
 * @throws #N/A outside 1990 to 2100
 * @example =TRADING_DAYS("2002-12-31", "2003-12-31") -> 252
 * @example =TRADING_DAYS("2003-09-30", "2003-10-06", {"2003-10-01","2003-10-03"}) -> 1
 * @see TRADING_DAY, BUSINESS_DAYS
 */
export function tradingDays(start: any[][], end: any[][], halt_days?: any[][], terms?: any[][]): any[][] {
  return answer(TRADING_DAYS, [start, end, halt_days], terms);
}

const IS_TRADING_DAY = quantity({
  id: "IS_TRADING_DAY",
  clause: CLAUSE,
  facts: { date, halt_days: haltDays },
  statement: isTradingDayStatement,
  quantities: IS_TRADING_DAY_QUANTITIES,
  result: "isOpen",
});

/**
 * Whether a day is a Trading Day: a session of the exchanges on which the stock was quoted. A shortened session is one.
 * @customfunction IS_TRADING_DAY
 * @param date The day.
 * @param [halt_days] Days on which the stock was not quoted: one column, or the first and the last of each halt; no last day: still halted.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} TRUE on a Trading Day.
 * @section 1.1
 * @unit TRUE/FALSE
 * @rounding none
 * @throws #VALUE! when date is no date, or a halt ends before it begins
 * @throws #N/A outside 1990 to 2100
 * @example =IS_TRADING_DAY("2003-10-13") -> TRUE // Columbus Day: banks shut, exchanges open
 * @example =IS_TRADING_DAY("2004-06-11") -> FALSE // a day of mourning
 * @see TRADING_DAY, IS_BUSINESS_DAY, HOLIDAYS
 */
export function isTradingDay(date: any[][], halt_days?: any[][], terms?: any[][]): any[][] {
  return answer(IS_TRADING_DAY, [date, halt_days], terms);
}

const HOLIDAYS = tableOf({
  id: "HOLIDAYS",
  clause: CLAUSE,
  facts: { calendar: choice("NY_LEGAL", "FED_BANK", "US_EQUITY", "FED_EMP"), from: date, to: date },
  columns: [
    { heading: "Date", unit: "date" },
    { heading: "Weekday", unit: "text" },
    { heading: "Reason", unit: "text" },
  ],
  rows: holidayRows,
  answer: "Date",
});

/**
 * The weekdays of a span on which a calendar is shut, each with its reason. The Extra closures of the terms count for the banks' calendars.
 * @customfunction HOLIDAYS
 * @param calendar NY_LEGAL, FED_BANK or FED_EMP for Business Days, US_EQUITY for Trading Days.
 * @param from First day of the span.
 * @param to Last day of the span.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} A heading row, then a row for each closed weekday, in order.
 * @columns Date, Weekday, Reason
 * @section 1.1
 * @unit date
 * @rounding none
 * @throws #VALUE! when the calendar is not one of those named, or to is before from
 * @throws #N/A outside 1990 to 2100
 * @example =HOLIDAYS("NY_LEGAL", "2003-10-27", "2003-11-30") -> rows 4, [2,1] 2003-11-04, [2,2] "Tuesday", [2,3] "Election Day", [4,1] 2003-11-27
 * @example =HOLIDAYS("US_EQUITY", "2004-06-01", "2004-06-30") -> rows 2, [2,1] 2004-06-11
 * @see IS_BUSINESS_DAY, IS_TRADING_DAY
 */
export function holidays(calendar: any[][], from: any[][], to: any[][], terms?: any[][]): any[][] {
  return answerTable(HOLIDAYS, [calendar, from, to], terms);
}
