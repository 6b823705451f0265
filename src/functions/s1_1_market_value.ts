import {
  MAJORITY_FACTS,
  APPRAISAL_FACTS,
  APPRAISAL_QUANTITIES,
  appraisalStatement,
  MAJORITY_QUANTITIES,
  majorityStatement,
} from "../engine/clauses/s1_1_appraiser";
import { AVERAGE_QUANTITIES, averageStatement } from "../engine/clauses/s1_1_average_market_value";
import { MARKET_VALUE_QUANTITIES, marketValueStatement } from "../engine/clauses/s1_1_market_value";
import { VENUE_QUANTITIES, venueStatement } from "../engine/clauses/s1_1_market_venue";
import { count, date, flag, optional, optionally } from "../engine/basics/kinds";
import { cellFacts, quantity, tableOf } from "../cells/definition";
import { haltDays } from "../cells/reading/halt-days";
import { prices } from "../cells/reading/prices";
import { venue } from "../cells/reading/venue";

const marketFacts = { date, prices, venue };

/**
 * Per Share Market Value on a day: the price of the market that applies, on that day or as far as the limb looks back.
 *
 * Two columns of prices are those of the venue; of five, a column without any price is not in use, and without a
 * venue the highest market with a price on the latest day that has one, on or before the date, applies. The
 * fallback of limbs (c) and (d) asks for the last bid of the earlier day; a table has closing bids, which stand for it.
 * @param date Day of the value.
 * @param prices Date and price; or date, exchange last sale, Nasdaq bid, OTCBB bid, pink-sheet bid. Blank or text: no quotation.
 * @param venue EXCHANGE, NASDAQ, OTCBB, PINK (NQB is the same), or a history From, Venue; omitted: the term Market.
 * @returns Per Share Market Value.
 * @rounding none
 * @readings Market, Missing Nasdaq bid, Nasdaq as exchange, Fallback bid, Zero price
 * @throws #N/A when there is no price on or before the day, on Nasdaq none on the day itself
 * @throws #VALUE! when a date is listed twice, a price is negative, or it is 0 and Zero price is REFUSE
 * @example =MARKET_VALUE("2003-10-09", {"2003-10-06",0.1;"2003-10-09",0.12}) -> 0.12
 * @example =MARKET_VALUE("2003-10-07", {"2003-10-06",0.1;"2003-10-07","n/a"}) -> 0.1 // the nearest day before
 * @example =MARKET_VALUE("2003-10-07", {"2003-10-06",0.1;"2003-10-07","n/a"}, "NASDAQ") -> #N/A limb (b)
 * @see MARKET_VALUE_DETAIL, AVERAGE_MARKET_VALUE, APPRAISED_VALUE
 */
export const MARKET_VALUE = quantity(marketValueStatement, MARKET_VALUE_QUANTITIES, "price", marketFacts);

/**
 * Per Share Market Value on a day, with the limb and market that apply, the day the price comes from and how old it is.
 * @param date Day of the value.
 * @param prices Date and price; or date, exchange last sale, Nasdaq bid, OTCBB bid, pink-sheet bid. Blank or text: no quotation.
 * @param venue EXCHANGE, NASDAQ, OTCBB, PINK (NQB is the same), or a history From, Venue; omitted: the term Market.
 * @returns A heading row and one row.
 * @rounding none
 * @readings Market, Missing Nasdaq bid, Nasdaq as exchange, Fallback bid, Zero price
 * @throws #N/A when there is no price on or before the day, on Nasdaq none on the day itself
 * @throws #VALUE! when a date is listed twice, a price is negative, or it is 0 and Zero price is REFUSE
 * @example =MARKET_VALUE_DETAIL("2003-10-07", {"2003-10-06",0.1;"2003-10-07","n/a"}) -> rows 2, [2,2] 0.1, [2,3] "c", [2,5] 2003-10-06, [2,6] 1
 * @see MARKET_VALUE
 */
export const MARKET_VALUE_DETAIL = tableOf({
  clause: "1.1",
  facts: marketFacts,
  columns: {
    Date: "date",
    Price: "$ per share",
    Limb: "text",
    Venue: "text",
    "Source date": "date",
    "Days stale": "days",
  },
  rows: (facts, terms) => {
    const { price, limb, venue, sourceDate, daysStale } = marketValueStatement(facts, terms);
    return [[facts.date, price, limb, venue, sourceDate, daysStale]];
  },
  answer: "Price",
});

