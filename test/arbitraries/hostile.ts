import fc from "fast-check";
import { DAYS, NO_NUMBERS, NUMBERS, RICH, WORDS } from "./hostile-values";

export const hostileCell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...NUMBERS, ...DAYS) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...NO_NUMBERS) },
  { weight: 3, arbitrary: fc.double() },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, true, false) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...RICH) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** Rows of one length or not, none at all, rows that are no rows, and holes. */
const hostileMatrix: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(fc.array(hostileCell, { maxLength: 6 }), { maxLength: 8 }),
  fc.array(fc.tuple(hostileCell, hostileCell), { maxLength: 6 }),
  fc.array(fc.oneof(hostileCell, fc.array(hostileCell, { maxLength: 3 })), { maxLength: 4 }),
  fc.sparseArray(fc.oneof(hostileCell, fc.sparseArray(hostileCell, { maxNumElements: 3, maxLength: 5 })), {
    maxNumElements: 3,
    maxLength: 6,
  }),
  fc.constantFrom<unknown>(
    [],
    [[]],
    [[], [1]],
    [[1], []],
    [[[1]]],
    [[[[[]]]]],
    [null],
    [undefined],
    [[null], undefined],
    new Array(3),
  ),
);

export const hostileArgument: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileCell },
  { weight: 2, arbitrary: hostileMatrix },
);

/** A table of terms, some with hostile values: real names, so that the values come to be used. */
export function hostileTerms(names: readonly string[], choices: readonly string[]): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<unknown>(
        1,
        2,
        3,
        0.01,
        0.5,
        0.99,
        1e9,
        1e15,
        1e-15,
        365,
        100_000,
        "none",
        "not set",
        "2003-04-28",
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...choices) },
    { weight: 1, arbitrary: hostileCell },
  );
  return fc.array(fc.tuple(fc.constantFrom(...names), value), { minLength: 1, maxLength: 4 });
}
