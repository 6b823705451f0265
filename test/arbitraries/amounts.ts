import type { Random } from "./random";

/** A decimal as it is typed, with so many places: the double nearest to it. */
export function decimal(random: Random, low: number, high: number, places: number): number {
  const scale = 10 ** places;
  return random.whole(Math.round(low * scale), Math.round(high * scale)) / scale;
}

/** Now and then the value carries the noise of a computed cell, in digits that a cell does not show. */
export function withNoise(random: Random, value: number): number {
  if (!random.chance(0.05)) return value;
  const factor = random.pick([1.1, 3, 0.7, 7]);
  return random.chance(0.5) ? (value * factor) / factor : (value / factor) * factor;
}

/** $ 0.01 to 5.00, with two to four places, or $ 0.0001 to 0.0100, where such shares end up. */
export function price(random: Random): number {
  const isSubPenny = random.chance(0.3);
  const value = isSubPenny ? decimal(random, 0.0001, 0.01, 4) : decimal(random, 0.01, 5, random.whole(2, 4));
  return withNoise(random, value);
}

/** A dollar amount: round thousands, dollars or cents. */
export function money(random: Random, most = 10_000_000): number {
  const kind = random.unit();
  if (kind < 0.05) return 0;
  if (kind < 0.4) return 1000 * random.whole(1, most / 1000);
  return kind < 0.7 ? random.whole(1, most) : withNoise(random, decimal(random, 0.01, most, 2));
}

/** Whole shares, from a few to billions, as likely small as large. */
export function shares(random: Random, most = 5_000_000_000): number {
  if (random.chance(0.05)) return 0;
  const magnitude = 10 ** (random.unit() * Math.log10(most));
  const count = Math.floor(magnitude);
  return random.chance(0.3) ? Math.round(count / 10_000) * 10_000 : count;
}

/** A fraction such as a rate or a share of a loss, with two to four places. */
export function rate(random: Random, low: number, high: number): number {
  return decimal(random, low, high, random.whole(2, 4));
}

/** Leaves a fact out now and then: nothing, 0 and a blank are the same. */
export function orNothing<T>(random: Random, value: T, probability = 0.3): T | null | 0 | "" {
  return random.chance(probability) ? random.pick([null, 0, ""] as const) : value;
}

/** One of a term's readings, more often the default than the others, which is then left out. */
export function readings(random: Random, choices: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const drawn = Object.entries(choices).map(([name, all]) => [name, random.pick(all)] as const);
  return Object.fromEntries(drawn.filter(() => random.chance(0.7)));
}
