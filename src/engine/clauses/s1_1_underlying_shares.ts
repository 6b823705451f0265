import type { Terms } from "../agreement/terms";
import { dealOf } from "../agreement/deal";
import { unavailable } from "../basics/errors";
import type { Exact } from "../basics/exact";

/** 1.1 Underlying Shares: whole shares of a quotient. What becomes of a fraction is left to Exhibit A: term *Fractional shares*. */
export function wholeShares(shares: Exact, terms: Pick<Terms, "fractionalShares">): Exact {
  const rule = terms.fractionalShares;
  if (rule === "FLOOR") return shares.floor();
  return rule === "CEILING" ? shares.ceiling() : shares.nearest();
}

/**
 * A count of shares that divides an amount by the price knows no other formula. It is asked of the deal, and not of its terms, since it is no reading of
 * this clause: term *Share formula*.
 */
export function plainShares(amount: Exact, price: Exact, terms: object, clause: string): Exact {
  const said = dealOf(terms).said.get("shareFormula");
  if (said?.is !== "value" || said.value === "PLAIN") return amount.over(price);
  const detail = `the share formula ${String(said.value)} is not known to ${clause}, which divides an amount by the price`;
  return unavailable("Share formula", detail, clause);
}
