import type { Random } from "./random";

const UNIX_EPOCH = 25569;

/** The serial of a day. */
export function serial(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / 86_400_000 + UNIX_EPOCH;
}

const FIRST = serial(1995, 1, 1);
const LAST = serial(2060, 12, 31);

/** From 1995 to 2060: any day, or one near a month's end, a 29 February or a holiday. */
export function day(random: Random): number {
  const kind = random.unit();
  if (kind < 0.6) return random.whole(FIRST, LAST);
  const year = random.whole(1995, 2060);
  if (kind < 0.7) return serial(year, random.whole(1, 12) + 1, 1) - random.whole(1, 3);
  if (kind < 0.8) return serial(4 * random.whole(499, 515), 2, 29) + random.whole(-1, 1);
  const [month, about] = random.pick([
    [1, 1],
    [2, 12],
    [4, 10],
    [6, 19],
    [7, 4],
    [9, 3],
    [10, 12],
    [11, 4],
    [11, 11],
    [11, 25],
    [12, 25],
  ] as const);
  return serial(year, month, about) + random.whole(-6, 6);
}

/** A day some way after another: soon, within years, on an anniversary, or before it. */
export function after(random: Random, start: number): number {
  const kind = random.unit();
  if (kind < 0.1) return start - random.whole(0, 40);
  if (kind < 0.4) return start + random.whole(0, 40);
  const on = new Date((start - UNIX_EPOCH) * 86_400_000);
  const anniversary = serial(on.getUTCFullYear() + random.whole(1, 12), on.getUTCMonth() + 1, on.getUTCDate());
  return kind < 0.7 ? start + random.whole(0, 4000) : anniversary + random.whole(-2, 2);
}

/** The day as a cell or a person gives it: its serial, with a time of day, or ISO text. */
export function asGiven(random: Random, at: number): number | string {
  const kind = random.unit();
  if (kind < 0.7) return at;
  return kind < 0.85 ? at + random.whole(1, 1439) / 1440 : iso(at);
}

export function iso(at: number): string {
  return new Date((at - UNIX_EPOCH) * 86_400_000).toISOString().slice(0, 10);
}
