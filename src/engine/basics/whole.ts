/**
 * A whole number: a double while that is exact, which is ten times quicker, and a bigint beyond. Every
 * operation looks whether its double is still exact and goes on in bigints where it is not.
 */
export type Whole = number | bigint;

const MOST = Number.MAX_SAFE_INTEGER;

/** A double of this size that came out of whole numbers was not rounded on the way. */
const isExact = (x: number): boolean => x <= MOST && x >= -MOST;

/** The shorter form of it. */
export function whole(x: Whole): Whole {
  if (typeof x === "bigint") return x <= MOST && x >= -MOST ? Number(x) : x;
  return Number.isSafeInteger(x) ? x + 0 : BigInt(x);
}

// Adding 0 makes a minus zero a zero.
export function product(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const double = a * b + 0;
    if (isExact(double)) return double;
  }
  return a && b ? BigInt(a) * BigInt(b) : 0;
}

export function sum(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const double = a + b;
    if (isExact(double)) return double;
  }
  return whole(BigInt(a) + BigInt(b));
}

export function negative(x: Whole): Whole {
  return typeof x === "number" ? 0 - x : -x;
}

export function magnitude(x: Whole): Whole {
  return x < 0 ? negative(x) : x;
}

/** a ÷ b where that is whole; undefined where it is not. b is above zero. */
export function wholeQuotient(a: Whole, b: Whole): Whole | undefined {
  if (b === 1) return a;
  if (typeof a === "number" && typeof b === "number") {
    // The remainder of doubles is a call into C. A quotient of safe whole numbers that is whole is exact, and multiplied back it is the dividend.
    const quotient = a / b;
    return Math.floor(quotient) === quotient && quotient * b === a ? quotient : undefined;
  }
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  const quotient = dividend / divisor;
  return quotient * divisor === dividend ? whole(quotient) : undefined;
}

/** The largest whole number not above a ÷ b; b is above zero. */
export function floorOf(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number" && isExact(Math.abs(a) + b)) {
    const quotient = Math.floor(a / b);
    // A quotient just below a whole number may have been rounded to it, never the other way.
    return quotient * b > a ? quotient - 1 : quotient;
  }
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  const quotient = dividend / divisor;
  return whole(dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient);
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** As many or a few more; beyond a double's range by its digits. */
function bitLength(x: bigint): number {
  const double = Number(x);
  if (double === Infinity) return x.toString(16).length * 4;
  return double === 0 ? 0 : Math.floor(Math.log2(double)) + 1;
}

/** Where a double has fewer bits the quotient is too small for what follows. */
const MOST_SHIFT = 1070;

/** The double nearest to a quotient that is smaller than that: its digits as text, which is read rightly rounded. */
function smallDouble(dividend: bigint, divisor: bigint, places: number): number {
  const scaled = dividend * 10n ** BigInt(places);
  return Number(`${scaled / divisor}${scaled % divisor === 0n ? 0 : 1}e-${places + 1}`);
}

/** The double nearest to a ÷ b; Infinity where a double ends, and no minus zero. b is above zero. */
export function nearestDouble(a: Whole, b: Whole): number {
  if (typeof a === "number" && typeof b === "number") return a / b;
  const [dividend, divisor] = [BigInt(magnitude(a)), BigInt(b)];
  const sign = a < 0 ? -1 : 1;
  // At least 64 bits of quotient and a sticky bit, so that Number() rounds once and rightly.
  const shift = Math.max(0, 66 + bitLength(divisor) - bitLength(dividend));
  // Each decimal place is more than three bits: as many digits as above.
  if (shift > MOST_SHIFT) return sign * smallDouble(dividend, divisor, Math.ceil(shift / 3)) + 0;
  const scaled = dividend << BigInt(shift);
  const quotient = scaled / divisor;
  const sticky = scaled % divisor === 0n ? quotient : quotient | 1n;
  return sign * Number(sticky) * 2 ** -shift;
}
