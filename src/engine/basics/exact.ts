import Decimal from "decimal.js";
import {
  floorOf,
  greatestCommonDivisor,
  magnitude,
  nearestDouble,
  negative,
  product,
  sum,
  whole,
  wholeQuotient,
  type Whole,
} from "./whole";

/** Decimal digits that a cell holds. */
const CELL_DIGITS = 15;
const CELL_LIMIT = 1e15;
/** 10^22 is the largest power of ten that a double holds exactly. */
const EXACT_POWERS = 22;

const POWERS_OF_TEN: bigint[] = [];
function tenTo(exponent: number): bigint {
  return (POWERS_OF_TEN[exponent] ??= 10n ** BigInt(exponent));
}

interface Bits {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Every bit of a double above zero, as a fraction. */
function bitsOf(x: number): Bits {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const stored = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? stored : stored | 0x10000000000000n;
  const exponent = Math.max(biased, 1) - 1075;
  return exponent >= 0
    ? { numerator: mantissa << BigInt(exponent), denominator: 1n }
    : { numerator: mantissa, denominator: 1n << BigInt(-exponent) };
}

/**
 * A rational number, exact by construction. A clause multiplies out, divides
 * once, and rounds once, where the clause itself rounds.
 */
export class Exact {
  static readonly ZERO = new Exact(0, 1);
  static readonly ONE = new Exact(1, 1);

  private constructor(
    private readonly dividend: Whole,
    /** always above zero */
    private readonly divisor: Whole,
  ) {}

  get numerator(): bigint {
    return BigInt(this.dividend);
  }

  get denominator(): bigint {
    return BigInt(this.divisor);
  }

  static whole(value: Whole): Exact {
    return new Exact(whole(value), 1);
  }

  static fraction(numerator: Whole, denominator: Whole): Exact {
    return Exact.#quotient(whole(numerator), whole(denominator));
  }

  static #quotient(dividend: Whole, divisor: Whole): Exact {
    if (!divisor) throw new RangeError("division by zero");
    return divisor < 0 ? new Exact(negative(dividend), negative(divisor)) : new Exact(dividend, divisor);
  }

