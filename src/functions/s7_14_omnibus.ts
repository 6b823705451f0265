import { OMNIBUS_QUANTITIES, omnibusStatement } from "../engine/clauses/s7_14_omnibus";
import { answer, quantity } from "./define";
import { flag } from "./facts";

const QUOTATION_VENUE = quantity({
  id: "QUOTATION_VENUE",
  clause: "7.14",
  facts: { on_otcbb: flag, on_exchange: flag, on_nasdaq: flag, on_pink: flag },
  statement: omnibusStatement,
  quantities: OMNIBUS_QUANTITIES,
  result: "venue",
});

/**
 * What a reference to the OTCBB means once the stock may have left it: the exchange, else Nasdaq, else the pink sheets.
 * @customfunction QUOTATION_VENUE
 * @param on_otcbb TRUE while the Common Stock is quoted on the OTC Bulletin Board.
 * @param on_exchange TRUE when it is listed on a national securities exchange.
 * @param on_nasdaq TRUE when it is listed on Nasdaq.
 * @param [on_pink] TRUE when it is quoted in the pink sheets, as the National Quotation Bureau reports.
 * @param [terms] The deal's terms; none of them is read here.
 * @returns {any[][]} OTCBB, EXCHANGE, NASDAQ, PINK, or NONE where the stock is quoted nowhere.
 * @section 7.14
 * @unit text
 * @rounding none
 * @throws #VALUE! when an argument is not TRUE or FALSE
 * @example =QUOTATION_VENUE(TRUE, TRUE, FALSE) -> "OTCBB" // nothing is replaced while it is quoted there
 * @example =QUOTATION_VENUE(FALSE, TRUE, FALSE) -> "EXCHANGE"
 * @example =QUOTATION_VENUE(FALSE, FALSE, FALSE, TRUE) -> "PINK"
 * @see MARKET_VENUE, REDEMPTION_TRIGGERED
 */
export function quotationVenue(
  on_otcbb: any[][],
  on_exchange: any[][],
  on_nasdaq: any[][],
  on_pink?: any[][],
  terms?: any[][],
): any[][] {
  return answer(QUOTATION_VENUE, [on_otcbb, on_exchange, on_nasdaq, on_pink], terms);
}
