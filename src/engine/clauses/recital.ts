import type { Day } from "../basics/days";
import type { Exact } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { businessDays } from "../calendar/calendars";
import { dayCountFraction } from "../calendar/day-count";
import { adjust, type AdjustedDate } from "../calendar/deadline";
import type { BusinessDayTerms } from "./s1_1_calendars";

export interface CouponFacts {
  principal: Exact;
  from: Day;
  to: Day;
}

export const COUPON_FACTS = { principal: amount, from: date, to: date } satisfies Kinds<CouponFacts>;

/** Recital: the coupon on the Debentures, simple, over a span of days. */
export interface CouponStatement {
  days: number;
  yearFraction: Exact;
  interest: Exact;
}

export const COUPON_QUANTITIES: Quantities<CouponStatement> = {
  days: {
    label: "Days",
    unit: "days",
    clause: "Recital",
    rule: "from the first day to the last; none where the end is on or before the start",
  },
  yearFraction: {
    label: "Years",
    unit: "number",
    clause: "Recital",
    rule: "the days as a part of a year, by Day count",
  },
  interest: { label: "Accrued interest", unit: "$", clause: "Recital", rule: "principal × Coupon rate × years" },
};

/**
 * **Reading:** how days are counted and when the coupon is paid is left to
 * Exhibit A, which is not attached: simple interest, by the term *Day count*.
 */
export function couponStatement(facts: CouponFacts, terms: Pick<Terms, "couponRate" | "dayCount">): CouponStatement {
  check(COUPON_FACTS, facts, "Recital");
  const { principal, from, to } = facts;
  const yearFraction = dayCountFraction(from, to, terms.dayCount);
  return {
    days: Math.max(0, to - from),
    yearFraction,
    interest: principal.times(terms.couponRate).times(yearFraction),
  };
}

export interface MaturityFacts {
  /** as the terms have it where it is left out */
  maturity?: Day | undefined;
}

const MATURITY_FACTS = { maturity: optional(date) } satisfies Kinds<MaturityFacts>;

export const MATURITY_QUANTITIES: Quantities<AdjustedDate> = {
  unadjustedDate: {
    label: "Maturity Date",
    unit: "date",
    clause: "Recital",
    rule: "as given; otherwise the Maturity date of the terms",
  },
  rollReason: {
    label: "Why it is moved",
    unit: "text",
    clause: "7.8",
    rule: "the weekend or the holiday on which it falls",
  },
  adjustedDate: {
    label: "Payment of the principal",
    unit: "date",
    clause: "Recital, 7.8",
    rule: "the next Business Day where the Maturity Date is none, without interest for the delay; otherwise by Maturity roll",
  },
};

/** Recital: the day on which the principal is to be paid. **Reading:** the due date was a Sunday: term *Maturity roll*. */
export function maturityStatement(
  facts: MaturityFacts,
  terms: BusinessDayTerms & Pick<Terms, "maturityDate" | "maturityRoll">,
): AdjustedDate {
  check(MATURITY_FACTS, facts, "Recital, 7.8");
  return adjust(facts.maturity ?? terms.maturityDate, terms.maturityRoll, businessDays(terms), "maturity");
}
