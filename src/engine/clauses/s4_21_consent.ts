import type { Day } from "../basics/days";
import type { Terms } from "../agreement/terms";

export interface PaymentFacts {
  paid: Day;
  /** the day on which a lender or holders consented, where the redemption had to wait for them */
  consent?: Day | undefined;
}

/**
 * 4.21: how long interest runs when the redemption waits for a consent.
 * **Reading:** it accrues by 4.19, until the price is paid; the words on the
 * consent limit the excuse and not the interest: term *Consent interest to*.
 * 4.20 has no such words: a bar of Delaware law leaves the interest running.
 */
export function interestUntil({ paid, consent }: PaymentFacts, terms: Pick<Terms, "consentInterestTo">): Day {
  if (consent === undefined || terms.consentInterestTo === "PAID") return paid;
  return Math.min(paid, consent);
}
