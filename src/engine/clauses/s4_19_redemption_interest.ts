import type { Day } from "../basics/days";
import { Exact } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { dayCountFraction, yearsAndStub } from "../calendar/day-count";
import { interestUntil, type PaymentFacts } from "./s4_21_consent";

const CLAUSE = "4.19(v)";

export interface RedemptionInterestFacts extends PaymentFacts {
  amount: Exact;
  notice: Day;
}

export const REDEMPTION_INTEREST_FACTS = {
  amount,
  notice: date,
  paid: date,
  consent: optional(date),
} satisfies Kinds<RedemptionInterestFacts>;

export type RedemptionInterestTerms = Pick<
  Terms,
  | "redemptionInterestRate"
  | "redemptionInterestLag"
  | "redemptionCompounding"
  | "redemptionInterestEnd"
  | "consentInterestTo"
  | "dayCount"
>;

/** 4.19(v): interest on the redemption price until it is paid. */
export interface RedemptionInterestStatement {
  interestFrom: Day;
  interestUntil: Day;
  interestDays: number;
  growth: Exact;
  interest: Exact;
}

export const REDEMPTION_INTEREST_QUANTITIES: Quantities<RedemptionInterestStatement> = {
  interestFrom: { label: "Interest from", unit: "date", clause: CLAUSE, rule: "notice + Redemption interest lag" },
  interestUntil: {
    label: "Interest until",
    unit: "date",
    clause: "4.19(v), 4.21",
    rule: "the payment; under Consent interest to CONSENT the consent, if earlier",
  },
  interestDays: {
    label: "Days of interest",
    unit: "days",
    clause: CLAUSE,
    rule: "from the one day to the other, the last counted only under Redemption interest end INCL; never below zero",
  },
  growth: {
    label: "Growth",
    unit: "number",
    clause: CLAUSE,
    rule: "1 + Redemption interest rate × years by Day count; under ANNUAL (1 + rate)^whole years × (1 + rate × years left)",
  },
  interest: { label: "Interest", unit: "$", clause: CLAUSE, rule: "amount × (growth − 1)" },
};

const SHORTEST_YEAR = 365;

/** **Reading:** 4.19 has no word of compounding: term *Redemption compounding*. */
function growthOver(from: Day, end: Day, terms: RedemptionInterestTerms): Exact {
  const rate = terms.redemptionInterestRate;
  const simple = (start: Day) => Exact.ONE.plus(rate.times(dayCountFraction(start, end, terms.dayCount)));
  // Within a year nothing compounds, whatever the deal says or does not say of it.
  if (end - from < SHORTEST_YEAR || terms.redemptionCompounding === "SIMPLE") return simple(from);
  const { wholeYears, stubStart } = yearsAndStub(from, end);
  return Exact.ONE.plus(rate).power(wholeYears).times(simple(stubStart));
}

/**
 * **Reading:** interest from a day until payment leaves one of the two out: term
 * *Redemption interest end*.
 */
export function redemptionInterestStatement(
  facts: RedemptionInterestFacts,
  terms: RedemptionInterestTerms,
): RedemptionInterestStatement {
  check(REDEMPTION_INTEREST_FACTS, facts, CLAUSE);
  const interestFrom = facts.notice + terms.redemptionInterestLag;
  const until = interestUntil(facts, terms);
  const end = terms.redemptionInterestEnd === "INCL" ? until + 1 : until;
  const growth = growthOver(interestFrom, end, terms);
  return {
    interestFrom,
    interestUntil: until,
    interestDays: Math.max(0, end - interestFrom),
    growth,
    interest: facts.amount.times(growth.minus(Exact.ONE)),
  };
}
