import { readings } from "../arbitraries/amounts";
import { asGiven, iso, serial } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { Almanac, type CalendarName } from "./almanac";
import { isGiven, reading, type Drawn } from "./check";

export const CALENDAR_READINGS = {
  "Business calendar": ["NY_LEGAL", "FED_BANK", "FED_EMP"],
  "Roll rule": ["GCL25", "NONE"],
};

/** A date as it was given: its serial without the time of day. */
export function serialOf(value: unknown): number {
  if (typeof value === "number") return Math.floor(value);
  const [y, m, d] = String(value).split("-").map(Number) as [number, number, number];
  return serial(y, m, d);
}

/** A date fact; a term, or the agreement's own day, where it was left out. */
export function dateOf(drawn: Drawn, name: string, byDefault: [name: string, iso: string] = ["", ""]): number {
  if (isGiven(drawn, name)) return serialOf(drawn.facts[name]);
  return serialOf(drawn.terms?.[byDefault[0]] ?? byDefault[1]);
}

export function days(drawn: Drawn, name: string, agreement: number): number {
  const value = drawn.terms?.[name];
  return typeof value === "number" ? value : agreement;
}

/** The terms of a count of Business Days: which calendar, whether a period rolls, and now and then extra closures. */
export function businessTerms(random: Random, near: number): Record<string, unknown> {
  const closures = Array.from({ length: random.whole(1, 4) }, () => iso(near + random.whole(-10, 20)));
  return {
    ...readings(random, CALENDAR_READINGS),
    ...(random.chance(0.04) && { "Extra closures": closures.join(random.pick([", ", ",", "; "])) }),
  };
}

export function business(drawn: Drawn): Almanac {
  const extra = String(drawn.terms?.["Extra closures"] ?? "")
    .split(/[,; ]+/)
    .filter(Boolean)
    .map(serialOf);
  return new Almanac(reading(drawn, "Business calendar", "NY_LEGAL") as CalendarName, (at) => extra.includes(at));
}

/** A period of days, months or years moved off a day that is no Business Day. */
export function rolled(drawn: Drawn, end: number): number {
  return reading(drawn, "Roll rule", "GCL25") === "GCL25" ? business(drawn).following(end) : end;
}

/** Days, or from and to, on which the stock was not quoted. */
export function drawHalts(random: Random, near: number): unknown {
  if (random.chance(0.75)) return null;
  const rows = random.whole(1, 3);
  if (random.chance(0.4)) return Array.from({ length: rows }, () => [asGiven(random, near + random.whole(-30, 30))]);
  return Array.from({ length: rows }, (_, row) => {
    const from = near + random.whole(-60, 40);
    return [from, row === rows - 1 && random.chance(0.1) ? null : from + random.whole(0, 9)];
  });
}

export function isHaltedBy(halts: unknown): (serial: number) => boolean {
  const rows = ((halts ?? []) as unknown[][]).map((row) => {
    const from = serialOf(row[0]);
    return [from, row.length === 1 ? from : row[1] === null ? Number.POSITIVE_INFINITY : serialOf(row[1])] as const;
  });
  return (at) => rows.some(([from, to]) => at >= from && at <= to);
}

export function sessions(drawn: Drawn): Almanac {
  return new Almanac("US_EQUITY", isHaltedBy(drawn.facts.halt_days));
}
