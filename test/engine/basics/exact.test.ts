import Decimal from "decimal.js";
import fc from "fast-check";
import { runs } from "../../arbitraries/properties";
import { Exact, fractionalPower, greatest, smallest, total } from "../../../src/engine/basics/exact";

const Precise = Decimal.clone({ precision: 400 });
const precise = (x: Exact) => new Precise(x.numerator.toString()).div(x.denominator.toString());

describe("a double comes in at its 15 significant digits", () => {
  test.each([
    [0.1, "1/10", "a decimal that no double holds"],
    [0.1 * 3, "3/10", "computed noise in the 16th digit"],
    [0.1 + 0.2, "3/10", "the same"],
    [1 / 3, "333333333333333/1000000000000000", "15 digits of a third"],
    [0.05, "1/20", "five percent"],
    [37916390, "37916390/1", "a share count"],
    [123456789012345680, "123456789012346000/1", "more than 15 digits of a whole number, as a sheet shows it"],
    [1e22, "10000000000000000000000/1", "a power of ten"],
    [-0.2999, "-2999/10000", "below zero"],
    [0, "0/1", "zero"],
    [1.7976931348623157e308, `${17976931348623200n * 10n ** 292n}/1`, "the largest double, rounded to 15 digits"],
    [0.0001, "1/10000", "a sub-penny price"],
    [5e-324, "494065645841247/1000000", "the smallest double (its digits, apart from the power of ten)"],
  ])("%p is %s (%s)", (x, expected) => {
    const exact = Exact.fromDouble(x).reduced();
    const text = `${exact.numerator}/${exact.denominator}`;
    if (x === 5e-324) expect(Number(exact.numerator) / Number(exact.denominator / 10n ** 330n) / 1e330).toBe(0);
    else expect(text).toBe(expected);
  });

  test("as decimal.js reads the same 15 digits, for any double of a sheet's range", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e200, max: 1e200, noNaN: true }), (x) => {
        const expected = new Precise(x === 0 ? 0 : x.toPrecision(15));
        expect(precise(Exact.fromDouble(x)).eq(expected)).toBe(true);
      }),
      runs(2000),
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])("%p is refused", (x) => {
    expect(() => Exact.fromDouble(x)).toThrow(RangeError);
  });
});

describe("the answer is the nearest double", () => {
  const big = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n });
  const positive = fc.bigInt({ min: 1n, max: 10n ** 60n });
  const rounded = (n: bigint, d: bigint) => Number(new Precise(n.toString()).div(d.toString()).toString());

  test("as decimal.js rounds a quotient of 400 digits", () => {
    fc.assert(
      fc.property(big, positive, (n, d) => {
        expect(Exact.fraction(n, d).toNumber() === rounded(n, d)).toBe(true);
      }),
      runs(2000),
    );
  });

  test("as it does where a double ends", () => {
    const zeros = fc.integer({ min: 340, max: 390 });
    fc.assert(
      fc.property(positive, zeros, positive, (n, places, rest) => {
        const d = 10n ** BigInt(places) + rest;
        expect(Exact.fraction(n, d).toNumber()).toBe(rounded(n, d));
      }),
      runs(2000),
    );
  });

  test.each([
    [710136986641081001n, 7n * 10n ** 322n + 18437n, "twenty digits of it lie on the other side of the middle"],
    [20572030529292001n, 7n * 10n ** 322n + 32136n, "here too, among the doubles with fewer bits"],
  ])("%p / %p (%s)", (n, d, _why) => {
    expect(Exact.fraction(n, d).toNumber()).toBe(rounded(n, d));
  });

  test.each([
    [(1n << 54n) + 2n, 1n, 2 ** 54, "a tie goes to the even neighbour"],
    [(1n << 54n) + 3n, 1n, 2 ** 54 + 4, "just above a tie"],
    [10n ** 400n, 1n, Infinity, "more than a double holds, for the cell to refuse"],
    [10n ** 400n, 10n ** 399n, 10, "large parts of a small quotient"],
    [-1n, 3n, -1 / 3, "below zero"],
  ])("%p / %p is %p (%s)", (n, d, expected) => {
    expect(Exact.fraction(n, d).toNumber()).toBe(expected);
  });
});

