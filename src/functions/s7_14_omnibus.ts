import { OMNIBUS_QUANTITIES, omnibusStatement } from "../engine/clauses/s7_14_omnibus";
import { flag, optionally } from "../engine/basics/kinds";
import { quantity } from "../cells/definition";

/**
 * What a reference to the OTCBB means once the stock may have left it: the exchange, else Nasdaq, else the pink sheets.
 * @param on_otcbb TRUE while the Common Stock is quoted on the OTC Bulletin Board.
 * @param on_exchange TRUE when it is listed on a national securities exchange.
 * @param on_nasdaq TRUE when it is listed on Nasdaq.
 * @param on_pink TRUE when it is quoted in the pink sheets, as the National Quotation Bureau reports.
 * @returns OTCBB, EXCHANGE, NASDAQ, PINK, or NONE where the stock is quoted nowhere.
 * @rounding none
 * @throws #VALUE! when an argument is not TRUE or FALSE
 * @example =QUOTATION_VENUE(TRUE, TRUE, FALSE) -> "OTCBB" // nothing is replaced while it is quoted there
 * @example =QUOTATION_VENUE(FALSE, TRUE, FALSE) -> "EXCHANGE"
 * @example =QUOTATION_VENUE(FALSE, FALSE, FALSE, TRUE) -> "PINK"
 * @see MARKET_VENUE, REDEMPTION_TRIGGERED
 */
export const QUOTATION_VENUE = quantity(omnibusStatement, OMNIBUS_QUANTITIES, "venue", {
  on_otcbb: flag,
  on_exchange: flag,
  on_nasdaq: flag,
  on_pink: optionally(flag, false),
});
