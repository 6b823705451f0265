import type { Denomination } from "../engine/agreement/schedules";
import type { Row } from "../engine/basics/statement";
import { refuse } from "../engine/basics/values";
import { allotments, DENOMINATION_QUANTITIES, denominationStatement } from "../engine/clauses/schedules";
import { amount, shareCount } from "../engine/basics/kinds";
import { quantity, tableOf } from "../cells/definition";
import { table } from "../cells/reading/facts";
import { listOf, listRows, ofWidth } from "../cells/reading/lists";

const COUNT_AND_SIZE = "count and size in two columns, such as 200 and 10000";

const denominations = table((matrix, place): Denomination[] => {
  const rows = listRows(ofWidth(matrix, [2], COUNT_AND_SIZE, place), place);
  if (rows.length === 0) refuse(null, COUNT_AND_SIZE, place);
  return rows.map((row) => ({
    count: shareCount.read(row.at(0), row.place),
    size: shareCount.read(row.at(1), row.place),
  }));
});

/**
 * Shares that a list of certificates adds up to.
 * @param denominations Two columns: how many certificates, and the shares in each.
 * @returns Sum of count × size.
 * @rounding none
 * @throws #VALUE! when a count or a size is negative or not a whole number, or the list is not two columns
 * @example =DENOMINATION_TOTAL({7,500000;20,250000;200,10000;100,15000;20,25000}) -> 12500000
 * @see DEAL_CHECK, ALLOCATION
 */
export const DENOMINATION_TOTAL = quantity(denominationStatement, DENOMINATION_QUANTITIES, "shares", { denominations });

/**
 * A total among several Purchasers by their weights, exactly and in whole parts that add up to it.
 *
 * Each part is rounded down; what is left goes, one by one, to parts that lost a fraction, in the list's order, or to the largest fractions first.
 * Rows that are blank or 0 at the end of the list are left out.
 * @param total Whole number to be shared out: shares, Debentures.
 * @param weights One column of weights, such as each Purchaser's part of the Purchase Price.
 * @returns A row for each weight.
 * @rounding to whole parts that add up to the total, by Allocation
 * @readings Allocation
 * @throws #VALUE! when the total is not a whole number, a weight is negative, or none is above 0
 * @example =ALLOCATION(2500000, {400;250;100}) -> rows 4, [2,2] 1333333.33333333, [2,3] 1333334, [3,3] 833333, [4,3] 333333
 * @see DENOMINATION_TOTAL
 */
export const ALLOCATION = tableOf({
  clause: "Schedule 1",
  facts: { total: shareCount, weights: listOf(amount, "one column of weights, 0 or more") },
  columns: { Weight: "number", Exact: "shares", Whole: "shares" },
  rows: (facts, terms) => allotments(facts, terms).map(({ weight, exact, whole }): Row => [weight, exact, whole]),
  answer: "Whole",
});
