import type { Day } from "../basics/days";
import { unavailable } from "../basics/errors";
import { Exact, notNegative, smallest } from "../basics/exact";
import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import type { Kinds } from "../basics/check";
import { amount, date, optional, optionally, price, shareCount } from "../basics/kinds";
import { couponStatement } from "./recital";
import { capStatement, type CapTerms } from "./s4_18_ownership";
import type { RedemptionInterestTerms } from "./s4_19_redemption_interest";

const CLAUSE = "4.19";

export interface RedemptionFacts {
  referencePrice: Exact;
  principal: Exact;
  /** accrued and unpaid to the payment */
  accruedInterest: Exact;
  sharesOwned: Exact;
  sharesIssuable: Exact;
  warrantShares: Exact;
  initialWarrantShares: Exact;
  notice?: Day | undefined;
  payment?: Day | undefined;
  consent?: Day | undefined;
}

export const REDEMPTION_FACTS = {
  referencePrice: price,
  principal: amount,
  accruedInterest: optionally(amount, Exact.ZERO),
  sharesOwned: shareCount,
  sharesIssuable: shareCount,
  warrantShares: shareCount,
  initialWarrantShares: shareCount,
  notice: optional(date),
  payment: optional(date),
  consent: optional(date),
} satisfies Kinds<RedemptionFacts>;

export type RedemptionTerms = RedemptionInterestTerms &
  CapTerms &
  Pick<
    Terms,
    | "ownedEscrowShares"
    | "escrowWarrantShares"
    | "issuableCap"
    | "outstandingShares"
    | "accruedInterestTo"
    | "couponRate"
    | "warrantExercisePrice"
    | "initialWarrantExercisePrice"
  >;

/** **Reading:** Escrow Shares not yet released are not owned: term *Owned escrow shares*. */
export function ownedShares(facts: RedemptionFacts, terms: RedemptionTerms): Exact {
  if (terms.ownedEscrowShares === "EXCLUDE") return facts.sharesOwned;
  return facts.sharesOwned.plus(terms.escrowShares.minus(terms.escrowWarrantShares));
}

/** **Reading:** 4.18 limits rights to convert and not this price: term *Issuable cap*. */
export function convertibleShares(owned: Exact, facts: RedemptionFacts, terms: RedemptionTerms): Exact {
  if (terms.issuableCap === "NO" || isAbsent(terms, "ownershipCap")) return facts.sharesIssuable;
  const cap = capStatement({ outstanding: terms.outstandingShares, owned, rights: Exact.ZERO }, terms);
  return smallest(facts.sharesIssuable, cap.capShares);
}

interface Span {
  readonly notice: Day;
  readonly paid: Day;
}

/** From notice to payment; undefined where neither is given. One without the other cannot be priced. */
export function spanOf({ notice, payment }: RedemptionFacts): Span | undefined {
  if (notice === undefined && payment === undefined) return undefined;
  return {
    notice:
      notice ??
      unavailable(
        "notice",
        "the day of payment is given and that of the notice is not; limb (v) needs both or none",
        CLAUSE,
      ),
    paid:
      payment ??
      unavailable(
        "payment",
        "the day of the notice is given and that of the payment is not; limb (v) needs both or none",
        CLAUSE,
      ),
  };
}

/**
 * **Reading:** interest is accrued and unpaid when the Debentures are bought, so
 * that the amount given is counted whole: term *Accrued interest to*. To NOTICE
 * or DAY7 the coupon of the days after it is taken off again, never below zero.
 */
export function accruedCounted(facts: RedemptionFacts, span: Span | undefined, terms: RedemptionTerms): Exact {
  if (!span || terms.accruedInterestTo === "PAYMENT") return facts.accruedInterest;
  const from = terms.accruedInterestTo === "NOTICE" ? span.notice : span.notice + terms.redemptionInterestLag;
  const after = couponStatement({ principal: facts.principal, from, to: span.paid }, terms);
  return notNegative(facts.accruedInterest.minus(after.interest));
}

/** What a warrant is worth above its exercise price. */
export const warrantValue = (price: Exact, exercisePrice: Exact, shares: Exact): Exact =>
  notNegative(price.minus(exercisePrice)).times(shares);
