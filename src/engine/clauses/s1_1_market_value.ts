import { dayOf, isoDay, type Day } from "../basics/days";
import { invalid, unavailable } from "../basics/errors";
import type { Exact } from "../basics/exact";
import { MARKETS, type Quotations, type Market, type PriceTable } from "../basics/price-table";
import { check, type Kinds } from "../basics/check";
import { date } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { LIMBS, type Venue } from "./s1_1_market_venue";

const CLAUSE = "1.1";

/** The Nasdaq became a national securities exchange by law. */
const NASDAQ_AN_EXCHANGE = dayOf(2006, 8, 1);

export interface VenuePeriod {
  readonly from: Day;
  readonly venue: Venue;
}

/** Where the stock was quoted from a day on, in order of days. */
export type VenueHistory = readonly VenuePeriod[];

export interface MarketValueFacts {
  date: Day;
  prices: PriceTable;
  /** left out: five columns tell it themselves, and for two the term Market does */
  venue?: VenueHistory | undefined;
}

const FACTS = { date } satisfies Kinds<MarketValueFacts>;

export type QuotationTerms = Pick<Terms, "zeroPrice">;

export type MarketValueTerms = QuotationTerms &
  Pick<Terms, "market" | "missingNasdaqBid" | "nasdaqAsExchange" | "fallbackBid">;

/** 1.1: the Per Share Market Value of a day. */
export interface MarketValueStatement {
  venue: Market;
  limb: string;
  sourceDate: Day;
  daysStale: number;
  basis: string;
  price: Exact;
}

export const MARKET_VALUE_QUANTITIES: Quantities<MarketValueStatement> = {
  venue: {
    label: "Venue",
    unit: "text",
    clause: CLAUSE,
    rule: "as given; of five columns the highest with a price on the latest day that has one; of two the term Market",
  },
  limb: {
    label: "Limb",
    unit: "text",
    clause: CLAUSE,
    rule: "(a) exchange, (b) Nasdaq, (c) OTCBB, (d) pink sheets; Nasdaq is an exchange by Nasdaq as exchange",
  },
  sourceDate: {
    label: "Day of the price",
    unit: "date",
    clause: CLAUSE,
    rule: "the date, or the nearest before it that has a price; in limb (b) only under Missing Nasdaq bid CARRY",
  },
  daysStale: {
    label: "Days stale",
    unit: "days",
    clause: CLAUSE,
    rule: "calendar days from the day of the price to the date",
  },
  basis: {
    label: "What the price is",
    unit: "text",
    clause: CLAUSE,
    rule: "last sale in limb (a), closing bid in the others; of an earlier day by Fallback bid, as far as the table has it",
  },
  price: { label: "Per Share Market Value", unit: "$ per share", clause: CLAUSE, rule: "the price of that day" },
};

/**
 * The quotations that a price of 0 leaves standing, since an empty cell may
 * arrive as 0: one column refuses it, of five it is no quotation. Under *Zero
 * price* PRICE it is a price.
 */
export function quotationsInUse(prices: PriceTable, terms: QuotationTerms): readonly Quotations[] {
  const { columns } = prices;
  if (columns.every(({ zeroDay }) => zeroDay === undefined) || terms.zeroPrice === "PRICE") return columns;
  if (columns.length > 1) return columns.map((column) => column.aboveZero);
  const detail = `0 came on ${isoDay(columns[0]!.zeroDay!)}; an empty cell may arrive as 0, so write n/a for no quotation, or set Zero price to PRICE`;
  return invalid("prices", detail, CLAUSE);
}

/** A column of quotations, and the periods in which they are those of a venue. */
interface Listing {
  readonly venue: Venue;
  readonly columns: readonly Quotations[];
  readonly history: VenueHistory | undefined;
}

function listingOn(facts: MarketValueFacts, terms: MarketValueTerms): Listing {
  const columns = quotationsInUse(facts.prices, terms);
  const { venue: history, date } = facts;
  if (history) return { venue: venueOn(date, history), columns, history };
  return { venue: columns.length === 1 ? terms.market : highestQuoted(columns, date), columns, history };
}

