import { isoDay, type Day } from "../../engine/basics/days";
import { linear, inLanes, type Placed } from "../drawing/scale";
import { plainCell, type Matrix } from "../formula/evaluate";
import type { CalendarEvent } from "./calendar-file";
import { eventIds } from "./calendar-file";

/** A row of TIMELINE. */
export interface TimelineEvent {
  readonly event: string;
  readonly clause: string;
  /** undefined: it has no day on these facts */
  readonly day: Day | undefined;
  readonly from: string;
  readonly rule: string;
  readonly rolledFrom: Day | undefined;
  readonly status: "past" | "today" | "ahead" | "";
  readonly conflict: string;
  /** the first that is not past */
  readonly isNext: boolean;
}

type Column = "Event" | "Clause" | "Date" | "Counted from" | "Rule" | "Rolled from" | "Status" | "Conflict";

function textIn(cell: unknown): string {
  return typeof cell === "string" ? cell : "";
}

function dayIn(cell: unknown): Day | undefined {
  return typeof cell === "number" ? cell : undefined;
}

/** TIMELINE's answer, heading row included. */
export function timelineEvents(rows: Matrix): TimelineEvent[] {
  const at = (heading: Column) => rows[0]?.findIndex((cell) => cell === heading) ?? -1;
  const events = rows.slice(1).map((row) => {
    const cell = (heading: Column) => plainCell(row[at(heading)]);
    return {
      event: textIn(cell("Event")),
      clause: textIn(cell("Clause")),
      day: dayIn(cell("Date")),
      from: textIn(cell("Counted from")),
      rule: textIn(cell("Rule")),
      rolledFrom: dayIn(cell("Rolled from")),
      status: textIn(cell("Status")) as TimelineEvent["status"],
      conflict: textIn(cell("Conflict")),
    };
  });
  const next = events.find(({ status, day }) => day !== undefined && (status === "ahead" || status === "today"))?.day;
  return events.map((each) => ({ ...each, isNext: next !== undefined && each.day === next && each.status !== "past" }));
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

function days(events: readonly TimelineEvent[]): Day[] {
  return events.flatMap(({ day }) => (day === undefined ? [] : [day])).sort((a, b) => a - b);
}

/** The whole time, or the densest part of it: from the signing to what follows the Closing within a year. */
export function spansOf(events: readonly TimelineEvent[]): { readonly all: Span; readonly close: Span } | undefined {
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
  readonly event: TimelineEvent;
  readonly index: number;
  readonly day: Day;
}

/** The marks of a span, to scale; those that would touch one above the other. */
export function marksIn(
  events: readonly TimelineEvent[],
  span: Span,
  from: number,
  to: number,
  width: number,
): Placed<Mark>[] {
  const x = linear(span.from, span.to, from, to);
  const marks = events.flatMap((event, index) =>
    event.day !== undefined && event.day >= span.from && event.day <= span.to ? [{ event, index, day: event.day }] : [],
  );
  return inLanes(marks, ({ day }) => x(day), width);
}

function eventText({ from, rule, rolledFrom, conflict }: TimelineEvent): string {
  return [
    from === "" ? "" : `Counted from: ${from}.`,
    rule === "" ? "" : `Rule: ${rule}.`,
    rolledFrom === undefined ? "" : `Moved from ${isoDay(rolledFrom)}.`,
    conflict === "" ? "" : `Conflict: ${conflict}.`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** The dated events for a calendar; the deal is what tells its events from those of another. */
export function calendarEvents(events: readonly TimelineEvent[], deal: string): CalendarEvent[] {
  const ids = eventIds(deal, events);
  return events.flatMap((each, index) =>
    each.day === undefined
      ? []
      : [
          {
            id: ids[index]!,
            day: each.day,
            title: `${each.event} (${each.clause})`,
            text: eventText(each),
            category: each.conflict === "" ? "Deadline" : "Conflict",
          },
        ],
  );
}
