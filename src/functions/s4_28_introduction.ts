import {
  INTRODUCTION_FACTS,
  INTRODUCTION_END_QUANTITIES,
  INTRODUCTION_FEE_QUANTITIES,
  introductionEndStatement,
  introductionFeeStatement,
} from "../engine/clauses/s4_28_introduction";
import { date, optional } from "../engine/basics/kinds";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Fee to the Purchaser on the part of a later financing that a Person whom it introduced takes, due at the closing of that financing.
 * @param portion Part of the financing bought by or for the introduced Person, in $.
 * @param entered Day on which the Company or its Affiliate entered into the financing.
 * @param introduced Day of the introduction; needed unless Introduction test is ENTERED.
 * @returns Introduction fee rate × the portion; 0 outside the period.
 * @rounding none
 * @readings Introduction test
 * @throws #VALUE! when the portion is negative or a date is no date
 * @throws #N/A when the day of the introduction is missing and the reading needs it
 * @example =INTRODUCTION_FEE(1250000, "2004-06-30") -> 50000
 * @example =INTRODUCTION_FEE(1000000, {"2005-04-28","2005-04-29"}) -> {40000,0} // the last day and the day after
 * @example =INTRODUCTION_FEE(1000000, "2006-01-10", "2005-04-01", {"Introduction test","INTRODUCED"}) -> 40000
 * @see INTRODUCTION_END
 */
export const INTRODUCTION_FEE = quantity(
  introductionFeeStatement,
  INTRODUCTION_FEE_QUANTITIES,
  "fee",
  cellFacts(INTRODUCTION_FACTS),
);

/**
 * Last day of the period in which a financing by an introduced Person earns the fee. Never rolled.
 * @param execution Execution Date; omitted: that of the terms.
 * @returns Introduction years after the Execution Date.
 * @rounding 29 February becomes 28 February in a common year
 * @throws #VALUE! when execution is no date
 * @throws #NUM! when the period ends after 9999
 * @example =INTRODUCTION_END() -> 2005-04-28
 * @example =INTRODUCTION_END("2004-02-29") -> 2006-02-28
 * @see INTRODUCTION_FEE
 */
export const INTRODUCTION_END = quantity(introductionEndStatement, INTRODUCTION_END_QUANTITIES, "end", {
  execution: optional(date),
});
