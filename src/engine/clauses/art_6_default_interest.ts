import type { Day } from "../basics/days";
import { unavailable } from "../basics/errors";
import { Exact, fractionalPower } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { dayCountFraction, yearsAndStub } from "../calendar/day-count";

export interface DefaultInterestFacts {
  amount: Exact;
  due: Day;
  paid: Day;
  eventOfDefault?: Day | undefined;
}

export const DEFAULT_INTEREST_FACTS = {
  amount,
  due: date,
  paid: date,
  eventOfDefault: optional(date),
} satisfies Kinds<DefaultInterestFacts>;

export type DefaultInterestTerms = Pick<
  Terms,
  "defaultRate" | "defaultCompounding" | "compoundingStub" | "defaultInterestFrom" | "dayCount"
>;

/** VI: interest on an amount unpaid after an uncured Event of Default. */
export interface DefaultInterestStatement {
  start: Day;
  days: number;
  /** none where the interest is simple or the power is a fraction */
  wholeYears: number | undefined;
  stubYears: Exact | undefined;
  growth: Exact;
  interest: Exact;
}

export const DEFAULT_INTEREST_QUANTITIES: Quantities<DefaultInterestStatement> = {
  start: {
    label: "Interest runs from",
    unit: "date",
    clause: "VI",
    rule: "the day the amount was due; under Default interest from EOD the Event of Default, if later",
  },
  days: {
    label: "Days unpaid",
    unit: "days",
    clause: "VI",
    rule: "from that day to the payment; none where the payment is on or before it",
  },
  wholeYears: {
    label: "Whole years",
    unit: "number",
    clause: "VI",
    rule: "anniversaries up to the payment; that of 29 February is 28 February",
  },
  stubYears: {
    label: "Years after the last of them",
    unit: "number",
    clause: "VI",
    rule: "the days left as a part of a year, by Day count",
  },
  growth: {
    label: "Growth",
    unit: "number",
    clause: "VI",
    rule: "(1 + rate)^whole years × (1 + rate × years left); SIMPLE 1 + rate × years; stub EXPONENT (1 + rate)^(days ÷ 365)",
  },
  interest: { label: "Default interest", unit: "$", clause: "VI", rule: "amount × (growth − 1)" },
};

/** **Reading:** unpaid amounts bear interest from when they were due, or from the default: term *Default interest from*. */
function interestStart(facts: DefaultInterestFacts, terms: DefaultInterestTerms): Day {
  if (terms.defaultInterestFrom === "DUE") return facts.due;
  const detail = "the day of the Event of Default is missing, which Default interest from EOD needs";
  return Math.max(facts.due, facts.eventOfDefault ?? unavailable("event_of_default", detail, "VI"));
}

type Growth = Pick<DefaultInterestStatement, "wholeYears" | "stubYears" | "growth">;

const simpleGrowth = (years: Exact, rate: Exact): Exact => Exact.ONE.plus(rate.times(years));

/** Annual compounding by a power of all days ÷ 365, whatever the term *Day count*. */
function exponentGrowth(days: number, rate: Exact): Growth {
  const growth = days === 0 ? Exact.ONE : fractionalPower(Exact.ONE.plus(rate), Exact.fraction(days, 365));
  return { wholeYears: undefined, stubYears: undefined, growth };
}

/**
 * **Reading:** 5.2 gives the rate and is silent on compounding, Article VI has
 * it each year: term *Default compounding*. Interest is credited once a year,
 * so that it is simple within the last: term *Compounding stub*.
 */
function growthOver(start: Day, paid: Day, terms: DefaultInterestTerms): Growth {
  const rate = terms.defaultRate;
  if (terms.defaultCompounding === "SIMPLE") {
    const years = dayCountFraction(start, paid, terms.dayCount);
    return { wholeYears: undefined, stubYears: years, growth: simpleGrowth(years, rate) };
  }
  if (terms.compoundingStub === "EXPONENT") return exponentGrowth(Math.max(0, paid - start), rate);
  const { wholeYears, stubStart, stubEnd } = yearsAndStub(start, paid);
  const stubYears = dayCountFraction(stubStart, stubEnd, terms.dayCount);
  return { wholeYears, stubYears, growth: Exact.ONE.plus(rate).power(wholeYears).times(simpleGrowth(stubYears, rate)) };
}

export function defaultInterestStatement(
  facts: DefaultInterestFacts,
  terms: DefaultInterestTerms,
): DefaultInterestStatement {
  check(DEFAULT_INTEREST_FACTS, facts, "VI");
  const start = interestStart(facts, terms);
  const { wholeYears, stubYears, growth } = growthOver(start, facts.paid, terms);
  const interest = facts.amount.times(growth.minus(Exact.ONE));
  return { start, days: Math.max(0, facts.paid - start), wholeYears, stubYears, growth, interest };
}
