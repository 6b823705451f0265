import {
  INTRODUCTION_END_QUANTITIES,
  INTRODUCTION_FEE_QUANTITIES,
  introductionEndStatement,
  introductionFeeStatement,
} from "../engine/clauses/s4_28_introduction";
import { answer, quantity } from "./define";
import { amount, date, optional } from "./facts";

const INTRODUCTION_FEE = quantity({
  id: "INTRODUCTION_FEE",
  clause: "4.28",
  facts: { portion: amount, entered: date, introduced: optional(date) },
  statement: introductionFeeStatement,
  quantities: INTRODUCTION_FEE_QUANTITIES,
  result: "fee",
});

/**
 * Fee to the Purchaser on the part of a later financing that a Person whom it introduced takes, due at the closing of that financing.
 * @customfunction INTRODUCTION_FEE
 * @param portion Part of the financing bought by or for the introduced Person, in $.
 * @param entered Day on which the Company or its Affiliate entered into the financing.
 * @param [introduced] Day of the introduction; needed unless Introduction test is ENTERED.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Introduction fee rate × the portion; 0 outside the period.
 * @section 4.28
 * @unit $
 * @rounding none
 * @readings Introduction test
 * @throws #VALUE! when the portion is negative or a date is no date
 * @throws #N/A when the day of the introduction is missing and the reading needs it
 * @example =INTRODUCTION_FEE(1250000, "2004-06-30") -> 50000
 * @example =INTRODUCTION_FEE(1000000, {"2005-04-28","2005-04-29"}) -> {40000,0} // the last day and the day after
 * @example =INTRODUCTION_FEE(1000000, "2006-01-10", "2005-04-01", {"Introduction test","INTRODUCED"}) -> 40000
 * @see INTRODUCTION_END
 */
export function introductionFee(portion: any[][], entered: any[][], introduced?: any[][], terms?: any[][]): any[][] {
  return answer(INTRODUCTION_FEE, [portion, entered, introduced], terms);
}

const INTRODUCTION_END = quantity({
  id: "INTRODUCTION_END",
  clause: "4.28",
  facts: { execution: optional(date) },
  statement: introductionEndStatement,
  quantities: INTRODUCTION_END_QUANTITIES,
  result: "end",
});

/**
 * Last day of the period in which a financing by an introduced Person earns the fee. Never rolled.
 * @customfunction INTRODUCTION_END
 * @param [execution] Execution Date; omitted: that of the terms.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Introduction years after the Execution Date.
 * @section 4.28
 * @unit date
 * @rounding 29 February becomes 28 February in a common year
 * @throws #VALUE! when execution is no date
 * @throws #NUM! when the period ends after 9999
 * @example =INTRODUCTION_END() -> 2005-04-28
 * @example =INTRODUCTION_END("2004-02-29") -> 2006-02-28
 * @see INTRODUCTION_FEE
 */
export function introductionEnd(execution?: any[][], terms?: any[][]): any[][] {
  return answer(INTRODUCTION_END, [execution], terms);
}
