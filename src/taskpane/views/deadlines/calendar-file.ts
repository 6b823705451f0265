import { dateOf, type Day } from "../../../engine/basics/days";

/** A calendar file by RFC 5545: days only, so that no time zone matters. */

export interface CalendarEvent {
  /** the same for the same event of the same deal, so that a second import moves it instead of doubling it */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly category: string;
}

const LINE_OCTETS = 75;
const DOMAIN = "debenture-terms";

function compactDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, "0")}${String(month).padStart(2, "0")}${String(dayOfMonth).padStart(2, "0")}`;
}

function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, (letter) => (letter === "\t" ? letter : ""));
}

const encoder = new TextEncoder();

/** A line of at most 75 octets, the rest in lines that begin with a space; no letter is cut in two. */
function folded(line: string): string {
  const lines = [""];
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LINE_OCTETS) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += size;
  }
  return lines.join("\r\n");
}

/** 20030428T130000Z of a moment */
function stampOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function eventLines({ id, day, title, text, category }: CalendarEvent, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${DOMAIN}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    `DTEND;VALUE=DATE:${compactDay(day + 1)}`,
    `SUMMARY:${escaped(title)}`,
    ...(text === "" ? [] : [`DESCRIPTION:${escaped(text)}`]),
    `CATEGORIES:${escaped(category)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The file's text; the moment is when it is made. */
export function calendarFile(name: string, events: readonly CalendarEvent[], moment: Date): string {
  const stamp = stampOf(moment);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Debenture Terms//${DOMAIN}//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** An id for an event from the deal and what the event is, whatever its day and its words are now. */
export function eventId(event: string, deal: string): string {
  return `${slug(event)}.${slug(deal)}`;
}
