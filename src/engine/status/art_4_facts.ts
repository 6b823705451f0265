import { amount, choice, date, flag, shares } from "./fact-kinds";

/** 4.1 to 4.8: the offering and information. */
const OFFERING_FACTS = {
  transferRegistered: flag(
    "Transfer registered",
    "4.1",
    "A transfer of Securities is registered under the Securities Act.",
  ),
  transferExempt: flag("Transfer exempt", "4.1", "An exemption from registration serves it."),
  ownsSecurities: flag("Purchaser owns Securities", "4.2", "Any of them."),
  onEdgar: flag("Report available on EDGAR", "4.2", "The report or filing of which is asked."),
  stopOrder: flag("Stop order or proceeding for one", "4.3(i)(A)", "Of a state securities commission."),
  disclosureUntrue: flag(
    "Disclosure Documents untrue",
    "4.3(i)(B), 4.5",
    "An event makes a statement untrue, or calls for a change to them.",
  ),
  writtenConfirmation: flag("Written confirmation requested", "4.3(i)", "By the Purchaser."),
  integrated: flag(
    "Offering would be integrated",
    "4.6",
    "With the sale of the Securities, so that this would have to be registered.",
  ),
  securitiesOutstanding: flag("Securities outstanding", "4.7", "Any of them."),
  otherMaterials: flag(
    "Other offering materials used",
    "4.8(i)",
    "Other than the Disclosure Documents and their amendments.",
  ),
  generalSolicitation: flag("General solicitation", "4.8(ii)", "Or advertising."),
};

/** 4.11 to 4.14 and 4.24: as long as rights are left. */
const RIGHTS_FACTS = {
  conversionEnd: date("Conversion period ends", "4.11", "Last day to convert the Debentures (Exhibit A)."),
  warrantExpiry: date("Warrant expires", "4.11", "Last day to exercise it (Exhibit B)."),
  initialWarrantExpiry: date("Initial Warrant expires", "4.11", "Last day to exercise it (Exhibit H)."),
  listingEvidence: flag("Evidence of listing requested", "4.11(b)", "By the Purchaser."),
  unconverted: amount("Debentures unconverted", "4.14, 4.24", "Principal amount."),
  warrantUnexercised: shares("Warrant unexercised", "4.14, 4.24", "Shares for which it can still be exercised."),
  initialWarrantUnexercised: shares(
    "Initial Warrant unexercised",
    "4.14, 4.24",
    "Shares for which it can still be exercised.",
  ),
  unsatisfied: flag("Agreement or escrow agreements unsatisfied", "4.14", "Any portion of them."),
};

/** 4.15: losses and the conduct of claims. */
const INDEMNITY_FACTS = {
  lossCause: choice(
    "Loss arises from",
    "4.15(a)",
    ["COMPANY_BREACH", "PURCHASER_BREACH", "OTHER"],
    "A breach of a Transaction Document, and whose.",
  ),
  claimant: choice(
    "Claimant of indemnity",
    "4.15(a)",
    [
      "PURCHASER",
      "PURCHASER_SIDE",
      "PURCHASER_AFFILIATE",
      "PURCHASER_CONTROLLER",
      "COMPANY",
      "COMPANY_SIDE",
      "COMPANY_AFFILIATE",
      "COMPANY_CONTROLLER",
      "OTHER",
    ],
    "A party; SIDE: its officers, directors, agents, employees; CONTROLLER: who controls it, and theirs.",
  ),
  promptNotice: flag("Claim notified promptly", "4.15(b)", "By the Indemnified Party, in writing."),
  prejudiceFound: flag(
    "Prejudice finally determined",
    "4.15(b)",
    "A court found, beyond appeal, that the lack of notice did material harm.",
  ),
  prejudice: amount("Prejudice", "4.15(b)", "What that harm costs the Indemnifying Party."),
  counselAgreed: flag("Separate counsel agreed", "4.15(b)(1)", "The Indemnifying Party agreed to pay for it."),
  defenceNotAssumed: flag("Defence not assumed", "4.15(b)(2)", "Not promptly, or without counsel that satisfies."),
  bothNamed: flag(
    "Both parties named",
    "4.15(b)(3)",
    "The Proceeding names the Indemnified and the Indemnifying Party.",
  ),
  conflictAdvised: flag(
    "Counsel advises of a conflict",
    "4.15(b)(3)",
    "One counsel for both would likely have a conflict of interest.",
  ),
  counselElected: flag("Separate counsel elected in writing", "4.15(b)(3)", "By notice to the Indemnifying Party."),
  settlementConsent: flag("Settlement consent given", "4.15(b)", "In writing, by the other party."),
  consentUnreasonablyWithheld: flag(
    "Settlement consent unreasonably withheld",
    "4.15(b)",
    "By the Indemnifying Party.",
  ),
  unconditionalRelease: flag(
    "Unconditional release",
    "4.15(b)",
    "The settlement frees the Indemnified Party from all liability.",
  ),
  faultFound: flag(
    "Fault finally determined",
    "4.15(b)",
    "A court found fault of the Indemnified Party, beyond appeal.",
  ),
  solelyAtFault: flag(
    "Losses arise solely from that fault",
    "4.15(b)",
    "Its negligence or bad faith in performing, or its breach.",
  ),
};

/** Article IV. */
export const ARTICLE_4_FACTS = {
  ...OFFERING_FACTS,
  ...RIGHTS_FACTS,
  ...INDEMNITY_FACTS,
  redemptionProhibited: flag("Redemption prohibited by Delaware law", "4.20", "At the time at which it would be due."),
  redemptionPermitted: date("Redemption permitted from", "4.20", "First day on which that law permits it."),
  consentRequired: flag(
    "Consent to redemption required",
    "4.21",
    "Of a lender, or of holders of a class of securities.",
  ),
  consentObtained: date("Consent to redemption obtained", "4.21", "Day of the consent."),
  disbursements: amount("Disbursements", "4.27(a)(ii)", "What KGL laid out."),
};
