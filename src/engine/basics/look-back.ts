import type { Day } from "./days";
import { Exact, total } from "./exact";
import { firstFrom, type Quotations } from "./price-table";

/** Decimal places up to which prices are held as whole numbers of their last place. */
const MOST_PLACES = 15;
const EXACT_LIMIT = 2 ** 53;
/** Prices of which a sum is always allowed for, so that one alone keeps to the 15 digits of a cell. */
const FEWEST = 10;
/** Steps in which the next window of a column of dates is found from the last one. */
const NEAR = 4;
/** Prices that are moved in one go rather than one by one. */
const LONG = 32;

/** Prices as whole numbers that a double holds, one being 1 ÷ unit. */
interface Scaled {
  readonly values: Float64Array;
  readonly unit: number;
}

/**
 * Prices in whole numbers of their last decimal place, so that sums of them are exact in doubles.
 * None where one has more digits than a cell, or where a sum could grow too large.
 */
function scaled(prices: Float64Array): Scaled | undefined {
  let power = 1;
  let places = 0;
  let most = 0;
  for (const price of prices) {
    while (Math.round(price * power) / power !== price && !Number.isNaN(price)) {
      if (++places > MOST_PLACES) return undefined;
      power *= 10;
    }
    if (price > most) most = price;
  }
  if (most * power * Math.max(prices.length, FEWEST) >= EXACT_LIMIT) return undefined;
  const values = prices.map((price) => Math.round(price * power));
  return values.every((value, place) => value / power === prices[place] || Number.isNaN(value))
    ? { values, unit: power }
    : undefined;
}

/** The prices of a stretch of days, in order of size, kept while the stretch moves on. */
class SortedWindow {
  /** the stretch: places from low, up to but without high */
  low = 0;
  high = 0;
  size = 0;
  /** exact only where the values are whole numbers */
  sum = 0;
  sorted = new Float64Array(64);

  constructor(private readonly values: Float64Array) {}

  moveTo(low: number, high: number): void {
    const steps = Math.abs(low - this.low) + Math.abs(high - this.high);
    if (steps > high - low) return this.#refill(low, high);
    // A price that enters takes the place of one that leaves, with one shift of those between.
    while (this.low < low && this.high < high) this.#replace(this.values[this.low++]!, this.values[this.high++]!);
    while (this.low > low && this.high > high) this.#replace(this.values[--this.high]!, this.values[--this.low]!);
    while (this.high < high) this.#insert(this.values[this.high++]!);
    while (this.low > low) this.#insert(this.values[--this.low]!);
    while (this.low < low) this.#remove(this.values[this.low++]!);
    while (this.high > high) this.#remove(this.values[--this.high]!);
  }

  #refill(low: number, high: number): void {
    const known = this.values
      .subarray(low, high)
      .filter((value) => !Number.isNaN(value))
      .sort();
    if (known.length > this.sorted.length) this.sorted = new Float64Array(2 * known.length);
    this.sorted.set(known);
    [this.low, this.high, this.size] = [low, high, known.length];
    this.sum = known.reduce((sum, value) => sum + value, 0);
  }

  /** The first place among the sorted whose value is not below this one. */
  #find(value: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #replace(leaving: number, entering: number): void {
    if (Number.isNaN(leaving)) return this.#insert(entering);
    if (Number.isNaN(entering)) return this.#remove(leaving);
    const from = this.#find(leaving);
    const to = this.#find(entering);
    if (to > from) this.#shift(from + 1, to, -1);
    else this.#shift(to, from, 1);
    this.sorted[to > from ? to - 1 : to] = entering;
    this.sum += entering - leaving;
  }

  /** Moves the prices from low up to but without high by one place. */
  #shift(low: number, high: number, by: 1 | -1): void {
    const { sorted } = this;
    if (high - low > LONG) sorted.copyWithin(low + by, low, high);
    else if (by < 0) for (let place = low; place < high; place++) sorted[place - 1] = sorted[place]!;
    else for (let place = high; place > low; place--) sorted[place] = sorted[place - 1]!;
  }

  #insert(value: number): void {
    if (Number.isNaN(value)) return;
    if (this.size === this.sorted.length) {
      const larger = new Float64Array(2 * this.size);
      larger.set(this.sorted);
      this.sorted = larger;
    }
    const place = this.#find(value);
    this.#shift(place, this.size, 1);
    this.sorted[place] = value;
    this.size++;
    this.sum += value;
  }

  #remove(value: number): void {
    if (Number.isNaN(value)) return;
    const place = this.#find(value);
    this.#shift(place + 1, this.size, -1);
    this.size--;
    this.sum -= value;
  }
}

/** Statistics of the quotations between two days, exact, and quick for one stretch after another. */
export class LookBack {
  readonly #days: Int32Array;
  readonly #unit: number | undefined;
  readonly #window: SortedWindow;

  constructor(private readonly quotations: Quotations) {
    const whole = scaled(quotations.prices);
    this.#days = quotations.days;
    this.#unit = whole?.unit;
    this.#window = new SortedWindow(whole?.values ?? quotations.prices);
  }

  /** Takes the quotations from the one day to the other, both included, and says how many there are. */
  moveTo(from: Day, to: Day): number {
    const window = this.#window;
    const low = this.#firstFrom(from, window.low);
    const high = Math.max(low, this.#firstFrom(to + 1, window.high));
    window.moveTo(low, high);
    if (window.size < high - low) this.#fail(low, high);
    return window.size;
  }

  /** The mean of so many of the lowest prices. */
  meanOfLowest(count: number): Exact {
    const { size, sum } = this.#window;
    return count === size && this.#unit !== undefined ? this.#fraction(sum, count) : this.#mean(0, count);
  }

  lowest(): Exact {
    return this.#mean(0, 1);
  }

  /** The middle price; of an even number of prices, the mean of the middle two. */
  median(): Exact {
    const { size } = this.#window;
    return this.#mean((size - 1) >> 1, (size >> 1) + 1);
  }

  last(): Exact {
    return this.quotations.priceAt(this.#window.high - 1);
  }

  /** The mean of the prices in order of size, from the one place up to but without the other. */
  #mean(low: number, high: number): Exact {
    const { sorted } = this.#window;
    if (this.#unit === undefined)
      return total(Array.from(sorted.subarray(low, high), (price) => Exact.fromDouble(price))).over(
        Exact.whole(high - low),
      );
    let sum = 0;
    for (let place = low; place < high; place++) sum += sorted[place]!;
    return this.#fraction(sum, high - low);
  }

  #fraction(sum: number, count: number): Exact {
    return Exact.fraction(sum, this.#unit! * count);
  }

  /** The first place from the day on, sought near the last one before anywhere else. */
  #firstFrom(day: Day, near: number): number {
    const days = this.#days;
    let place = near;
    for (let step = 0; step < NEAR; step++) {
      if (place < days.length && days[place]! < day) place++;
      else if (place > 0 && days[place - 1]! >= day) place--;
      else return place;
    }
    return firstFrom(days, day);
  }

  #fail(low: number, high: number): void {
    for (let place = low; place < high; place++) this.quotations.priceAt(place);
  }
}
