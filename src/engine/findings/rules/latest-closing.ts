import type { Day } from "../../basics/days";
import type { Terms } from "../../agreement/terms";
import { closingStatement } from "../../clauses/s2_3_closing";

/** The latest Closing that 2.3(a) allows without an extension. */
export function latestClosing(terms: Terms): Day {
  return closingStatement({ effective: terms.effectiveDateLimit }, terms).date;
}
