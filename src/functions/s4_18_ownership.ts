import {
  CONVERSION_SCHEDULE_FACTS,
  conversionSchedule,
  MOST_TRANCHES,
  type ConversionSchedule,
} from "../engine/clauses/s4_18_conversion_schedule";
import type { Row } from "../engine/basics/statement";
import {
  CAP_VOID_FACTS,
  CAP_VOID_QUANTITIES,
  capVoidStatement,
  REVOCATION_QUANTITIES,
  revocationStatement,
  WAIVER_QUANTITIES,
  waiverStatement,
} from "../engine/clauses/s4_18_escapes";
import {
  PERCENT_FACTS,
  HOLDING_FACTS,
  CAP_QUANTITIES,
  capStatement,
  PERCENT_QUANTITIES,
  percentStatement,
} from "../engine/clauses/s4_18_ownership";
import {
  PERMITTED_FACTS,
  REQUEST_FACTS,
  PERMITTED_QUANTITIES,
  permittedStatement,
  REVOCABLE_QUANTITIES,
  revocableStatement,
} from "../engine/clauses/s4_18_permitted";
import { date } from "../engine/basics/kinds";
import { cellFacts, quantity, tableOf } from "../cells/definition";

/**
 * Most whole shares that the Purchaser may take now by conversion or exercise without holding more than the Ownership cap.
 *
 * Exactly the cap is allowed. The shares taken count as outstanding too, unless Cap denominator says otherwise: (cap × outstanding − owned) ÷ (1 − cap).
 * Under ESCROW_OUT the Escrow shares and the Initial warrant escrow shares of the terms are outstanding already.
 * @param outstanding Shares of Common Stock outstanding, without the shares to be taken.
 * @param owned Shares that the Purchaser and its group own, with rights within 60 days that 4.18 does not block (those are in outstanding too).
 * @param rights Shares under rights within 60 days that 4.18 blocks; they count only under Blocked rights INCLUDE.
 * @returns Whole shares; 0 where the cap is reached or passed.
 * @rounding down to whole shares
 * @readings Cap denominator, Blocked rights
 * @throws #VALUE! when a number of shares is negative or not whole, or the Ownership cap is 100% or more
 * @example =OWNERSHIP_CAP(37916390) -> 1995599
 * @example =OWNERSHIP_CAP(1900000) -> 100000 // exactly 5% is not more than 5%
 * @example =OWNERSHIP_CAP(37916390, 1000000) -> 942967
 * @example =OWNERSHIP_CAP(37916390, , , {"Cap denominator","PRE"}) -> 1895819
 * @example =OWNERSHIP_CAP(37916390, {0;1000000;3000000}) -> {1995599;942967;0}
 * @see PERMITTED_SHARES, REVOCABLE_SHARES, CONVERSION_SCHEDULE
 */
export const OWNERSHIP_CAP = quantity(capStatement, CAP_QUANTITIES, "capShares", cellFacts(HOLDING_FACTS));

/**
 * Part of the outstanding Common Stock that the Purchaser and its group hold after an acquisition.
 * @param outstanding Shares of Common Stock outstanding before the acquisition.
 * @param owned Shares that the Purchaser and its group own before it.
 * @param acquired Shares acquired by conversion or exercise.
 * @param rights Shares under rights within 60 days that 4.18 blocks; they count only under Blocked rights INCLUDE.
 * @returns A fraction: 5% is 0.05.
 * @rounding none: the exact quotient as the nearest double
 * @readings Cap denominator, Blocked rights
 * @throws #VALUE! when a number of shares is negative or not whole
 * @throws #N/A when no share is outstanding
 * @example =OWNERSHIP_PERCENT(1900000, 0, 100000) -> 0.05
 * @example =OWNERSHIP_PERCENT(37916390, 0, 2000000) -> 0.0501047314148
 * @see OWNERSHIP_CAP
 */
export const OWNERSHIP_PERCENT = quantity(percentStatement, PERCENT_QUANTITIES, "percent", cellFacts(PERCENT_FACTS));

