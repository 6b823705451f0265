import type { Day } from "./days";
import { Exact } from "./exact";

/** The first place in a row of rising days whose day is on or after this one. */
export function firstFrom(days: Int32Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days on which a market has a quotation, in order, and its prices. */
export class Quotations {
  static readonly NONE = new Quotations(new Int32Array(0), new Float64Array(0), new Map());

  /** the first day with a price of 0 */
  readonly zeroDay: Day | undefined;
  private withoutZeros: Quotations | undefined;

  constructor(
    readonly days: Int32Array,
    /** as the cells hold them; NaN where a cell holds an error */
    readonly prices: Float64Array,
    /** what is thrown when the price of such a day is asked for */
    readonly errors: ReadonlyMap<Day, unknown>,
  ) {
    const zero = prices.indexOf(0);
    this.zeroDay = zero < 0 ? undefined : days[zero]!;
  }

  /** Those whose price is not 0. */
  get aboveZero(): Quotations {
    if (this.zeroDay === undefined) return this;
    const isPriced = (_: unknown, place: number): boolean => this.prices[place] !== 0;
    return (this.withoutZeros ??= new Quotations(
      this.days.filter(isPriced),
      this.prices.filter(isPriced),
      this.errors,
    ));
  }

  /** The place of the latest quotation on or before the day; -1 where there is none. */
  latest(day: Day): number {
    return firstFrom(this.days, day + 1) - 1;
  }

  priceAt(place: number): Exact {
    const price = this.prices[place]!;
    if (Number.isNaN(price)) throw this.errors.get(this.days[place]!);
    return Exact.fromDouble(price);
  }
}

/** Markets on which the Common Stock may be quoted, the highest first. */
export const MARKETS = ["EXCHANGE", "NASDAQ", "OTCBB", "PINK"] as const;

export type Market = (typeof MARKETS)[number];

/** Prices by day: one column for whichever market it is, or one for each market in their order. */
export interface PriceTable {
  readonly columns: readonly Quotations[];
}

/** Of each day with a quotation, that of the first column that has one. */
export function firstQuotations(columns: readonly Quotations[]): Quotations {
  if (columns.length === 1) return columns[0]!;
  const byDay = new Map<Day, number>();
  const errors = new Map<Day, unknown>();
  for (const { days, prices, errors: failed } of columns) {
    for (const [place, day] of days.entries()) {
      if (byDay.has(day)) continue;
      byDay.set(day, prices[place]!);
      if (failed.has(day)) errors.set(day, failed.get(day));
    }
  }
  const days = Int32Array.from(byDay.keys()).sort();
  return new Quotations(
    days,
    Float64Array.from(days, (day) => byDay.get(day)!),
    errors,
  );
}
