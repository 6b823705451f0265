import type { Terms } from "../agreement/terms";
import type { Exact } from "../basics/exact";

/** 1.1 Underlying Shares: whole shares of a quotient. What becomes of a fraction is left to Exhibit A: term *Fractional shares*. */
export function wholeShares(shares: Exact, terms: Pick<Terms, "fractionalShares">): Exact {
  const rule = terms.fractionalShares;
  if (rule === "FLOOR") return shares.floor();
  return rule === "CEILING" ? shares.ceiling() : shares.nearest();
}
