import type { Terms } from "../../agreement/terms";
import { greatest, type Exact } from "../../basics/exact";

/** The lowest conversion price that the formula of the terms can give; undefined where it has no bound or is not known. */
export function lowestConversionPrice(terms: Terms): Exact | undefined {
  const fixed = terms.fixedConversionPrice;
  const isBound = fixed !== null && (terms.marketMultiplier === null || terms.combination === "MAX");
  const bounds = [terms.priceFloor, isBound ? fixed : null].filter((price) => price !== null);
  return bounds.length === 0 ? undefined : greatest(bounds[0]!, ...bounds);
}
