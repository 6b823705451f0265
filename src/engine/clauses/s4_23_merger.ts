import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";

export interface MergerFacts {
  companySurvives: boolean;
  /** the survivor assumes the Company's obligations by supplemental agreement */
  assumes: boolean;
  /** an Event of Default immediately before, and immediately after, the transactions */
  defaultBefore: boolean;
  defaultAfter: boolean;
  /** the survivor's common shares are listed on one of the five markets by the closing of the transactions */
  listed: boolean;
  /** officers' certificate and opinion of counsel were both delivered */
  papers: boolean;
  /** the Company itself is no party */
  subsidiariesOnly: boolean;
}

export type MergerTerms = Pick<Terms, "subsidiaryMerger">;

/** 4.23: the four tests of a merger or consolidation, a series of related transactions being one. */
export interface MergerStatement {
  survivorBound: boolean;
  noDefault: boolean;
  survivorListed: boolean;
  papersDelivered: boolean;
  permitted: boolean;
}

export const MERGER_QUANTITIES: Quantities<MergerStatement> = {
  survivorBound: {
    label: "Survivor is the Company or assumes",
    unit: "TRUE/FALSE",
    clause: "4.23(w)",
    rule: "the Company survives, or the survivor assumes its obligations; no object among Subsidiaries only, unless Subsidiary merger is LITERAL",
  },
  noDefault: {
    label: "No Event of Default",
    unit: "TRUE/FALSE",
    clause: "4.23(x)",
    rule: "neither immediately before nor immediately after",
  },
  survivorListed: {
    label: "Survivor is the Company or listed",
    unit: "TRUE/FALSE",
    clause: "4.23(y)",
    rule: "the Company survives, or the survivor is listed; no object among Subsidiaries only, unless Subsidiary merger is LITERAL",
  },
  papersDelivered: {
    label: "Certificate and opinion",
    unit: "TRUE/FALSE",
    clause: "4.23(z)",
    rule: "both delivered to the Purchaser",
  },
  permitted: {
    label: "Merger is permitted",
    unit: "TRUE/FALSE",
    clause: "4.23",
    rule: "all four tests; the clause ends with full conversion or on the Maturity Date",
  },
};

/** **Reading:** (w) and (y) have no object where the Company is not merged: term *Subsidiary merger*. */
function asksForSurvivor(facts: MergerFacts, terms: MergerTerms): boolean {
  return !facts.subsidiariesOnly || terms.subsidiaryMerger === "LITERAL";
}

export function mergerStatement(facts: MergerFacts, terms: MergerTerms): MergerStatement {
  const asks = asksForSurvivor(facts, terms);
  const survivorBound = !asks || facts.companySurvives || facts.assumes;
  const noDefault = !facts.defaultBefore && !facts.defaultAfter;
  const survivorListed = !asks || facts.companySurvives || facts.listed;
  const permitted = survivorBound && noDefault && survivorListed && facts.papers;
  return { survivorBound, noDefault, survivorListed, papersDelivered: facts.papers, permitted };
}
