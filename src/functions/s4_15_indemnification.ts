import {
  CONTRIBUTION_FACTS,
  CONTRIBUTION_QUANTITIES,
  contributionStatement,
  INDEMNITY_QUANTITIES,
  indemnityStatement,
} from "../engine/clauses/s4_15_indemnification";
import { date } from "../engine/basics/kinds";
import { cellFacts, quantity } from "../cells/definition";

/**
 * What an Indemnifying Party bears of a loss where indemnity is unavailable or falls short, by its benefits and its fault. An illustration: a court has discretion.
 * @param loss Loss of the Indemnified Party, its legal fees with it, in $.
 * @param benefit_share The Indemnifying Party's part of the benefits, from 0 to 1.
 * @param fault_share The Indemnifying Party's part of the fault, from 0 to 1.
 * @param benefit_weight Weight of the benefits; with fault_weight it sums to 1. Both omitted: equal.
 * @param fault_weight Weight of the fault; omitted beside a benefit_weight: none.
 * @returns loss × (weight × share of benefits + weight × share of fault).
 * @rounding none
 * @throws #VALUE! when the loss is negative, a share is not from 0 to 1, or the weights do not sum to 1
 * @example =CONTRIBUTION(400000, 0.3, 0.8) -> 220000
 * @example =CONTRIBUTION(400000, 0.3, 0.8, 0, 1) -> 320000
 * @example =CONTRIBUTION(400000, 0.3, 0.8, 1) -> 120000
 * @see INDEMNITY_DEADLINE
 */
export const CONTRIBUTION = quantity(
  contributionStatement,
  CONTRIBUTION_QUANTITIES,
  "contribution",
  cellFacts(CONTRIBUTION_FACTS),
);

/**
 * Last day for the Indemnifying Party to pay an Indemnified Party's fees and expenses after written notice of them.
 * @param notice Day on which the notice counts as given, as NOTICE_DATE gives it.
 * @returns Indemnity days (Business Days) after the notice.
 * @rounding none
 * @readings Business calendar
 * @throws #VALUE! when notice is missing or no date
 * @throws #N/A outside 1990 to 2100
 * @example =INDEMNITY_DEADLINE("2003-12-23") -> 2004-01-08
 * @see NOTICE_DATE, CONTRIBUTION
 */
export const INDEMNITY_DEADLINE = quantity(indemnityStatement, INDEMNITY_QUANTITIES, "date", { notice: date });
