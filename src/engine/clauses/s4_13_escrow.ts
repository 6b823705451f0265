import { Exact, notNegative } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, optionally, price, shareCount } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { plainShares } from "./s1_1_underlying_shares";

const CLAUSE = "4.13";

/** It may be left out of a cell, since it counts under one reading only. */
export const accruedInterest = optionally(amount, Exact.ZERO);

export interface CoverFacts {
  principal: Exact;
  conversionPrice: Exact;
  accruedInterest: Exact;
}

export const COVER_FACTS = { principal: amount, conversionPrice: price, accruedInterest } satisfies Kinds<CoverFacts>;

type BaseTerms = Pick<Terms, "topUpBase">;

export type CoverTerms = BaseTerms & Pick<Terms, "escrowCover">;

/** 4.13: the shares that full conversion would take at a conversion price. */
export interface FullConversionStatement {
  interestLeftOut: Exact | undefined;
  amountConvertible: Exact;
  fullConversionShares: Exact;
}

export const FULL_CONVERSION_QUANTITIES: Quantities<FullConversionStatement> = {
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
};

/** 4.13: the Escrow Shares that the Debentures call for at a conversion price. */
export interface CoverStatement extends FullConversionStatement {
  required: Exact;
}

export const COVER_QUANTITIES: Quantities<CoverStatement> = {
  ...FULL_CONVERSION_QUANTITIES,
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

function conversionOf(facts: CoverFacts, terms: BaseTerms): FullConversionStatement {
  const amount = amountConvertible(facts, terms);
  const isLeftOut = facts.accruedInterest.sign() > 0 && terms.topUpBase === "PRINCIPAL";
  return {
    interestLeftOut: isLeftOut ? facts.accruedInterest : undefined,
    amountConvertible: amount,
    fullConversionShares: plainShares(amount, facts.conversionPrice, terms, CLAUSE),
  };
}

export function fullConversionStatement(facts: CoverFacts, terms: BaseTerms): FullConversionStatement {
  check(COVER_FACTS, facts, CLAUSE);
  return conversionOf(facts, terms);
}

function coverOf(facts: CoverFacts, terms: CoverTerms): CoverStatement {
  const { interestLeftOut, amountConvertible, fullConversionShares } = conversionOf(facts, terms);
  const required = terms.escrowCover.times(fullConversionShares);
  return { interestLeftOut, amountConvertible, fullConversionShares, required };
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

/** 4.13: whether the escrow gives the cover. */
export interface CoverTestStatement extends CoverStatement {
  triggered: boolean;
  shortfall: Exact;
}

export const COVER_TEST_QUANTITIES: Quantities<CoverTestStatement> = {
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
};

/** 4.13: the cover that the escrow must give, and what restores it. */
export interface EscrowStatement extends CoverTestStatement {
  certificates: Exact;
  shares: Exact;
}

export const ESCROW_QUANTITIES: Quantities<EscrowStatement> = {
  ...COVER_TEST_QUANTITIES,
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

function testOf(facts: EscrowFacts, terms: CoverTerms): CoverTestStatement {
  const { interestLeftOut, amountConvertible, fullConversionShares, required } = coverOf(facts, terms);
  const shortfall = notNegative(required.minus(facts.escrowShares));
  return {
    interestLeftOut,
    amountConvertible,
    fullConversionShares,
    required,
    triggered: shortfall.sign() > 0,
    shortfall,
  };
}

export function coverTestStatement(facts: EscrowFacts, terms: CoverTerms): CoverTestStatement {
  check(ESCROW_FACTS, facts, CLAUSE);
  return testOf(facts, terms);
}

export function escrowStatement(facts: EscrowFacts, terms: TopUpTerms): EscrowStatement {
  check(ESCROW_FACTS, facts, CLAUSE);
  const { interestLeftOut, amountConvertible, fullConversionShares, required, triggered, shortfall } = testOf(
    facts,
    terms,
  );
  const { certificates, shares } = topUp(shortfall, terms);
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
