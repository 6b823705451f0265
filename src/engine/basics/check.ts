import type { Exact } from "./exact";
import type { Kind } from "./kinds";
import { snakeCase } from "./names";
import { refuse, type Raw } from "./values";

type Numeric<V> = Extract<V, Exact | number>;

/** The kinds of a clause's facts: of every one that is a number, and of any other that is one value of a cell. */
export type Kinds<F> = {
  readonly [K in keyof F as Numeric<F[K]> extends never ? never : K]-?: Kind<F[K]>;
} & { readonly [K in keyof F]?: Kind<F[K]> };

type AnyKinds = Readonly<Record<string, Kind<unknown>>>;

const READ = Symbol("read");

/** Which kinds the facts of a record were read by: what was read so is of its kind, and need not be asked again. */
export class ReadBy {
  private readonly covered = new Map<AnyKinds, boolean>();

  constructor(private readonly kinds: AnyKinds) {}

  /** Marks the record itself: a copy of it, in which a fact may be another, is not marked. */
  mark(record: object): void {
    (record as Marked)[READ] = { record, readBy: this };
  }

  covers(kinds: AnyKinds): boolean {
    let covered = this.covered.get(kinds);
    if (covered === undefined) {
      covered = Object.keys(kinds).every((key) => this.kinds[key]?.holds === kinds[key]!.holds);
      this.covered.set(kinds, covered);
    }
    return covered;
  }
}

interface Marked {
  [READ]?: { readonly record: object; readonly readBy: ReadBy };
}

/** Refuses facts that are not of their kinds, whoever gives them: cells, a program, another clause. */
export function check(kinds: AnyKinds, facts: object, clause: string): void {
  const mark = (facts as Marked)[READ];
  if (mark?.record === facts && mark.readBy.covers(kinds)) return;
  for (const key in kinds) {
    const value = (facts as Readonly<Record<string, Raw>>)[key];
    if (!kinds[key]!.holds(value)) refuse(value, kinds[key]!.accepted, { parameter: snakeCase(key), clause });
  }
}