/**
 * Mean Per Share Market Value over the Trading Days immediately before a day, which is itself left out.
 * @param date Day before which the Trading Days lie.
 * @param prices Date and price; or date, exchange last sale, Nasdaq bid, OTCBB bid, pink-sheet bid. Blank or text: no quotation.
 * @param days Trading Days to average; omitted: the Averaging days.
 * @param venue EXCHANGE, NASDAQ, OTCBB, PINK (NQB is the same), or a history From, Venue; omitted: the term Market.
 * @param halt_days Days without quotation: one column of days, or from and to, both included; no end: still halted.
 * @returns The mean of the values of those days.
 * @section 1.1
 * @rounding none: the exact mean as the nearest double
 * @readings Average count, Market, Missing Nasdaq bid, Nasdaq as exchange, Fallback bid, Zero price
 * @throws #N/A when one of the days has no value, or the calendar does not reach so far
 * @throws #VALUE! when a date is listed twice, a price is negative, or it is 0 and Zero price is REFUSE
 * @example =AVERAGE_MARKET_VALUE("2003-10-13", {"2003-10-06",0.1;"2003-10-07",0.11;"2003-10-08",0.09;"2003-10-09",0.12;"2003-10-10",0.08}) -> 0.1
 * @example =AVERAGE_MARKET_VALUE("2003-10-13", {"2003-10-06",0.1;"2003-10-07",0.11;"2003-10-09",0.12;"2003-10-10",0.08}) -> 0.104 // 0.11 is carried
 * @see MARKET_VALUE, REFERENCE_PRICE
 */
export const AVERAGE_MARKET_VALUE = quantity(
  (facts, terms) => averageStatement(facts, terms),
  AVERAGE_QUANTITIES,
  "average",
  { date, prices, days: optional(count), venue, halt_days: haltDays },
);

/**
 * Per Share Market Value of a stock that is no longer publicly traded, limb (e): one appraisal, or the mean of two.
 * @param first Value by the Appraiser whom the holders selected, in $ per share.
 * @param second Value by the additional Appraiser whom the Company selected.
 * @returns Fair market value.
 * @rounding none
 * @throws #VALUE! when an appraisal is not above 0
 * @example =APPRAISED_VALUE(0.2) -> 0.2
 * @example =APPRAISED_VALUE(0.2, 0.25) -> 0.225
 * @see IS_MAJORITY, MARKET_VALUE
 */
export const APPRAISED_VALUE = quantity(appraisalStatement, APPRAISAL_QUANTITIES, "value", cellFacts(APPRAISAL_FACTS));

/**
 * Whether holders of Debentures are a majority by dollar amount, who may select the Appraiser. Exactly half is none.
 * @param held Principal held by those holders, in $.
 * @param outstanding Principal of all Debentures outstanding, in $.
 * @returns TRUE for more than half.
 * @rounding none: decided exactly
 * @throws #N/A when no Debenture is outstanding
 * @throws #VALUE! when more is held than is outstanding
 * @example =IS_MAJORITY(375000, 750000) -> FALSE
 * @example =IS_MAJORITY(375000.01, 750000) -> TRUE
 * @see APPRAISED_VALUE
 */
export const IS_MAJORITY = quantity(majorityStatement, MAJORITY_QUANTITIES, "isMajority", cellFacts(MAJORITY_FACTS));

/**
 * The market whose price is the Per Share Market Value: the exchange, else Nasdaq, else the OTCBB, else the pink sheets, else NONE.
 * @param on_exchange TRUE when the Common Stock is listed on a national securities exchange.
 * @param on_nasdaq TRUE when it is listed on Nasdaq.
 * @param on_otcbb TRUE when it is quoted on the OTC Bulletin Board.
 * @param on_pink TRUE when it is quoted in the pink sheets, as the National Quotation Bureau reports.
 * @returns EXCHANGE, NASDAQ, OTCBB, PINK (the market that the National Quotation Bureau reports) or NONE.
 * @rounding none
 * @throws #VALUE! when an argument is not TRUE or FALSE
 * @example =MARKET_VENUE(FALSE, TRUE, TRUE) -> "NASDAQ"
 * @example =MARKET_VENUE(FALSE, FALSE, FALSE, TRUE) -> "PINK"
 * @example =MARKET_VENUE(FALSE, FALSE, FALSE) -> "NONE" // limb (e): an appraisal
 * @see QUOTATION_VENUE, MARKET_VALUE
 */
export const MARKET_VENUE = quantity(venueStatement, VENUE_QUANTITIES, "venue", {
  on_exchange: flag,
  on_nasdaq: flag,
  on_otcbb: flag,
  on_pink: optionally(flag, false),
});
