import { isLeap, on, yearsOn } from "./almanac";
import { reading, type Drawn } from "./check";
import { q, type Quotient } from "./quotient";

function count(from: number, to: number, counts: (serial: number) => boolean): number {
  let days = 0;
  for (let serial = from; serial < to; serial++) if (counts(serial)) days++;
  return days;
}

/** The years from one day to another, the first excluded, by walking through them. */
export function years(from: number, to: number, dayCount: string): Quotient {
  if (to <= from) return q(0);
  if (dayCount === "NL365") {
    const isLeapDay = (serial: number) => on(serial).month === 2 && on(serial).dayOfMonth === 29;
    return q(to - from - count(from + 1, to + 1, isLeapDay)).over(365);
  }
  if (dayCount === "ACTACT") {
    const inLeapYears = count(from, to, (serial) => isLeap(on(serial).year));
    return q(inLeapYears)
      .over(366)
      .plus(q(to - from - inLeapYears).over(365));
  }
  return dayCount === "30360" ? q(thirty(from, to)).over(360) : q(to - from).over(dayCount === "ACT360" ? 360 : 365);
}

/** Months of thirty days: a first day on the 31st is the 30th, and after it so is a last one. */
function thirty(from: number, to: number): number {
  const [a, b] = [on(from), on(to)];
  const first = a.dayOfMonth === 31 ? 30 : a.dayOfMonth;
  const last = b.dayOfMonth === 31 && first === 30 ? 30 : b.dayOfMonth;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

export interface Loan {
  readonly amount: Quotient;
  readonly rate: Quotient;
  readonly from: number;
  readonly to: number;
}

export function simple(drawn: Drawn, { amount, rate, from, to }: Loan): Quotient {
  return amount.times(rate).times(years(from, to, reading(drawn, "Day count", "ACT365F")));
}

/** Interest that is added on each anniversary, and simple after the last. */
export function compounded(drawn: Drawn, { amount, rate, from, to }: Loan): Quotient {
  let whole = 0;
  while (yearsOn(from, whole + 1) <= to) whole++;
  const stub = years(yearsOn(from, whole), to, reading(drawn, "Day count", "ACT365F"));
  return to <= from ? q(0) : amount.times(rate.plus(1).toThe(whole).times(rate.times(stub).plus(1)).minus(1));
}

export const DAY_COUNTS = { "Day count": ["ACT365F", "NL365", "ACTACT", "ACT360", "30360"] };
