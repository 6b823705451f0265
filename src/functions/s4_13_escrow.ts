import {
  accruedInterest,
  COVER_FACTS,
  COVER_QUANTITIES,
  COVER_TEST_QUANTITIES,
  coverStatement,
  coverTestStatement,
  FULL_CONVERSION_QUANTITIES,
  fullConversionStatement,
  ESCROW_FACTS,
  ESCROW_QUANTITIES,
  escrowStatement,
} from "../engine/clauses/s4_13_escrow";
import {
  escrowPriceStatement,
  FLOOR_PRICE_QUANTITIES,
  headroom,
  TRIGGER_PRICE_QUANTITIES,
} from "../engine/clauses/s4_13_escrow_price";
import {
  certificateLines,
  TOP_UP_DAY_QUANTITIES,
  topUpDayStatement,
  type PurchaserEscrow,
} from "../engine/clauses/s4_13_top_up";
import type { Row } from "../engine/basics/statement";
import { amount, date, price, shareCount, unlessGiven } from "../engine/basics/kinds";
import { cellFacts, quantity, tableOf } from "../cells/definition";
import { purchaserColumn, purchaserRows, type PurchaserColumn } from "../cells/reading/lists";

const coverFacts = cellFacts(COVER_FACTS);

/**
 * Shares that full conversion of the Debentures would take at a conversion price, as an exact quotient.
 * @param principal Outstanding principal of all Debentures, in $.
 * @param conversion_price Conversion price then current, in $ per share, above 0.
 * @param accrued_interest Accrued interest, in $; it counts only under Top-up base PLUS_ACCRUED.
 * @returns Full Conversion Shares, not rounded.
 * @rounding none: the exact quotient as the nearest double
 * @readings Top-up base
 * @throws #VALUE! when the conversion price is not above 0 or an amount is negative
 * @example =FULL_CONVERSION_SHARES(750000, 0.25) -> 3000000
 * @example =FULL_CONVERSION_SHARES(750000, 0.2999) -> 2500833.611203734578
 * @see ESCROW_REQUIRED
 */
export const FULL_CONVERSION_SHARES = quantity(
  fullConversionStatement,
  FULL_CONVERSION_QUANTITIES,
  "fullConversionShares",
  coverFacts,
);

/**
 * Escrow Shares that the cover of the Debentures calls for at a conversion price, as an exact quotient.
 * @param principal Outstanding principal of all Debentures, in $.
 * @param conversion_price Conversion price then current, in $ per share, above 0.
 * @param accrued_interest Accrued interest, in $; it counts only under Top-up base PLUS_ACCRUED.
 * @returns Escrow cover × Full Conversion Shares, not rounded.
 * @rounding none: the exact quotient as the nearest double
 * @readings Top-up base
 * @throws #VALUE! when the conversion price is not above 0 or an amount is negative
 * @example =ESCROW_REQUIRED(750000, 0.25) -> 6000000
 * @example =ESCROW_REQUIRED(750000, 0.3) -> 5000000
 * @see FULL_CONVERSION_SHARES, ESCROW_TOPUP
 */
export const ESCROW_REQUIRED = quantity(coverStatement, COVER_QUANTITIES, "required", coverFacts);

const escrowFacts = cellFacts(ESCROW_FACTS);

/**
 * Whether the Escrow Shares for the Debentures are less than the cover at a conversion price. Exactly the cover is enough.
 * @param principal Outstanding principal of all Debentures, in $.
 * @param conversion_price Conversion price then current, in $ per share, above 0.
 * @param escrow_shares Escrow Shares held for the Debentures.
 * @param accrued_interest Accrued interest, in $; it counts only under Top-up base PLUS_ACCRUED.
 * @returns TRUE when the cover has failed.
 * @rounding none: decided exactly
 * @readings Top-up base
 * @throws #VALUE! when the conversion price is not above 0 or the shares are not a whole number
 * @example =ESCROW_TRIGGERED(750000, 0.3, 5000000) -> FALSE
 * @example =ESCROW_TRIGGERED(750000, 0.2999, 5000000) -> TRUE
 * @see ESCROW_TOPUP, ESCROW_TRIGGER_PRICE
 */
