import { orNothing, readings } from "../arbitraries/amounts";
import { iso, serial } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { on } from "./almanac";
import { business, businessTerms } from "./calendars";
import { ErrorCode, isGiven, reading, type Check, type Drawn, type Expected } from "./check";

type Zone = "America/New_York" | "Europe/London" | "America/Phoenix" | "Asia/Tokyo";

const MINUTES_A_DAY = 1440;

/** The n-th Sunday of a month, or the last for 0. */
function sunday(year: number, month: number, n: number): number {
  const start = n === 0 ? serial(year, month + 1, 1) - 7 : serial(year, month, 1) + 7 * (n - 1);
  return start + ((7 - on(start).weekday) % 7);
}

const yearOf = (minute: number): number => on(Math.floor(minute / MINUTES_A_DAY)).year;

/** Minutes ahead of Greenwich at a moment, by the law of 1996 and after. */
function offset(zone: Zone, utc: number): number {
  const year = yearOf(utc);
  if (zone === "Asia/Tokyo") return 540;
  if (zone === "America/Phoenix") return -420;
  if (zone === "Europe/London") return isBetween(utc, sunday(year, 3, 0), 60, sunday(year, 10, 0), 60) ? 60 : 0;
  const [from, to] =
    year >= 2007 ? [sunday(year, 3, 2), sunday(year, 11, 1)] : [sunday(year, 4, 1), sunday(year, 10, 0)];
  return isBetween(utc, from, 7 * 60, to, 6 * 60) ? -240 : -300;
}

function isBetween(utc: number, from: number, fromMinute: number, to: number, toMinute: number): boolean {
  return utc >= from * MINUTES_A_DAY + fromMinute && utc < to * MINUTES_A_DAY + toMinute;
}

/** The earlier moment at which a clock shows this; undefined where it never does. */
function momentOf(zone: Zone, local: number): number | undefined {
  const offsets = {
    "America/New_York": [-240, -300],
    "Europe/London": [60, 0],
    "America/Phoenix": [-420],
    "Asia/Tokyo": [540],
  }[zone];
  return offsets.map((minutes) => local - minutes).find((utc) => utc + offset(zone, utc) === local);
}

const ZONES: readonly Zone[] = ["America/New_York", "Europe/London", "America/Phoenix", "Asia/Tokyo"];

function draw(random: Random): Drawn {
  const year = random.whole(1996, 2035);
  const changes = [
    sunday(year, 3, 0),
    sunday(year, 10, 0),
    sunday(year, 3, 2),
    sunday(year, 11, 1),
    sunday(year, 4, 1),
  ];
  const day = random.chance(0.4)
    ? random.pick(changes) + random.whole(-1, 1)
    : serial(year, 1, 1) + random.whole(0, 364);
  const minute = random.chance(0.3)
    ? 60 * random.whole(0, 23) + random.pick([0, 1, 59])
    : random.whole(0, MINUTES_A_DAY - 1);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const sent = random.chance(0.5) ? `${iso(day)}T${clock}` : day + minute / MINUTES_A_DAY;
  const zone = () => orNothing(random, random.pick(ZONES), 0.3);
  const terms = {
    ...businessTerms(random, day),
    ...readings(random, { "Notice before opening": ["NEXT_BD", "SAME_DAY"] }),
  };
  return { facts: { sent, sender_zone: zone(), recipient_zone: zone() }, terms };
}

function minuteOf(sent: unknown): number {
  if (typeof sent === "number") return Math.round(sent * MINUTES_A_DAY);
  const [date, clock] = String(sent).split("T") as [string, string];
  const [y, m, d] = date.split("-").map(Number) as [number, number, number];
  const [hour, minute] = clock.split(":").map(Number) as [number, number];
  return serial(y, m, d) * MINUTES_A_DAY + hour * 60 + minute;
}

/** 7.3: the day of arrival when it is a Business Day from 09:00 to 17:00, otherwise the next Business Day. */
function deemed(drawn: Drawn): Expected {
  const zone = (name: string) => (isGiven(drawn, name) ? (drawn.facts[name] as Zone) : "America/New_York");
  const utc = momentOf(zone("sender_zone"), minuteOf(drawn.facts.sent));
  if (utc === undefined) return new ErrorCode("#VALUE!");
  const local = utc + offset(zone("recipient_zone"), utc);
  const [day, minute] = [Math.floor(local / MINUTES_A_DAY), local % MINUTES_A_DAY];
  const opens = reading(drawn, "Notice before opening", "NEXT_BD") === "SAME_DAY" ? 0 : 9 * 60;
  const isInTime = business(drawn).isOpen(day) && minute >= opens && minute <= 17 * 60;
  return isInTime ? day : business(drawn).nth(day, 1);
}

export const NOTICES: readonly Check[] = [{ id: "NOTICE_DATE", draw, oracle: deemed }];
