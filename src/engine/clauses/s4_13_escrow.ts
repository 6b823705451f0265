import { Exact, notNegative } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, optionally, price, shareCount } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";

const CLAUSE = "4.13";

/** It may be left out of a cell, since it counts under one reading only. */
export const accruedInterest = optionally(amount, Exact.ZERO);

export interface CoverFacts {
  principal: Exact;
  conversionPrice: Exact;
  accruedInterest: Exact;
}

export const COVER_FACTS = { principal: amount, conversionPrice: price, accruedInterest } satisfies Kinds<CoverFacts>;

export type CoverTerms = Pick<Terms, "escrowCover" | "topUpBase">;

/** 4.13: the Escrow Shares that the Debentures call for at a conversion price. */
export interface CoverStatement {
  interestLeftOut: Exact | undefined;
  amountConvertible: Exact;
  fullConversionShares: Exact;
  required: Exact;
}

export const COVER_QUANTITIES: Quantities<CoverStatement> = {
  interestLeftOut: {
    label: "Accrued interest left out",
    unit: "$",
    clause: "4.13",
    rule: "given, but Top-up base is PRINCIPAL: whether interest converts is left to Exhibit A",
  },
  amountConvertible: {
    label: "Amount to be converted in full",
    unit: "$",
    clause: "4.13",
    rule: "the outstanding principal, with accrued interest under Top-up base PLUS_ACCRUED",
  },
  fullConversionShares: {
    label: "Full Conversion Shares",
    unit: "shares",
    clause: "4.13",
    rule: "amount to be converted ÷ conversion price",
  },
  required: {
    label: "Escrow Shares required",
    unit: "shares",
    clause: "4.13",
    rule: "Escrow cover × Full Conversion Shares",
  },
};

/** **Reading:** whether interest converts is left to Exhibit A, which is not attached: term *Top-up base*. */
export function amountConvertible(
  facts: Pick<CoverFacts, "principal" | "accruedInterest">,
  terms: Pick<Terms, "topUpBase">,
): Exact {
  return terms.topUpBase === "PLUS_ACCRUED" ? facts.principal.plus(facts.accruedInterest) : facts.principal;
}

function coverOf(facts: CoverFacts, terms: CoverTerms): CoverStatement {
  const amount = amountConvertible(facts, terms);
  const fullConversionShares = amount.over(facts.conversionPrice);
  const isLeftOut = facts.accruedInterest.sign() > 0 && terms.topUpBase === "PRINCIPAL";
  return {
    interestLeftOut: isLeftOut ? facts.accruedInterest : undefined,
    amountConvertible: amount,
    fullConversionShares,
    required: terms.escrowCover.times(fullConversionShares),
  };
}

export function coverStatement(facts: CoverFacts, terms: CoverTerms): CoverStatement {
  check(COVER_FACTS, facts, CLAUSE);
  return coverOf(facts, terms);
}

export interface EscrowFacts extends CoverFacts {
  escrowShares: Exact;
}

export const ESCROW_FACTS = {
  principal: amount,
  conversionPrice: price,
  escrowShares: shareCount,
  accruedInterest,
} satisfies Kinds<EscrowFacts>;

export type TopUpTerms = CoverTerms & Pick<Terms, "certificateSize" | "topUpRounding">;

/** 4.13: the cover that the escrow must give, and what restores it. */
export interface EscrowStatement extends CoverStatement {
  triggered: boolean;
  shortfall: Exact;
  certificates: Exact;
  shares: Exact;
}

export const ESCROW_QUANTITIES: Quantities<EscrowStatement> = {
  ...COVER_QUANTITIES,
  triggered: {
    label: "Cover has failed",
    unit: "TRUE/FALSE",
    clause: "4.13",
    rule: "the Escrow Shares held are less than those required; exactly as many are enough",
  },
  shortfall: {
    label: "Shortfall",
    unit: "shares",
    clause: "4.13",
    rule: "Escrow Shares required less those held, never below zero",
  },
  certificates: {
    label: "Certificates to issue",
    unit: "certificates",
    clause: "4.13",
    rule: "shortfall ÷ Certificate size, made whole by Top-up rounding",
  },
  shares: {
    label: "Shares to issue",
    unit: "shares",
    clause: "4.13",
    rule: "certificates × Certificate size; under ODD_LOT the shortfall in whole shares",
  },
};

export interface TopUp {
  certificates: Exact;
  shares: Exact;
}

const TO_WHOLE = {
  UP: (exact: Exact) => exact.ceiling(),
  DOWN: (exact: Exact) => exact.floor(),
  NEAREST: (exact: Exact) => exact.nearest(),
};

/** **Reading:** equality with the cover is seldom possible in whole certificates: term *Top-up rounding*. */
export function topUp(shortfall: Exact, terms: Pick<Terms, "certificateSize" | "topUpRounding">): TopUp {
  const exact = shortfall.over(terms.certificateSize);
  if (terms.topUpRounding === "ODD_LOT") return { certificates: exact.ceiling(), shares: shortfall.ceiling() };
  const certificates = TO_WHOLE[terms.topUpRounding](exact);
  return { certificates, shares: certificates.times(terms.certificateSize) };
}

export function escrowStatement(facts: EscrowFacts, terms: TopUpTerms): EscrowStatement {
  check(ESCROW_FACTS, facts, CLAUSE);
  const { interestLeftOut, amountConvertible, fullConversionShares, required } = coverOf(facts, terms);
  const shortfall = notNegative(required.minus(facts.escrowShares));
  const { certificates, shares } = topUp(shortfall, terms);
  const triggered = shortfall.sign() > 0;
  return {
    interestLeftOut,
    amountConvertible,
    fullConversionShares,
    required,
    triggered,
    shortfall,
    certificates,
    shares,
  };
}

/** **Reading:** the test is on the Escrow Shares with respect to the Debentures: term *Escrow base*. */
export function debentureEscrow(terms: Pick<Terms, "escrowBase" | "escrowShares" | "escrowWarrantShares">): Exact {
  return terms.escrowBase === "ALL" ? terms.escrowShares : terms.escrowShares.minus(terms.escrowWarrantShares);
}