export const ESCROW_TRIGGERED = quantity(coverTestStatement, COVER_TEST_QUANTITIES, "triggered", escrowFacts);

/**
 * Shares to issue into escrow, in whole certificates, so that the Escrow Shares for the Debentures again give the cover; 0 when it holds.
 * @param principal Outstanding principal of all Debentures, in $.
 * @param conversion_price Conversion price then current, in $ per share, above 0.
 * @param escrow_shares Escrow Shares held for the Debentures, as they are.
 * @param accrued_interest Accrued interest, in $; it counts only under Top-up base PLUS_ACCRUED.
 * @returns Shares, certificates × Certificate size.
 * @rounding to whole certificates, by Top-up rounding
 * @readings Top-up rounding, Top-up base
 * @throws #VALUE! when the conversion price is not above 0 or the shares are not a whole number
 * @example =ESCROW_TOPUP(750000, 0.25, 5000000) -> 1000000
 * @example =ESCROW_TOPUP(750000, 0.2999, 5000000) -> 10000
 * @example =ESCROW_TOPUP(750000, {0.3;0.2;0}, 5000000) -> {0;2500000;#VALUE!}
 * @see ESCROW_REQUIRED, ESCROW_CERTIFICATES, ESCROW_DEADLINE
 */
export const ESCROW_TOPUP = quantity(escrowStatement, ESCROW_QUANTITIES, "shares", escrowFacts);

/**
 * Conversion price below which the Escrow Shares for the Debentures no longer give the cover.
 * @param principal Outstanding principal of all Debentures, in $.
 * @param escrow_shares Escrow Shares held for the Debentures; omitted: those of the terms, as Escrow base says.
 * @param accrued_interest Accrued interest, in $; it counts only under Top-up base PLUS_ACCRUED.
 * @returns $ per share; at this price the cover still holds.
 * @rounding none: the exact quotient as the nearest double
 * @readings Escrow base, Top-up base
 * @throws #N/A when there is no share in escrow
 * @example =ESCROW_TRIGGER_PRICE(750000) -> 0.3
 * @example =ESCROW_TRIGGER_PRICE(750000, 7500000) -> 0.2
 * @see ESCROW_TRIGGERED, ESCROW_FLOOR_PRICE
 */
export const ESCROW_TRIGGER_PRICE = quantity(escrowPriceStatement, TRIGGER_PRICE_QUANTITIES, "price", {
  principal: amount,
  escrow_shares: unlessGiven(shareCount),
  accrued_interest: accruedInterest,
});

/**
 * Lowest conversion price at which the authorized but unissued shares still suffice for the top-up, in whole certificates.
 * @param principal Outstanding principal of all Debentures, in $.
 * @param escrow_shares Escrow Shares held for the Debentures.
 * @param headroom Shares that may still be issued; below zero counts as none.
 * @param accrued_interest Accrued interest, in $; it counts only under Top-up base PLUS_ACCRUED.
 * @returns $ per share; below it the top-up cannot be issued.
 * @rounding the headroom to whole certificates, unless Top-up rounding is ODD_LOT; the price not at all
 * @readings Top-up rounding, Top-up base
 * @throws #N/A when there is no share in escrow and none to issue
 * @example =ESCROW_FLOOR_PRICE(750000, 5000000, 2083610) -> 0.211864406779661
 * @example =ESCROW_FLOOR_PRICE(750000, 5000000, 2083610, , {"Top-up rounding","ODD_LOT"}) -> 0.21175643492513
 * @see AUTHORIZED_HEADROOM, ESCROW_TRIGGER_PRICE
 */
export const ESCROW_FLOOR_PRICE = quantity(escrowPriceStatement, FLOOR_PRICE_QUANTITIES, "price", {
  principal: amount,
  escrow_shares: shareCount,
  headroom,
  accrued_interest: accruedInterest,
});

