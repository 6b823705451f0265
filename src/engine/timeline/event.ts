import { isoDay, type Day } from "../basics/days";
import { TermMissing } from "../agreement/deal";
import { TermError } from "../basics/errors";
import type { TerminationStatement } from "../clauses/s5_1_lapse";

/** What an event is counted from, with its day where that is known. */
export interface CountedFrom {
  readonly name: string;
  readonly day?: Day;
}

/** What the clauses say of one event. */
export interface DatedEvent {
  readonly event: string;
  readonly clause: string;
  /** undefined: it has no day on these facts */
  readonly date: Day | undefined;
  /** why not */
  readonly noDay?: string;
  readonly from?: CountedFrom;
  readonly rule: string;
  /** the end by its own count, where the date is the end of a period */
  readonly unadjustedDate?: Day | undefined;
  readonly conflict?: string | undefined;
}

export function countedFromText({ name, day }: CountedFrom): string {
  return day === undefined ? name : `${name} ${isoDay(day)}`;
}

/** How the day follows, or why there is none. */
export function ruleText({ rule, noDay }: DatedEvent): string {
  return noDay === undefined ? rule : `no day: ${noDay}`;
}

/** The day from which the event was moved, if it was. */
export function movedFrom({ date, unadjustedDate }: DatedEvent): Day | undefined {
  return unadjustedDate === date ? undefined : unadjustedDate;
}

/** A day or a working, or why there is none. */
export interface Known<T> {
  readonly value: T | undefined;
  readonly error: TermError | undefined;
}

export function tried<T>(compute: () => T): Known<T> {
  try {
    return { value: compute(), error: undefined };
  } catch (error) {
    if (!(error instanceof TermError) || error.kind !== "unavailable") throw error;
    return { value: undefined, error };
  }
}

/** What an event hangs on, without which it has no day. */
export function needed<T>({ value, error }: Known<T>): T {
  if (value === undefined) throw error!;
  return value;
}

/** What the events around the Closing hang on. */
export interface TimelineContext {
  readonly effective: Known<Day>;
  readonly isEffectiveAssumed: boolean;
  /** not known where the readings give no lapse on these facts */
  readonly lapse: Known<TerminationStatement>;
  readonly closing: Known<Day>;
  readonly isClosingAssumed: boolean;
}

export function endOf(period: { unadjustedDate: Day; adjustedDate: Day }): Pick<DatedEvent, "date" | "unadjustedDate"> {
  return { date: period.adjustedDate, unadjustedDate: period.unadjustedDate };
}

/** An event whose day the clauses give; where they cannot, it has none, and says why. One that a deal does not speak of is none. */
export function datedEvent(
  event: Omit<DatedEvent, "date">,
  compute: () => Pick<DatedEvent, "date" | "unadjustedDate" | "conflict" | "from">,
): DatedEvent {
  try {
    return { ...event, ...compute() };
  } catch (error) {
    if (!(error instanceof TermError) || error.kind !== "unavailable" || error instanceof TermMissing) throw error;
    return { ...event, date: undefined, noDay: error.detail };
  }
}
