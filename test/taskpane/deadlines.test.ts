import { calendarFile, eventId, type CalendarEvent } from "../../src/taskpane/views/deadlines/calendar-file";
import type { TimelineEvent, TimelineEventId } from "../../src/engine/timeline/timeline";
import { calendarEvents, marksIn, shownEvents, spansOf } from "../../src/taskpane/views/deadlines/timeline";
import { dayTicks, inLanes, linear, roundTicks } from "../../src/taskpane/drawing/scale";
import { dayOf } from "../../src/engine/basics/days";

const MOMENT = new Date(Date.UTC(2003, 3, 28, 13, 5, 9));
const EVENT: CalendarEvent = {
  id: "filing.2-2-a.2003",
  day: dayOf(2003, 6, 12),
  title: "Filing",
  text: "",
  category: "Deadline",
};

/** Reads a calendar file as RFC 5545 says: unfolds, splits names, parameters and values, and takes the escapes away. */
function readCalendar(text: string): Record<string, string>[] {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const lines = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/.exec(line)!;
    if (name === "BEGIN" && value === "VEVENT") events.push({});
    else if (events.length > 0 && name !== "END")
      events.at(-1)![name!] = value!.replaceAll(/\\([\\;,nN])/g, (_, mark: string) =>
        mark.toLowerCase() === "n" ? "\n" : mark,
      );
  }
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.at(-1)).toBe("END:VCALENDAR");
  return events;
}

describe("a calendar file", () => {
  test("has whole days, the last left out, and the moment when it was made", () => {
    const [event] = readCalendar(calendarFile("A deal", [EVENT], MOMENT));
    expect(event).toMatchObject({
      UID: "filing.2-2-a.2003@debenture-terms",
      DTSTAMP: "20030428T130509Z",
      "DTSTART;VALUE=DATE": "20030612",
      "DTEND;VALUE=DATE": "20030613",
      SUMMARY: "Filing",
      TRANSP: "TRANSPARENT",
    });
  });

  test.each([
    [dayOf(2003, 12, 31), "20031231", "20040101", "over the end of a year"],
    [dayOf(2004, 2, 28), "20040228", "20040229", "a leap day"],
    [dayOf(1904, 2, 29), "19040229", "19040301", "long ago"],
  ])("day %i: %s to %s", (day, start, end) => {
    expect(readCalendar(calendarFile("x", [{ ...EVENT, day }], MOMENT))[0]).toMatchObject({
      "DTSTART;VALUE=DATE": start,
      "DTEND;VALUE=DATE": end,
    });
  });

  test.each([
    ["a; b, c\\d\ne", "every mark that the format uses"],
    ["END:VEVENT\r\nBEGIN:VEVENT", "a text that would end the event"],
    ["é".repeat(200), "longer than a line, two octets a letter"],
    ["😀".repeat(60), "four octets a letter, never cut in two"],
    ["<b>&amp;</b> =cmd|' /C calc'!A1", "markup and formulas are text"],
  ])("keeps the text %j", (text) => {
    const file = calendarFile("x", [{ ...EVENT, title: text, text }], MOMENT);
    const expected = text.replaceAll("\r\n", "\n");
    const events = readCalendar(file);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ SUMMARY: expected, DESCRIPTION: expected });
    for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  test("gives an event of a deal the same id, whatever its day and its words", () => {
    expect(eventId("filingDue", "2003-04-28 750000")).toBe("filingdue.2003-04-28-750000");
  });
});

const event = (
  name: string,
  date: number | undefined,
  status: TimelineEvent["status"],
  conflict?: string,
): TimelineEvent => ({
  id: name as TimelineEventId,
  event: name,
  clause: "2.2",
  date,
  from: { name: "Execution Date", day: dayOf(2003, 4, 28) },
  rule: "45 days after it",
  status,
  conflict,
});
const EVENTS = [
  event("a", 100, "past"),
  event("b", 110, "past", "too early"),
  event("c", 111, "ahead"),
  event("d", 111, "ahead"),
  event("e", 900, "ahead"),
  event("f", undefined, undefined),
];

describe("the timeline", () => {
  test("finds the next dates, those that conflict, and those without a day", () => {
    const events = shownEvents(EVENTS);
    expect(events.filter(({ isNext }) => isNext).map(({ event }) => event)).toEqual(["c", "d"]);
    expect(events.filter(({ conflict }) => conflict !== undefined).map(({ event }) => event)).toEqual(["b"]);
    expect(events.at(-1)!.date).toBeUndefined();
  });

  test("has a span for all dates and one for the year with the most", () => {
    const spans = spansOf(shownEvents(EVENTS))!;
    expect(spans.all.from).toBeLessThan(100);
    expect(spans.all.to).toBeGreaterThan(900);
    expect(spans.close.to).toBeLessThan(130);
  });

  test("draws to scale: twice as far is twice as long", () => {
    const marks = marksIn(shownEvents(EVENTS), { from: 100, to: 900 }, 0, 800, 10);
    const at = (event: string) => marks.find(({ item }) => item.event.event === event)!;
    expect(at("a").x).toBe(0);
    expect(at("b").x).toBe(10);
    expect(at("e").x).toBe(800);
    expect(at("c").lane).not.toBe(at("d").lane);
    expect(marks).toHaveLength(5);
  });

  test("goes to a calendar without the events that have no day", () => {
    const events = calendarEvents(shownEvents(EVENTS), "x");
    expect(events).toHaveLength(5);
    expect(events[1]).toMatchObject({
      category: "Conflict",
      text: "Counted from: Execution Date 2003-04-28.\nRule: 45 days after it.\nConflict: too early.",
    });
  });

  test("without dates has no span", () => expect(spansOf(shownEvents([]))).toBeUndefined());
});

describe("scales", () => {
  test("one value lies in the middle", () => expect(linear(5, 5, 0, 10)(5)).toBe(5));
  test.each([
    [0, 1, 4, [0, 0.5, 1], "steps of 5"],
    [0.13, 0.32, 4, [0.15, 0.2, 0.25, 0.3], "steps between round values, exactly"],
    [3, 3, 4, [3], "no range"],
  ])("ticks from %d to %d", (from, to, pieces, ticks) => expect(roundTicks(from, to, pieces)).toEqual(ticks));
  test("months where they fit, years where they do not", () => {
    expect(dayTicks(dayOf(2003, 4, 28), dayOf(2003, 9, 10), 6).map(({ text }) => text)).toEqual([
      "May 2003",
      "Jun",
      "Jul",
      "Aug",
      "Sep",
    ]);
    expect(dayTicks(dayOf(2001, 4, 28), dayOf(2008, 5, 1), 8).map(({ text }) => text)).toEqual([
      "2002",
      "2003",
      "2004",
      "2005",
      "2006",
      "2007",
      "2008",
    ]);
  });
  test("marks that would touch stand in lanes", () =>
    expect(inLanes([0, 5, 10], (x) => x, 10).map(({ lane }) => lane)).toEqual([0, 1, 0]));
});
