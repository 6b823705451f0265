/** One way of computing the same thing as the others. */
export interface Contestant {
  readonly name: string;
  /** Makes what a run takes, off the clock. */
  prepare?(): void;
  /** Works through its cases once and says how many there were. */
  run(): number;
}

export interface Timing {
  readonly name: string;
  /** of one case, median of the rounds */
  readonly nanoseconds: number;
  /** how many times this one's time the first contestant took, median of the rounds */
  readonly times: number;
}

const ROUNDS = 9;
const SLICE_MICROSECONDS = 25_000;

/** Takes what was computed, so that no optimizer leaves it out. */
let taken = 0;
export function keep(value: unknown): void {
  if (value === taken) taken = Number(value) + 1;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Microseconds that the process has used, so that other work on the machine does not count; in a page, time itself. */
function microseconds(): number {
  if (typeof process === "undefined") return performance.now() * 1000;
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Nanoseconds a case, over at least one slice of time. */
function slice(contestant: Contestant): number {
  let cases = 0;
  let took = 0;
  do {
    contestant.prepare?.();
    const start = microseconds();
    cases += contestant.run();
    took += microseconds() - start;
  } while (took < SLICE_MICROSECONDS);
  return (took * 1e3) / cases;
}

/** What rounds of times come to: ratios are taken within a round, since single runs on a shared machine differ twofold. */
export function timings(names: readonly string[], times: readonly (readonly number[])[]): Timing[] {
  return names.map((name, place) => ({
    name,
    nanoseconds: median(times[place]!),
    times: median(times[place]!.map((time, round) => times[0]![round]! / time)),
  }));
}

/** Interleaved rounds, each begun by another contestant, after one to warm up. */
export function race(contestants: readonly Contestant[], rounds = ROUNDS): Timing[] {
  for (const contestant of contestants) slice(contestant);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const order = contestants.map((_, place) => (place + round) % contestants.length);
    for (const place of order) times[place]!.push(slice(contestants[place]!));
  }
  return timings(
    contestants.map(({ name }) => name),
    times,
  );
}
