import type { Random } from "./random";
import type { Subject } from "./subject";

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const EXTENTS: Readonly<Record<string, (random: Random) => Extent>> = {
  column: (random) => ({ rows: random.whole(2, 5), columns: 1 }),
  row: (random) => ({ rows: 1, columns: random.whole(2, 5) }),
  block: (random) => ({ rows: random.whole(2, 3), columns: random.whole(2, 3) }),
};

/** The value of the call itself, or a day or a share more or less. */
function nudged(random: Random, value: unknown): unknown {
  return typeof value === "number" && Number.isInteger(value) ? value + random.whole(-3, 3) : value;
}

/** How much of the extent a fact's range has: all of it, or a column or a row that repeats. */
function partOf(random: Random, { rows, columns }: Extent): Extent {
  if (random.chance(0.7)) return { rows, columns };
  return random.chance(0.5) ? { rows, columns: 1 } : { rows: 1, columns };
}

/**
 * The call with columns, rows or blocks for some of the facts that the function maps over: of other calls, cell by
 * cell, or near the call's own, which fit its tables.
 */
export function rangesIn(
  random: Random,
  { parameters }: Subject,
  args: readonly unknown[],
  next: () => readonly unknown[],
): unknown[] {
  const extent = EXTENTS[random.pick(Object.keys(EXTENTS))]!(random);
  const calls = Array.from({ length: extent.rows * extent.columns }, next);
  const mapped = [...parameters.keys()].filter((index) => parameters[index]!.isMapped);
  const chosen = mapped.filter(() => random.chance(0.7));
  const ranged = chosen.length > 0 ? chosen : [random.pick(mapped)];
  return args.map((own, index) => {
    if (!ranged.includes(index)) return own;
    const { rows, columns } = partOf(random, extent);
    const cell = (row: number, column: number) =>
      random.chance(0.5) ? calls[row * extent.columns + column]![index] : nudged(random, own);
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row, column)));
  });
}
