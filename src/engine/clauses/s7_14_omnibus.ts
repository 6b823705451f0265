import type { Quantities } from "../basics/statement";
import { venueStatement, type Venue, type VenueFacts } from "./s1_1_market_venue";

/** 7.14: the market that a reference to the OTCBB means. */
export interface OmnibusStatement {
  ceased: boolean;
  venue: Venue;
}

export const OMNIBUS_QUANTITIES: Quantities<OmnibusStatement> = {
  ceased: {
    label: "No longer listed on the OTCBB",
    unit: "TRUE/FALSE",
    clause: "7.14",
    rule: "the reference is replaced only then",
  },
  venue: {
    label: "What OTCBB then means",
    unit: "text",
    clause: "7.14",
    rule: "OTCBB itself; else the exchange, else Nasdaq, else the pink sheets, and none where the stock is quoted nowhere",
  },
};

/**
 * 7.14. **Reading:** the market that the National Quotation Bureau reports is
 * one on which the stock is quoted; of a stock quoted nowhere it reports none.
 */
export function omnibusStatement(facts: VenueFacts): OmnibusStatement {
  if (facts.onOtcbb) return { ceased: false, venue: "OTCBB" };
  return { ceased: true, venue: venueStatement(facts).venue };
}
