import { flag } from "./fact-kinds";

/** Article III: what makes a representation untrue. */
export const ARTICLE_3_FACTS = {
  unscheduledSubsidiary: flag(
    "Subsidiary not scheduled",
    "3.1(a)",
    "There is a Subsidiary that Schedule 3.1(a) does not list.",
  ),
  goodStanding: flag(
    "Good standing",
    "3.1(a)",
    "The Company and each Subsidiary exist and are in good standing at home.",
  ),
  qualificationMissing: flag(
    "Foreign qualification missing",
    "3.1(a)",
    "One is not qualified, or in good standing, where its business needs it.",
  ),
  qualificationMatters: flag(
    "Missing qualification has a Material Adverse Effect",
    "3.1(a)",
    "Alone or together with others.",
  ),
  capitalDiffers: flag(
    "Capital differs from Schedule 3.1(c)",
    "3.1(c)",
    "Stock, options or commitments are other than the schedule says.",
  ),
  capitalInFilings: flag(
    "Difference stands in the SEC filings",
    "3.1(c)",
    "The Company's filings with the Commission disclose it.",
  ),
  floatingSecurity: flag(
    "Floating price security or equity line",
    "3.1(d)",
    "The Company has a security with a floating conversion price, or an equity line.",
  ),
  floatingWithPurchaser: flag(
    "Issued to the Purchaser",
    "3.1(d)",
    "That security is, or may be, issued to the Purchaser, its Affiliates or assigns only.",
  ),
  charterConflict: flag(
    "Charter conflict not scheduled",
    "3.1(e)(i)",
    "The deal conflicts with charter or by-laws, and Schedule 3.1(e) does not say so.",
  ),
  contractConflict: flag(
    "Contract conflict not scheduled",
    "3.1(e)(ii)",
    "It conflicts with an agreement, and Schedule 3.1(e) does not say so.",
  ),
  contractConflictMatters: flag(
    "Contract conflict has a Material Adverse Effect",
    "3.1(e)(ii)",
    "Alone or together with others.",
  ),
  lawConflict: flag(
    "Law violated",
    "3.1(e)(iii)",
    "The deal, or the conduct of the business, violates a law, and Schedule 3.1(e) does not say so.",
  ),
  consentMissing: flag(
    "Consent not scheduled",
    "3.1(f)",
    "A consent, filing or approval is needed that Schedule 3.1(f) does not list.",
  ),
  consentExcepted: flag(
    "Consent is excepted",
    "3.1(f)",
    "It is a blue sky filing, or the Registration Statement within the time of 2.2(a).",
  ),
  proceeding: flag(
    "Proceeding not scheduled",
    "3.1(g)",
    "One is pending or threatened that Schedule 3.1(g) does not list.",
  ),
  proceedingChallenges: flag(
    "Proceeding challenges the Transaction Documents",
    "3.1(g)(i)",
    "Or the Securities that it names.",
  ),
  proceedingMatters: flag(
    "Proceeding could have a Material Adverse Effect",
    "3.1(g)(ii)",
    "Alone or together with others.",
  ),
  proceedingImpairs: flag(
    "Proceeding could impair performance",
    "3.1(g)(iii)",
    "Materially, alone or together with others.",
  ),
  contractDefault: flag("Contract default not scheduled", "3.1(h)(i)", "A default that Schedule 3.1(h) does not list."),
  contractDefaultMatters: flag("Contract default has a Material Adverse Effect", "3.1(h)(i)", "Of that default."),
  orderViolated: flag(
    "Order violated",
    "3.1(h)(ii)",
    "An order of a court or authority, and Schedule 3.1(h) does not say so.",
  ),
  orderViolationMatters: flag("Order violation has a Material Adverse Effect", "3.1(h)(ii)", "Of that violation."),
  statuteViolated: flag("Statute violated", "3.1(h)(iii)", "A statute or rule, and Schedule 3.1(h) does not say so."),
  statuteViolationMatters: flag(
    "Statute violation could affect the deal",
    "3.1(h)(iii)",
    "The Agreement's validity, a Material Adverse Effect, or performance in time.",
  ),
  brokerFee: flag("Broker fee payable", "3.1(i)", "The Company owes a banker, broker or agent a fee for the deal."),
  brokerFeeExcepted: flag("Broker fee is provided in 4.27", "3.1(i)", "As those of KGL and the Escrow Agent are."),
  exchangeActRegistered: flag("Registered under the Exchange Act", "3.1(k)", "The Common Stock is."),
  reportingDuty: flag(
    "Subject to Section 13 or 15(d)",
    "3.1(k), 4.7",
    "The Company has to report under the Exchange Act.",
  ),
  reportingCurrent: flag("Current in reporting", "3.1(k)", "The Company has filed what it has to."),
  accreditedWhenOffered: flag("Accredited investor when offered", "3.2(c)", "Of the Purchaser."),
  accreditedAtSigning: flag("Accredited investor at signing", "3.2(c)", "Of the Purchaser."),
  planAssets: flag("Plan assets used", "3.2(f)", "The Purchaser pays with assets of an employee benefit plan."),
};
