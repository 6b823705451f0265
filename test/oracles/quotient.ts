import Decimal from "decimal.js";

/** Far more digits than any product here has; a product that filled them all would no longer be exact, and is refused. */
const Exactly = Decimal.clone({ precision: 1500, rounding: Decimal.ROUND_HALF_UP });
/** A quotient of two numbers of this size lies nowhere near the middle between two doubles without being it. */
const Nearly = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP });

const EXACT_WORDS = 200; // of seven digits each

function exact(value: Decimal): Decimal {
  if (value.d.length >= EXACT_WORDS) throw new Error("the oracle ran out of digits");
  return value;
}

export type Numeric = Quotient | number;

/**
 * The independent check's number: a dividend and a divisor in decimals, multiplied out, divided once, at the end.
 * It shares nothing with the engine's own numbers.
 */
export class Quotient {
  private constructor(
    private readonly dividend: Decimal,
    /** above 0 */
    private readonly divisor: Decimal,
  ) {}

  /** What a cell shows of a double: its 15 significant digits. */
  static of(value: Numeric): Quotient {
    return value instanceof Quotient ? value : new Quotient(new Exactly(value.toPrecision(15)), new Exactly(1));
  }

  plus(other: Numeric): Quotient {
    const { dividend, divisor } = Quotient.of(other);
    const sum = this.dividend.mul(divisor).plus(dividend.mul(this.divisor));
    return new Quotient(exact(sum), exact(this.divisor.mul(divisor)));
  }

  minus(other: Numeric): Quotient {
    return this.plus(Quotient.of(other).times(-1));
  }

  times(other: Numeric): Quotient {
    const { dividend, divisor } = Quotient.of(other);
    return new Quotient(exact(this.dividend.mul(dividend)), exact(this.divisor.mul(divisor)));
  }

  over(other: Numeric): Quotient {
    const { dividend, divisor } = Quotient.of(other);
    if (dividend.isZero()) throw new Error("the oracle divided by zero");
    const sign = dividend.isNegative() ? -1 : 1;
    return new Quotient(exact(this.dividend.mul(divisor).mul(sign)), exact(this.divisor.mul(dividend).mul(sign)));
  }

  toThe(power: number): Quotient {
    let result = Quotient.of(1);
    for (let i = 0; i < power; i++) result = result.times(this);
    return result;
  }

  /** To a power that is no whole number: the one place where digits end, at 120. */
  toTheFraction(exponent: Quotient): Quotient {
    const base = new Nearly(this.dividend).div(this.divisor);
    return new Quotient(new Exactly(base.pow(new Nearly(exponent.dividend).div(exponent.divisor))), new Exactly(1));
  }

  compare(other: Numeric): number {
    const { dividend, divisor } = Quotient.of(other);
    return this.dividend.mul(divisor).comparedTo(dividend.mul(this.divisor));
  }

  isLess = (other: Numeric): boolean => this.compare(other) < 0;
  isMore = (other: Numeric): boolean => this.compare(other) > 0;

  floor(): Quotient {
    const whole = this.dividend.divToInt(this.divisor);
    const isTooMuch = whole.mul(this.divisor).greaterThan(this.dividend);
    return new Quotient(isTooMuch ? whole.minus(1) : whole, new Exactly(1));
  }

  ceiling(): Quotient {
    return this.times(-1).floor().times(-1);
  }

  /** A half goes up; for values of 0 or more. */
  nearest(): Quotient {
    return this.plus(0.5).floor();
  }

  toNumber(): number {
    const value = new Nearly(this.dividend).div(this.divisor).toNumber();
    return value === 0 ? 0 : value;
  }

  toString(): string {
    return new Nearly(this.dividend).div(this.divisor).toSignificantDigits(30).toString();
  }
}

export const q = (value: Numeric): Quotient => Quotient.of(value);

export const greatest = (...all: Numeric[]): Quotient => all.map(q).reduce((most, x) => (x.isMore(most) ? x : most));
export const smallest = (...all: Numeric[]): Quotient => all.map(q).reduce((least, x) => (x.isLess(least) ? x : least));
export const sum = (all: readonly Numeric[]): Quotient => all.reduce<Quotient>((total, x) => total.plus(x), q(0));
export const notNegative = (value: Quotient): Quotient => greatest(0, value);