/**
 * Part of a notice of conversion or exercise that the Purchaser may revoke, because it goes over the Ownership cap.
 * @param requested Shares that the notice asks for.
 * @param outstanding Shares of Common Stock outstanding, without those requested.
 * @param owned Shares that the Purchaser and its group own already.
 * @param rights Shares under rights within 60 days that 4.18 blocks; they count only under Blocked rights INCLUDE.
 * @returns Whole shares; 0 where the request is within the cap.
 * @rounding the cap down to whole shares
 * @readings Cap denominator, Blocked rights
 * @throws #VALUE! when a number of shares is negative or not whole, or the Ownership cap is 100% or more
 * @example =REVOCABLE_SHARES(2500000, 37916390) -> 504401
 * @example =REVOCABLE_SHARES(1995599, 37916390) -> 0
 * @see OWNERSHIP_CAP, REVOCATION_DEADLINE
 */
export const REVOCABLE_SHARES = quantity(
  revocableStatement,
  REVOCABLE_QUANTITIES,
  "revocableShares",
  cellFacts(REQUEST_FACTS),
);

/**
 * Shares of a request that may be taken on a day: the Ownership cap, with its three escapes by notice, by force and by default.
 *
 * A waiver for a specified amount frees that many shares, and they come on top of what the cap allows.
 * A forced or automatic conversion of Debentures is free of the cap, and everything is from the day on which 4.18 is void.
 * @param requested Shares that the notice asks for.
 * @param outstanding Shares of Common Stock outstanding, without those requested.
 * @param owned Shares that the Purchaser and its group own already.
 * @param date Day of the conversion or exercise.
 * @param waiver_notice Day on which the notice to exceed the cap counts as given; omitted: none was.
 * @param forced TRUE for a forced or automatic conversion; read for DEBENTURE.
 * @param cap_void Day on and after which 4.18 is void, as CAP_VOID_DATE gives it; omitted: it is not.
 * @param instrument DEBENTURE, WARRANT or INITIAL_WARRANT; omitted: DEBENTURE.
 * @param waived_shares Shares that the notice specifies; omitted: all.
 * @param rights Shares under rights within 60 days that 4.18 blocks; they count only under Blocked rights INCLUDE.
 * @returns Whole shares, at most those requested.
 * @rounding the cap down to whole shares
 * @readings Cap denominator, Blocked rights, Waiver scope, Waiver clear days
 * @throws #VALUE! when a number of shares is negative or not whole, the date is missing, or the instrument is another
 * @example =PERMITTED_SHARES(5000000, 37916390, 0, "2003-12-14", "2003-10-01") -> 1995599 // day 74
 * @example =PERMITTED_SHARES(5000000, 37916390, 0, "2003-12-15", "2003-10-01") -> 5000000 // day 75
 * @example =PERMITTED_SHARES(5000000, 37916390, 0, "2003-12-15", "2003-10-01", , , "WARRANT") -> 1995599
 * @example =PERMITTED_SHARES(5000000, 37916390, 0, "2003-12-15", "2003-10-01", , , , 1000000) -> 2995599
 * @example =PERMITTED_SHARES(5000000, 37916390, 0, "2003-12-15", , TRUE) -> 5000000
 * @see OWNERSHIP_CAP, WAIVER_DATE, CAP_VOID_DATE
 */
export const PERMITTED_SHARES = quantity(
  permittedStatement,
  PERMITTED_QUANTITIES,
  "permittedShares",
  cellFacts(PERMITTED_FACTS),
);

/**
 * First day on which the Purchaser may exceed the Ownership cap after its notice. It is a wait, and is not moved to a Business Day.
 * @param notice Day on which the notice counts as given.
 * @returns A date: notice + Waiver days.
 * @rounding none
 * @readings Waiver clear days
 * @throws #VALUE! when the notice is no date
 * @example =WAIVER_DATE("2003-10-01") -> 2003-12-15
 * @example =WAIVER_DATE("2003-12-20") -> 2004-03-04 // across 29 February
 * @see PERMITTED_SHARES, NOTICE_DATE
 */
export const WAIVER_DATE = quantity(waiverStatement, WAIVER_QUANTITIES, "waiverDate", { notice: date });

/**
 * Last day for the Purchaser to revoke a conversion or exercise that goes over the Ownership cap.
 * @param received Day on which the Purchaser received the Company's notice of the resulting numbers.
 * @returns A date: Revocation days, in Business Days, after it.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when the day is no date
 * @throws #N/A when the day is outside 1990 to 2100
 * @example =REVOCATION_DEADLINE("2003-10-10") -> 2003-10-14 // a Friday before Columbus Day
 * @see REVOCABLE_SHARES
 */
