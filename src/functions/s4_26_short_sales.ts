import {
  BAN_QUANTITIES,
  banStatement,
  SHORT_SALE_QUANTITIES,
  shortSaleStatement,
  type CoverNotice,
} from "../engine/clauses/s4_26_short_sales";
import { INSTRUMENTS } from "../engine/clauses/s4_18_permitted";
import { invalid } from "../engine/basics/errors";
import { choice, date, flag, optional, shareCount } from "../engine/basics/kinds";
import { isEmpty, shown, type Place } from "../engine/basics/values";
import type { Matrix } from "../cells/cell";
import { quantity } from "../cells/definition";
import { optionalTable } from "../cells/reading/facts";
import { tableRows, type TableRow } from "../cells/reading/rows";

const instrument = choice(...INSTRUMENTS);

/** A text over the numbers of its column, and not an ISO date, is a heading. */
function isHeading({ cells: [delivered, shares] }: TableRow): boolean {
  return typeof delivered === "string" && typeof shares === "string" && !/^\d/.test(delivered.trim());
}

function readNotices(matrix: Matrix, place: Place): readonly CoverNotice[] {
  const width = matrix[0]!.length;
  if (width < 2 || width > 3) {
    invalid(
      place.parameter,
      `${shown(width)} columns came; accepted are delivery date, shares, and at will the instrument`,
      place.clause,
    );
  }
  const isBlank = (row: TableRow) => isEmpty(row.at(0)) && isEmpty(row.at(1));
  return [...tableRows(matrix, place, { isHeading, isBlank })].map((row) => ({
    delivered: date.read(row.at(0), place),
    shares: shareCount.read(row.at(1), place),
    instrument: isEmpty(row.at(2)) ? "DEBENTURE" : instrument.read(row.at(2), place),
  }));
}

/**
 * Shares of a sale by the Purchaser that are a Short Sale: marked short and without an offsetting long position; 0 when there is none.
 * @param quantity Shares sold.
 * @param marked_short TRUE when the sale is marked as a short sale.
 * @param long_shares Shares held long, with those under notices delivered before the sale.
 * @param sale_date Day of the sale.
 * @param notices Notices of Conversion or Exercise: delivery date, shares, and at will DEBENTURE, WARRANT or INITIAL_WARRANT.
 * @param last_debenture Day on which the Purchaser's last Debenture went; blank: it still owns some.
 * @returns Shares without cover; 0 after the last Debenture or the Maturity Date.
 * @rounding none: whole shares
 * @readings Short sale quantity, Short sale window start, Initial warrant cover
 * @throws #VALUE! when shares are not a whole number or a date is none
 * @throws #VALUE! when notices have other than two or three columns
 * @example =SHORT_SALE_UNCOVERED(100000, TRUE, 0, "2003-11-26", {"2003-12-01",100000}) -> 0
 * @example =SHORT_SALE_UNCOVERED(100000, TRUE, 0, "2003-11-26", {"2003-12-02",100000}) -> 100000 // the third Trading Day
 * @example =SHORT_SALE_UNCOVERED(100000, TRUE, 20000, "2003-11-26", {"2003-12-01",40000}) -> 40000
 * @see SHORT_SALE_BAN_END
 */
export const SHORT_SALE_UNCOVERED = quantity(
  (facts, terms) => shortSaleStatement({ ...facts, notices: facts.notices ?? [] }, terms),
  SHORT_SALE_QUANTITIES,
  "uncovered",
  {
    quantity: shareCount,
    marked_short: flag,
    long_shares: shareCount,
    sale_date: date,
    notices: optionalTable(readNotices),
    last_debenture: optional(date),
  },
);

/**
 * Last day on which the Purchaser is barred from Short Sales: when its last Debenture went, and at the latest the Maturity Date.
 * @param last_debenture Day on which the Purchaser's last Debenture went; blank: it still owns some.
 * @returns The earlier of the two, not rolled.
 * @rounding none
 * @throws #VALUE! when the day is no date
 * @example =SHORT_SALE_BAN_END() -> 2008-04-27
 * @example =SHORT_SALE_BAN_END("2006-03-01") -> 2006-03-01
 * @see SHORT_SALE_UNCOVERED
 */
export const SHORT_SALE_BAN_END = quantity(banStatement, BAN_QUANTITIES, "banEnd", { last_debenture: optional(date) });
