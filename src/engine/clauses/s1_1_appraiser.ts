import { invalid, unavailable } from "../basics/errors";
import { Exact } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, optional, price } from "../basics/kinds";
import type { Quantities } from "../basics/statement";

export interface AppraisalFacts {
  first: Exact;
  /** by the Appraiser whom the Company adds */
  second?: Exact | undefined;
}

export const APPRAISAL_FACTS = { first: price, second: optional(price) } satisfies Kinds<AppraisalFacts>;

/** 1.1 Per Share Market Value, limb (e): the value of a stock that is no longer publicly traded. */
export interface AppraisalStatement {
  appraisals: number;
  value: Exact;
}

export const APPRAISAL_QUANTITIES: Quantities<AppraisalStatement> = {
  appraisals: {
    label: "Appraisals",
    unit: "number",
    clause: "1.1",
    rule: "that of the holders' Appraiser, and at most one of an additional Appraiser whom the Company selects",
  },
  value: { label: "Fair market value", unit: "$ per share", clause: "1.1", rule: "the appraisal; of two their mean" },
};

/** **Reading:** the Company may add one Appraiser, not several. */
export function appraisalStatement(facts: AppraisalFacts): AppraisalStatement {
  check(APPRAISAL_FACTS, facts, "1.1");
  const { first, second } = facts;
  if (!second) return { appraisals: 1, value: first };
  return { appraisals: 2, value: first.plus(second).over(Exact.whole(2)) };
}

export interface MajorityFacts {
  held: Exact;
  outstanding: Exact;
}

export const MAJORITY_FACTS = { held: amount, outstanding: amount } satisfies Kinds<MajorityFacts>;

/** 1.1: whether the holders who select the Appraiser are a majority by dollar amount. */
export interface MajorityStatement {
  percent: Exact;
  isMajority: boolean;
}

export const MAJORITY_QUANTITIES: Quantities<MajorityStatement> = {
  percent: {
    label: "Share of the Debentures outstanding",
    unit: "%",
    clause: "1.1",
    rule: "dollars held ÷ dollars outstanding",
  },
  isMajority: { label: "Majority", unit: "TRUE/FALSE", clause: "1.1", rule: "more than half; exactly half is none" },
};

export function majorityStatement(facts: MajorityFacts): MajorityStatement {
  check(MAJORITY_FACTS, facts, "1.1");
  const { held, outstanding } = facts;
  if (outstanding.isZero())
    unavailable(
      "outstanding",
      "with no Debenture outstanding there is no majority of holders, and nobody selects",
      "1.1",
    );
  if (held.isMore(outstanding)) {
    invalid(
      "held",
      `${held.toText()} came, which is more than the ${outstanding.toText()} outstanding; accepted is a part of it`,
      "1.1",
    );
  }
  return { percent: held.over(outstanding), isMajority: held.times(Exact.whole(2)).isMore(outstanding) };
}
