import { isoDay } from "../basics/days";
import { stateOf } from "./state";
import {
  every,
  is,
  isOneOf,
  lacking,
  needing,
  no,
  not,
  some,
  test,
  text,
  verdictOf,
  yes,
  type Condition,
  type Deal,
  type RowDefinition,
  type Verdict,
} from "./verdicts";

const ITS_OWN = "each party bears what it incurs for the Agreement";
const COMPANY_BEARS = "the Company, whether or not the deal closes";

/** 7.1 gives way to 4.27. **Reading:** without a Closing the Escrow Agent's fee is not due: term *Escrow fee if unclosed*. */
function escrowAgentFee(deal: Deal): Verdict {
  const state = stateOf(deal);
  if (state.answer === undefined) return lacking(state.lacks);
  const isDue = state.answer === "CLOSED" || deal.terms.escrowFeeIfUnclosed === "CLAUSE_7_1";
  return isDue
    ? text("COMPANY", "the Company pays the Escrow Agent")
    : text("NONE", "not due without a Closing, by 4.27");
}

function expenseBearer(deal: Deal): Verdict {
  return needing(deal, ["expense"], ({ expense }) => {
    if (expense === "ESCROW_AGENT") return escrowAgentFee(deal);
    if (expense === "PURCHASER_TAX" || expense === "PURCHASER_ADVISERS" || expense === "PURCHASER_OTHER")
      return text("PURCHASER", ITS_OWN);
    return text("COMPANY", expense === "COMPANY_OTHER" ? ITS_OWN : COMPANY_BEARS);
  });
}

/** 7.3. **Reading:** copies are a courtesy, since delivery is tied to the number of the party: term *Notice copies*. */
function noticeGiven(deal: Deal): Verdict {
  const needed: Condition[] = [is("noticeInWriting"), is("noticeConfirmed")];
  if (deal.terms.noticeCopies === "CONDITION") needed.push(is("noticeCopied"));
  const rule = "in writing, by facsimile, with a confirmation report";
  const copied = deal.terms.noticeCopies === "CONDITION" ? ", and with its copy" : "";
  return verdictOf(every(...needed), `${rule}${copied}`, deal);
}

function addressInUse(deal: Deal): Verdict {
  return needing(deal, ["addressChanged"], ({ addressChanged }) => {
    if (addressChanged === null) return text("OLD", "no change was notified");
    if (deal.asOf === undefined) return lacking(["asOf"], addressChanged);
    const isNew = deal.asOf >= addressChanged;
    return text(isNew ? "NEW" : "OLD", `the new number, and its zone, from ${isoDay(addressChanged)}`, addressChanged);
  });
}

/** 7.4: an amendment takes both parties, a waiver the one that it is enforced against. */
function changeEffective(deal: Deal): Verdict {
  return needing(deal, ["change"], ({ change }) => {
    const [company, purchaser] = [is("changeSignedByCompany"), is("changeSignedByPurchaser")];
    const signed =
      change === "AMENDMENT"
        ? every(company, purchaser)
        : some(
            every(isOneOf("waiverAgainst", "COMPANY"), company),
            every(isOneOf("waiverAgainst", "PURCHASER"), purchaser),
          );
    const rule =
      change === "AMENDMENT"
        ? "in writing, signed by both"
        : "in writing, signed by the party it is enforced against; no waiver for the future";
    return verdictOf(every(is("changeInWriting"), signed), rule, deal);
  });
}

/** 7.6, 7.7: no clause says which assigns are permitted, so that 4.1 alone stands in the way, unless the parties forbade it. */
function mayEnforce(deal: Deal): Verdict {
  return needing(deal, ["enforcer"], ({ enforcer }) => {
    if (enforcer === "PARTY" || enforcer === "SUCCESSOR") return yes("a party, or its successor");
    if (enforcer === "INDEMNITEE")
      return no("7.7 knows no other beneficiaries, though 4.15 promises indemnity to some");
    if (enforcer === "OTHER") return no("7.7 knows no other beneficiaries");
    const free = every(not(is("assignmentForbidden")), some(is("transferRegistered"), is("transferExempt")));
    return verdictOf(free, "a transfer that 4.1 allows and nothing forbids; the assignor stays bound", deal);
  });
}

function damageExcluded(deal: Deal): Verdict {
  const { damagesClaimedBy: claimant, damageHead: head } = deal.facts;
  if (claimant === "PURCHASER") return no("7.13 binds the Company and those who claim through it");
  if (head === "DIRECT") return no("direct loss is not on the list");
  return needing(deal, ["damagesClaimedBy", "damageHead"], () =>
    yes("claimed by the Company, of a kind that 7.13 lists"),
  );
}

/** Article VII. */
export const MISCELLANEOUS_ROWS = {
  expenseBearer: { event: "Expense borne by", clause: "7.1", decide: expenseBearer },
  noticeGiven: { event: "Notice given", clause: "7.3", decide: noticeGiven },
  noticeNumber: { event: "Number in use for notices", clause: "7.3", decide: addressInUse },
  changeEffective: { event: "Amendment or waiver effective", clause: "7.4", decide: changeEffective },
  enforcement: { event: "May enforce the Agreement", clause: "7.6, 7.7", decide: mayEnforce },
  court: test(
    "Court is the agreed one",
    "7.8",
    "the state or federal courts in New York County, and no other",
    isOneOf("court", "NEW_YORK_COUNTY"),
  ),
  courierService: test(
    "Service by courier is good",
    "7.8",
    "in an action by the Purchaser, on the Company at its address",
    every(isOneOf("actionBy", "PURCHASER"), is("courierToCompany")),
  ),
  survival: test(
    "Obligation survives",
    "7.9",
    "Articles III, IV and VII survive Closing and termination; 4.15 and 4.25 say so themselves; no other article is named",
    isOneOf("obligation", "ARTICLE_III", "ARTICLE_IV", "ARTICLE_VII"),
  ),
  agreementEffective: test(
    "Agreement effective",
    "7.10",
    "signed by both, counterparts delivered",
    every(is("signedByCompany"), is("signedByPurchaser"), is("counterpartsDelivered")),
  ),
  pressRelease: test(
    "Press release permitted",
    "7.11",
    "with prior written consent, or where counsel deems it required",
    some(is("pressConsent"), is("pressRequired")),
  ),
  namingPurchaser: test(
    "Company may name the Purchaser",
    "7.11",
    "where law or regulation requires it",
    is("namingRequired"),
  ),
  damageExcluded: { event: "Head of damage excluded", clause: "7.13", decide: damageExcluded },
} satisfies Record<string, RowDefinition>;
