import {
  EXCLUSIVITY_QUANTITIES,
  exclusivityStatement,
  ISSUANCE_QUANTITIES,
  issuanceStatement,
} from "../engine/clauses/s4_16_exclusivity";
import { answer, quantity } from "./define";
import { date, flag, optional } from "./facts";

const EXCLUSIVITY_END = quantity({
  id: "EXCLUSIVITY_END",
  clause: "4.16",
  facts: { original_issuance: optional(date) },
  statement: exclusivityStatement,
  quantities: EXCLUSIVITY_QUANTITIES,
  result: "end",
});

/**
 * Last day of the years in which the Company and its Affiliates may offer convertible securities and equity lines to the Purchaser only.
 * @customfunction EXCLUSIVITY_END
 * @param [original_issuance] Original Issuance Date (Exhibit A); blank: that of the terms.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} Last day of the period, not rolled.
 * @section 4.16
 * @unit date
 * @rounding none
 * @readings Exclusivity count
 * @throws #VALUE! when the Original Issuance Date is no date
 * @example =EXCLUSIVITY_END() -> 2008-04-27
 * @example =EXCLUSIVITY_END("2003-09-05") -> 2008-09-04
 * @example =EXCLUSIVITY_END("2004-02-29") -> 2009-02-28
 * @see ISSUANCE_PROHIBITED
 */
export function exclusivityEnd(original_issuance?: any[][], terms?: any[][]): any[][] {
  return answer(EXCLUSIVITY_END, [original_issuance], terms);
}

const ISSUANCE_PROHIBITED = quantity({
  id: "ISSUANCE_PROHIBITED",
  clause: "4.16",
  facts: { date, to_purchaser: flag, original_issuance: optional(date) },
  statement: issuanceStatement,
  quantities: ISSUANCE_QUANTITIES,
  result: "prohibited",
});

/**
 * Whether offering or issuing a convertible security, a convertible instrument or an equity line on a day breaks the exclusivity. Offering is enough.
 * @customfunction ISSUANCE_PROHIBITED
 * @param date Day of the offer or issue.
 * @param [to_purchaser] TRUE when it goes to the Purchaser or its Affiliates.
 * @param [original_issuance] Original Issuance Date (Exhibit A); blank: that of the terms.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} TRUE when it is prohibited; the clause knows no consent.
 * @section 4.16
 * @unit TRUE/FALSE
 * @rounding none
 * @readings Exclusivity count
 * @throws #VALUE! when the date is missing or no date
 * @example =ISSUANCE_PROHIBITED("2008-04-27") -> TRUE
 * @example =ISSUANCE_PROHIBITED("2008-04-28") -> FALSE
 * @example =ISSUANCE_PROHIBITED("2005-01-03", TRUE) -> FALSE
 * @see EXCLUSIVITY_END
 */
export function issuanceProhibited(
  date: any[][],
  to_purchaser?: any[][],
  original_issuance?: any[][],
  terms?: any[][],
): any[][] {
  return answer(ISSUANCE_PROHIBITED, [date, to_purchaser, original_issuance], terms);
}
