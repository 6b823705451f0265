import type { Day } from "../basics/days";
import { unavailable } from "../basics/errors";
import { Exact, greatest, notNegative, smallest, total } from "../basics/exact";
import type { Quantities, Row } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { couponStatement } from "./recital";
import { capStatement, type CapTerms } from "./s4_18_ownership";
import {
  REDEMPTION_INTEREST_QUANTITIES,
  redemptionInterestStatement,
  type RedemptionInterestStatement,
  type RedemptionInterestTerms,
} from "./s4_19_redemption_interest";

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

type InterestLines = { [K in keyof Omit<RedemptionInterestStatement, "interest">]: RedemptionInterestStatement[K] | undefined };

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
  debt: { label: "Principal and interest", unit: "$", clause: "4.19(ii)(A)", rule: "outstanding principal + accrued interest counted" },
  sharesConvertible: {
    label: "Shares issuable on conversion",
    unit: "shares",
    clause: "4.19(ii)(B)",
    rule: "as given; under Issuable cap YES not more than 4.18 lets the Purchaser take",
  },
  conversionValue: { label: "Value on conversion", unit: "$", clause: "4.19(ii)(B)", rule: "reference price × shares issuable" },
  debentureAmount: { label: "(ii) Debentures", unit: "$", clause: "4.19(ii)", rule: "the greater of principal and interest, and value on conversion" },
  warrantAmount: { label: "(iii) Warrant", unit: "$", clause: "4.19(iii)", rule: "(reference price − Warrant exercise price, not below zero) × Warrant Shares" },
  initialWarrantAmount: {
    label: "(iv) Initial Warrant",
    unit: "$",
    clause: "4.19(iv)",
    rule: "(reference price − Initial warrant exercise price, not below zero) × Initial Warrant Shares",
  },
  beforeInterest: { label: "(i) to (iv)", unit: "$", clause: CLAUSE, rule: "their sum" },
  ...INTEREST_LINES,
  interest: { ...interest, label: "(v) Interest", rule: "(i) to (iv) × (growth − 1); none where notice and payment are left out" },
  redemptionPrice: { label: "Redemption price", unit: "$", clause: CLAUSE, rule: "(i) to (iv) + (v)" },
};

/** **Reading:** Escrow Shares not yet released are not owned: term *Owned escrow shares*. */
function ownedShares(facts: RedemptionFacts, terms: RedemptionTerms): Exact {
  if (terms.ownedEscrowShares === "EXCLUDE") return facts.sharesOwned;
  return facts.sharesOwned.plus(terms.escrowShares.minus(terms.escrowWarrantShares));
}

/** **Reading:** 4.18 limits rights to convert and not this price: term *Issuable cap*. */
function convertibleShares(owned: Exact, facts: RedemptionFacts, terms: RedemptionTerms): Exact {
  if (terms.issuableCap === "NO") return facts.sharesIssuable;
  const cap = capStatement({ outstanding: terms.outstandingShares, owned, rights: Exact.ZERO }, terms);
  return smallest(facts.sharesIssuable, cap.capShares);
}

interface Span {
  readonly notice: Day;
  readonly paid: Day;
}

/** From notice to payment; undefined where neither is given. One without the other cannot be priced. */
function spanOf({ notice, payment }: RedemptionFacts): Span | undefined {
  if (notice === undefined && payment === undefined) return undefined;
  return {
    notice: notice ?? unavailable("notice", "the day of payment is given and that of the notice is not; limb (v) needs both or none", CLAUSE),
    paid: payment ?? unavailable("payment", "the day of the notice is given and that of the payment is not; limb (v) needs both or none", CLAUSE),
  };
}

/**
 * **Reading:** interest is accrued and unpaid when the Debentures are bought, so
 * that the amount given is counted whole: term *Accrued interest to*. To NOTICE
 * or DAY7 the coupon of the days after it is taken off again, never below zero.
 */
function accruedCounted(facts: RedemptionFacts, span: Span | undefined, terms: RedemptionTerms): Exact {
  if (!span || terms.accruedInterestTo === "PAYMENT") return facts.accruedInterest;
  const from = terms.accruedInterestTo === "NOTICE" ? span.notice : span.notice + terms.redemptionInterestLag;
  const after = couponStatement({ principal: facts.principal, from, to: span.paid }, terms);
  return notNegative(facts.accruedInterest.minus(after.interest));
}

const warrantValue = (price: Exact, exercisePrice: Exact, shares: Exact): Exact => notNegative(price.minus(exercisePrice)).times(shares);

export function redemptionStatement(facts: RedemptionFacts, terms: RedemptionTerms): RedemptionStatement {
  const { referencePrice: price, consent } = facts;
  const span = spanOf(facts);
  const sharesPriced = ownedShares(facts, terms);
  const sharesAmount = price.times(sharesPriced);
  const counted = accruedCounted(facts, span, terms);
  const debt = facts.principal.plus(counted);
  const sharesConvertible = convertibleShares(sharesPriced, facts, terms);
  const conversionValue = price.times(sharesConvertible);
  const debentureAmount = greatest(debt, conversionValue);
  const warrantAmount = warrantValue(price, terms.warrantExercisePrice, facts.warrantShares);
  const initialWarrantAmount = warrantValue(price, terms.initialWarrantExercisePrice, facts.initialWarrantShares);
  const beforeInterest = total([sharesAmount, debentureAmount, warrantAmount, initialWarrantAmount]);
  const lines = span && redemptionInterestStatement({ amount: beforeInterest, ...span, consent }, terms);
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

/** 4.19: Limb, Clause, Measure, Amount. */
export function redemptionRows(facts: RedemptionFacts, terms: RedemptionTerms): readonly Row[] {
  const s = redemptionStatement(facts, terms);
  const isConversion = s.conversionValue.isMore(s.debt);
  const days = s.interestDays === undefined ? "none: no notice and payment given" : `on (i) to (iv), ${s.interestDays} days`;
  const warrant = "(reference price − exercise price) × shares, not below zero";
  return [
    ["(i)", "4.19(i)", "Shares owned: reference price × shares", s.sharesAmount],
    ["(ii)", "4.19(ii)", `Debentures: ${isConversion ? "reference price × shares issuable" : "principal and accrued interest"}`, s.debentureAmount],
    ["(iii)", "4.19(iii)", `Warrant: ${warrant}`, s.warrantAmount],
    ["(iv)", "4.19(iv)", `Initial Warrant: ${warrant}`, s.initialWarrantAmount],
    ["(v)", "4.19(v)", `Interest ${days}`, s.interest],
    ["Total", CLAUSE, "Redemption price", s.redemptionPrice],
  ];
}
