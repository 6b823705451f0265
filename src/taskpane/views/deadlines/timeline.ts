import { isoDay, type Day } from "../../../engine/basics/days";
import { linear, inLanes, type Placed } from "../../drawing/scale";
import { countedFromText, movedFrom, ruleText } from "../../../engine/timeline/event";
import type { TimelineEvent } from "../../../engine/timeline/timeline";
import { eventId, type CalendarEvent } from "./calendar-file";

/** An event of TIMELINE as the pane shows it. */
export interface ShownEvent extends TimelineEvent {
  /** the first that is not past */
  readonly isNext: boolean;
}

export function shownEvents(events: readonly TimelineEvent[]): ShownEvent[] {
  const next = events.find(({ status }) => status === "ahead" || status === "today")?.date;
  return events.map((each) => ({
    ...each,
    isNext: next !== undefined && each.date === next && each.status !== "past",
  }));
}

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const MARGIN = 0.02;

/** A span with some room at its ends. */
export function roomy({ from, to }: Span): Span {
  const room = Math.max(3, Math.ceil((to - from) * MARGIN));
  return { from: from - room, to: to + room };
}

function days(events: readonly ShownEvent[]): Day[] {
  return events.flatMap(({ date }) => (date === undefined ? [] : [date])).sort((a, b) => a - b);
}

/** The whole time, or the densest part of it: from the signing to what follows the Closing within a year. */
export function spansOf(events: readonly ShownEvent[]): { readonly all: Span; readonly close: Span } | undefined {
  const all = days(events);
  if (all.length === 0) return undefined;
  const widest = { from: all[0]!, to: all.at(-1)! };
  const within = all
    .map((from) => ({ from, to: from + 366 }))
    .map((span) => ({ ...span, count: all.filter((day) => day >= span.from && day <= span.to).length }));
  const densest = within.reduce((best, each) => (each.count > best.count ? each : best));
  const last = all.filter((day) => day <= densest.to).at(-1)!;
  return { all: roomy(widest), close: roomy({ from: densest.from, to: last }) };
}

export interface Mark {
  readonly event: ShownEvent;
  readonly index: number;
  readonly day: Day;
}

/** The marks of a span, to scale; those that would touch one above the other. */
export function marksIn(
  events: readonly ShownEvent[],
  span: Span,
  from: number,
  to: number,
  width: number,
): Placed<Mark>[] {
  const x = linear(span.from, span.to, from, to);
  const marks = events.flatMap((event, index) =>
    event.date !== undefined && event.date >= span.from && event.date <= span.to
      ? [{ event, index, day: event.date }]
      : [],
  );
  return inLanes(marks, ({ day }) => x(day), width);
}

function eventText(event: ShownEvent): string {
  const { from, conflict } = event;
  const unadjusted = movedFrom(event);
  return [
    from && `Counted from: ${countedFromText(from)}.`,
    `Rule: ${ruleText(event)}.`,
    unadjusted !== undefined && `Moved from ${isoDay(unadjusted)}.`,
    conflict && `Conflict: ${conflict}.`,
  ]
    .filter((line) => line)
    .join("\n");
}

/** The dated events for a calendar; the deal is what tells its events from those of another. */
export function calendarEvents(events: readonly ShownEvent[], deal: string): CalendarEvent[] {
  return events.flatMap((each) =>
    each.date === undefined
      ? []
      : [
          {
            id: eventId(each.id, deal),
            day: each.date,
            title: `${each.event} (${each.clause})`,
            text: eventText(each),
            category: each.conflict === undefined ? "Deadline" : "Conflict",
          },
        ],
  );
}
