import { isoDay, type Day } from "../basics/days";
import { TermError, unavailable } from "../basics/errors";
import type { TerminationStatement } from "../clauses/s5_1_lapse";

/** What the timeline says of one event. */
export interface DatedEvent {
  readonly event: string;
  readonly clause: string;
  /** undefined: it has no day on these facts; the rule says why */
  readonly date: Day | undefined;
  readonly from: string;
  readonly rule: string;
  readonly rolledFrom?: Day | undefined;
  readonly conflict?: string | undefined;
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

/** A day with its name, as other columns refer to it. */
export function named(name: string, day: Day): string {
  return `${name} ${isoDay(day)}`;
}

/** The end of a period with the day it was rolled from, if it was. */
export function rolled(period: { unadjustedDate: Day; date: Day }): Pick<DatedEvent, "date" | "rolledFrom"> {
  const isRolled = period.date !== period.unadjustedDate;
  return { date: period.date, rolledFrom: isRolled ? period.unadjustedDate : undefined };
}

/** An event whose day the clauses give; where they cannot, it has none, and its rule says why. */
export function datedEvent(
  event: Omit<DatedEvent, "date">,
  compute: () => Pick<DatedEvent, "date" | "rolledFrom" | "conflict"> & { readonly from?: string },
): DatedEvent {
  try {
    return { ...event, ...compute() };
  } catch (error) {
    if (!(error instanceof TermError) || error.kind !== "unavailable") throw error;
    return { ...event, date: undefined, rule: `no day: ${error.detail}` };
  }
}

/** The lapse, without which an event that hangs on it has no day. */
export function lapseIn(context: TimelineContext): TerminationStatement {
  return context.lapse ?? unavailable("effective", context.noLapse ?? "", "5.1(a)(ii)");
}
