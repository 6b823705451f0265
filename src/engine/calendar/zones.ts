import { dayOf, isoDay, type Day } from "../basics/days";
import { invalid } from "../basics/errors";
import { clockText } from "../basics/values";

/** What a wall clock shows. */
export interface LocalTime {
  readonly day: Day;
  /** whole seconds since midnight, 0 to 86,399 */
  readonly seconds: number;
}

const CLAUSE = "7.3";
const UNIX_EPOCH = dayOf(1970, 1, 1);
const SECONDS_A_DAY = 86_400;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The same moment on the clock of another zone. */
export function localTimeIn(
  sent: LocalTime,
  senderZone: string,
  recipientZone: string,
  names = { time: "sent", from: "sender_zone", to: "recipient_zone" },
): LocalTime {
  const from = clockOf(senderZone, names.from);
  const to = clockOf(recipientZone, names.to);
  const { day, seconds } = sent;
  if (!Number.isInteger(seconds) || seconds < 0 || seconds >= SECONDS_A_DAY) {
    invalid(names.time, `${seconds} seconds are not a time of day`, CLAUSE);
  }
  const moment = momentOf((day - UNIX_EPOCH) * SECONDS_A_DAY + seconds, from);
  if (moment === undefined) {
    invalid(names.time, `${timeText(sent)} does not exist in ${senderZone}, where the clock was put forward`, CLAUSE);
  }
  const wall = wallAt(moment, to);
  const wallDay = Math.floor(wall / SECONDS_A_DAY);
  return { day: wallDay + UNIX_EPOCH, seconds: wall - wallDay * SECONDS_A_DAY };
}

export function timeText({ day, seconds }: LocalTime): string {
  return `${isoDay(day)}T${clockText(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}

function clockOf(zone: string, parameter: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = newClock(zone);
  if (!clock) invalid(parameter, `${JSON.stringify(zone)} is no IANA time zone, such as America/New_York`, CLAUSE);
  clocks.set(zone, clock);
  return clock;
}

function newClock(zone: string): Intl.DateTimeFormat | undefined {
  // Some hosts take bare offsets such as +05:00 too; the answer must not hang on the host.
  if (!/^[A-Za-z]/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}

/** What the clock shows at a moment; both as seconds since 1970. */
function wallAt(moment: number, clock: Intl.DateTimeFormat): number {
  const shown = new Map(clock.formatToParts(moment * 1000).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type)!;
  const days = dayOf(part("year"), part("month"), part("day")) - UNIX_EPOCH;
  return days * SECONDS_A_DAY + part("hour") * 3600 + part("minute") * 60 + part("second");
}

/** The earliest moment at which the clock shows this; undefined where it never does. */
function momentOf(wall: number, clock: Intl.DateTimeFormat): number | undefined {
  // No zone is a whole day from Greenwich, so the offsets a day before and a day after are the two that can apply.
  const offsets = [wall - SECONDS_A_DAY, wall + SECONDS_A_DAY].map((near) => wallAt(near, clock) - near);
  const moments = offsets.map((offset) => wall - offset).filter((moment) => wallAt(moment, clock) === wall);
  return moments.length === 0 ? undefined : Math.min(...moments);
}
