import { Exact, greatest, notNegative } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, choice, countOrNone, optionally, unlessGiven, unlessGivenIs } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";

/** Whose event of 5.1 it is: the Company's side, nobody's (illegality), or the Purchaser's own breach under 5.1(c). */
export const DEFAULT_EVENTS = ["COMPANY", "ILLEGALITY", "PURCHASER"] as const;

export type DefaultEvent = (typeof DEFAULT_EVENTS)[number];

export interface DamagesFacts {
  /** as the terms have it where it is left out */
  purchasePrice?: Exact | undefined;
  event: DefaultEvent;
  /** how many Events of Default stand uncured */
  defaults: number;
  /** returned under 2.2(c) */
  refund: Exact;
}

export const DAMAGES_FACTS = {
  purchasePrice: unlessGiven(amount),
  event: optionally(choice(...DEFAULT_EVENTS), "COMPANY"),
  defaults: unlessGivenIs(countOrNone, 1),
  refund: optionally(amount, Exact.ZERO),
} satisfies Kinds<DamagesFacts>;

export type DamagesTerms = Pick<
  Terms,
  | "purchasePrice"
  | "liquidatedDamagesMultiple"
  | "liquidatedDamagesScope"
  | "liquidatedDamagesStacking"
  | "refundAndDamages"
>;

/** 4.25: what the Company owes for an Event of Default that it failed to cure. */
export interface DamagesStatement {
  isCovered: boolean;
  perDefault: Exact;
  defaultsCounted: number;
  fullDamages: Exact;
  damagesWithRefund: Exact;
  damages: Exact;
}

export const DAMAGES_QUANTITIES: Quantities<DamagesStatement> = {
  isCovered: { label: "Event gives damages", unit: "TRUE/FALSE", clause: "4.25", rule: "by Liquidated damages scope" },
  perDefault: {
    label: "Damages for one default",
    unit: "$",
    clause: "4.25",
    rule: "Purchase Price × Liquidated damages multiple; conversion does not reduce it",
  },
  defaultsCounted: {
    label: "Defaults that count",
    unit: "number",
    clause: "4.25",
    rule: "one; each where Liquidated damages stacking is PER_DEFAULT",
  },
  fullDamages: {
    label: "Damages before the refund",
    unit: "$",
    clause: "4.25",
    rule: "damages for one default × defaults that count; none where the event gives none",
  },
  damagesWithRefund: {
    label: "Damages and refund together",
    unit: "$",
    clause: "2.2(c), 4.25",
    rule: "the sum; where Refund and damages is INCLUSIVE, the greater of both",
  },
  damages: { label: "Liquidated damages", unit: "$", clause: "4.25", rule: "both together less the refund" },
};

/** **Reading:** the Company cannot fail to cure the Purchaser's breach: term *Liquidated damages scope*. */
function isCovered(event: DefaultEvent, terms: DamagesTerms): boolean {
  if (event === "COMPANY") return true;
  const scope = terms.liquidatedDamagesScope;
  return scope === "LITERAL" || (scope === "EXCEPT_5_1C" && event === "ILLEGALITY");
}

/** **Reading:** the clause gives one amount: term *Liquidated damages stacking*. */
function defaultsCounted(defaults: number, terms: DamagesTerms): number {
  return terms.liquidatedDamagesStacking === "PER_DEFAULT" ? defaults : Math.min(defaults, 1);
}

/** **Reading:** the refund is a matter of the escrow, not of the damages: term *Refund and damages*. */
function withRefund(damages: Exact, refund: Exact, terms: DamagesTerms): Exact {
  const isSetOff = !refund.isZero() && terms.refundAndDamages === "INCLUSIVE";
  return isSetOff ? greatest(damages, refund) : damages.plus(refund);
}

export function damagesStatement(facts: DamagesFacts, terms: DamagesTerms): DamagesStatement {
  check(DAMAGES_FACTS, facts, "4.25");
  const covered = isCovered(facts.event, terms);
  const perDefault = (facts.purchasePrice ?? terms.purchasePrice).times(terms.liquidatedDamagesMultiple);
  const counted = defaultsCounted(facts.defaults, terms);
  const fullDamages = covered ? perDefault.times(Exact.whole(counted)) : Exact.ZERO;
  const damagesWithRefund = withRefund(fullDamages, facts.refund, terms);
  const damages = damagesWithRefund.minus(facts.refund);
  return { isCovered: covered, perDefault, defaultsCounted: counted, fullDamages, damagesWithRefund, damages };
}

export interface FurtherDamagesFacts {
  actual: Exact;
  /** liquidated damages received so far, not merely due */
  received: Exact;
}

export const FURTHER_DAMAGES_FACTS = { actual: amount, received: amount } satisfies Kinds<FurtherDamagesFacts>;

/** 4.25: actual damages beyond the liquidated ones. */
export interface FurtherDamagesStatement {
  further: Exact;
}

export const FURTHER_DAMAGES_QUANTITIES: Quantities<FurtherDamagesStatement> = {
  further: {
    label: "Further damages",
    unit: "$",
    clause: "4.25",
    rule: "actual damages less the liquidated damages received, never below zero",
  },
};

export function furtherDamagesStatement(facts: FurtherDamagesFacts): FurtherDamagesStatement {
  check(FURTHER_DAMAGES_FACTS, facts, "4.25");
  return { further: notNegative(facts.actual.minus(facts.received)) };
}
