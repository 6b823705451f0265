import type { Exact } from "./exact";
import type { Kind } from "./kinds";
import { snakeCase } from "./names";
import { refuse, type Raw } from "./values";

type Numeric<V> = Extract<V, Exact | number>;

/** The kinds of a clause's facts: of every one that is a number, and of any other that is one value of a cell. */
export type Kinds<F> = {
  readonly [K in keyof F as Numeric<F[K]> extends never ? never : K]-?: Kind<F[K]>;
} & { readonly [K in keyof F]?: Kind<F[K]> };

/** Refuses facts that are not of their kinds, whoever gives them: cells, a program, another clause. */
export function check(kinds: Readonly<Record<string, Kind<unknown>>>, facts: object, clause: string): void {
  for (const key in kinds) {
    const value = (facts as Readonly<Record<string, Raw>>)[key];
    if (!kinds[key]!.holds(value)) refuse(value, kinds[key]!.accepted, { parameter: snakeCase(key), clause });
  }
}
