import type { Day } from "../basics/days";
import { whereStated } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { terminationStatement, type TerminationStatement } from "../clauses/s5_1_lapse";
import { closingEvents } from "./closing";
import { needed, tried, type DatedEvent, type TimelineContext } from "./event";
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

/** The last day that 2.3(a) allows; where the deal has no such period, that it has none. */
function lastClosing(lapse: TerminationStatement, terms: Terms): Day {
  return lapse.closingByClause2 ?? terms.closingDays;
}

function contextOf(facts: TimelineFacts, terms: Terms): TimelineContext {
  const effective = tried(() => facts.effective ?? terms.effectiveDateLimit);
  const lapse = tried(() => terminationStatement({ effective: needed(effective) }, terms));
  return {
    effective,
    isEffectiveAssumed: facts.effective === undefined,
    lapse,
    closing: tried(() => facts.closing ?? lastClosing(needed(lapse), terms)),
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

/** Every dated event that a deal speaks of, by its day; those that have none on these facts come last. */
export function timelineEvents(facts: TimelineFacts, terms: Terms): readonly TimelineEvent[] {
  const events = Object.entries(datedEvents(contextOf(facts, terms), terms)) as [TimelineEventId, () => DatedEvent][];
  const place = ({ date }: DatedEvent) => date ?? Number.MAX_SAFE_INTEGER;
  return events
    .flatMap(([id, event]) => whereStated(() => [{ id, ...event() }]))
    .map((event): TimelineEvent => ({ ...event, status: statusOf(event.date, facts.asOf) }))
    .sort((a, b) => place(a) - place(b));
}
