import type { Terms } from "../agreement/terms";
import type { Exact } from "../basics/exact";

/** 1.1 Underlying Shares: whole shares of a quotient. What becomes of a fraction is left to Exhibit A: term *Fractional shares*. */
export function wholeShares(shares: Exact, terms: Pick<Terms, "fractionalShares">): Exact {
  const whole = { FLOOR: shares.floor(), CEILING: shares.ceiling(), NEAREST: shares.nearest() };
  return whole[terms.fractionalShares];
}
