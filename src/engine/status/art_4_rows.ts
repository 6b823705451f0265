import { isoDay, type Day } from "../basics/days";
import { listingStatement } from "../clauses/s4_11_listing";
import { factName } from "./facts";
import { INDEMNITY_ROWS } from "./indemnity";
import {
  every,
  is,
  isLeft,
  known,
  lacking,
  needing,
  no,
  not,
  notKnown,
  some,
  test,
  yes,
  type Condition,
  type Deal,
  type RowDefinition,
  type Verdict,
} from "./verdicts";

const isRightLeft: Condition = some(
  isLeft("unconverted"),
  isLeft("warrantUnexercised"),
  isLeft("initialWarrantUnexercised"),
);

function listingEnd(deal: Deal): Verdict {
  return needing(
    deal,
    ["conversionEnd", "warrantExpiry", "initialWarrantExpiry"],
    ({ conversionEnd, warrantExpiry, initialWarrantExpiry }) => {
      if (conversionEnd === null || warrantExpiry === null || initialWarrantExpiry === null)
        return notKnown("one of the three periods has no end");
      const end = listingStatement({ conversionEnd, warrantExpiry, initialWarrantExpiry }).listingEnd;
      return known(end, "date", "the last of the three periods to expire; best efforts", end);
    },
  );
}

function listingEvidence(deal: Deal): Verdict {
  const requested = deal.facts.listingEvidence;
  if (requested === false) return no(`${factName("listingEvidence")} FALSE`);
  const end = listingEnd(deal);
  if (requested === undefined) return lacking(["listingEvidence", ...end.lacks], end.date);
  if (end.date === undefined) return end;
  if (deal.asOf === undefined) return lacking(["asOf"], end.date);
  return deal.asOf <= end.date
    ? yes("requested while the listing is to be maintained", end.date)
    : no("the listing is no longer to be maintained", end.date);
}

/** A bar that falls on a day, as a law or a consent lifts it. */
function barUntil(
  deal: Deal,
  bar: "redemptionProhibited" | "consentRequired",
  lifted: "redemptionPermitted" | "consentObtained",
): Verdict {
  const isBarred = deal.facts[bar];
  if (isBarred === undefined) return lacking([bar]);
  if (!isBarred) return no(`${factName(bar)} FALSE`);
  return needing(deal, [lifted], (facts) => liftedOn(deal, facts[lifted], factName(lifted)));
}

function liftedOn({ asOf }: Deal, day: Day | null, name: string): Verdict {
  if (day === null) return yes(`${name} none; interest under 4.19 goes on`);
  if (asOf === undefined) return lacking(["asOf"], day);
  return asOf < day ? yes(`until ${isoDay(day)}; interest under 4.19 goes on`, day) : no(`${name} ${isoDay(day)}`, day);
}

/** 4.1 to 4.8. */
const OFFERING_ROWS = {
  transfer: test(
    "Transfer of Securities permitted",
    "4.1",
    "registered or exempt; the Securities carry a restrictive legend",
    some(is("transferRegistered"), is("transferExempt")),
  ),
  reportOwed: test(
    "Report to be furnished",
    "4.2",
    "while the Purchaser owns any Securities, what is not on EDGAR",
    every(is("ownsSecurities"), not(is("onEdgar"))),
  ),
  adviceOwed: test(
    "Purchaser to be advised",
    "4.3",
    "promptly, of a stop order or of what makes the Disclosure Documents untrue",
    some(is("stopOrder"), is("disclosureUntrue")),
  ),
  adviceConfirmation: test(
    "Advice to be confirmed in writing",
    "4.3",
    "where the Purchaser asks for it",
    every(some(is("stopOrder"), is("disclosureUntrue")), is("writtenConfirmation")),
  ),
  disclosureAmendment: test(
    "Disclosure Documents to be amended",
    "4.5",
    "promptly, where they would mislead",
    is("disclosureUntrue"),
  ),
  offering: test(
    "Offering permitted",
    "4.6",
    "no offering that would be integrated so that the Securities had to be registered",
    not(is("integrated")),
  ),
  rule144Information: test(
    "Rule 144(c) information to be supplied",
    "4.7",
    "Securities are outstanding and the Company need not report",
    every(is("securitiesOutstanding"), not(is("reportingDuty"))),
  ),
  offeringMaterials: test(
    "Offering materials permitted",
    "4.8",
    "the Disclosure Documents alone, and no general solicitation",
    every(not(is("otherMaterials")), not(is("generalSolicitation"))),
  ),
} satisfies Record<string, RowDefinition>;

/** 4.11 to 4.24. */
const COVENANT_ROWS = {
  listingEnd: { event: "Listing to be maintained until", clause: "4.11(a)", decide: listingEnd },
  listingEvidence: { event: "Evidence of listing owed", clause: "4.11(b)", decide: listingEvidence },
  powerOfAttorney: test(
    "Power of attorney irrevocable",
    "4.14",
    "while a right is left or an agreement unsatisfied",
    some(isRightLeft, is("unsatisfied")),
  ),
  redemptionBarred: {
    event: "Redemption barred by Delaware law",
    clause: "4.20",
    decide: (deal) => barUntil(deal, "redemptionProhibited", "redemptionPermitted"),
  },
  redemptionAwaitsConsent: {
    event: "Redemption awaits consent",
    clause: "4.21",
    decide: (deal) => barUntil(deal, "consentRequired", "consentObtained"),
  },
  registrationKept: test(
    "Registration to be kept current",
    "4.24",
    "while a right is left; at the Company's cost",
    isRightLeft,
  ),
} satisfies Record<string, RowDefinition>;

/** Article IV. */
export const COVENANT_AND_INDEMNITY_ROWS = {
  ...OFFERING_ROWS,
  ...COVENANT_ROWS,
  ...INDEMNITY_ROWS,
};