/**
 * Day by which a top-up is due after written notice to the Company; under Escrow duty AFTER, the first day of the duty.
 * @param notice Day on which the notice counts as given.
 * @returns A date: Top-up days, in Business Days, after the notice.
 * @rounding none
 * @readings Escrow duty, Business calendar
 * @throws #VALUE! when the notice is no date
 * @throws #N/A when the notice is outside 1990 to 2100
 * @example =ESCROW_DEADLINE("2003-10-06") -> 2003-10-21 // across Columbus Day
 * @example =ESCROW_DEADLINE("2003-10-06", {"Escrow duty","AFTER"}) -> 2003-10-22
 * @see ESCROW_TOPUP, NOTICE_DATE
 */
export const ESCROW_DEADLINE = quantity(topUpDayStatement, TOP_UP_DAY_QUANTITIES, "dueDate", { notice: date });

interface PurchaserColumns {
  principals: PurchaserColumn;
  escrowShares: PurchaserColumn;
  accruedInterest: PurchaserColumn;
}

function purchasersOf({ principals, escrowShares, accruedInterest }: PurchaserColumns): PurchaserEscrow[] {
  const rows = purchaserRows({ principals, escrow_shares: escrowShares, accrued_interest: accruedInterest }, "4.13");
  return rows.map((row, index) => ({
    name: principals.names[index] ?? `Purchaser ${index + 1}`,
    principal: row.principals,
    escrowShares: row.escrow_shares,
    accruedInterest: row.accrued_interest,
  }));
}

/**
 * A top-up Purchaser by Purchaser: what each one's Debentures call for, what is held, and the certificates to issue; the total last.
 *
 * Under Top-up pooling POOLED the certificates are rounded once for all and belong to no single Purchaser: they stand in the Total row alone, whose
 * shortfall is what all call for less all that is held. Empty cells at the end of a list are 0.
 * @param principals Outstanding principal of each Purchaser, in $: one row a Purchaser, or name and principal in two columns.
 * @param conversion_price Conversion price then current, in $ per share, above 0.
 * @param escrow_shares Escrow Shares held for each Purchaser's Debentures, one row a Purchaser.
 * @param accrued_interest Accrued interest of each, in $, one row a Purchaser; it counts only under Top-up base PLUS_ACCRUED.
 * @returns A row for each Purchaser, then the Total.
 * @rounding certificates to whole ones by Top-up rounding; required and shortfall not at all
 * @readings Top-up pooling, Top-up rounding, Top-up base
 * @throws #VALUE! when the price is not above 0, an amount is negative, or a list has fewer rows than there are Purchasers
 * @example =ESCROW_CERTIFICATES({450000;300000}, 0.2498, {3000000;2000000}) -> rows 4, [2,5] 61, [3,5] 41, [4,5] 102, [4,7] 6020000
 * @example =ESCROW_CERTIFICATES({450000;300000}, 0.2498, {3000000;2000000}, , {"Top-up pooling","POOLED"}) -> rows 4, [2,5] "", [4,5] 101
 * @see ESCROW_TOPUP, ESCROW_DEADLINE, ALLOCATION
 */
export const ESCROW_CERTIFICATES = tableOf({
  clause: "4.13",
  facts: {
    principals: purchaserColumn(amount, [1, 2]),
    conversion_price: price,
    escrow_shares: purchaserColumn(shareCount, [1]),
    accrued_interest: { ...purchaserColumn(amount, [1]), optional: true },
  },
  columns: {
    Purchaser: "text",
    Required: "shares",
    Held: "shares",
    Shortfall: "shares",
    Certificates: "certificates",
    Shares: "shares",
    "New escrow": "shares",
  },
  rows: ({ conversionPrice, ...columns }, terms) =>
    certificateLines({ purchasers: purchasersOf(columns), conversionPrice }, terms).map((line): Row => {
      const { name, required, held, shortfall, certificates, shares } = line;
      return [name, required, held, shortfall, certificates, shares, shares && held.plus(shares)];
    }),
  answer: "Shares",
});
