import { isoDay, type Day } from "../basics/days";
import { invalid, unavailable } from "../basics/errors";
import type { Exact } from "../basics/exact";
import { LookBack } from "../basics/look-back";
import { firstQuotations, Quotations, type PriceTable } from "../basics/price-table";
import { isAbsent, mustSay } from "../agreement/deal";
import { TERM_DEFINITIONS, type Terms } from "../agreement/terms";
import type { OpenDayCalendar } from "../calendar/calendar";
import { tradingDays } from "../calendar/calendars";
import { quotationsInUse } from "./s1_1_market_value";

const CLAUSE = "Exhibit A";

export interface ConversionPriceFacts {
  date: Day;
  prices: PriceTable;
}

export type LookBackTerms = Pick<
  Terms,
  | "lookbackDays"
  | "lowestCount"
  | "priceStatistic"
  | "lookbackIncludesDate"
  | "lookbackUnit"
  | "tradingCalendar"
  | "zeroPrice"
>;

export type FloatingTerms = LookBackTerms & Pick<Terms, "marketMultiplier">;

/** The leg of a conversion price that follows the market. */
export interface FloatingLeg {
  firstDay: Day;
  lastDay: Day;
  quotedDays: number;
  statistic: Exact;
  floatingPrice: Exact;
}

/** Only quotations of the Trading Days count where Trading Days are counted. */
function onOpenDays(quotations: Quotations, calendar: OpenDayCalendar): Quotations {
  const { days, prices, errors } = quotations;
  const isOpen = days.map((day) => (calendar.covers(day) && calendar.isOpen(day) ? 1 : 0));
  if (!isOpen.includes(0)) return quotations;
  return new Quotations(
    days.filter((_, place) => isOpen[place] === 1),
    prices.filter((_, place) => isOpen[place] === 1),
    errors,
  );
}

interface ReadyLookBack {
  /** none where calendar days are counted */
  readonly calendar: OpenDayCalendar | undefined;
  /** no column was taken for empty */
  readonly isWhole: boolean;
  readonly lookBack: LookBack;
}

/** Look-backs that are ready, by table: a column of dates asks them one by one. */
const ready = new WeakMap<PriceTable, ReadyLookBack[]>();

function lookBackOver(prices: PriceTable, calendar: OpenDayCalendar | undefined, terms: LookBackTerms): LookBack {
  const inUse = quotationsInUse(prices, terms);
  const isWhole = inUse === prices.columns;
  const known = ready.get(prices) ?? [];
  const found = known.find((one) => one.calendar === calendar && one.isWhole === isWhole);
  if (found) return found.lookBack;
  const quotations = firstQuotations(inUse);
  const lookBack = new LookBack(calendar ? onOpenDays(quotations, calendar) : quotations);
  ready.set(prices, [...known, { calendar, isWhole, lookBack }]);
  return lookBack;
}

const SPAN_NAMES = { start: "date", count: "Lookback days" };

/** The days that are looked back on, both included. */
function spanOf(
  date: Day,
  days: number,
  calendar: OpenDayCalendar | undefined,
  terms: LookBackTerms,
): readonly [Day, Day] {
  const end = terms.lookbackIncludesDate === "YES" ? date + 1 : date;
  return [calendar ? calendar.nthOpenDay(end, -days, SPAN_NAMES) : end - days, end - 1];
}

function statisticOf(lookBack: LookBack, quotedDays: number, terms: LookBackTerms): Exact {
  switch (terms.priceStatistic) {
    case "AVERAGE":
      return lookBack.meanOfLowest(Math.min(terms.lowestCount ?? quotedDays, quotedDays));
    case "LOWEST":
      return lookBack.lowest();
    case "LAST":
      return lookBack.last();
    case "MEDIAN":
      return lookBack.median();
  }
}

function floatingLeg(
  { date, prices }: ConversionPriceFacts,
  multiplier: Exact,
  days: number,
  terms: LookBackTerms,
): FloatingLeg {
  const calendar = terms.lookbackUnit === "TRADING" ? tradingDays(terms) : undefined;
  const lookBack = lookBackOver(prices, calendar, terms);
  const [firstDay, lastDay] = spanOf(date, days, calendar, terms);
  const quotedDays = lookBack.moveTo(firstDay, lastDay);
  if (quotedDays === 0) unavailable("prices", `no price from ${isoDay(firstDay)} to ${isoDay(lastDay)}`, CLAUSE);
  const statistic = statisticOf(lookBack, quotedDays, terms);
  return { firstDay, lastDay, quotedDays, statistic, floatingPrice: multiplier.times(statistic) };
}

function missing(key: "marketMultiplier" | "lookbackDays", detail: string, terms: FloatingTerms): never {
  mustSay(terms, key);
  return unavailable(TERM_DEFINITIONS[key].name, detail, CLAUSE);
}

/** Undefined where the formula has no floating leg; half of one is not enough for a price. */
export function floatingLegOf(facts: ConversionPriceFacts, terms: FloatingTerms): FloatingLeg | undefined {
  const { marketMultiplier: multiplier, lookbackDays: days } = terms;
  if (multiplier === null && (days === null || isAbsent(terms, "marketMultiplier"))) return undefined;
  if (multiplier === null) return missing("marketMultiplier", "not set, while Lookback days is", terms);
  if (days === null) return missing("lookbackDays", "not set, while Market multiplier is", terms);
  if (terms.lowestCount !== null && terms.lowestCount > days) {
    invalid("Lowest count", `${terms.lowestCount} came, which is more than the ${days} Lookback days`, CLAUSE);
  }
  return floatingLeg(facts, multiplier, days, terms);
}
