import Decimal from "decimal.js";

/** Decimal digits that a cell holds. */
const CELL_DIGITS = 15;
const CELL_LIMIT = 1e15;
/** 10^22 is the largest power of ten that a double holds exactly. */
const EXACT_POWERS = 22;

const POWERS_OF_TEN: bigint[] = [];
function tenTo(exponent: number): bigint {
  return (POWERS_OF_TEN[exponent] ??= 10n ** BigInt(exponent));
}

const abs = (x: bigint): bigint => (x < 0n ? -x : x);

function bitLength(x: bigint): number {
  return x === 0n ? 0 : x.toString(16).length * 4;
}

function floorDivide(n: bigint, d: bigint): bigint {
  const q = n / d;
  return n < 0n && q * d !== n ? q - 1n : q;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * A rational number, exact by construction. A clause multiplies out, divides
 * once, and rounds once, where the clause itself rounds.
 */
export class Exact {
  static readonly ZERO = new Exact(0n, 1n);
  static readonly ONE = new Exact(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    /** always above zero */
    readonly denominator: bigint,
  ) {}

  static whole(value: bigint | number): Exact {
    return new Exact(BigInt(value), 1n);
  }

  static fraction(numerator: bigint | number, denominator: bigint | number): Exact {
    const n = BigInt(numerator);
    const d = BigInt(denominator);
    if (d === 0n) throw new RangeError("division by zero");
    return d < 0n ? new Exact(-n, -d) : new Exact(n, d);
  }

  /** The decimal that a cell shows for this double: its 15 significant digits. */
  static fromDouble(x: number): Exact {
    if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`);
    for (let exponent = 0, power = 1; exponent <= EXACT_POWERS; exponent++, power *= 10) {
      const scaled = x * power;
      if (Math.abs(scaled) >= CELL_LIMIT) break;
      const n = Math.round(scaled);
      if (n / power === x) return new Exact(BigInt(n), tenTo(exponent));
    }
    return Exact.#snapped(x);
  }

  /** A double that carries more than 15 digits (0.1 × 3), cut back to them. */
  static #snapped(x: number): Exact {
    const { numerator, denominator } = Exact.#bits(Math.abs(x));
    let scale = CELL_DIGITS - 1 - Math.floor(Math.log10(Math.abs(x)));
    for (;;) {
      const n = scale >= 0 ? numerator * tenTo(scale) : numerator;
      const d = scale >= 0 ? denominator : denominator * tenTo(-scale);
      const whole = n / d;
      if (whole >= tenTo(CELL_DIGITS)) scale--;
      else if (whole < tenTo(CELL_DIGITS - 1)) scale++;
      else {
        const digits = (2n * n + d) / (2n * d);
        const signed = x < 0 ? -digits : digits;
        return scale >= 0 ? new Exact(signed, tenTo(scale)) : new Exact(signed * tenTo(-scale), 1n);
      }
    }
  }

  /** Every bit of a double above zero, as a fraction. */
  static #bits(x: number): Exact {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, x);
    const bits = view.getBigUint64(0);
    const biased = Number(bits >> 52n);
    const stored = bits & 0xfffffffffffffn;
    const mantissa = biased === 0 ? stored : stored | 0x10000000000000n;
    const exponent = Math.max(biased, 1) - 1075;
    return exponent >= 0 ? new Exact(mantissa << BigInt(exponent), 1n) : new Exact(mantissa, 1n << BigInt(-exponent));
  }

  /** Decimal text as a person or a file writes it: "-0.05", "7500000". */
  static parse(text: string): Exact {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
    const digits = `${match?.[2] ?? ""}${match?.[3] ?? ""}`;
    if (!match || digits === "") throw new RangeError(`not a decimal number: ${text}`);
    const n = BigInt(digits);
    return new Exact(match[1] === "-" ? -n : n, tenTo((match[3] ?? "").length));
  }

  plus(other: Exact): Exact {
    if (this.denominator === other.denominator) {
      return new Exact(this.numerator + other.numerator, this.denominator);
    }
    const [fine, coarse] = this.denominator > other.denominator ? [this, other] : [other, this];
    const isWhole = coarse.denominator === 1n;
    const factor = isWhole ? fine.denominator : fine.denominator / coarse.denominator;
    // Sums of many decimals keep the finest place of them all, instead of a longer denominator with every term.
    return isWhole || factor * coarse.denominator === fine.denominator
      ? new Exact(fine.numerator + coarse.numerator * factor, fine.denominator)
      : new Exact(
          this.numerator * other.denominator + other.numerator * this.denominator,
          this.denominator * other.denominator,
        );
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  times(other: Exact): Exact {
    return new Exact(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Exact): Exact {
    return Exact.fraction(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Exact {
    return new Exact(-this.numerator, this.denominator);
  }

  /** To a whole power, zero or above. */
  power(exponent: number): Exact {
    const e = BigInt(exponent);
    return new Exact(this.numerator ** e, this.denominator ** e);
  }

  compare(other: Exact): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
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
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isWhole(): boolean {
    return this.numerator % this.denominator === 0n;
  }

  floor(): Exact {
    return new Exact(floorDivide(this.numerator, this.denominator), 1n);
  }

  ceiling(): Exact {
    return new Exact(-floorDivide(-this.numerator, this.denominator), 1n);
  }

  /** To the nearest whole number, a half away from zero. */
  nearest(): Exact {
    const half = floorDivide(2n * abs(this.numerator) + this.denominator, 2n * this.denominator);
    return new Exact(this.numerator < 0n ? -half : half, 1n);
  }

  /** The whole number behind a value that is whole. */
  toBigInt(): bigint {
    if (!this.isWhole()) throw new RangeError("not a whole number");
    return this.numerator / this.denominator;
  }

  /** The double nearest to the exact value; Infinity where a double ends. */
  toNumber(): number {
    if (abs(this.numerator) <= Number.MAX_SAFE_INTEGER && this.denominator <= Number.MAX_SAFE_INTEGER) {
      return Number(this.numerator) / Number(this.denominator);
    }
    const { denominator } = this;
    const magnitude = abs(this.numerator);
    // At least 64 bits of quotient and a sticky bit, so that Number() rounds once and rightly.
    const shift = Math.max(0, 66 + bitLength(denominator) - bitLength(magnitude));
    if (shift > 1070) return this.sign() * Number(new Decimal(magnitude.toString()).div(denominator.toString()));
    const scaled = magnitude << BigInt(shift);
    const quotient = scaled / denominator;
    const sticky = scaled % denominator === 0n ? quotient : quotient | 1n;
    return this.sign() * Number(sticky) * 2 ** -shift;
  }

  reduced(): Exact {
    const divisor = greatestCommonDivisor(this.numerator, this.denominator);
    return divisor <= 1n ? this : new Exact(this.numerator / divisor, this.denominator / divisor);
  }

  /** Decimal text with at most so many places, rounded half away from zero, for messages. */
  toText(places = 12): string {
    const scaled = this.times(new Exact(tenTo(places), 1n)).nearest().numerator;
    const digits = abs(scaled)
      .toString()
      .padStart(places + 1, "0");
    const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ",");
    const decimals = digits.slice(digits.length - places).replace(/0+$/, "");
    return `${scaled < 0n ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
  }
}

export function smallest(first: Exact, ...others: Exact[]): Exact {
  return others.reduce((least, x) => (x.isLess(least) ? x : least), first);
}

export function greatest(first: Exact, ...others: Exact[]): Exact {
  return others.reduce((most, x) => (x.isMore(most) ? x : most), first);
}

export function total(values: readonly Exact[]): Exact {
  return values.reduce((sum, x) => sum.plus(x), Exact.ZERO);
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
