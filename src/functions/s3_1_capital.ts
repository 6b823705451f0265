import { capTableLines } from "../engine/clauses/s3_1_cap_table";
import { dilutionLines, type DilutionLine } from "../engine/clauses/s3_1_dilution";
import { MOST_TRANCHES } from "../engine/clauses/s4_18_conversion_schedule";
import type { Row } from "../engine/basics/statement";
import { HEADROOM_QUANTITIES, headroomStatement } from "../engine/clauses/s3_1_capital";
import { price } from "../engine/basics/kinds";
import { quantity, tableOf } from "../cells/definition";
import { commitments, listOf } from "../cells/reading/lists";

/**
 * Authorized shares that are neither outstanding nor committed; below zero, more is promised than the charter authorizes.
 * @param commitments All shares committed: one number, a column of them, or name and shares; omitted: both escrows; the text none: nothing.
 * @returns Authorized shares − Outstanding shares − commitments.
 * @section 3.1(c)
 * @rounding none
 * @throws #VALUE! when a commitment is negative or not a whole number
 * @example =AUTHORIZED_HEADROOM() -> 2083610
 * @example =AUTHORIZED_HEADROOM("none") -> 12083610
 * @example =AUTHORIZED_HEADROOM({"Escrows",10000000;"Note settlement",2000000;"Collateral",13888889}) -> -13805279
 * @see ESCROW_FLOOR_PRICE, DILUTION, CAP_TABLE
 */
export const AUTHORIZED_HEADROOM = quantity(headroomStatement, HEADROOM_QUANTITIES, "headroom", { commitments });

/**
 * Holders before and after all Debentures are converted at a price, both Warrants exercised and all other commitments met.
 *
 * The Purchaser has a row for each of its three rights; the Total is followed by its part of it. Each right counts in full: 4.18 delays a conversion
 * and does not reduce it. Escrow shares serve these rights and are not counted beside them.
 * @param conversion_price Conversion price, in $ per share, above 0.
 * @param commitments Other shares committed: one number, a column of them, or name and shares; omitted or none: no others.
 * @returns A row for each holder, the total, and the Purchaser's part of it.
 * @rounding the conversion to whole shares, by Fractional shares
 * @readings Fractional shares
 * @throws #VALUE! when the price is not above 0, or a commitment is negative or not a whole number
 * @example =CAP_TABLE(0.25) -> rows 7, [2,2] 37916390, [3,4] 3000000, [6,4] 45916390, [7,4] 8000000, [7,5] 0.174229724941
 * @see DILUTION, AUTHORIZED_HEADROOM
 */
export const CAP_TABLE = tableOf({
  clause: "3.1(c)",
  facts: { conversion_price: price, commitments },
  columns: { Holder: "text", Before: "shares", "Percent before": "%", After: "shares", "Percent after": "%" },
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

const OPEN_ENDED = { BLOCKED: "never", LONG: `more than ${MOST_TRANCHES}` };

function dilutionRow({ tranches, ...line }: DilutionLine): Row {
  const { conversionPrice, fullConversionShares, required, topUp, holderPercent, headroomLeft } = line;
  const number = typeof tranches === "number" ? tranches : OPEN_ENDED[tranches];
  return [conversionPrice, fullConversionShares, required, topUp, holderPercent, number, headroomLeft];
}

/**
 * For each of some conversion prices: shares on full conversion, escrow cover, top-up, the holder's part, tranches under the cap, and headroom.
 *
 * On the Principal, Outstanding shares and escrow of the terms. Holder percent is full conversion shares ÷ (outstanding + full conversion shares),
 * without the Warrants. Tranches are as CONVERSION_SCHEDULE counts them when nothing else is owned and all is resold. Headroom left is
 * AUTHORIZED_HEADROOM less the top-up.
 * @param conversion_prices Conversion prices in a column, in $ per share, each above 0.
 * @param commitments All shares committed: one number, a column of them, or name and shares; omitted: both escrows; the text none: nothing.
 * @returns A row for each price.
 * @rounding the top-up to whole certificates by Top-up rounding, tranches to whole shares; full conversion shares and required not at all
 * @readings Top-up rounding, Escrow base, Cap denominator, Fractional shares
 * @throws #VALUE! when a price is not above 0, or a commitment is negative or not a whole number
 * @example =DILUTION({0.3;0.25;0.1}) -> rows 4, [2,7] 2083610, [3,4] 1000000, [3,7] 1083610, [4,6] 4
 * @see CAP_TABLE, CONVERSION_SCHEDULE, ESCROW_TOPUP
 */
export const DILUTION = tableOf({
  clause: "3.1(d), 4.13, 4.18",
  facts: { conversion_prices: listOf(price, "one column of prices in $ per share"), commitments },
  columns: {
    "Conversion price": "$ per share",
    "Full conversion shares": "shares",
    Required: "shares",
    "Top-up": "shares",
    "Holder percent": "%",
    Tranches: "number",
    "Headroom left": "shares",
  },
  rows: (facts, terms) => dilutionLines(facts, terms).map(dilutionRow),
  answer: "Headroom left",
});
