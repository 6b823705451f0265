import type { Day } from "../basics/days";
import { unavailable } from "../basics/errors";
import type { Terms } from "../agreement/terms";
import { filingStatement } from "./s2_2_registration";
import type { PeriodTerms } from "./s7_8_periods";

export type CertificateTerms = PeriodTerms & Pick<Terms, "executionDate" | "filingDays" | "certificateDate">;

/**
 * 5.1(a)(vii): the day by which the transfer agent is to deliver certificates.
 * **Reading:** the clause means the date set forth in 2.2, where two stand: term
 * *Certificate date*. The first, the signing, leaves no time at all.
 */
export function certificateDueDate(fixedByParties: Day | undefined, terms: CertificateTerms): Day {
  if (terms.certificateDate === "FILING") return filingStatement({}, terms).adjustedDate;
  if (terms.certificateDate === "EXECUTION") return terms.executionDate;
  return (
    fixedByParties ??
    unavailable("Certificate date", "under USER the parties fixed the day, and it is not given", "5.1(a)(vii)")
  );
}
