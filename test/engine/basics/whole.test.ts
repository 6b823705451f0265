import fc from "fast-check";
import { runs } from "../../arbitraries/properties";
import {
  floorOf,
  magnitude,
  nearestDouble,
  negative,
  product,
  sum,
  whole,
  wholeQuotient,
  type Whole,
} from "../../../src/engine/basics/whole";

const MOST = Number.MAX_SAFE_INTEGER;

/** Whole numbers of every size, most of them near the end of what a double holds exactly. */
const near = fc.integer({ min: -3, max: 3 }).map((step) => (BigInt(MOST) + BigInt(step)) as Whole);
const anyWhole = fc
  .oneof(
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    fc.maxSafeInteger(),
    near,
  )
  .chain((x) => fc.constantFrom(whole(x), negative(whole(x))));
const above = anyWhole.map(magnitude).filter((x) => x > 0);

const isShort = (x: Whole): boolean => typeof x === "bigint" || (Number.isSafeInteger(x) && !Object.is(x, -0));

describe("a whole number is a double while that is exact, and a bigint beyond", () => {
  test("sums, products and their signs are those of bigints", () => {
    fc.assert(
      fc.property(anyWhole, anyWhole, (a, b) => {
        expect([sum(a, b), product(a, b), negative(a)].map(BigInt)).toEqual([
          BigInt(a) + BigInt(b),
          BigInt(a) * BigInt(b),
          -BigInt(a),
        ]);
        expect([sum(a, b), product(a, b), negative(a), magnitude(a)].every(isShort)).toBe(true);
      }),
      runs(5000),
    );
  });

  test("a floor is not above the quotient, and one more is", () => {
    fc.assert(
      fc.property(anyWhole, above, (a, b) => {
        const floor = BigInt(floorOf(a, b));
        expect(floor * BigInt(b) <= BigInt(a) && (floor + 1n) * BigInt(b) > BigInt(a)).toBe(true);
        const exact = wholeQuotient(a, b);
        expect(exact === undefined ? undefined : BigInt(exact)).toBe(
          floor * BigInt(b) === BigInt(a) ? floor : undefined,
        );
      }),
      runs(5000),
    );
  });

  test.each([
    [product(2 ** 27, 2 ** 26), "bigint", 2n ** 53n, "the first product that a double might have rounded"],
    [product(2 ** 26, 2 ** 26), "number", 2n ** 52n, "one that it did not"],
    [sum(MOST, 1), "bigint", 2n ** 53n, "the first sum"],
    [sum(MOST, -1), "number", 2n ** 53n - 2n, "below it"],
    [sum(2n ** 60n, -(2n ** 60n) + 5n), "number", 5n, "a sum that is short again"],
    [product(0, -(2n ** 60n)), "number", 0n, "nothing times anything"],
    [product(0, -5), "number", 0n, "and no minus zero"],
    [whole(-0), "number", 0n, "nor here"],
    [floorOf(9007199254740990, 9007199254740991), "number", 0n, "a quotient that rounds up to 1"],
    [floorOf(-1, 3), "number", -1n, "below zero"],
    [floorOf(10n ** 30n, 10n ** 29n), "number", 10n, "long parts of a short quotient"],
  ])("%p is a %s, %p (%s)", (value, kind, expected) => {
    expect([typeof value, BigInt(value)]).toEqual([kind, expected]);
    expect(Object.is(value, -0)).toBe(false);
  });

  test("no fraction is one", () => {
    expect(() => whole(1.5)).toThrow(RangeError);
  });

  test.each([
    [0, 7, 0, "zero, not minus zero"],
    [-1, 3, -1 / 3, "short parts: the double's own division rounds rightly"],
    [10n ** 40n, 3n * 10n ** 40n, 1 / 3, "long parts"],
    [2n ** 60n, 1, 2 ** 60, "a whole number beyond the exact ones"],
    [10n ** 400n, 1, Infinity, "more than a double holds"],
    [-1, 10n ** 400n, 0, "too small for a double below zero: zero, not minus zero"],
    [-(10n ** 20n), 10n ** 400n, 0, "nor with long parts"],
  ])("the double nearest to %p ÷ %p is %p (%s)", (a, b, expected) => {
    expect(nearestDouble(a, b)).toBe(expected);
  });
});
