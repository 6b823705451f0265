import type { Denomination } from "../agreement/schedules";
import type { Terms } from "../agreement/terms";
import { invalid } from "../basics/errors";
import { Exact, total } from "../basics/exact";
import type { Quantities } from "../basics/statement";

/** Schedule 1: what the certificates add up to. */
export interface DenominationStatement {
  certificates: Exact;
  shares: Exact;
}

export const DENOMINATION_QUANTITIES: Quantities<DenominationStatement> = {
  certificates: { label: "Certificates", unit: "certificates", clause: "Schedule 1", rule: "sum of the counts" },
  shares: { label: "Shares in the certificates", unit: "shares", clause: "Schedule 1", rule: "sum of count × size" },
};

export function denominationStatement({
  denominations,
}: {
  denominations: readonly Denomination[];
}): DenominationStatement {
  return {
    certificates: total(denominations.map(({ count }) => count)),
    shares: total(denominations.map(({ count, size }) => count.times(size))),
  };
}

export interface AllocationFacts {
  total: Exact;
  weights: readonly Exact[];
}

/** One Purchaser's part of a total. */
export interface Allotment {
  readonly weight: Exact;
  readonly exact: Exact;
  readonly whole: Exact;
}

const descending = (a: Exact, b: Exact): number => b.compare(a);

/**
 * Schedule 1: a total in whole parts among several Purchasers, by their weights.
 * Every part is rounded down, and what is left goes, one by one, to parts that
 * lost a fraction.
 * **Reading:** in the order of the list; or to the largest fractions, the earlier
 * of two equal ones first: term *Allocation*.
 */
export function allotments({ total: whole, weights }: AllocationFacts, terms: Pick<Terms, "allocation">): Allotment[] {
  const sum = total(weights);
  if (sum.isZero()) invalid("weights", "no weight is above 0; accepted is a list with at least one", "Schedule 1");
  const exact = weights.map((weight) => whole.times(weight).over(sum));
  const fractions = exact.map((part) => part.minus(part.floor()));
  const losers = fractions.flatMap((fraction, index) => (fraction.isZero() ? [] : [index]));
  if (terms.allocation === "LARGEST_REMAINDER")
    losers.sort((a, b) => descending(fractions[a]!, fractions[b]!) || a - b);
  const rest = total(fractions).toNumber();
  const raised = new Set(losers.slice(0, rest));
  return weights.map((weight, index) => {
    const floor = exact[index]!.floor();
    return { weight, exact: exact[index]!, whole: raised.has(index) ? floor.plus(Exact.ONE) : floor };
  });
}
