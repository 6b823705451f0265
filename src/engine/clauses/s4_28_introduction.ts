import { unavailable } from "../basics/errors";
import { Exact } from "../basics/exact";
import type { Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { amount, date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { anniversary } from "./s7_8_periods";

const CLAUSE = "4.28";

/** 4.28: the years from signing in which a financing by a Person whom the Purchaser introduced earns the fee. */
export interface IntroductionEndStatement {
  executionDate: Day;
  end: Day;
}

export const INTRODUCTION_END_QUANTITIES: Quantities<IntroductionEndStatement> = {
  executionDate: {
    label: "Execution Date",
    unit: "date",
    clause: "1.1",
    rule: "as given; otherwise the Execution date of the terms",
  },
  end: {
    label: "Last day of the period",
    unit: "date",
    clause: CLAUSE,
    rule: "Introduction years after the Execution Date; never moved off a holiday",
  },
};

export type IntroductionEndTerms = Pick<Terms, "executionDate" | "introductionYears">;

const END_FACTS = { execution: optional(date) };

/** Nothing is to be performed by the last day, so that it stays where it falls. */
export function introductionEndStatement(
  facts: { execution?: Day | undefined },
  terms: IntroductionEndTerms,
): IntroductionEndStatement {
  check(END_FACTS, facts, CLAUSE);
  const executionDate = facts.execution ?? terms.executionDate;
  const end = anniversary(executionDate, terms.introductionYears, { parameter: "Introduction years", clause: CLAUSE });
  return { executionDate, end };
}

export interface IntroductionFacts {
  /** the part of the financing taken by or for the introduced Person */
  portion: Exact;
  entered: Day;
  introduced?: Day | undefined;
}

export const INTRODUCTION_FACTS = {
  portion: amount,
  entered: date,
  introduced: optional(date),
} satisfies Kinds<IntroductionFacts>;

export type IntroductionTerms = IntroductionEndTerms & Pick<Terms, "introductionFeeRate" | "introductionTest">;

export interface IntroductionFeeStatement extends Partial<IntroductionEndStatement> {
  isWithin: boolean;
  fee: Exact;
}

export const INTRODUCTION_FEE_QUANTITIES: Quantities<IntroductionFeeStatement> = {
  ...INTRODUCTION_END_QUANTITIES,
  isWithin: {
    label: "Within the period",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "what Introduction test names falls on the Execution Date or later, and not after the last day",
  },
  fee: {
    label: "Fee to the Purchaser",
    unit: "$",
    clause: CLAUSE,
    rule: "Introduction fee rate × the portion; none outside the period",
  },
};

/** **Reading:** the years may be those of entering into the financing or of the introduction: term *Introduction test*. */
function isWithinPeriod(facts: IntroductionFacts, period: IntroductionEndStatement, terms: IntroductionTerms): boolean {
  const isIn = (day: Day) => day >= period.executionDate && day <= period.end;
  const test = terms.introductionTest;
  if (facts.entered < period.executionDate) return false;
  if (test === "ENTERED") return isIn(facts.entered);
  const introduced =
    facts.introduced ??
    unavailable("introduced", `the day of the introduction is missing, which Introduction test ${test} needs`, CLAUSE);
  return isIn(introduced) && (test === "INTRODUCED" || isIn(facts.entered));
}

export function introductionFeeStatement(facts: IntroductionFacts, terms: IntroductionTerms): IntroductionFeeStatement {
  check(INTRODUCTION_FACTS, facts, CLAUSE);
  if (isAbsent(terms, "introductionYears")) return { isWithin: false, fee: Exact.ZERO };
  const period = introductionEndStatement({}, terms);
  const isWithin = isWithinPeriod(facts, period, terms);
  const fee = isWithin ? terms.introductionFeeRate.times(facts.portion) : Exact.ZERO;
  return { executionDate: period.executionDate, end: period.end, isWithin, fee };
}
