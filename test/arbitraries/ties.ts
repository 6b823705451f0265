import type { Drawn } from "../oracles/check";
import type { Random } from "./random";

/** A price in ten-thousandths of a dollar, and that price. */
function tenThousandths(random: Random): [number, number] {
  const n = random.chance(0.3) ? random.whole(1, 100) : random.whole(100, 50_000);
  return [n, n / 10_000];
}

/**
 * 4.13: twice the shares is a whole number; the escrow is exactly that, one share off it, whole certificates
 * short of it, or short by so many and a half.
 */
export function escrowTie(random: Random): Drawn {
  const [n, price] = tenThousandths(random);
  const hundreds = random.whole(100, 2_000_000);
  const required = 200 * hundreds;
  const principal = (n * hundreds) / 100;
  const short = random.pick([0, 1, -1, 10_000 * random.whole(0, 40), 10_000 * random.whole(0, 40) + 5000]);
  return {
    facts: { principal, conversion_price: price, escrow_shares: Math.max(0, required - short), accrued_interest: null },
    terms: random.chance(0.5) ? { "Top-up rounding": random.pick(["UP", "DOWN", "NEAREST"]) } : {},
  };
}

/** 4.18: so many shares more make exactly 5% of those then outstanding, or one more than is needed for it. */
export function capTie(random: Random): { outstanding: number; owned: number; cap: number } {
  const cap = random.whole(0, 10_000_000);
  const owned = random.chance(0.5) ? 0 : random.whole(0, 5_000_000);
  return { outstanding: 19 * cap + 20 * owned + random.pick([0, 0, 0, 1, -1]), owned, cap };
}

/** 4.19(ii): the shares are worth exactly the principal and interest, or a cent more or less. */
export function redemptionTie(random: Random): { price: number; issuable: number; principal: number; accrued: number } {
  const [n, price] = tenThousandths(random);
  const hundreds = random.whole(1, 200_000);
  const cents = n * hundreds + random.pick([0, 0, 1, -1]);
  const accruedCents = Math.min(cents, random.whole(0, 1_000_000));
  return { price, issuable: 100 * hundreds, principal: (cents - accruedCents) / 100, accrued: accruedCents / 100 };
}

/** A conversion that comes to exactly so many shares, or so many and a half. */
export function conversionTie(random: Random): { amount: number; price: number } {
  const [n, price] = tenThousandths(random);
  const halves = random.whole(1, 20_000_000);
  return { amount: (n * halves) / 20_000, price };
}
