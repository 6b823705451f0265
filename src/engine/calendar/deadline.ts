import { addMonths, dateOf, FIRST_DAY, LAST_DAY, type Day } from "../basics/days";
import { invalid, TermError } from "../basics/errors";
import type { CountNames, OpenDayCalendar } from "./calendar";

export type BusinessDayConvention = "FOLLOWING" | "PRECEDING" | "NONE";

/** A length of time, and how its end is moved. */
export interface Period {
  /** backward where negative */
  readonly count: number;
  readonly unit: "days" | "months" | "years";
  /** to whose open days the end is moved */
  readonly calendar: OpenDayCalendar;
  readonly roll: BusinessDayConvention;
}

/** A day by its own count, and the day that holds in its place. */
export interface AdjustedDate {
  unadjustedDate: Day;
  /** why the day was moved: Saturday, Sunday or the holiday */
  rollReason: string | undefined;
  /** the last day on which the act is in time */
  adjustedDate: Day;
}

const CLAUSE = "7.8";
const FIRST_MONTH = monthOf(FIRST_DAY);
const LAST_MONTH = monthOf(LAST_DAY);

/**
 * The end of a period. The day from which it runs is not counted and its last
 * day is (General Construction Law 20); months and years end on the same day of
 * the month, or the month's last (30).
 */
export function deadline(start: Day, period: Period, names: CountNames): AdjustedDate {
  const { calendar, roll } = period;
  return adjust(
    unadjustedEnd(start, period, names),
    roll,
    calendar,
    calendar.covers(start) ? names.count : names.start,
  );
}

/** The day moved to an open day where it is none. */
export function adjust(
  day: Day,
  roll: BusinessDayConvention,
  calendar: OpenDayCalendar,
  parameter = "date",
): AdjustedDate {
  const rollReason = roll === "NONE" ? undefined : calendar.reasonShut(day, parameter);
  if (rollReason === undefined) return { unadjustedDate: day, rollReason, adjustedDate: day };
  const names = { start: parameter, count: parameter };
  return {
    unadjustedDate: day,
    rollReason,
    adjustedDate: calendar.nthOpenDay(day, roll === "FOLLOWING" ? 1 : -1, names),
  };
}

function unadjustedEnd(start: Day, period: Period, names: CountNames): Day {
  const { count, unit } = period;
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
