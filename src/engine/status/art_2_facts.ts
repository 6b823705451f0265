import { date, flag, shares } from "./fact-kinds";

const signing = (name: string, clause: string) => flag(name, clause, "Delivered, or executed, at signing.");
const closing = (name: string, clause: string) => flag(name, clause, "Received by the Purchaser at the Closing.");

/** 2.2(b): what changes hands at signing. */
export const SIGNING_FACTS = {
  registrationRightsAgreement: signing("Registration Rights Agreement executed", "2.2(b)(i)(A)"),
  escrowAgreement: signing("Escrow Agreement executed", "2.2(b)(i)(B), 4.12"),
  initialRegistrationRightsAgreement: signing("Initial Registration Rights Agreement executed", "2.2(b)(i)(C)"),
  initialEscrowAgreement: signing("Initial Escrow Agreement executed", "2.2(b)(i)(D), 4.12"),
  legalOpinion: signing("Legal Opinion delivered", "2.2(b)(ii)(A)"),
  initialOpinion: signing("Initial Opinion delivered", "2.2(b)(ii)(A)"),
  initialWarrantDelivered: signing("Initial Warrant delivered", "2.2(b)(ii)(B)"),
  warrantInEscrow: signing("Warrant in escrow", "2.2(b)(iii)(A)"),
  powerOfAttorney: signing("Power of Attorney in escrow", "2.2(b)(iii)(B)"),
  initialPowerOfAttorney: signing("Initial Power of Attorney in escrow", "2.2(b)(iii)(C)"),
  debenturesInEscrow: signing("Debentures in escrow", "2.2(b)(iv)(A)"),
  escrowSharesInEscrow: signing("Escrow Shares in escrow", "2.2(b)(iv)(B)"),
  initialWarrantEscrowSharesInEscrow: signing("Initial Warrant Escrow Shares in escrow", "2.2(b)(iv)(B)"),
  secretarysCertificate: signing("Secretary's certificate delivered", "2.2(b)(v)"),
  presidentsResolutions: signing("President's certificate of resolutions delivered", "2.2(b)(vi)"),
  purchasePriceInEscrow: signing("Purchase Price in escrow", "2.2(b)(vii)"),
};

/** 2.3(b): what the Purchaser receives at the Closing. */
export const CLOSING_FACTS = {
  debenturesReceived: closing("Debentures received", "2.3(b)(i)(A)"),
  warrantReceived: closing("Warrant received", "2.3(b)(i)(B)"),
  closingOpinion: closing("Closing opinion received", "2.3(b)(ii)(A)"),
  closingSecretarysCertificate: closing("Closing Secretary's certificate received", "2.3(b)(ii)(B)"),
  closingPresidentsCertificate: closing("Closing President's certificate received", "2.3(b)(ii)(C)"),
  otherDocuments: closing("Other closing documents received", "2.3(b)(ii)(D)"),
};

/** Article II: registration, signing, Closing, and the way back. */
export const ARTICLE_2_FACTS = {
  registrationStatementFiled: date("Registration Statement filed", "2.2(a)", "Day of filing."),
  effectiveDate: date(
    "Effective Date",
    "1.1",
    "Day on which the Registration Statement was declared effective; none: it was not.",
  ),
  closing: date("Closing", "2.3(a)", "Day of the Closing; none: there was none."),
  extensionAgreed: date(
    "Extension agreed",
    "2.3(a)",
    "Day of the Purchaser's writing that extends the time to close; none: there is none.",
  ),
  extendedClosingDate: date(
    "Extended Closing Date",
    "2.3(a)",
    "The new Closing Date that the writing sets; none: it sets none.",
  ),
  ...SIGNING_FACTS,
  ...CLOSING_FACTS,
  wireInstructions: date(
    "Wire instructions delivered",
    "2.3(c)(i)",
    "Day on which the Escrow Agent had them in writing.",
  ),
  escrowSharesReleased: shares(
    "Escrow Shares released",
    "2.3(d), 2.3(e)",
    "Shares that have left either escrow since the Closing.",
  ),
  escrowAgentNotified: date(
    "Escrow Agent notified",
    "2.2(c)",
    "Day on which the Escrow Agent received the written notice of termination, as NOTICE_DATE gives it.",
  ),
  escrowReturned: date("Escrow returned", "2.2(c)(i)", "Day on which the Escrow Agent returned what it held."),
};
