/** One way of computing the same thing as the others. */
export interface Contestant {
  readonly name: string;
  /** Works through its cases once and says how many there were. */
  run(): number;
}

export interface Timing {
  readonly name: string;
  /** of one case, median of the rounds */
  readonly nanoseconds: number;
  /** how many times what the first contestant took, median of the rounds */
  readonly ratio: number;
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

/** Microseconds that the process has used, so that other work on the machine does not count; in a page, time itself. */
function microseconds(): number {
  if (typeof process === "undefined") return performance.now() * 1000;
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Nanoseconds a case, over at least one slice of time. */
function slice({ run }: Contestant): number {
  const start = microseconds();
  let cases = 0;
  let took = 0;
  do {
    cases += run();
    took = microseconds() - start;
  } while (took < SLICE_MICROSECONDS);
  return (took * 1e3) / cases;
}

/** Interleaved rounds, since single runs on a shared machine differ twofold: only ratios within a round are compared. */
export function race(contestants: readonly Contestant[], rounds = ROUNDS): Timing[] {
  for (const contestant of contestants) slice(contestant);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const order = contestants.map((_, place) => (place + round) % contestants.length);
    for (const place of order) times[place]!.push(slice(contestants[place]!));
  }
  return contestants.map(({ name }, place) => ({
    name,
    nanoseconds: median(times[place]!),
    ratio: median(times[place]!.map((time, round) => time / times[0]![round]!)),
  }));
}

function shown(nanoseconds: number): string {
  if (nanoseconds < 10) return nanoseconds.toFixed(1);
  return Math.round(nanoseconds).toLocaleString("en");
}

/** A table of one race; the first line is the add-in's own. */
export function print(title: string, timings: readonly Timing[]): void {
  console.log(`\n${title}`);
  for (const { name, nanoseconds, ratio } of timings) {
    const times = ratio >= 100 ? Math.round(ratio).toLocaleString("en") : ratio.toPrecision(ratio < 1 ? 2 : 3);
    console.log(`  ${name.padEnd(58)}${`${shown(nanoseconds)} ns`.padStart(16)}${`${times} ×`.padStart(10)}`);
  }
}