  /** The decimal that a cell shows for this double: its 15 significant digits. */
  static fromDouble(x: number): Exact {
    if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`);
    for (let exponent = 0, power = 1; exponent <= EXACT_POWERS; exponent++, power *= 10) {
      const scaled = x * power;
      if (Math.abs(scaled) >= CELL_LIMIT) break;
      const n = Math.round(scaled);
      if (n / power === x) return new Exact(n + 0, exponent < CELL_DIGITS ? power : whole(tenTo(exponent)));
    }
    return Exact.#snapped(x);
  }

  /** A double that carries more than 15 digits (0.1 × 3), cut back to them. */
  static #snapped(x: number): Exact {
    const { numerator, denominator } = bitsOf(Math.abs(x));
    let scale = CELL_DIGITS - 1 - Math.floor(Math.log10(Math.abs(x)));
    for (;;) {
      const n = scale >= 0 ? numerator * tenTo(scale) : numerator;
      const d = scale >= 0 ? denominator : denominator * tenTo(-scale);
      const digits = n / d;
      if (digits >= tenTo(CELL_DIGITS)) scale--;
      else if (digits < tenTo(CELL_DIGITS - 1)) scale++;
      else {
        const nearest = (2n * n + d) / (2n * d);
        const signed = x < 0 ? -nearest : nearest;
        return scale >= 0 ? Exact.fraction(signed, tenTo(scale)) : Exact.whole(signed * tenTo(-scale));
      }
    }
  }

  /** Decimal text as a person or a file writes it: "-0.05", "7500000". */
  static parse(text: string): Exact {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
    const digits = `${match?.[2] ?? ""}${match?.[3] ?? ""}`;
    if (!match || digits === "") throw new RangeError(`not a decimal number: ${text}`);
    const n = BigInt(digits);
    return Exact.fraction(match[1] === "-" ? -n : n, tenTo((match[3] ?? "").length));
  }

  plus(other: Exact): Exact {
    if (this.divisor === other.divisor) return new Exact(sum(this.dividend, other.dividend), this.divisor);
    const fine: Exact = this.divisor > other.divisor ? this : other;
    const coarse: Exact = fine === this ? other : this;
    const factor = wholeQuotient(fine.divisor, coarse.divisor);
    // Sums of many decimals keep the finest place of them all, instead of a longer divisor with every term.
    if (factor !== undefined) return new Exact(sum(fine.dividend, product(coarse.dividend, factor)), fine.divisor);
    return new Exact(
      sum(product(this.dividend, other.divisor), product(other.dividend, this.divisor)),
      product(this.divisor, other.divisor),
    );
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    return new Exact(product(this.dividend, other.dividend), product(this.divisor, other.divisor));
  }

  over(other: Exact): Exact {
    return Exact.#quotient(product(this.dividend, other.divisor), product(this.divisor, other.dividend));
  }

  negated(): Exact {
    return new Exact(negative(this.dividend), this.divisor);
  }

  /** To a whole power, zero or above. */
  power(exponent: number): Exact {
    if (exponent === 0) return Exact.ONE;
    // As many squarings as the exponent has bits: the number of digits grows with each product.
    const half = this.power(Math.floor(exponent / 2));
    const square = half.times(half);
    return exponent & 1 ? square.times(this) : square;
  }

  compare(other: Exact): number {
    const mine = product(this.dividend, other.divisor);
    const others = product(other.dividend, this.divisor);
    return mine < others ? -1 : mine > others ? 1 : 0;
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  isLess(other: Exact): boolean {
    return this.compare(other) < 0;
  }

  isMore(other: Exact): boolean {
    return this.compare(other) > 0;
  }

  sign(): number {
    return this.dividend < 0 ? -1 : this.dividend > 0 ? 1 : 0;
  }

  isZero(): boolean {
    return !this.dividend;
  }

  isWhole(): boolean {
    return wholeQuotient(this.dividend, this.divisor) !== undefined;
  }

  floor(): Exact {
    return new Exact(floorOf(this.dividend, this.divisor), 1);
  }

  ceiling(): Exact {
    return new Exact(negative(floorOf(negative(this.dividend), this.divisor)), 1);
  }

  /** To the nearest whole number, a half away from zero. */
  nearest(): Exact {
    const twice = product(2, magnitude(this.dividend));
    const half = floorOf(sum(twice, this.divisor), product(2, this.divisor));
    return new Exact(this.dividend < 0 ? negative(half) : half, 1);
  }

  /** The whole number behind a value that is whole. */
  toBigInt(): bigint {
    const value = wholeQuotient(this.dividend, this.divisor);
    if (value === undefined) throw new RangeError("not a whole number");
    return BigInt(value);
  }

  /** The double nearest to the exact value; Infinity where a double ends. */
  toNumber(): number {
    return nearestDouble(this.dividend, this.divisor);
  }

  reduced(): Exact {
    const { numerator, denominator } = this;
    const divisor = greatestCommonDivisor(numerator, denominator);
    return Exact.fraction(numerator / divisor, denominator / divisor);
  }

  /** Decimal text with at most so many places, rounded half away from zero, for messages. */
  toText(places = 12): string {
    const scaled = this.times(Exact.whole(tenTo(places))).nearest().numerator;
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
    const units = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ",");
    const decimals = digits.slice(digits.length - places).replace(/0+$/, "");
    return `${scaled < 0n ? "-" : ""}${units}${decimals === "" ? "" : `.${decimals}`}`;
  }

  toString(): string {
    return this.toText();
  }
}

export function smallest(first: Exact, ...others: Exact[]): Exact {
  let least = first;
  for (const x of others) if (x.isLess(least)) least = x;
  return least;
}

export function greatest(first: Exact, ...others: Exact[]): Exact {
  let most = first;
  for (const x of others) if (x.isMore(most)) most = x;
  return most;
}

export function total(values: readonly Exact[]): Exact {
  let sum = Exact.ZERO;
  for (const x of values) sum = sum.plus(x);
  return sum;
}

/** Never below zero. */
export function notNegative(value: Exact): Exact {
  return value.sign() < 0 ? Exact.ZERO : value;
}

const PRECISE = Decimal.clone({ precision: 60 });

/**
 * base ^ exponent where the exponent is a fraction, which no rational can hold:
 * correct to 50 significant digits, far beyond the double that a cell takes.
 */
export function fractionalPower(base: Exact, exponent: Exact): Exact {
  const decimal = (x: Exact) => new PRECISE(x.numerator.toString()).div(x.denominator.toString());
  return Exact.parse(decimal(base).pow(decimal(exponent)).toSignificantDigits(50).toFixed());
}