function venueOn(date: Day, history: VenueHistory): Venue {
  const period = history.findLast(({ from }) => from <= date);
  return (
    period?.venue ??
    unavailable("venue", `no venue on ${isoDay(date)}; the history begins on ${isoDay(history[0]!.from)}`, CLAUSE)
  );
}

/** Of the markets with a price on the latest day that has any, the highest. */
function highestQuoted(columns: readonly Quotations[], date: Day): Venue {
  const latest = columns.map((column) => column.days[column.latest(date)] ?? -1);
  const day = Math.max(...latest);
  return day < 0 ? noPrice(date) : MARKETS[latest.indexOf(day)]!;
}

function noPrice(date: Day): never {
  return unavailable("prices", `no price on or before ${isoDay(date)}`, CLAUSE);
}

/**
 * **Reading:** 1.1 lists Nasdaq apart from the exchanges, as the law then stood:
 * term *Nasdaq as exchange*.
 */
function limbOf(venue: Venue, date: Day, terms: MarketValueTerms): string {
  if (venue !== "NASDAQ" || terms.nasdaqAsExchange === "NEVER") return LIMBS[venue];
  const isExchange = terms.nasdaqAsExchange === "ALWAYS" || date >= NASDAQ_AN_EXCHANGE;
  return isExchange ? LIMBS.EXCHANGE : LIMBS.NASDAQ;
}

/** The column that a limb reads: one for all, or its own; limb (a) reads last sales, also for Nasdaq. */
function columnOf(limb: string, columns: readonly Quotations[]): Quotations {
  return columns.length === 1 ? columns[0]! : columns[MARKETS.findIndex((market) => LIMBS[market] === limb)]!;
}

/** In one column the quotations before a change of venue are another market's, and are not carried over it. */
function latestOfVenue(quotations: Quotations, date: Day, { venue, history, columns }: Listing): number {
  if (!history || columns.length > 1) return quotations.latest(date);
  let until = date;
  for (const { from, venue: listed } of history.filter((period) => period.from <= date).reverse()) {
    const place = listed === venue ? quotations.latest(until) : -1;
    if (place >= 0 && quotations.days[place]! >= from) return place;
    until = from - 1;
  }
  return -1;
}

/**
 * **Reading:** the look-back is written into limbs (a), (c) and (d) and left out
 * of (b): term *Missing Nasdaq bid*.
 */
function refuseLookBack(date: Day, terms: Pick<Terms, "missingNasdaqBid">): void {
  if (terms.missingNasdaqBid === "CARRY") return;
  unavailable("prices", `no Nasdaq closing bid on ${isoDay(date)}, and limb (b) looks back to no other day`, CLAUSE);
}

/**
 * **Reading:** the look-back of limbs (c) and (d) asks for the last bid of the
 * earlier day: term *Fallback bid*. A table has closing bids alone, and where
 * the last bid is not known the closing bid stands for it.
 */
function basisOf(limb: string, isEarlier: boolean, terms: Pick<Terms, "fallbackBid">): string {
  if (limb === LIMBS.EXCHANGE) return "last sale price";
  if (!isEarlier || limb === LIMBS.NASDAQ || terms.fallbackBid === "CLOSING_BID") return "closing bid";
  return "last bid, for which the table has the closing bid";
}

export function marketValueStatement(facts: MarketValueFacts, terms: MarketValueTerms): MarketValueStatement {
  check(FACTS, facts, CLAUSE);
  const { date } = facts;
  const listing = listingOn(facts, terms);
  const { venue } = listing;
  if (venue === "NONE")
    return unavailable(
      "venue",
      "no longer publicly traded: limb (e) asks for an appraisal, see APPRAISED_VALUE",
      CLAUSE,
    );
  const limb = limbOf(venue, date, terms);
  const quotations = columnOf(limb, listing.columns);
  const place = latestOfVenue(quotations, date, listing);
  const sourceDate = quotations.days[place] ?? noPrice(date);
  if (sourceDate < date && limb === LIMBS.NASDAQ) refuseLookBack(date, terms);
  const basis = basisOf(limb, sourceDate < date, terms);
  return { venue, limb, sourceDate, daysStale: date - sourceDate, basis, price: quotations.priceAt(place) };
}
