import {
  BAN_QUANTITIES,
  banStatement,
  SHORT_SALE_QUANTITIES,
  shortSaleStatement,
  type CoverNotice,
  type NoticeInstrument,
} from "../engine/clauses/s4_26_short_sales";
import { invalid } from "../engine/basics/errors";
import { isBlank, readChoice, readDay, shown, type Place, type Raw } from "../engine/basics/values";
import type { Cell, Matrix } from "../cells/cell";
import { quantity } from "../cells/definition";
import { date, flag, optional, optionalTable, plain, shareCount } from "../cells/reading/facts";

const INSTRUMENTS: readonly NoticeInstrument[] = ["DEBENTURE", "WARRANT", "INITIAL_WARRANT"];

const isEmpty = (cell: Cell | undefined): boolean => {
  const raw = plain(cell ?? null);
  return isBlank(raw) || raw === 0;
};

/** A text over the numbers of its column, and not an ISO date, is a heading. */
function isHeading(row: readonly Cell[]): boolean {
  return typeof row[0] === "string" && typeof row[1] === "string" && !/^\d/.test(row[0].trim());
}

function instrumentOf(raw: Raw, place: Place): NoticeInstrument {
  return isBlank(raw) || raw === 0 ? "DEBENTURE" : readChoice(raw, INSTRUMENTS, place);
}

function coverNotice(row: readonly Cell[], place: Place): CoverNotice {
  return {
    delivered: readDay(plain(row[0] ?? null), place),
    shares: shareCount.read(plain(row[1] ?? null), place),
    instrument: instrumentOf(plain(row[2] ?? null), place),
  };
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
  return matrix
    .filter((row, index) => !(index === 0 && isHeading(row)) && !(isEmpty(row[0]) && isEmpty(row[1])))
    .map((row) => coverNotice(row, place));
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
