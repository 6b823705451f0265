import { Exact } from "../../basics/exact";
import { capStatement, percentStatement } from "../../clauses/s4_18_ownership";
import type { Terms } from "../../agreement/terms";
import { NOTHING, type Rule, type Rules } from "./deal";
import { lowestConversionPrice } from "./formula";
import { dollars, figure, percent, priceText } from "./words";

/** Where the Purchaser stands at the signing, with nothing of its own. */
function signing(terms: Terms) {
  return { outstanding: terms.outstandingShares, owned: Exact.ZERO, rights: Exact.ZERO };
}

const WARRANTS = [
  ["Initial Warrant", "initialWarrantShares"],
  ["Warrant", "warrantShares"],
] as const;

/** A Warrant can be exercised whole under the cap. */
const warrantsAgainstCap: Rule = ({ terms }) => {
  const { capShares } = capStatement(signing(terms), terms);
  return WARRANTS.map(([name, term]) => ({ name, term, shares: terms[term] }))
    .filter(({ shares }) => shares.isMore(capShares))
    .map(({ name, term, shares }) => ({
      severity: "H",
      clause: "1.1, 4.18",
      finding: `The ${name} alone is over the ownership cap.`,
      figures: `${figure(shares)} shares would be ${percent(percentStatement({ ...signing(terms), acquired: shares }, terms).percent)} after exercise, against ${percent(terms.ownershipCap)}; at most ${figure(capShares)} in one step.`,
      changes: `${figure(shares.minus(capShares))} shares may be revoked, and must wait for a resale or an escape from the cap.`,
      terms: [term, "ownershipCap", "outstandingShares", "capDenominator"],
    }));
};

/** The Debentures can be converted whole under the cap. */
const conversionAgainstCap: Rule = ({ terms }) => {
  const { capShares } = capStatement(signing(terms), terms);
  if (terms.principal.isZero() || capShares.isZero()) return NOTHING;
  const price = terms.principal.over(capShares);
  const lowest = lowestConversionPrice(terms);
  if (lowest && !lowest.isLess(price)) return NOTHING;
  return [
    {
      severity: "H",
      clause: "4.18",
      finding: "Below a conversion price the Debentures cannot be converted in one step under the ownership cap.",
      figures: `${dollars(terms.principal)} ÷ ${figure(capShares)} shares: ${priceText(price)}.`,
      changes: "Conversion takes tranches, each resold before the next.",
      terms: ["principal", "ownershipCap", "outstandingShares", "capDenominator", "priceFloor"],
    },
  ];
};

/** The waiver frees whatever the cap limits. */
const waiverAgainstCap: Rule = ({ terms }) => {
  const shares = terms.warrantShares.plus(terms.initialWarrantShares);
  if (terms.waiverScope === "ALL" || shares.isZero()) return NOTHING;
  return [
    {
      severity: "M",
      clause: "4.18",
      finding: "The cap limits the Debentures and both Warrants, the waiver by notice frees the Debentures alone.",
      figures: `${figure(shares)} Warrant Shares and Initial Warrant Shares stay capped after ${terms.waiverDays} days.`,
      changes: "Whether the Warrants can be exercised in one step after a notice: term Waiver scope decides.",
      terms: ["warrantShares", "initialWarrantShares", "waiverDays", "waiverScope"],
    },
  ];
};

/** Rule 13d-3(d)(1) under the Exchange Act. */
const RIGHTS_COUNT_WITHIN_DAYS = 60;

/** The wait for a waiver is longer than the days within which a right counts as ownership. */
const waiverWait: Rule = ({ terms }) => {
  if (terms.waiverDays > RIGHTS_COUNT_WITHIN_DAYS) return NOTHING;
  return [
    {
      severity: "M",
      clause: "4.18",
      finding: "The waiver of the cap takes no longer than the days within which a right counts as ownership.",
      figures: `${terms.waiverDays} v ${RIGHTS_COUNT_WITHIN_DAYS} days (Rule 13d-3).`,
      changes: "The Purchaser may count as owner of all that it could convert, without having given notice.",
      terms: ["waiverDays"],
    },
  ];
};

export const OWNERSHIP_RULES = {
  warrantsAgainstCap,
  conversionAgainstCap,
  waiverAgainstCap,
  waiverWait,
} satisfies Rules;
