import type { Terms } from "../../agreement/terms";
import { Exact, greatest } from "../../basics/exact";
import { defaultInterestStatement } from "../../clauses/art_6_default_interest";
import { damagesStatement } from "../../clauses/s4_25_liquidated_damages";
import { withTerms } from "../../agreement/deal";
import { NOTHING, type Rule, type Rules } from "./deal";
import { dollars, figure, percent } from "./words";

/** An amount and a time by which two rules of interest are told apart. */
const SAMPLE_AMOUNT = Exact.whole(100_000);
const SAMPLE_DAYS = 500;

function sampleInterest(terms: Terms): Exact {
  const due = terms.executionDate;
  return defaultInterestStatement(
    { amount: SAMPLE_AMOUNT, due, paid: due + SAMPLE_DAYS },
    withTerms(terms, { defaultInterestFrom: "DUE" }),
  ).interest;
}

/** An amount unpaid bears interest by one rule. */
const interestClauses: Rule = ({ terms }) => {
  const redemption = withTerms(terms, {
    defaultRate: terms.redemptionInterestRate,
    defaultCompounding: terms.redemptionCompounding,
  });
  const [bySection, byArticle] = [sampleInterest(redemption), sampleInterest(terms)];
  if (bySection.equals(byArticle)) return NOTHING;
  const apart = byArticle.minus(bySection);
  return [
    {
      severity: "H",
      clause: "4.19(v), 5.2, VI",
      finding: "Three clauses give interest on what is unpaid: one simple, one silent, one compounded.",
      figures: `${dollars(SAMPLE_AMOUNT)} for ${SAMPLE_DAYS} days: ${dollars(bySection)} by 4.19(v) v ${dollars(byArticle)} by Article VI, ${dollars(apart.sign() < 0 ? apart.negated() : apart)} apart.`,
      changes: "What is owed after a year: terms Redemption compounding and Default compounding decide.",
      terms: ["redemptionInterestRate", "redemptionCompounding", "defaultRate", "defaultCompounding"],
    },
  ];
};

/** Damages are owed for what the Company did or failed to do. */
const damagesWithoutFault: Rule = ({ terms }) => {
  const forIllegality = damagesStatement({ event: "ILLEGALITY", defaults: 1, refund: Exact.ZERO }, terms);
  if (!forIllegality.isCovered || forIllegality.damages.isZero()) return NOTHING;
  const toPurchaser = damagesStatement(
    { event: "PURCHASER", defaults: 1, refund: Exact.ZERO },
    withTerms(terms, { liquidatedDamagesScope: "LITERAL" }),
  );
  return [
    {
      severity: "H",
      clause: "4.25, 5.1",
      finding:
        "Liquidated damages are owed for events without fault of the Company, and by the letter for the Purchaser's own breach.",
      figures: `${dollars(forIllegality.damages)} for a change of law (5.1(a)(i)); ${dollars(toPurchaser.damages)} for a breach under 5.1(c) by the letter.`,
      changes: "The largest single amount of the deal: term Liquidated damages scope decides.",
      terms: ["purchasePrice", "liquidatedDamagesMultiple", "liquidatedDamagesScope"],
    },
  ];
};

/** Damages with the price returned do not go beyond the price. */
const penalty: Rule = ({ terms }) => {
  const price = terms.purchasePrice;
  if (price.isZero()) return NOTHING;
  const { damagesWithRefund } = damagesStatement({ event: "COMPANY", defaults: 1, refund: price }, terms);
  const part = damagesWithRefund.over(price);
  if (!part.isMore(Exact.ONE)) return NOTHING;
  return [
    {
      severity: "M",
      clause: "2.2(c), 4.25",
      finding: "Liquidated damages and the Purchase Price returned are more than was paid: a court may see a penalty.",
      figures: `${dollars(damagesWithRefund)}, ${percent(part)} of the Purchase Price.`,
      changes: "Whether the amount can be enforced. For counsel.",
      terms: ["purchasePrice", "liquidatedDamagesMultiple", "refundAndDamages"],
    },
  ];
};

/** New York: General Obligations Law 5-501 with Banking Law 14-a, Penal Law 190.40, and the size from which neither asks. */
const CIVIL_USURY = Exact.parse("0.16");
const CRIMINAL_USURY = Exact.parse("0.25");
const USURY_EXEMPT_FROM = Exact.whole(2_500_000);

/** **Reading:** the worth of a right to convert at a floating price counts as interest (Adar Bays v GeneSYS ID, 37 N.Y.3d 320, 2021). */
const usury: Rule = ({ terms }) => {
  const principal = terms.principal;
  if (principal.isZero() || !principal.isLess(USURY_EXEMPT_FROM)) return NOTHING;
  const stated = greatest(terms.defaultRate, terms.redemptionInterestRate, terms.couponRate);
  const against = (limit: Exact) => (stated.isMore(limit) ? "over" : stated.equals(limit) ? "at" : "under");
  return [
    {
      severity: stated.isMore(CRIMINAL_USURY) ? "H" : "M",
      clause: "Recital, 4.19(v), VI, 7.8",
      finding:
        "The principal is within New York's usury laws, by which the worth of the right to convert and of the Warrants may count as interest.",
      figures: `Highest rate stated ${percent(stated)}: ${against(CIVIL_USURY)} ${percent(CIVIL_USURY)} (civil), ${against(CRIMINAL_USURY)} ${percent(CRIMINAL_USURY)} (criminal); ${dollars(principal)} is under the ${dollars(USURY_EXEMPT_FROM)} of the exemption.`,
      changes: "A loan at criminal usury is void. For counsel.",
      terms: ["principal", "couponRate", "redemptionInterestRate", "defaultRate"],
    },
  ];
};

/** On termination the Purchaser does not keep what it no longer pays for. */
const initialWarrantKept: Rule = ({ terms }) => {
  const shares = terms.initialWarrantShares;
  if (shares.isZero()) return NOTHING;
  const cost = shares.times(terms.initialWarrantExercisePrice);
  return [
    {
      severity: "H",
      clause: "2.2(c)(i)",
      finding:
        "On termination the Purchase Price goes back, and nothing is said of the Initial Warrant and its escrowed shares.",
      figures: `${dollars(terms.purchasePrice)} returned; ${figure(shares)} shares kept at ${dollars(terms.initialWarrantExercisePrice)}, ${dollars(cost)} in all.`,
      changes: "Whether the Purchaser keeps these shares without having bought the Debentures.",
      terms: ["purchasePrice", "initialWarrantShares", "initialWarrantExercisePrice"],
    },
  ];
};

export const MONEY_RULES = {
  interestClauses,
  damagesWithoutFault,
  penalty,
  usury,
  initialWarrantKept,
} satisfies Rules;
