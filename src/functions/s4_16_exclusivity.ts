import {
  ISSUANCE_FACTS,
  EXCLUSIVITY_QUANTITIES,
  exclusivityStatement,
  ISSUANCE_QUANTITIES,
  issuanceStatement,
} from "../engine/clauses/s4_16_exclusivity";
import { date, optional } from "../engine/basics/kinds";
import { cellFacts, quantity } from "../cells/definition";

/**
 * Last day of the years in which the Company and its Affiliates may offer convertible securities and equity lines to the Purchaser only.
 * @param original_issuance Original Issuance Date (Exhibit A); blank: that of the terms.
 * @returns Last day of the period, not rolled.
 * @rounding none
 * @readings Exclusivity count
 * @throws #VALUE! when the Original Issuance Date is no date
 * @example =EXCLUSIVITY_END() -> 2008-04-27
 * @example =EXCLUSIVITY_END("2003-09-05") -> 2008-09-04
 * @example =EXCLUSIVITY_END("2004-02-29") -> 2009-02-28
 * @see ISSUANCE_PROHIBITED
 */
export const EXCLUSIVITY_END = quantity(exclusivityStatement, EXCLUSIVITY_QUANTITIES, "end", {
  original_issuance: optional(date),
});

/**
 * Whether offering or issuing a convertible security, a convertible instrument or an equity line on a day breaks the exclusivity. Offering is enough.
 * @param date Day of the offer or issue.
 * @param to_purchaser TRUE when it goes to the Purchaser or its Affiliates.
 * @param original_issuance Original Issuance Date (Exhibit A); blank: that of the terms.
 * @returns TRUE when it is prohibited; the clause knows no consent.
 * @rounding none
 * @readings Exclusivity count
 * @throws #VALUE! when the date is missing or no date
 * @example =ISSUANCE_PROHIBITED("2008-04-27") -> TRUE
 * @example =ISSUANCE_PROHIBITED("2008-04-28") -> FALSE
 * @example =ISSUANCE_PROHIBITED("2005-01-03", TRUE) -> FALSE
 * @see EXCLUSIVITY_END
 */
export const ISSUANCE_PROHIBITED = quantity(
  issuanceStatement,
  ISSUANCE_QUANTITIES,
  "prohibited",
  cellFacts(ISSUANCE_FACTS),
);