describe("arithmetic against decimal.js", () => {
  const operand = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }));
  test("the four operations", () => {
    fc.assert(
      fc.property(operand, operand, ([a, b], [c, d]) => {
        const [x, y] = [Exact.fraction(a, b), Exact.fraction(c, d)];
        const close = (got: Exact, expected: Decimal) => precise(got).minus(expected).abs().lt("1e-300");
        expect(close(x.plus(y), precise(x).plus(precise(y)))).toBe(true);
        expect(close(x.minus(y), precise(x).minus(precise(y)))).toBe(true);
        expect(close(x.times(y), precise(x).times(precise(y)))).toBe(true);
        if (c !== 0) expect(close(x.over(y), precise(x).div(precise(y)))).toBe(true);
        expect(Math.sign(x.compare(y))).toBe(precise(x).comparedTo(precise(y)));
      }),
    );
  });

  test.each([
    ["7/2", 3, 4, 4, "a half goes away from zero"],
    ["-7/2", -4, -3, -4, "below zero too"],
    ["6/2", 3, 3, 3, "whole stays whole"],
    ["10/3", 3, 4, 3, "a third"],
    ["-10/3", -4, -3, -3, "minus a third"],
  ])("%s: floor %p, ceiling %p, nearest %p (%s)", (text, floor, ceiling, nearest) => {
    const [n, d] = text.split("/").map(BigInt);
    const x = Exact.fraction(n!, d!);
    expect([x.floor().toNumber(), x.ceiling().toNumber(), x.nearest().toNumber()]).toEqual([floor, ceiling, nearest]);
  });

  test("division by zero is refused", () => {
    expect(() => Exact.ONE.over(Exact.ZERO)).toThrow(RangeError);
    expect(() => Exact.fraction(1, 0)).toThrow(RangeError);
  });

  test("the least, the most and the sum", () => {
    const values = [3, -2, 7].map((x) => Exact.whole(x));
    expect(
      [smallest(values[0]!, ...values), greatest(values[0]!, ...values), total(values)].map((x) => x.toNumber()),
    ).toEqual([-2, 7, 8]);
  });

  test("a fractional power, as INT-03 has it: 1.15 to the 500/365", () => {
    const grown = fractionalPower(Exact.parse("1.15"), Exact.fraction(500, 365))
      .minus(Exact.ONE)
      .times(Exact.whole(100_000));
    expect(grown.toText(12)).toBe("21,100.999201609283");
  });

  test.each([
    ["1.21", 1, 2, "1.1", "a root that ends"],
    ["1", 1, 3, "1", "no growth"],
    ["1.15", 730, 365, "1.3225", "whole years"],
    ["4", 3, 2, "8", "a base that goes by its root, to a power above one"],
  ])("%s to the %p/%p is %s: %s", (base, p, q, expected) => {
    expect(fractionalPower(Exact.parse(base), Exact.fraction(p, q)).equals(Exact.parse(expected))).toBe(true);
  });

  /** One and a rate as deals have it, then any other that a cell can hold. */
  const bases = fc.oneof(
    fc.integer({ min: 1, max: 9999 }).map((n) => Exact.ONE.plus(Exact.fraction(n, 10_000))),
    fc.double({ min: 1e-14, max: 1e15, noNaN: true }).map((x) => Exact.ONE.plus(Exact.fromDouble(x))),
    fc.double({ min: 1, max: 1e300, noNaN: true }).map((x) => Exact.fromDouble(x)),
  );

  test("a fractional power is decimal.js's of a hundred digits, to the last of its fifty", () => {
    const Longer = Decimal.clone({ precision: 100, maxE: 9e15 });
    const longer = (x: Exact) => new Longer(x.numerator.toString()).div(x.denominator.toString());
    fc.assert(
      fc.property(bases, fc.integer({ min: 0, max: 8000 }), (base, days) => {
        const expected = longer(base).pow(new Longer(days).div(365)).toSignificantDigits(50);
        expect(longer(fractionalPower(base, Exact.fraction(days, 365))).toString()).toBe(expected.toString());
      }),
    );
  });
});

test.each([
  ["1234567.5", 2, "1,234,567.5", "thousands"],
  ["-0.005", 2, "-0.01", "rounded half away from zero"],
  ["0.004", 2, "0", "nothing left"],
  ["1000", 0, "1,000", "no places"],
])("%s to %p places is %s (%s)", (text, places, expected) => {
  expect(Exact.parse(text).toText(places)).toBe(expected);
});

test.each(["", ".", "1e5", "1,000", "0x10", "NaN"])("%p is no decimal text", (text) => {
  expect(() => Exact.parse(text)).toThrow(RangeError);
});
