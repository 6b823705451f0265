import type { Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { date } from "../basics/kinds";
import type { Quantities } from "../basics/statement";

export interface ListingFacts {
  /** last days of the periods; the Debentures and the Warrants fix them (Exhibits A, B and H, not attached) */
  conversionEnd: Day;
  warrantExpiry: Day;
  initialWarrantExpiry: Day;
}

export const LISTING_FACTS = {
  conversionEnd: date,
  warrantExpiry: date,
  initialWarrantExpiry: date,
} satisfies Kinds<ListingFacts>;

/** 4.11: how long the listing of the Common Stock is to be maintained. */
export interface ListingStatement {
  warrantsEnd: Day;
  listingEnd: Day;
}

export const LISTING_QUANTITIES: Quantities<ListingStatement> = {
  warrantsEnd: {
    label: "Both Warrants have expired",
    unit: "date",
    clause: "4.11",
    rule: "the later of the two expiries",
  },
  listingEnd: {
    label: "Listing to be maintained until",
    unit: "date",
    clause: "4.11",
    rule: "the last of the three periods to expire; not rolled",
  },
};

export function listingStatement(facts: ListingFacts): ListingStatement {
  check(LISTING_FACTS, facts, "4.11");
  const warrantsEnd = Math.max(facts.warrantExpiry, facts.initialWarrantExpiry);
  return { warrantsEnd, listingEnd: Math.max(warrantsEnd, facts.conversionEnd) };
}
