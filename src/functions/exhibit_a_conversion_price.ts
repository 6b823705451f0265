import { CONVERSION_PRICE_QUANTITIES, conversionPriceStatement } from "../engine/clauses/exhibit_a_conversion_price";
import {
  CONVERSION_SHARES_FACTS,
  CONVERSION_SHARES_QUANTITIES,
  conversionSharesStatement,
} from "../engine/clauses/exhibit_a_conversion_shares";
import { date } from "../engine/basics/kinds";
import { cellFacts, quantity } from "../cells/definition";
import { prices } from "../cells/reading/prices";

/**
 * Conversion price of a day by the formula in the terms: a fixed leg, a floating leg on a look-back of prices, or the lower or higher of both.
 *
 * The agreement leaves the formula to Exhibit A, which is not attached, so that the terms must give it: Fixed
 * conversion price, or Market multiplier and Lookback days, or all three. The look-back takes the days with a price
 * among its days; a day without a quotation is left out and nothing is carried into it. Of five columns the highest
 * market with a price on a day is taken. Floor and ceiling bound the rounded price.
 * @param date Day of the conversion; a column of days is answered in one call.
 * @param prices Date and price; or date, exchange last sale, Nasdaq bid, OTCBB bid, pink-sheet bid. Blank or text: no quotation.
 * @param terms The deal's terms with its conversion formula, as the Deal sheet lists them.
 * @returns The conversion price.
 * @rounding to Price decimals by Price rounding; not at all where they are not set
 * @readings Price statistic, Lookback includes date, Lookback unit, Combination, Price rounding, Zero price
 * @throws #N/A when the terms give no formula or half of one, or there is no price in the look-back
 * @throws #VALUE! when a date is listed twice, a price is negative, or it is 0 and Zero price is REFUSE
 * @example =CONVERSION_PRICE("2003-10-08", {"2003-10-06",0.1;"2003-10-07",0.12}) -> #N/A Exhibit A
 * @example =CONVERSION_PRICE("2003-10-08", {"2003-10-06",0.1;"2003-10-07",0.12}, {"Market multiplier",0.75;"Lookback days",5}) -> 0.0825 // 75% of the mean
 * @example =CONVERSION_PRICE("2003-10-08", {"2003-10-06",0.1;"2003-10-07",0.12}, {"Market multiplier",0.75;"Lookback days",5;"Fixed conversion price",0.08}) -> 0.08
 * @see CONVERSION_SHARES, FULL_CONVERSION_SHARES
 */
export const CONVERSION_PRICE = quantity(conversionPriceStatement, CONVERSION_PRICE_QUANTITIES, "conversionPrice", {
  date,
  prices,
});

/**
 * Underlying Shares that the conversion of an amount gives, in whole shares.
 * @param amount Principal to be converted, in $.
 * @param conversion_price Conversion price of the day, in $ per share, above 0.
 * @param accrued_interest Interest accrued on that amount, in $; it counts only under Conversion includes interest YES.
 * @returns Whole shares.
 * @rounding to whole shares, by Fractional shares
 * @readings Fractional shares, Conversion includes interest, Share formula
 * @throws #VALUE! when the conversion price is not above 0 or an amount is negative
 * @example =CONVERSION_SHARES(750000, 0.25) -> 3000000
 * @example =CONVERSION_SHARES(1000, 0.03) -> 33333
 * @example =CONVERSION_SHARES(1000, 0.03, , {"Fractional shares","CEILING"}) -> 33334
 * @example =CONVERSION_SHARES(500, 0.020667, , "Base deal=NONE; Share formula=LA_JOLLA; Fractional shares=FLOOR") -> 2611247
 * @see CONVERSION_PRICE, FULL_CONVERSION_SHARES
 */
export const CONVERSION_SHARES = quantity(
  conversionSharesStatement,
  CONVERSION_SHARES_QUANTITIES,
  "shares",
  cellFacts(CONVERSION_SHARES_FACTS),
);