export const REVOCATION_DEADLINE = quantity(revocationStatement, REVOCATION_QUANTITIES, "date", { received: date });

/**
 * Day from which the limitation is void because a declared Event of Default was not cured.
 *
 * The default must still be uncured when its cure period ends; one properly and fully cured before leaves 4.18 in force.
 * @param declared Day on which the Purchaser declared the Event of Default and the cure period began.
 * @param cure_days Business Days to cure it, or none where no cure period is provided; omitted: the Cure days of the terms.
 * @returns A date; on and after it the cap does not apply.
 * @rounding none
 * @readings Cap void from, Business calendar
 * @throws #VALUE! when the day is no date, or the cure days are neither a whole number above 0 nor none
 * @throws #N/A when a cure period starts outside 1990 to 2100
 * @example =CAP_VOID_DATE("2003-11-03") -> 2003-11-13 // the cure period ends on 12 November
 * @example =CAP_VOID_DATE("2003-11-03", "none") -> 2003-11-03
 * @see PERMITTED_SHARES, CURE_DEADLINE
 */
export const CAP_VOID_DATE = quantity(capVoidStatement, CAP_VOID_QUANTITIES, "voidFrom", cellFacts(CAP_VOID_FACTS));

const ENDS = {
  BLOCKED: "never completes: no share fits under the cap",
  LONG: `not complete after ${MOST_TRANCHES} tranches`,
};

function scheduleRows({ tranches, end, principalLeft }: ConversionSchedule): Row[] {
  const rows = tranches.map((tranche, index): Row => {
    const { principalConverted, shares, heldAfter, outstandingAfter, percentAfter, principalLeft: left } = tranche;
    return [index + 1, principalConverted, shares, heldAfter, outstandingAfter, percentAfter, left];
  });
  const blank = [undefined, undefined, undefined, undefined, undefined];
  return end === "COMPLETE" ? rows : [...rows, [ENDS[end], ...blank, principalLeft]];
}

/**
 * Conversion in tranches, each of as many whole shares as the Ownership cap allows, the last of what is left; each resold before the next.
 *
 * Held after and Percent after are taken before the resale. Shares owned from the start are not resold. When no share fits under the cap any more, or
 * after 1,000 tranches, a last row says so, with the principal that is left. Under Cap denominator ESCROW_OUT, Outstanding after has the escrowed
 * shares in it, and a tranche issues shares only beyond those held for the Debentures.
 * @param principal Principal to convert, in $.
 * @param conversion_price Conversion price of every tranche, in $ per share, above 0.
 * @param outstanding Shares of Common Stock outstanding before the first tranche.
 * @param owned Shares that the Purchaser and its group own besides; they stay.
 * @param kept Part of a tranche that is not resold before the next, from 0 to 1, in whole shares rounded up; omitted: 0.
 * @param rights Shares under rights within 60 days that 4.18 blocks; they count only under Blocked rights INCLUDE.
 * @returns A row for each tranche.
 * @rounding each tranche down to whole shares; the last by Fractional shares
 * @readings Cap denominator, Blocked rights, Fractional shares
 * @throws #VALUE! when the price is not above 0, an amount is negative, or kept is not from 0 to 1
 * @example =CONVERSION_SCHEDULE(750000, 0.25, 37916390) -> rows 3, [2,3] 1995599, [3,3] 1004401, [3,7] 0
 * @example =CONVERSION_SCHEDULE(750000, 0.25, 37916390, 0, 1) -> rows 3, [2,7] 251100.25, [3,1] "never completes: no share fits under the cap"
 * @see OWNERSHIP_CAP, DILUTION
 */
export const CONVERSION_SCHEDULE = tableOf({
  clause: "4.18",
  facts: cellFacts(CONVERSION_SCHEDULE_FACTS),
  columns: {
    Tranche: "number",
    "Principal converted": "$",
    Shares: "shares",
    "Held after": "shares",
    "Outstanding after": "shares",
    "Percent after": "%",
    "Principal left": "$",
  },
  rows: (facts, terms) => scheduleRows(conversionSchedule(facts, terms)),
  answer: "Shares",
});
