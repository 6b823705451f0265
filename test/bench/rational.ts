const bits = (value: bigint): number => 4 * value.toString(16).length;

/** A fraction of whole numbers, never rounded and never reduced: what the truth is told by. */
export class Rational {
  private constructor(
    private readonly dividend: bigint,
    /** above 0 */
    private readonly divisor: bigint,
  ) {}

  /** What a cell shows of a double: its 15 significant digits. */
  static of(value: number): Rational {
    const [digits, exponent] = value.toExponential(14).split("e");
    const power = Number(exponent) - 14;
    const whole = BigInt(digits!.replace(".", ""));
    return power < 0 ? new Rational(whole, 10n ** BigInt(-power)) : new Rational(whole * 10n ** BigInt(power), 1n);
  }

  plus({ dividend, divisor }: Rational): Rational {
    return new Rational(this.dividend * divisor + dividend * this.divisor, this.divisor * divisor);
  }

  minus({ dividend, divisor }: Rational): Rational {
    return this.plus(new Rational(-dividend, divisor));
  }

  times({ dividend, divisor }: Rational): Rational {
    return new Rational(this.dividend * dividend, this.divisor * divisor);
  }

  over({ dividend, divisor }: Rational): Rational {
    if (dividend === 0n) throw new Error("divided by zero");
    const sign = dividend < 0n ? -1n : 1n;
    return new Rational(this.dividend * divisor * sign, this.divisor * dividend * sign);
  }

  isMore({ dividend, divisor }: Rational): boolean {
    return this.dividend * divisor > dividend * this.divisor;
  }

  floor(): Rational {
    const whole = this.dividend / this.divisor;
    return new Rational(whole * this.divisor > this.dividend ? whole - 1n : whole, 1n);
  }

  ceiling(): Rational {
    const { dividend } = new Rational(-this.dividend, this.divisor).floor();
    return new Rational(-dividend, 1n);
  }

  /** The nearest double, a tie to the even one: JavaScript's own of a whole number with more bits than decide it. */
  toNumber(): number {
    const size = this.dividend < 0n ? -this.dividend : this.dividend;
    const shift = 70 - (bits(size) - bits(this.divisor));
    const [above, below] = shift < 0 ? [size, this.divisor << BigInt(-shift)] : [size << BigInt(shift), this.divisor];
    const quotient = above / below;
    const decided = quotient * below === above ? quotient : quotient | 1n;
    const nearest = Number(decided) * 2 ** -shift;
    return this.dividend < 0n ? -nearest : nearest;
  }
}
