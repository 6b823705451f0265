import { choice, date, flag } from "./fact-kinds";

const CLAUSES = [
  "ARTICLE_I",
  "ARTICLE_II",
  "ARTICLE_III",
  "ARTICLE_IV",
  "ARTICLE_V",
  "ARTICLE_VI",
  "ARTICLE_VII",
] as const;

const NOTICE_FACTS = {
  noticeInWriting: flag("Notice in writing", "7.3", "By facsimile to the number of the party."),
  noticeConfirmed: flag("Transmission confirmed", "7.3", "By a written confirmation report."),
  noticeCopied: flag("Copy sent", "7.3", "To counsel, as the addresses say."),
  addressChanged: date(
    "Change of address notified",
    "7.3",
    "Day on which the notice of the new number counts as given.",
  ),
};

const CHANGE_FACTS = {
  change: choice("Change of the Agreement", "7.4", ["AMENDMENT", "WAIVER"], "Which of the two it is."),
  changeInWriting: flag("Change in writing", "7.4", "In an instrument of its own."),
  changeSignedByCompany: flag("Change signed by the Company", "7.4", "The instrument is."),
  changeSignedByPurchaser: flag("Change signed by the Purchaser", "7.4", "The instrument is."),
  waiverAgainst: choice(
    "Waiver enforced against",
    "7.4",
    ["COMPANY", "PURCHASER"],
    "The party that gives something up.",
  ),
};

/** Article VII. */
export const ARTICLE_7_FACTS = {
  expense: choice(
    "Expense",
    "7.1, 4.27",
    [
      "DOCUMENT_FEE",
      "ESCROW_AGENT",
      "STAMP_TAX",
      "REGISTRATION",
      "ISSUANCE",
      "BLUE_SKY",
      "CERTIFICATES",
      "LISTING",
      "COMPANY_ADVISERS",
      "PURCHASER_ADVISERS",
      "PURCHASER_TAX",
      "COMPANY_OTHER",
      "PURCHASER_OTHER",
    ],
    "The kind of expense; OTHER: incident to the Agreement, on that side.",
  ),
  ...NOTICE_FACTS,
  ...CHANGE_FACTS,
  enforcer: choice(
    "Who would enforce",
    "7.6, 7.7",
    ["PARTY", "SUCCESSOR", "ASSIGN", "INDEMNITEE", "OTHER"],
    "What the person is to the Agreement.",
  ),
  assignmentForbidden: flag(
    "Assignment forbidden",
    "7.6",
    "By an agreement of the parties; the Agreement itself has no clause on it.",
  ),
  court: choice("Court", "7.8", ["NEW_YORK_COUNTY", "OTHER"], "State or federal court, and where it sits."),
  actionBy: choice("Action by", "7.8", ["COMPANY", "PURCHASER"], "Who sues."),
  courierToCompany: flag(
    "Served by courier on the Company",
    "7.8",
    "By commercial overnight courier at its address in the Agreement.",
  ),
  obligation: choice("Obligation stands in", "7.9", CLAUSES, "The article of the obligation of which is asked."),
  signedByCompany: flag("Signed by the Company", "7.10", "On any counterpart."),
  signedByPurchaser: flag("Signed by the Purchaser", "7.10", "On any counterpart."),
  counterpartsDelivered: flag("Counterparts delivered", "7.10", "Each to the other party; a facsimile is enough."),
  pressConsent: flag("Press release consent", "7.11", "Of the other party, in writing, before."),
  pressRequired: flag(
    "Press release required",
    "7.11",
    "By securities laws, as counsel of the disclosing party deems.",
  ),
  namingRequired: flag("Naming the Purchaser required", "7.11", "By law or regulation."),
  damagesClaimedBy: choice("Damages claimed by", "7.13", ["COMPANY", "PURCHASER"], "COMPANY: or anyone through it."),
  damageHead: choice(
    "Head of damage",
    "7.13",
    ["DIRECT", "LOST_PROFITS", "INCIDENTAL", "INDIRECT", "EXEMPLARY", "PUNITIVE", "SPECIAL", "CONSEQUENTIAL"],
    "What kind of damage is claimed.",
  ),
};
