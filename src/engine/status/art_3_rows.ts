import { every, is, not, some, test, type RowDefinition } from "./verdicts";

/** Article III: a representation holds unless something stands against it that no schedule takes out. */
export const REPRESENTATION_ROWS = {
  subsidiaries: test(
    "Representation 3.1(a) holds",
    "3.1(a)",
    "every Subsidiary is scheduled, all are in good standing, and no qualification is missing that matters",
    every(
      not(is("unscheduledSubsidiary")),
      is("goodStanding"),
      not(every(is("qualificationMissing"), is("qualificationMatters"))),
    ),
  ),
  capitalization: test(
    "Representation 3.1(c) holds",
    "3.1(c)",
    "stock and commitments are as Schedule 3.1(c) or the SEC filings have them",
    not(every(is("capitalDiffers"), not(is("capitalInFilings")))),
  ),
  floatingPriceSecurity: test(
    "Floating price security permitted",
    "3.1(d)",
    "a floating conversion price or an equity line is for the Purchaser, its Affiliates or assigns alone",
    not(every(is("floatingSecurity"), not(is("floatingWithPurchaser")))),
  ),
  conflicts: test(
    "Representation 3.1(e) holds",
    "3.1(e)",
    "no conflict with charter or law; one with an agreement only where it has no Material Adverse Effect",
    every(
      not(is("charterConflict")),
      not(every(is("contractConflict"), is("contractConflictMatters"))),
      not(is("lawConflict")),
    ),
  ),
  consents: test(
    "Representation 3.1(f) holds",
    "3.1(f)",
    "no consent is needed but those scheduled, blue sky filings and the Registration Statement",
    not(every(is("consentMissing"), not(is("consentExcepted")))),
  ),
  litigation: test(
    "Representation 3.1(g) holds",
    "3.1(g)",
    "no proceeding but those scheduled challenges the deal, could have a Material Adverse Effect, or could impair performance",
    not(every(is("proceeding"), some(is("proceedingChallenges"), is("proceedingMatters"), is("proceedingImpairs")))),
  ),
  violations: test(
    "Representation 3.1(h) holds",
    "3.1(h)",
    "a default or a violation counts only by its effect; that of a statute by what it could affect",
    not(
      some(
        every(is("contractDefault"), is("contractDefaultMatters")),
        every(is("orderViolated"), is("orderViolationMatters")),
        every(is("statuteViolated"), is("statuteViolationMatters")),
      ),
    ),
  ),
  brokers: test(
    "Representation 3.1(i) holds",
    "3.1(i)",
    "no broker's fee but those of 4.27; the fee of 4.28 is not excepted",
    not(every(is("brokerFee"), not(is("brokerFeeExcepted")))),
  ),
  exchangeAct: test(
    "Representation 3.1(k) holds",
    "3.1(k)",
    "registered, subject to reporting, and current",
    every(is("exchangeActRegistered"), is("reportingDuty"), is("reportingCurrent")),
  ),
  accreditation: test(
    "Representation 3.2(c) holds",
    "3.2(c)",
    "an accredited investor at both times",
    every(is("accreditedWhenOffered"), is("accreditedAtSigning")),
  ),
  planAssets: test(
    "Representation 3.2(f) holds",
    "3.2(f)",
    "no assets of an employee benefit plan",
    not(is("planAssets")),
  ),
} satisfies Record<string, RowDefinition>;
