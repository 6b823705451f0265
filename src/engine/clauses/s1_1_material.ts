import type { Exact } from "../basics/exact";
import { check } from "../basics/check";
import { amount } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";

/**
 * 1.1: the defined term Material, a test in dollars. Whether a breach is material
 * is another question: term *Materiality*.
 */
export interface MaterialStatement {
  threshold: Exact;
  isMaterial: boolean;
}

export const MATERIAL_QUANTITIES: Quantities<MaterialStatement> = {
  threshold: { label: "Materiality threshold", unit: "$", clause: "1.1", rule: "of the terms" },
  isMaterial: {
    label: "Material",
    unit: "TRUE/FALSE",
    clause: "1.1",
    rule: "the financial consequence is more than the threshold; exactly as much is not",
  },
};

const FACTS = { amount };

export function materialStatement(
  facts: { amount: Exact },
  terms: Pick<Terms, "materialityThreshold">,
): MaterialStatement {
  check(FACTS, facts, "1.1");
  const threshold = terms.materialityThreshold;
  return { threshold, isMaterial: facts.amount.isMore(threshold) };
}
