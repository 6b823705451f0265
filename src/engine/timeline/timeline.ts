import type { Day } from "../basics/days";
import { TermError } from "../basics/errors";
import type { Terms } from "../agreement/terms";
import { terminationStatement } from "../clauses/s5_1_lapse";
import { closingEvents } from "./closing";
import type { DatedEvent, TimelineContext } from "./event";
import { lateEvents } from "./late";
import { signingEvents } from "./signing";
import { terminationEvents } from "./termination";

export interface TimelineFacts {
  /** left out: the Effective date limit is taken for it */
  effective: Day | undefined;
  /** left out: the last day that 2.3(a) allows is taken for it */
  closing: Day | undefined;
  /** left out: no status */
  asOf: Day | undefined;
}

/** 5.1(a)(ii) beside 2.3(a), or why the readings give no day. */
function lapseOf(effective: Day, terms: Terms): Pick<TimelineContext, "lapse" | "noLapse"> {
  try {
    return { lapse: terminationStatement({ effective }, terms), noLapse: undefined };
  } catch (error) {
    if (!(error instanceof TermError) || error.kind !== "unavailable") throw error;
    return { lapse: undefined, noLapse: error.detail };
  }
}

function contextOf(facts: TimelineFacts, terms: Terms): TimelineContext {
  const effective = facts.effective ?? terms.effectiveDateLimit;
  const { lapse, noLapse } = lapseOf(effective, terms);
  return {
    effective,
    isEffectiveAssumed: facts.effective === undefined,
    lapse,
    noLapse,
    closing: facts.closing ?? lapse?.closingByClause2,
    isClosingAssumed: facts.closing === undefined,
  };
}

function datedEvents(context: TimelineContext, terms: Terms) {
  return {
    ...signingEvents(context, terms),
    ...terminationEvents(context, terms),
    ...closingEvents(context, terms),
    ...lateEvents(context, terms),
  };
}

/** The key of an event: the same in every deal, whatever its day and its words. */
export type TimelineEventId = keyof ReturnType<typeof datedEvents>;

export type EventStatus = "past" | "today" | "ahead";

export interface TimelineEvent extends DatedEvent {
  readonly id: TimelineEventId;
  /** undefined: it has no day, or no day was asked for */
  readonly status: EventStatus | undefined;
}

function statusOf(date: Day | undefined, asOf: Day | undefined): EventStatus | undefined {
  if (date === undefined || asOf === undefined) return undefined;
  if (date === asOf) return "today";
  return date < asOf ? "past" : "ahead";
}

/** Every dated event of the agreement, by its day; those that have none on these facts come last. */
export function timelineEvents(facts: TimelineFacts, terms: Terms): readonly TimelineEvent[] {
  const dated = Object.entries(datedEvents(contextOf(facts, terms), terms)) as [TimelineEventId, DatedEvent][];
  const place = ({ date }: DatedEvent) => date ?? Number.MAX_SAFE_INTEGER;
  return dated
    .map(([id, event]): TimelineEvent => ({ id, ...event, status: statusOf(event.date, facts.asOf) }))
    .sort((a, b) => place(a) - place(b));
}
