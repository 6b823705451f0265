import type { Day } from "../basics/days";
import { invalid } from "../basics/errors";
import { Exact } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, date, fraction, optionally } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import {
  businessDayFrom,
  businessDayQuantities,
  type BusinessDayTerms,
  type CountedDayStatement,
} from "./s1_1_calendars";

export interface ContributionFacts {
  loss: Exact;
  /** the Indemnifying Party's part of the benefits, and of the fault */
  benefitShare: Exact;
  faultShare: Exact;
  benefitWeight: Exact;
  faultWeight: Exact;
}

export const CONTRIBUTION_FACTS = {
  loss: amount,
  benefitShare: fraction,
  faultShare: fraction,
  benefitWeight: optionally(fraction, Exact.ZERO),
  faultWeight: optionally(fraction, Exact.ZERO),
} satisfies Kinds<ContributionFacts>;

/** 4.15(c): what the Indemnifying Party bears of a loss where indemnity is unavailable or falls short. */
export interface ContributionStatement {
  benefitWeight: Exact;
  faultWeight: Exact;
  proportion: Exact;
  contribution: Exact;
}

export const CONTRIBUTION_QUANTITIES: Quantities<ContributionStatement> = {
  benefitWeight: {
    label: "Weight of the benefits",
    unit: "%",
    clause: "4.15(c)",
    rule: "as given; one half where neither weight is",
  },
  faultWeight: {
    label: "Weight of the fault",
    unit: "%",
    clause: "4.15(c)",
    rule: "as given; one half where neither weight is",
  },
  proportion: {
    label: "Proportion",
    unit: "%",
    clause: "4.15(c)",
    rule: "weight of the benefits × share of them + weight of the fault × share of it",
  },
  contribution: {
    label: "Contribution",
    unit: "$",
    clause: "4.15(c)",
    rule: "loss × proportion; an illustration, a court has discretion",
  },
};

const HALF = Exact.fraction(1, 2);

/** **Reading:** 4.15(c) names benefits, fault and equity, and fixes no weights: equal ones, unless both are given. */
function weights({ benefitWeight, faultWeight }: ContributionFacts): [Exact, Exact] {
  if (benefitWeight.isZero() && faultWeight.isZero()) return [HALF, HALF];
  const sum = benefitWeight.plus(faultWeight);
  if (!sum.equals(Exact.ONE)) {
    invalid(
      "benefit_weight",
      `with fault_weight it sums to ${sum.toText()}; accepted are weights that sum to 1, or both left out`,
      "4.15(c)",
    );
  }
  return [benefitWeight, faultWeight];
}

export function contributionStatement(facts: ContributionFacts): ContributionStatement {
  check(CONTRIBUTION_FACTS, facts, "4.15(c)");
  const [benefitWeight, faultWeight] = weights(facts);
  const proportion = benefitWeight.times(facts.benefitShare).plus(faultWeight.times(facts.faultShare));
  return { benefitWeight, faultWeight, proportion, contribution: facts.loss.times(proportion) };
}

export const INDEMNITY_QUANTITIES = businessDayQuantities(
  "4.15(b)",
  "Last day to pay",
  "Indemnity days, in Business Days, after the written notice of the expenses",
);

const NOTICE_FACTS = { notice: date };

/** 4.15(b): the last day to pay an Indemnified Party's expenses. */
export function indemnityStatement(
  facts: { notice: Day },
  terms: BusinessDayTerms & Pick<Terms, "indemnityDays">,
): CountedDayStatement {
  check(NOTICE_FACTS, facts, "4.15(b)");
  const names = { start: "notice", count: "Indemnity days" };
  return businessDayFrom({ start: facts.notice, days: terms.indemnityDays }, terms, names);
}
