import type { Market } from "../basics/price-table";
import type { Quantities } from "../basics/statement";

/** A market, or none: the Common Stock is no longer publicly traded. */
export type Venue = Market | "NONE";

export interface VenueFacts {
  onExchange: boolean;
  onNasdaq: boolean;
  onOtcbb: boolean;
  onPink: boolean;
}

/** 1.1: the market whose price is the Per Share Market Value. */
export interface VenueStatement {
  limb: string;
  venue: Venue;
}

export const VENUE_QUANTITIES: Quantities<VenueStatement> = {
  limb: {
    label: "Limb that applies",
    unit: "text",
    clause: "1.1",
    rule: "(a) exchange, (b) Nasdaq, (c) OTCBB, (d) pink sheets, (e) appraisal, in this order",
  },
  venue: {
    label: "Venue",
    unit: "text",
    clause: "1.1",
    rule: "the first in that order on which the Common Stock is listed or quoted",
  },
};

export const LIMBS: Readonly<Record<Venue, string>> = { EXCHANGE: "a", NASDAQ: "b", OTCBB: "c", PINK: "d", NONE: "e" };

function highestVenue(facts: VenueFacts): Venue {
  if (facts.onExchange) return "EXCHANGE";
  if (facts.onNasdaq) return "NASDAQ";
  if (facts.onOtcbb) return "OTCBB";
  return facts.onPink ? "PINK" : "NONE";
}

export function venueStatement(facts: VenueFacts): VenueStatement {
  const venue = highestVenue(facts);
  return { limb: LIMBS[venue], venue };
}
