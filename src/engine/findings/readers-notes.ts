import type { Found } from "./finding";

/** Where no terms are named, it rests on the agreement's words alone. */
type Note = Omit<Found, "figures" | "terms" | "noTerms"> & Partial<Pick<Found, "figures" | "terms">>;

/** What only a reader of the agreement can find: words, references and silences that no rule on its numbers would show. */
const NOTES = {
  scheduleWithoutEscrowShares: {
    severity: "M",
    clause: "Schedule 1, 2.2(b)(iv)",
    finding: "Schedule 1 has no column of Escrow Shares, and does not divide its certificates between the two escrows.",
    figures: "Two escrows, one list.",
    changes: "Which certificates serve which right.",
    terms: ["escrowShares", "initialWarrantEscrowShares"],
  },
  perDebentureConsideration: {
    severity: "L",
    clause: "1.1, Recital",
    finding:
      "Per Debenture Consideration refers to the recital, which defines Debenture Consideration; neither is used.",
    figures: "$1,000 for a Debenture.",
    changes: "Nothing.",
  },
  initialEscrowSharesUndefined: {
    severity: "M",
    clause: "2.3(e), 3.1(d)",
    finding: "Initial Escrow Shares is undefined; Initial Warrant Escrow Shares is meant.",
    changes: "What stays in custody after the Closing.",
    terms: ["initialWarrantEscrowShares"],
  },
  initialWarrantExhibits: {
    severity: "M",
    clause: "2.2(b)(ii), 1.1, 2.2(d)",
    finding: "The Initial Warrant has the terms of Exhibit B in one clause and of Exhibit H in others.",
    changes: "Its expiry and adjustments.",
  },
  demandRights: {
    severity: "M",
    clause: "2.2(d), 4.24",
    finding:
      "Demand rights on the Initial Warrant Shares are given under the agreement that registers other shares, and 4.24 registers the Escrow Shares under both.",
    changes: "Which shares must be registered.",
    terms: ["initialWarrantShares", "escrowShares"],
  },
  purchaserDefinitions: {
    severity: "M",
    clause: "Preamble, 1.1",
    finding:
      "Purchaser is the list of Schedule 1 in the preamble, and one fund with its officers, directors, shareholders and Affiliates in 1.1.",
    figures: "One Purchaser, written of in the plural.",
    changes: "Who represents under 3.2, who is bound by 4.26, whose shares count under 4.18.",
  },
  contributionExceptions: {
    severity: "M",
    clause: "4.15(c)",
    finding: "The exceptions to contribution are referred to in the wrong paragraph: they are in 4.15(b).",
    changes: "Whether the exceptions apply.",
  },
  defaultsAfterClosing: {
    severity: "H",
    clause: "5.1, 4.18, 4.23, 4.25",
    finding:
      "An Event of Default is an event of 5.1, each of which is before the Closing and ends the agreement, while other clauses use the term after it.",
    changes: "Whether any default after the Closing exists without Exhibit A: term Default after closing.",
    terms: ["defaultAfterClosing"],
  },
  cureInCostsClause: {
    severity: "M",
    clause: "5.2",
    finding: "Cure matters only under 5.1(b), although 5.1(c) and 5.1(a)(vi) give time too.",
    figures: "5 Business Days; 20 Trading Days.",
    changes: "When costs and interest become due.",
    terms: ["cureDays", "preClosingReinstatementDays"],
  },
  disputeCosts: {
    severity: "M",
    clause: "4.15(b), 5.2, VI, 7.1",
    finding: "Four rules for the costs of a dispute: all, reasonable, those of an indemnity, each its own.",
    changes: "Who pays which costs.",
  },
  effectiveDateWithoutConsequence: {
    severity: "M",
    clause: "1.1",
    finding: "The last day for effectiveness stands in a definition, without a consequence.",
    figures: "2003-08-28.",
    changes: "What follows when it is missed: term Effective date cap.",
    terms: ["effectiveDateLimit", "effectiveDateCap"],
  },
  filingDateAsPeriod: {
    severity: "L",
    clause: "2.2(a)",
    finding: "Filing Date is defined as a period.",
    figures: "45 days.",
    changes: "Nothing: its last day is meant.",
    terms: ["filingDays"],
  },
  closingDateMeanings: {
    severity: "M",
    clause: "2.3(a)",
    finding: "Closing Date is defined as the last day for the Closing and used as the day of it.",
    figures: "Closing on 2003-09-02: 4.17 ends 2005-09-02 v 2005-09-05.",
    changes: "Periods counted from it: term Closing date.",
    terms: ["closingDate"],
  },
  debenturesIssued: {
    severity: "M",
    clause: "3.1(c), 2.2(b)(iv)",
    finding:
      "No Debentures have been issued by one clause, and duly issued ones are delivered at the signing by another.",
    figures: "Exclusivity to 2008-04-27, or to 2008-09-04 when issued at the Closing.",
    changes: "The Original Issuance Date.",
    terms: ["originalIssuanceDate"],
  },
  capitalizationSchedule: {
    severity: "M",
    clause: "Schedule 3.1(c)",
    finding:
      "Titled with registration rights, it lists none; it leaves out both Warrants, and a note that converts into preferred stock has none authorized.",
    figures: "2,500,000 and 2,500,000 shares; 350,000 preferred shares.",
    changes: "Whether 3.1(c) is true.",
    terms: ["warrantShares", "initialWarrantShares"],
  },
  paymentDefaultNotListed: {
    severity: "H",
    clause: "Schedules 3.1(g), 3.1(h)",
    finding:
      "A payment default on three promissory notes in a pending suit is not among the defaults; only the merger covenant is.",
    figures: "$3,677,603.74, 4.903471653333 times the Purchase Price.",
    changes: "Whether 3.1(h) is true.",
  },
  goodStanding: {
    severity: "M",
    clause: "2.2(b)(v), 3.1(a), Schedule 3.1(g)",
    finding: "Good standing is represented and to be certified while franchise tax is unpaid.",
    figures: "$72,000 for 2002.",
    changes: "Whether the certificate can be had.",
  },
  filingsExceptions: {
    severity: "M",
    clause: "3.1(c)",
    finding: "Exceptions in the Company's filings leave the schedule without an end.",
    changes: "Whether 3.1(c) can ever be untrue.",
  },
  termsUndefined: {
    severity: "L",
    clause: "1.1",
    finding:
      "Terms used without a definition: Maturity Date, Initial Escrow Shares, Purchasers, Warrants, SEC, EDGAR, Hy-Tech; others are defined only in exhibits that are missing.",
    changes: "Nothing where the sense is plain.",
  },
  termsUnused: {
    severity: "L",
    clause: "1.1",
    finding:
      "Terms defined and not used: Conversion Date, Debenture Consideration, Initial Opinion, Filing Date, Required Approvals, Default.",
    changes: "Nothing.",
  },
  typingErrors: {
    severity: "L",
    clause: "1.1, 3.1, 4.3, 4.15, 7.8",
    finding:
      "Typing errors: dated the dated, impeded for impleaded, application for applicable law, script for scrip, a doubled to and a doubled has, a stray and use, a missing full stop.",
    changes: "Nothing.",
  },
  contentsPages: {
    severity: "L",
    clause: "Contents",
    finding: "Headings and pages of the contents differ from the body.",
    figures: "4.9 is on page 15, not 14; 4.14 on 16, not 15.",
    changes: "Nothing.",
  },
  averagesComparison: {
    severity: "L",
    clause: "4.19(iv)",
    finding: "The comparison of averages ends in great instead of greater.",
    changes: "Nothing: the limb is parallel to the others.",
  },
  consentInterest: {
    severity: "H",
    clause: "4.19(v), 4.20, 4.21",
    finding:
      "Interest on a redemption that waits for a consent runs to the consent in one clause and to payment in another.",
    figures:
      "$2,370,000 from 2003-10-22, consent 2004-01-15, paid 2004-02-16: $113,954.794520547945 v $82,787.671232876712.",
    changes: "Term Consent interest to.",
    terms: ["consentInterestTo"],
  },
  delistingElsewhere: {
    severity: "H",
    clause: "7.14, 4.11, 4.19",
    finding:
      "A reference to the OTCBB follows the stock to another market, which leaves a delisting from the OTCBB without effect.",
    changes: "Whether a redemption right can arise: term Delisting test.",
    terms: ["delistingTest"],
  },
  survival: {
    severity: "L",
    clause: "7.9",
    finding:
      "What survives is Articles III, IV and VII; returns under 2.2(c), costs and default interest are not named.",
    changes: "Whether they are owed after termination.",
  },
  section12Registration: {
    severity: "M",
    clause: "3.1(k), 5.1(a)(iii)",
    finding:
      "Termination asks for registration under section 12, the representation only for registration under the Exchange Act.",
    changes: "A Company that reports under section 15(d) alone is true and terminated.",
  },
  certificateDay: {
    severity: "M",
    clause: "2.2(b)(iv), 5.1(a)(vii)",
    finding: "Termination blames the transfer agent for a day in 2.2, which obliges the Company and at the signing.",
    figures: "2003-04-28, or 2003-06-12 if the Filing Date is meant.",
    changes: "Any delay ends the agreement: term Certificate date.",
    terms: ["certificateDate"],
  },
  escrowAgentAddress: {
    severity: "L",
    clause: "1.1, 7.3",
    finding: "The Escrow Agent's address is written in three ways.",
    changes: "Nothing.",
  },
  redemptionWithoutPaymentDay: {
    severity: "H",
    clause: "4.19",
    finding: "No day for the payment of the redemption price, and no end of the option.",
    figures: "Only interest of 15% from the seventh day.",
    changes: "When a redemption is in default.",
    terms: ["redemptionInterestRate", "redemptionInterestLag"],
  },
  nasdaqLookBack: {
    severity: "H",
    clause: "1.1",
    finding: "The limb for Nasdaq has no look-back where there is no bid; the first limb takes sales, the others bids.",
    changes: "Whether there is a price on such a day: term Missing Nasdaq bid.",
    terms: ["missingNasdaqBid"],
  },
  otcbbListing: {
    severity: "L",
    clause: "4.11, 4.19, 7.14",
    finding: "The OTCBB is spoken of as if it listed stock; it quotes.",
    changes: "Nothing.",
  },
  numbering: {
    severity: "L",
    clause: "2.2, 4.9, 4.13",
    finding: "Numbering: a paragraph (i) without (ii), a second style of letters, a heading of Warrant Conversion.",
    changes: "Nothing.",
  },
  outdatedReferences: {
    severity: "M",
    clause: "1.1, 5.1(a)(v), 4.23",
    finding:
      "For a later deal many references are out of date: items of Form 8-K, Regulation S-B, Nasdaq's markets, the NASD, the OTCBB, the National Quotation Bureau.",
    figures: "From 2004-08-23 on.",
    changes: "Not this deal; every copy of it.",
  },
  appraiserSelection: {
    severity: "M",
    clause: "1.1",
    finding:
      "After full conversion no holder is left to select an Appraiser; there is no timetable, and that there are at most two is only implied.",
    changes: "Whether limb (e) can give a price.",
  },
  noteDescription: {
    severity: "L",
    clause: "Schedule 3.1(c)B",
    finding:
      "The note is written of in singular and plural, its number of shares is approximate, and the text stands twice.",
    figures: "About 350,000.",
    changes: "Nothing.",
  },
  affiliatesIndemnified: {
    severity: "L",
    clause: "4.15(a)",
    finding: "Affiliates are indemnified on the Purchaser's side only.",
    changes: "Who may claim.",
  },
  thirdParties: {
    severity: "M",
    clause: "4.15, 4.27, 7.7",
    finding:
      "There are no third-party beneficiaries, and yet indemnitees, counsel and the Escrow Agent are to be paid.",
    changes: "Who may enforce it.",
  },
  oneDebenture: {
    severity: "L",
    clause: "Recital, Schedule 1",
    finding: "One Debenture in the recital, many in Schedule 1.",
    figures: "1 v 750.",
    changes: "Nothing.",
    terms: ["debentureCount"],
  },
  subsidiaryMergers: {
    severity: "M",
    clause: "4.23",
    finding:
      "The tests name the Company alone though Subsidiaries are bound, and one speaks of a transfer that the clause does not restrict.",
    changes: "Mergers among Subsidiaries: term Subsidiary merger.",
    terms: ["subsidiaryMerger"],
  },
  materialDefinition: {
    severity: "M",
    clause: "1.1",
    finding:
      "Material is defined and stands alone nowhere: only inside Material Adverse Effect, and in lower case elsewhere.",
    figures: "$100,000; five times in capitals.",
    changes: "When a breach is material: term Materiality.",
    terms: ["materialityThreshold", "materiality"],
  },
  redeemOrRepurchase: {
    severity: "L",
    clause: "4.19",
    finding: "Redeem, repurchase and purchase price are used as if they were one.",
    changes: "Whether limits of Delaware law on redeeming stock reach the Debentures.",
  },
  controlPerson: {
    severity: "M",
    clause: "4.15(a)",
    finding: "Control Person is defined from the Purchaser alone and used for the Company's side.",
    changes: "Who is indemnified: term Control persons.",
    terms: ["controlPersons"],
  },
  initialWarrantCovering: {
    severity: "M",
    clause: "4.26, 4.13, 4.9",
    finding:
      "The Initial Warrant Shares are left out where its exercise is to cover a sale, and its notice of exercise is in another exhibit.",
    figures: "2,500,000 shares.",
    changes: "Whether an exercise covers a sale: term Initial warrant cover.",
    terms: ["initialWarrantShares", "initialWarrantCover"],
  },
  permittedAssigns: {
    severity: "M",
    clause: "7.6, 7.7",
    finding: "Permitted assigns are spoken of, and no clause permits.",
    changes: "Whether rights may be assigned.",
  },
  reserveAndCustody: {
    severity: "L",
    clause: "2.3(d), 3.1(d)",
    finding:
      "The reserve leaves out the Initial Warrant, and the custody of the Escrow Shares leaves out the Debentures that most of them serve.",
    figures: "2,500,000 and 5,000,000 shares.",
    changes: "What an adequate reserve must hold.",
    terms: ["initialWarrantShares", "escrowShares", "escrowWarrantShares"],
  },
  amendmentsHeading: {
    severity: "L",
    clause: "2.1, 7.2, 7.4",
    finding:
      "A heading speaks of amendments that are ruled on elsewhere; the principal is called the Purchase Price though it buys both Warrants too.",
    changes: "Nothing.",
    terms: ["purchasePrice", "principal"],
  },
} satisfies Record<string, Note>;

export type NoteId = keyof typeof NOTES;

function foundIn({ figures = "", terms = [], ...note }: Note): Found {
  const found = { ...note, figures, terms };
  return terms.length > 0 ? found : { ...found, noTerms: "WORDS" };
}

/** Notes on the agreement's own text, to stand beside what the rules find. */
export const READERS_NOTES = Object.entries<Note>(NOTES).map(([id, note]) => ({ id: id as NoteId, ...foundIn(note) }));
