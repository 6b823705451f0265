import { unavailable } from "../basics/errors";
import { Exact, notNegative, total } from "../basics/exact";
import type { Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { date, optional, shareCount } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isAbsent, TermMissing } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import type { Instrument } from "./s4_18_permitted";
import { tradingDayFrom, type TradingDayTerms } from "./s1_1_calendars";

export interface CoverNotice {
  delivered: Day;
  shares: Exact;
  instrument: Instrument;
}

export interface BanFacts {
  /** the day on which the Purchaser's last Debenture went; undefined: it still owns some */
  lastDebenture: Day | undefined;
}

const NO_BAN = "Short Sales are not barred in this deal";

const BAN_FACTS = { lastDebenture: optional(date) } satisfies Kinds<BanFacts>;

/** 4.26: until when the Purchaser is barred from Short Sales. */
export interface BanStatement {
  /** undefined: the deal has none, as it may have no such ban */
  maturity: Day | undefined;
  banEnd: Day | undefined;
}

export const BAN_QUANTITIES: Quantities<BanStatement> = {
  maturity: { label: "Maturity Date", unit: "date", clause: "4.26", rule: "the term, not rolled" },
  banEnd: {
    label: "Short Sales are barred until",
    unit: "date",
    clause: "4.26",
    rule: "the earlier of the day the last Debenture went and the Maturity Date; that day still counts",
  },
};

export function banStatement(
  facts: BanFacts,
  terms: Pick<Terms, "maturityDate" | "shortSaleCoverDays">,
): BanStatement & { banEnd: Day } {
  check(BAN_FACTS, facts, "4.26");
  if (isAbsent(terms, "shortSaleCoverDays")) throw new TermMissing("shortSaleCoverDays", "none", NO_BAN);
  const { lastDebenture } = facts;
  if (!isAbsent(terms, "maturityDate")) {
    const maturity = terms.maturityDate;
    return { maturity, banEnd: Math.min(maturity, lastDebenture ?? maturity) };
  }
  const banEnd =
    lastDebenture ??
    unavailable("last_debenture", "the deal has no maturity, so that only the last Debenture ends the ban", "4.26");
  return { maturity: undefined, banEnd };
}

export interface ShortSaleFacts extends BanFacts {
  quantity: Exact;
  markedShort: boolean;
  longShares: Exact;
  saleDate: Day;
  notices: readonly CoverNotice[];
}

const SALE_FACTS = {
  quantity: shareCount,
  longShares: shareCount,
  saleDate: date,
  lastDebenture: optional(date),
} satisfies Kinds<ShortSaleFacts>;

export type ShortSaleTerms = TradingDayTerms &
  Pick<
    Terms,
    "maturityDate" | "shortSaleCoverDays" | "shortSaleWindowStart" | "shortSaleQuantity" | "initialWarrantCover"
  >;

/** 4.26: how much of a sale is a Short Sale that the Purchaser promised not to make. */
export interface ShortSaleStatement extends BanStatement {
  barred: boolean;
  firstCoverDay: Day | undefined;
  lastCoverDay: Day | undefined;
  noticeShares: Exact | undefined;
  longPosition: Exact | undefined;
  excess: Exact | undefined;
  uncovered: Exact;
}

export const SHORT_SALE_QUANTITIES: Quantities<ShortSaleStatement> = {
  ...BAN_QUANTITIES,
  barred: {
    label: "Barred on the day of the sale",
    unit: "TRUE/FALSE",
    clause: "4.26",
    rule: "the sale is not after that day",
  },
  firstCoverDay: {
    label: "Notices count from",
    unit: "date",
    clause: "4.26",
    rule: "the day of the sale; the next Trading Day under Short sale window start NEXT_TD",
  },
  lastCoverDay: {
    label: "Notices count up to",
    unit: "date",
    clause: "4.26",
    rule: "Short sale cover days (Trading Days) after the sale",
  },
  noticeShares: {
    label: "Shares under notices",
    unit: "shares",
    clause: "4.26",
    rule: "delivered from the first to the last of those days; of the Initial Warrant unless Initial warrant cover is LITERAL",
  },
  longPosition: {
    label: "Offsetting long position",
    unit: "shares",
    clause: "4.26",
    rule: "shares held long, with earlier notices, + shares under notices",
  },
  excess: {
    label: "Sold beyond the long position",
    unit: "shares",
    clause: "4.26",
    rule: "quantity less the long position, never below zero",
  },
  uncovered: {
    label: "Short Sale",
    unit: "shares",
    clause: "4.26",
    rule: "the excess of a sale that is marked short while Short Sales are barred; the whole quantity under Short sale quantity WHOLE; otherwise 0",
  },
};

interface CoverWindow {
  firstCoverDay: Day;
  lastCoverDay: Day;
}

/**
 * **Reading:** a notice of the day of the sale itself counts, earlier ones are in
 * the long position: term *Short sale window start*.
 */
function coverWindow(saleDate: Day, terms: ShortSaleTerms): CoverWindow {
  const names = { start: "sale_date", count: "Short sale cover days" };
  const sessionAfter = (days: number) => tradingDayFrom({ start: saleDate, days }, terms, names).date;
  const firstCoverDay = terms.shortSaleWindowStart === "NEXT_TD" ? sessionAfter(1) : saleDate;
  return { firstCoverDay, lastCoverDay: sessionAfter(terms.shortSaleCoverDays) };
}

/** **Reading:** the deeming words name the Initial Warrant and leave its shares out: term *Initial warrant cover*. */
function coversSale(notice: CoverNotice, window: CoverWindow, terms: ShortSaleTerms): boolean {
  if (notice.delivered < window.firstCoverDay || notice.delivered > window.lastCoverDay) return false;
  return notice.instrument !== "INITIAL_WARRANT" || terms.initialWarrantCover === "YES";
}

/** **Reading:** positions offset each other share for share: term *Short sale quantity*. */
function uncoveredShares(excess: Exact, facts: ShortSaleFacts, terms: ShortSaleTerms): Exact {
  if (excess.isZero()) return excess;
  return terms.shortSaleQuantity === "WHOLE" ? facts.quantity : excess;
}

const NOTHING_BARRED: ShortSaleStatement = {
  maturity: undefined,
  banEnd: undefined,
  barred: false,
  firstCoverDay: undefined,
  lastCoverDay: undefined,
  noticeShares: undefined,
  longPosition: undefined,
  excess: undefined,
  uncovered: Exact.ZERO,
};

export function shortSaleStatement(facts: ShortSaleFacts, terms: ShortSaleTerms): ShortSaleStatement {
  check(SALE_FACTS, facts, "4.26");
  if (isAbsent(terms, "shortSaleCoverDays")) return NOTHING_BARRED;
  const { maturity, banEnd } = banStatement(facts, terms);
  const barred = facts.saleDate <= banEnd;
  const window = coverWindow(facts.saleDate, terms);
  const { firstCoverDay, lastCoverDay } = window;
  const inTime = facts.notices.filter((notice) => coversSale(notice, window, terms));
  const noticeShares = total(inTime.map((notice) => notice.shares));
  const longPosition = facts.longShares.plus(noticeShares);
  const excess = notNegative(facts.quantity.minus(longPosition));
  const uncovered = facts.markedShort && barred ? uncoveredShares(excess, facts, terms) : Exact.ZERO;
  return { maturity, banEnd, barred, firstCoverDay, lastCoverDay, noticeShares, longPosition, excess, uncovered };
}
