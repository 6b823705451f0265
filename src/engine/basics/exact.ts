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

const decimalLength = (x: bigint): number => x.toString().length;

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
    const scale = CELL_DIGITS - 1 - Math.floor(Math.log10(Math.abs(x)));
    return Exact.#toDigits(x < 0 ? -numerator : numerator, denominator, CELL_DIGITS, scale);
  }

  /** n ÷ d to so many digits, a half away from zero; scale is a guess of the places that make a whole number of them. */
  static #toDigits(n: bigint, d: bigint, digits: number, scale: number): Exact {
    const dividend = (n < 0n ? -n : n) * (scale > 0 ? tenTo(scale) : 1n);
    const divisor = d * (scale < 0 ? tenTo(-scale) : 1n);
    const cut = dividend / divisor;
    if (cut >= tenTo(digits)) return Exact.#toDigits(n, d, digits, scale - 1);
    if (cut < tenTo(digits - 1)) return Exact.#toDigits(n, d, digits, scale + 1);
    const nearest = (2n * dividend + divisor) / (2n * divisor);
    const signed = n < 0n ? -nearest : nearest;
    return scale >= 0 ? Exact.fraction(signed, tenTo(scale)) : Exact.whole(signed * tenTo(-scale));
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

  /** To so many significant digits, a half away from zero; of a value that is not zero. */
  toSignificant(digits: number): Exact {
    const { numerator, denominator } = this;
    return Exact.#toDigits(
      numerator,
      denominator,
      digits,
      digits + decimalLength(denominator) - decimalLength(numerator),
    );
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

/** Places after the point, in bits, of what is computed by a series. */
const PLACES = 240n;
const UNIT = 1n << PLACES;

function squareRoot(square: bigint): bigint {
  // Newton's steps from above go down to the root, and no further.
  let root = square;
  let next = (square + UNIT) >> 1n;
  while (next < root) [root, next] = [next, (next + (square << PLACES) / next) >> 1n];
  return root;
}

/**
 * base ^ (p ÷ q) of a base from 1 and an exponent from 0 to 1, base and answer in units: (1 + x)^f by the binomial series. Up to x = 1/4 each
 * term is less than a quarter of the one before and has the other sign, so what is cut off is less than the last term: one unit for each of
 * at most 121 terms, a third of one for what they hand on. A larger base goes by its square root, which doubles the error; twelve times
 * for a base of 10^300. So the error is below 2^20 units, 2^-220 of the answer.
 */
function partOfPower(base: bigint, p: bigint, q: bigint): bigint {
  const x = base - UNIT;
  if (x > UNIT / 4n) {
    const half = partOfPower(squareRoot(base), p, q);
    return (half * half) >> PLACES;
  }
  let [sum, term] = [0n, UNIT];
  for (let n = 0n; term !== 0n; n++) {
    sum += term;
    term = (term * x * (p - n * q)) / (((n + 1n) * q) << PLACES);
  }
  return sum;
}

/** Far beyond the double that a cell takes, and far within the error. */
const POWER_DIGITS = 50;

/** base ^ exponent of a base from 1 and an exponent from 0, which may be a fraction: no rational holds that, so it is rounded to 50 digits. */
export function fractionalPower(base: Exact, exponent: Exact): Exact {
  const times = exponent.floor();
  const part = exponent.minus(times);
  const units = base.times(Exact.whole(UNIT)).floor().toBigInt();
  const root = Exact.fraction(partOfPower(units, part.numerator, part.denominator), UNIT);
  return base.power(Number(times.toBigInt())).times(root).toSignificant(POWER_DIGITS);
}
