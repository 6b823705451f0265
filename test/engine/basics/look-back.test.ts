import Decimal from "decimal.js";
import fc from "fast-check";
import { LookBack } from "../../../src/engine/basics/look-back";
import { firstQuotations, Quotations } from "../../../src/engine/basics/price-table";

const D = Decimal.clone({ precision: 60 });
const BROKEN = new Error("the cell's own error");

type Quote = readonly [day: number, price: number];

function quotations(quotes: readonly Quote[]): Quotations {
  const broken = quotes.filter(([, price]) => Number.isNaN(price)).map(([day]): [number, Error] => [day, BROKEN]);
  return new Quotations(
    Int32Array.from(quotes, ([day]) => day),
    Float64Array.from(quotes, ([, price]) => price),
    new Map(broken),
  );
}

/** The same by sorting decimals, one window at a time. */
function mean(prices: readonly number[]): number {
  return prices
    .reduce((sum, price) => sum.plus(price), new D(0))
    .div(prices.length)
    .toNumber();
}

const inSize = (prices: readonly number[]) => [...prices].sort((a, b) => a - b);

function middle(prices: readonly number[]): number {
  const sorted = inSize(prices);
  return mean(sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1));
}

const days = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 80 })
  .map((given) => given.sort((a, b) => a - b));
const windows = fc.array(fc.tuple(fc.integer({ min: -5, max: 210 }), fc.integer({ min: 0, max: 90 })), {
  minLength: 1,
  maxLength: 40,
});
const price = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map((n) => n / 10_000),
  fc.integer({ min: 1, max: 9 }).map((n) => n / 1_000_000),
);
/** More digits than a cell holds, or so many that a sum of them leaves the doubles: decided in exact numbers. */
const longPrice = fc.constantFrom(123456789012.345, 0.00012345678901234, 98765.4321098765, 1 / 7, 1e-9);

describe.each([
  ["prices that fit a double", price],
  ["prices that do not", fc.oneof(price, longPrice)],
])("%s", (_name, prices) => {
  test("every statistic of every stretch, asked for in any order, is that of its sorted prices", () => {
    fc.assert(
      fc.property(
        days,
        fc.infiniteStream(prices),
        windows,
        fc.integer({ min: 1, max: 5 }),
        (on, stream, asked, lowest) => {
          const quotes = on.map((day): Quote => [day, Number(stream.next().value!.toPrecision(15))]);
          const lookBack = new LookBack(quotations(quotes));
          return asked.every(([from, length]) => {
            const found = quotes.filter(([day]) => day >= from && day <= from + length).map(([, one]) => one);
            if (lookBack.moveTo(from, from + length) !== found.length) return false;
            if (found.length === 0) return true;
            const count = Math.min(lowest, found.length);
            return (
              lookBack.meanOfLowest(count).toNumber() === mean(inSize(found).slice(0, count)) &&
              lookBack.meanOfLowest(found.length).toNumber() === mean(found) &&
              lookBack.lowest().toNumber() === Math.min(...found) &&
              lookBack.last().toNumber() === found.at(-1) &&
              lookBack.median().toNumber() === middle(found)
            );
          });
        },
      ),
    );
  });
});

test("a stretch that slides day by day, forward and back, stays exact whatever its length", () => {
  const quotes = Array.from({ length: 400 }, (_, index): Quote => [index + 1, ((index * 7919) % 401) / 1000]);
  const lookBack = new LookBack(quotations(quotes));
  for (const length of [1, 2, 20, 150]) {
    const ends = Array.from({ length: 400 }, (_, index) => index + 1);
    for (const end of [...ends, ...ends.reverse()]) {
      const found = quotes.slice(Math.max(0, end - length), end).map(([, one]) => one);
      expect(lookBack.moveTo(end - length + 1, end)).toBe(found.length);
      expect(lookBack.meanOfLowest(Math.min(3, found.length)).toNumber()).toBe(mean(inSize(found).slice(0, 3)));
    }
  }
});

test("a price that is an error is thrown where the stretch holds it, and nowhere else", () => {
  const lookBack = new LookBack(
    quotations([
      [1, 0.1],
      [2, Number.NaN],
      [3, 0.3],
      [4, 0.4],
    ]),
  );
  const asked: [number, number, number | Error][] = [
    [3, 4, 0.35],
    [2, 4, BROKEN],
    [1, 1, 0.1],
    [1, 2, BROKEN],
    [3, 3, 0.3],
    [1, 4, BROKEN],
    [4, 4, 0.4],
  ];
  for (const [from, to, expected] of asked) {
    const ask = () => lookBack.meanOfLowest(lookBack.moveTo(from, to)).toNumber();
    if (expected instanceof Error) expect(ask).toThrow(BROKEN);
    else expect(ask()).toBe(expected);
  }
});

test("of several columns the first with a quotation on a day", () => {
  const merged = firstQuotations([
    quotations([
      [2, 0.2],
      [5, Number.NaN],
    ]),
    quotations([
      [1, 1],
      [2, 2],
      [9, 9],
    ]),
    quotations([[5, 5]]),
  ]);
  expect([...merged.days]).toEqual([1, 2, 5, 9]);
  expect([...merged.prices]).toEqual([1, 0.2, Number.NaN, 9]);
  expect(() => merged.priceAt(2)).toThrow(BROKEN);
});
