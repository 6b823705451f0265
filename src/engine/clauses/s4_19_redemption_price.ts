import { Exact, greatest, total } from "../basics/exact";
import type { Quantities } from "../basics/statement";
import { check } from "../basics/check";
import {
  accruedCounted,
  convertibleShares,
  ownedShares,
  REDEMPTION_FACTS,
  spanOf,
  warrantValue,
  type RedemptionFacts,
  type RedemptionTerms,
} from "./s4_19_limbs";
import {
  REDEMPTION_INTEREST_QUANTITIES,
  redemptionInterestStatement,
  type RedemptionInterestStatement,
} from "./s4_19_redemption_interest";

const CLAUSE = "4.19";

type InterestLines = {
  [K in keyof Omit<RedemptionInterestStatement, "interest">]: RedemptionInterestStatement[K] | undefined;
};

/** 4.19: the price at which everything that the Purchaser holds is to be redeemed. */
export interface RedemptionStatement extends InterestLines {
  sharesPriced: Exact;
  /** (i) */
  sharesAmount: Exact;
  accruedCounted: Exact;
  debt: Exact;
  sharesConvertible: Exact;
  conversionValue: Exact;
  /** (ii) */
  debentureAmount: Exact;
  /** (iii) */
  warrantAmount: Exact;
  /** (iv) */
  initialWarrantAmount: Exact;
  beforeInterest: Exact;
  /** (v) */
  interest: Exact;
  redemptionPrice: Exact;
}

const { interest, ...INTEREST_LINES } = REDEMPTION_INTEREST_QUANTITIES;

export const REDEMPTION_QUANTITIES: Quantities<RedemptionStatement> = {
  sharesPriced: {
    label: "Shares owned",
    unit: "shares",
    clause: "4.19(i)",
    rule: "as given; with the Escrow Shares for the Debentures under Owned escrow shares INCLUDE",
  },
  sharesAmount: { label: "(i) Shares owned", unit: "$", clause: "4.19(i)", rule: "reference price × shares owned" },
  accruedCounted: {
    label: "Accrued interest counted",
    unit: "$",
    clause: "4.19(ii)(A)",
    rule: "as given, to the payment; less the coupon from the day that Accrued interest to says, where notice and payment are given",
  },
  debt: {
    label: "Principal and interest",
    unit: "$",
    clause: "4.19(ii)(A)",
    rule: "outstanding principal + accrued interest counted",
  },
  sharesConvertible: {
    label: "Shares issuable on conversion",
    unit: "shares",
    clause: "4.19(ii)(B)",
    rule: "as given; under Issuable cap YES not more than 4.18 lets the Purchaser take",
  },
  conversionValue: {
    label: "Value on conversion",
    unit: "$",
    clause: "4.19(ii)(B)",
    rule: "reference price × shares issuable",
  },
  debentureAmount: {
    label: "(ii) Debentures",
    unit: "$",
    clause: "4.19(ii)",
    rule: "the greater of principal and interest, and value on conversion",
  },
  warrantAmount: {
    label: "(iii) Warrant",
    unit: "$",
    clause: "4.19(iii)",
    rule: "(reference price − Warrant exercise price, not below zero) × Warrant Shares",
  },
  initialWarrantAmount: {
    label: "(iv) Initial Warrant",
    unit: "$",
    clause: "4.19(iv)",
    rule: "(reference price − Initial warrant exercise price, not below zero) × Initial Warrant Shares",
  },
  beforeInterest: { label: "(i) to (iv)", unit: "$", clause: CLAUSE, rule: "their sum" },
  ...INTEREST_LINES,
  interest: {
    ...interest,
    label: "(v) Interest",
    rule: "(i) to (iv) × (growth − 1); none where notice and payment are left out",
  },
  redemptionPrice: { label: "Redemption price", unit: "$", clause: CLAUSE, rule: "(i) to (iv) + (v)" },
};

export function redemptionStatement(facts: RedemptionFacts, terms: RedemptionTerms): RedemptionStatement {
  check(REDEMPTION_FACTS, facts, CLAUSE);
  const { referencePrice: price, consent } = facts;
  const span = spanOf(facts);
  const sharesPriced = ownedShares(facts, terms);
  const sharesAmount = price.times(sharesPriced);
  const counted = accruedCounted(facts, span, terms);
  const debt = facts.principal.plus(counted);
  const sharesConvertible = convertibleShares(sharesPriced, facts, terms);
  const conversionValue = price.times(sharesConvertible);
  const debentureAmount = greatest(debt, conversionValue);
  // A deal without that Warrant states no price for it.
  const { warrantShares, initialWarrantShares } = facts;
  const warrantAmount = warrantShares.isZero()
    ? warrantShares
    : warrantValue(price, terms.warrantExercisePrice, warrantShares);
  const initialWarrantAmount = initialWarrantShares.isZero()
    ? initialWarrantShares
    : warrantValue(price, terms.initialWarrantExercisePrice, initialWarrantShares);
  const beforeInterest = total([sharesAmount, debentureAmount, warrantAmount, initialWarrantAmount]);
  const lines =
    span &&
    redemptionInterestStatement({ amount: beforeInterest, notice: span.notice, paid: span.paid, consent }, terms);
  const limbFive = lines?.interest ?? Exact.ZERO;
  return {
    sharesPriced,
    sharesAmount,
    accruedCounted: counted,
    debt,
    sharesConvertible,
    conversionValue,
    debentureAmount,
    warrantAmount,
    initialWarrantAmount,
    beforeInterest,
    interestFrom: lines?.interestFrom,
    interestUntil: lines?.interestUntil,
    interestDays: lines?.interestDays,
    growth: lines?.growth,
    interest: limbFive,
    redemptionPrice: beforeInterest.plus(limbFive),
  };
}

/** A limb of 4.19, or their total, with how it is measured on these facts. */
export interface RedemptionLimb {
  readonly id: "i" | "ii" | "iii" | "iv" | "v" | "total";
  readonly measure: string;
  readonly amount: Exact;
}

/** What each limb of 4.19 comes to, then the whole. */
export function redemptionLimbs(facts: RedemptionFacts, terms: RedemptionTerms): readonly RedemptionLimb[] {
  const s = redemptionStatement(facts, terms);
  const isConversion = s.conversionValue.isMore(s.debt);
  const days =
    s.interestDays === undefined ? "none: no notice and payment given" : `on (i) to (iv), ${s.interestDays} days`;
  const warrant = "(reference price − exercise price) × shares, not below zero";
  return [
    { id: "i", measure: "Shares owned: reference price × shares", amount: s.sharesAmount },
    {
      id: "ii",
      measure: `Debentures: ${isConversion ? "reference price × shares issuable" : "principal and accrued interest"}`,
      amount: s.debentureAmount,
    },
    { id: "iii", measure: `Warrant: ${warrant}`, amount: s.warrantAmount },
    { id: "iv", measure: `Initial Warrant: ${warrant}`, amount: s.initialWarrantAmount },
    { id: "v", measure: `Interest ${days}`, amount: s.interest },
    { id: "total", measure: "Redemption price", amount: s.redemptionPrice },
  ];
}
