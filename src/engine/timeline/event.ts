import { isoDay, type Day } from "../basics/days";
import { TermError, unavailable } from "../basics/errors";
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

/** What the events around the Closing hang on. */
export interface TimelineContext {
  readonly effective: Day;
  readonly isEffectiveAssumed: boolean;
  /** undefined: the readings give no lapse on these facts */
  readonly lapse: TerminationStatement | undefined;
  /** why not */
  readonly noLapse: string | undefined;
  readonly closing: Day | undefined;
  readonly isClosingAssumed: boolean;
}

export function endOf(period: { unadjustedDate: Day; adjustedDate: Day }): Pick<DatedEvent, "date" | "unadjustedDate"> {
  return { date: period.adjustedDate, unadjustedDate: period.unadjustedDate };
}

/** An event whose day the clauses give; where they cannot, it has none, and says why. */
export function datedEvent(
  event: Omit<DatedEvent, "date">,
  compute: () => Pick<DatedEvent, "date" | "unadjustedDate" | "conflict" | "from">,
): DatedEvent {
  try {
    return { ...event, ...compute() };
  } catch (error) {
    if (!(error instanceof TermError) || error.kind !== "unavailable") throw error;
    return { ...event, date: undefined, noDay: error.detail };
  }
}

/** The lapse, without which an event that hangs on it has no day. */
export function lapseIn(context: TimelineContext): TerminationStatement {
  return context.lapse ?? unavailable("effective", context.noLapse ?? "", "5.1(a)(ii)");
}
