import { addMonths, dateOf, FIRST_DAY, LAST_DAY, type Day } from "../basics/days";
import { invalid, TermError } from "../basics/errors";
import type { CountNames, OpenDayCalendar } from "./calendar";

export type PeriodUnit = "days" | "business days" | "trading days" | "months" | "years";
export type RollRule = "GCL25" | "NONE";
export type BusinessDayConvention = "FOLLOWING" | "PRECEDING" | "NONE";

export interface Period {
  readonly start: Day;
  /** before the start where negative */
  readonly count: number;
  readonly unit: PeriodUnit;
}

export interface DeadlineRules {
  readonly business: OpenDayCalendar;
  readonly trading: OpenDayCalendar;
  readonly rollRule: RollRule;
}

export interface DeadlineStatement {
  /** the day on which the period ends by its own count */
  readonly unadjustedDate: Day;
  /** the last day on which the act is in time */
  readonly adjustedDate: Day;
  readonly rolled: boolean;
  /** why the day was moved: Saturday, Sunday or the holiday; null where it was not */
  readonly rollReason: string | null;
}

const NAMES: CountNames = { start: "start", count: "count" };
const CLAUSE = "7.8";
const FIRST_MONTH = monthOf(FIRST_DAY);
const LAST_MONTH = monthOf(LAST_DAY);

/**
 * The end of a period. The day from which it runs is not counted and its last
 * day is (General Construction Law 20); months and years end on the same day of
 * the month, or the month's last (30).
 * **Reading:** a period of days, months or years that runs forward may be met on
 * the next Business Day (25). A count of Business Days or Trading Days is never
 * rolled, even where a Trading Day is a public holiday: the contract's own unit
 * shows a different intent.
 */
export function deadline(period: Period, rules: DeadlineRules, names: CountNames = NAMES): DeadlineStatement {
  const { start, count, unit } = period;
  if (unit === "business days") return unmoved(rules.business.nthOpenDay(start, count, names));
  if (unit === "trading days") return unmoved(rules.trading.nthOpenDay(start, count, names));
  const end = calendarPeriodEnd(period, names);
  const convention = count > 0 && rules.rollRule === "GCL25" ? "FOLLOWING" : "NONE";
  return adjust(end, convention, rules.business, rules.business.covers(start) ? names.count : names.start);
}

/** The day moved to a Business Day where it is none. */
export function adjust(
  day: Day,
  convention: BusinessDayConvention,
  business: OpenDayCalendar,
  parameter = "date",
): DeadlineStatement {
  if (convention === "NONE") return unmoved(day);
  const reason = business.reasonShut(day, parameter);
  if (reason === undefined) return unmoved(day);
  const names = { start: parameter, count: parameter };
  const adjustedDate = business.nthOpenDay(day, convention === "FOLLOWING" ? 1 : -1, names);
  return { unadjustedDate: day, adjustedDate, rolled: true, rollReason: reason };
}

function unmoved(day: Day): DeadlineStatement {
  return { unadjustedDate: day, adjustedDate: day, rolled: false, rollReason: null };
}

function calendarPeriodEnd(period: Period, names: CountNames): Day {
  const { start, count, unit } = period;
  if (!Number.isInteger(count)) invalid(names.count, `${count} is not a whole number of ${unit}`, CLAUSE);
  if (unit === "days") {
    const end = start + count;
    return end >= FIRST_DAY && end <= LAST_DAY ? end : outOfDates(period, names);
  }
  const months = unit === "years" ? 12 * count : count;
  const endMonth = monthOf(start) + months;
  return endMonth >= FIRST_MONTH && endMonth <= LAST_MONTH ? addMonths(start, months) : outOfDates(period, names);
}

function monthOf(day: Day): number {
  const { year, month } = dateOf(day);
  return year * 12 + month;
}

function outOfDates({ count, unit }: Period, names: CountNames): never {
  const detail = `${count} ${unit} lead to a date that is not within 1900-01-01 to 9999-12-31`;
  throw new TermError("overflow", names.count, detail, CLAUSE);
}
