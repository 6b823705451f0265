import { Exact } from "../basics/exact";
import type { Terms } from "../agreement/terms";
import {
  every,
  is,
  known,
  lacking,
  needing,
  some,
  test,
  text,
  type Deal,
  type RowDefinition,
  type Verdict,
} from "./verdicts";

const OF_COMPANY = ["PURCHASER", "PURCHASER_SIDE", "PURCHASER_AFFILIATE", "PURCHASER_CONTROLLER"];
const OF_PURCHASER = ["COMPANY", "COMPANY_SIDE"];

/**
 * 4.15(a)(ii) covers each Control Person, and the definition knows only those who
 * control the Purchaser. **Reading:** the Company's are meant: term *Control persons*.
 */
function isIndemnifiedByPurchaser(claimant: string, terms: Pick<Terms, "controlPersons">): boolean {
  if (OF_PURCHASER.includes(claimant)) return true;
  return claimant === (terms.controlPersons === "COMPANY" ? "COMPANY_CONTROLLER" : "PURCHASER_CONTROLLER");
}

function indemnifier(deal: Deal): Verdict {
  const { lossCause, claimant } = deal.facts;
  if (lossCause === "OTHER" || claimant === "OTHER")
    return text("NONE", "a breach by a party, and a claimant on the other side, are needed");
  return needing(deal, ["lossCause", "claimant"], (facts) => {
    const byCompany = facts.lossCause === "COMPANY_BREACH" && OF_COMPANY.includes(facts.claimant);
    if (byCompany) return text("COMPANY", "as incurred, without limit in time, after termination too");
    const byPurchaser = facts.lossCause === "PURCHASER_BREACH" && isIndemnifiedByPurchaser(facts.claimant, deal.terms);
    return byPurchaser
      ? text("PURCHASER", "each for its own breach only")
      : text("NONE", "4.15(a) does not name this claimant for this breach");
  });
}

/** Only harm that a court has found, beyond appeal, reduces what is owed. */
function reduction({ facts }: Deal): Verdict {
  if (facts.promptNotice === true) return known(Exact.ZERO, "$", "the claim was notified promptly");
  if (facts.prejudiceFound === false)
    return known(Exact.ZERO, "$", "no court has finally found harm from the lack of notice");
  const asked = ["promptNotice", "prejudiceFound", "prejudice"] as const;
  const missing = asked.filter((key) => facts[key] === undefined);
  return missing.length > 0
    ? lacking(missing)
    : known(facts.prejudice, "$", "the harm that was finally found, and no more");
}

const limbThree = every(is("bothNamed"), is("conflictAdvised"), is("counselElected"));

/** 4.15: who indemnifies, and how claims are conducted. */
export const INDEMNITY_ROWS = {
  indemnifier: { event: "Loss indemnified by", clause: "4.15(a)", decide: indemnifier },
  indemnityReduction: { event: "Indemnity reduced by", clause: "4.15(b)", decide: reduction },
  separateCounsel: test(
    "Separate counsel at the indemnifier's cost",
    "4.15(b)(1)-(3)",
    "agreed, or the defence was not assumed, or both are named, counsel advises of a conflict and it was elected in writing",
    some(is("counselAgreed"), is("defenceNotAssumed"), limbThree),
  ),
  defenceLost: test(
    "Indemnifier loses the defence of the claim",
    "4.15(b)(3)",
    "by limb (3) alone; it keeps control of the Proceedings as a whole",
    limbThree,
  ),
  indemniteeSettlement: test(
    "Settlement by the indemnitee binds the indemnifier",
    "4.15(b)",
    "consent was given, or withheld without reason",
    some(is("settlementConsent"), is("consentUnreasonablyWithheld")),
  ),
  indemnifierSettlement: test(
    "Settlement by the indemnifier permitted",
    "4.15(b)",
    "with consent, or with an unconditional release",
    some(is("settlementConsent"), is("unconditionalRelease")),
  ),
  indemnityLost: test(
    "Indemnity lost",
    "4.15(b)",
    "a final finding that the Losses arise from the indemnitee's fault, and from nothing else",
    every(is("faultFound"), is("solelyAtFault")),
  ),
} satisfies Record<string, RowDefinition>;
