import type { Found } from "../finding";
import type { Schedules } from "../../agreement/schedules";
import type { Terms } from "../../agreement/terms";

/** A deal as far as it is data. */
export interface Deal {
  readonly terms: Terms;
  readonly schedules: Schedules;
}

/** One thing that can be wrong with a deal, looked for by a rule; most often it finds nothing. */
export type Rule = (deal: Deal) => readonly Found[];

/** Rules by their keys, under which what they find is known. */
export type Rules = Readonly<Record<string, Rule>>;

/** What the schedules alone show rests on no term. */
export const BY_SCHEDULES = { terms: [], noTerms: "SCHEDULES" } as const;

export const NOTHING: readonly Found[] = [];
