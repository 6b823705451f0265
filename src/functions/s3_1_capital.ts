import { capTableLines } from "../engine/analysis/cap-table";
import { dilutionLines, type DilutionLine } from "../engine/analysis/dilution";
import { MOST_TRANCHES } from "../engine/analysis/conversion-schedule";
import type { Row } from "../engine/basics/statement";
import { HEADROOM_QUANTITIES, headroomStatement } from "../engine/clauses/s3_1_capital";
import { answer, answerTable, quantity, tableOf } from "./define";
import { price } from "./facts";
import { commitments, listOf } from "./lists";

const AUTHORIZED_HEADROOM = quantity({
  id: "AUTHORIZED_HEADROOM",
  clause: "3.1(c), 3.1(d)",
  facts: { commitments },
  statement: headroomStatement,
  quantities: HEADROOM_QUANTITIES,
  result: "headroom",
});

/**
 * Authorized shares that are neither outstanding nor committed; below zero, more is promised than the charter authorizes.
 * @customfunction AUTHORIZED_HEADROOM
 * @param [commitments] All shares committed: one number, a column of them, or name and shares; omitted: both escrows; the text none: nothing.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Authorized shares − Outstanding shares − commitments.
 * @section 3.1(c), 3.1(d)
 * @unit shares
 * @rounding none
 * @throws #VALUE! when a commitment is negative or not a whole number
 * @example =AUTHORIZED_HEADROOM() -> 2083610
 * @example =AUTHORIZED_HEADROOM("none") -> 12083610
 * @example =AUTHORIZED_HEADROOM({"Escrows",10000000;"Note settlement",2000000;"Collateral",13888889}) -> -13805279
 * @see ESCROW_FLOOR_PRICE, DILUTION, CAP_TABLE
 */
export function authorizedHeadroom(commitments?: any[][], terms?: any[][]): any[][] {
  return answer(AUTHORIZED_HEADROOM, [commitments], terms);
}

const CAP_TABLE = tableOf({
  id: "CAP_TABLE",
  clause: "3.1(c)",
  facts: { conversion_price: price, commitments },
  columns: [
    { heading: "Holder", unit: "text" },
    { heading: "Before", unit: "shares" },
    { heading: "Percent before", unit: "%" },
    { heading: "After", unit: "shares" },
    { heading: "Percent after", unit: "%" },
  ],
  rows: (facts, terms) =>
    capTableLines(facts, terms).map(({ holder, before, percentBefore, after, percentAfter }): Row => [
      holder,
      before,
      percentBefore,
      after,
      percentAfter,
    ]),
  answer: "After",
});

/**
 * Holders before and after all Debentures are converted at a price, both Warrants exercised and all other commitments met.
 *
 * The Purchaser has a row for each of its three rights; the Total is followed by its part of it. Each right counts in full: 4.18 delays a conversion
 * and does not reduce it. Escrow shares serve these rights and are not counted beside them.
 * @customfunction CAP_TABLE
 * @param conversion_price Conversion price, in $ per share, above 0.
 * @param [commitments] Other shares committed: one number, a column of them, or name and shares; omitted or none: no others.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} A row for each holder, the total, and the Purchaser's part of it.
 * @columns Holder, Before, Percent before, After, Percent after
 * @section 3.1(c)
 * @unit table
 * @rounding the conversion to whole shares, by Fractional shares
 * @readings Fractional shares
 * @throws #VALUE! when the price is not above 0, or a commitment is negative or not a whole number
 * @example =CAP_TABLE(0.25) -> rows 7, [2,2] 37916390, [3,4] 3000000, [6,4] 45916390, [7,4] 8000000, [7,5] 0.174229724941
 * @see DILUTION, AUTHORIZED_HEADROOM
 */
export function capTable(conversion_price: any[][], commitments?: any[][], terms?: any[][]): any[][] {
  return answerTable(CAP_TABLE, [conversion_price, commitments], terms);
}

const OPEN_ENDED = { BLOCKED: "never", LONG: `more than ${MOST_TRANCHES}` };

function dilutionRow({ tranches, ...line }: DilutionLine): Row {
  const { conversionPrice, fullConversionShares, required, topUp, holderPercent, headroomLeft } = line;
  const number = typeof tranches === "number" ? tranches : OPEN_ENDED[tranches];
  return [conversionPrice, fullConversionShares, required, topUp, holderPercent, number, headroomLeft];
}

const DILUTION = tableOf({
  id: "DILUTION",
  clause: "3.1(d), 4.13, 4.18",
  facts: { conversion_prices: listOf(price, "one column of prices in $ per share"), commitments },
  columns: [
    { heading: "Conversion price", unit: "$ per share" },
    { heading: "Full conversion shares", unit: "shares" },
    { heading: "Required", unit: "shares" },
    { heading: "Top-up", unit: "shares" },
    { heading: "Holder percent", unit: "%" },
    { heading: "Tranches", unit: "number" },
    { heading: "Headroom left", unit: "shares" },
  ],
  rows: (facts, terms) => dilutionLines(facts, terms).map(dilutionRow),
  answer: "Headroom left",
});

/**
 * For each of some conversion prices: shares on full conversion, escrow cover, top-up, the holder's part, tranches under the cap, and headroom.
 *
 * On the Principal, Outstanding shares and escrow of the terms. Holder percent is full conversion shares ÷ (outstanding + full conversion shares),
 * without the Warrants. Tranches are as CONVERSION_SCHEDULE counts them when nothing else is owned and all is resold. Headroom left is
 * AUTHORIZED_HEADROOM less the top-up.
 * @customfunction DILUTION
 * @param conversion_prices Conversion prices in a column, in $ per share, each above 0.
 * @param [commitments] All shares committed: one number, a column of them, or name and shares; omitted: both escrows; the text none: nothing.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} A row for each price.
 * @columns Conversion price, Full conversion shares, Required, Top-up, Holder percent, Tranches, Headroom left
 * @section 3.1(d), 4.13, 4.18
 * @unit table
 * @rounding the top-up to whole certificates by Top-up rounding, tranches to whole shares; full conversion shares and required not at all
 * @readings Top-up rounding, Escrow base, Cap denominator, Fractional shares
 * @throws #VALUE! when a price is not above 0, or a commitment is negative or not a whole number
 * @example =DILUTION({0.3;0.25;0.1}) -> rows 4, [2,7] 2083610, [3,4] 1000000, [3,7] 1083610, [4,6] 4
 * @see CAP_TABLE, CONVERSION_SCHEDULE, ESCROW_TOPUP
 */
export function dilution(conversion_prices: any[][], commitments?: any[][], terms?: any[][]): any[][] {
  return answerTable(DILUTION, [conversion_prices, commitments], terms);
}
