import { isoDay, type Day } from "../basics/days";
import { invalid, unavailable } from "../basics/errors";
import { Exact, greatest, smallest } from "../basics/exact";
import { LookBack } from "../basics/look-back";
import { firstQuotations, Quotations, type PriceTable } from "../basics/price-table";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
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
  "lookbackDays" | "lowestCount" | "priceStatistic" | "lookbackIncludesDate" | "lookbackUnit" | "tradingCalendar" | "zeroPrice"
>;

export type ConversionPriceTerms = LookBackTerms &
  Pick<
    Terms,
    "fixedConversionPrice" | "marketMultiplier" | "combination" | "priceFloor" | "priceCeiling" | "priceDecimals" | "priceRounding"
  >;

interface FloatingLeg {
  firstDay: Day;
  lastDay: Day;
  quotedDays: number;
  statistic: Exact;
  floatingPrice: Exact;
}

/** Exhibit A, which is not attached: the conversion price of a day by a formula of the usual kind. */
export interface ConversionPriceStatement extends Partial<{ [K in keyof FloatingLeg]: FloatingLeg[K] | undefined }> {
  fixedPrice: Exact | undefined;
  combinedPrice: Exact;
  roundedPrice: Exact | undefined;
  conversionPrice: Exact;
}

export const CONVERSION_PRICE_QUANTITIES: Quantities<ConversionPriceStatement> = {
  firstDay: { label: "Look-back from", unit: "date", clause: CLAUSE, rule: "Lookback days (Trading Days or calendar days by Lookback unit) up to the last day" },
  lastDay: { label: "Look-back to", unit: "date", clause: CLAUSE, rule: "the day before the date; the date itself under Lookback includes date YES" },
  quotedDays: { label: "Days with a price in it", unit: "days", clause: CLAUSE, rule: "a day without a quotation is left out, and nothing is carried into it" },
  statistic: {
    label: "Price of the look-back",
    unit: "$ per share",
    clause: CLAUSE,
    rule: "by Price statistic: mean of all or of the Lowest count lowest, the lowest, the last or the median",
  },
  floatingPrice: { label: "Floating leg", unit: "$ per share", clause: CLAUSE, rule: "Market multiplier × price of the look-back" },
  fixedPrice: { label: "Fixed leg", unit: "$ per share", clause: CLAUSE, rule: "Fixed conversion price" },
  combinedPrice: { label: "Legs combined", unit: "$ per share", clause: CLAUSE, rule: "the lower, or under Combination MAX the higher; the one leg where there is one" },
  roundedPrice: { label: "Rounded", unit: "$ per share", clause: CLAUSE, rule: "to Price decimals by Price rounding" },
  conversionPrice: { label: "Conversion price", unit: "$ per share", clause: CLAUSE, rule: "not below Price floor and not above Price ceiling" },
};

/** Only quotations of the Trading Days count where Trading Days are counted. */
function onOpenDays(quotations: Quotations, calendar: OpenDayCalendar): Quotations {
  const { days, prices, errors } = quotations;
  const isOpen = days.map((day) => (calendar.covers(day) && calendar.isOpen(day) ? 1 : 0));
  if (!isOpen.includes(0)) return quotations;
  return new Quotations(days.filter((_, place) => isOpen[place] === 1), prices.filter((_, place) => isOpen[place] === 1), errors);
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
function spanOf(date: Day, days: number, calendar: OpenDayCalendar | undefined, terms: LookBackTerms): readonly [Day, Day] {
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

function floatingLeg({ date, prices }: ConversionPriceFacts, multiplier: Exact, days: number, terms: LookBackTerms): FloatingLeg {
  const calendar = terms.lookbackUnit === "TRADING" ? tradingDays(terms) : undefined;
  const lookBack = lookBackOver(prices, calendar, terms);
  const [firstDay, lastDay] = spanOf(date, days, calendar, terms);
  const quotedDays = lookBack.moveTo(firstDay, lastDay);
  if (quotedDays === 0) unavailable("prices", `no price from ${isoDay(firstDay)} to ${isoDay(lastDay)}`, CLAUSE);
  const statistic = statisticOf(lookBack, quotedDays, terms);
  return { firstDay, lastDay, quotedDays, statistic, floatingPrice: multiplier.times(statistic) };
}

/** Undefined where the formula has no floating leg; half of one is not enough for a price. */
function floatingLegOf(facts: ConversionPriceFacts, terms: ConversionPriceTerms): FloatingLeg | undefined {
  const { marketMultiplier: multiplier, lookbackDays: days } = terms;
  if (multiplier === null && days === null) return undefined;
  if (multiplier === null) return unavailable("Market multiplier", "not set, while Lookback days is", CLAUSE);
  if (days === null) return unavailable("Lookback days", "not set, while Market multiplier is", CLAUSE);
  if (terms.lowestCount !== null && terms.lowestCount > days) {
    invalid("Lowest count", `${terms.lowestCount} came, which is more than the ${days} Lookback days`, CLAUSE);
  }
  return floatingLeg(facts, multiplier, days, terms);
}

const NO_FORMULA = "Exhibit A is not attached; set Fixed conversion price, or Market multiplier and Lookback days";

function combined(fixed: Exact | null, floating: Exact | undefined, terms: Pick<Terms, "combination">): Exact {
  if (fixed === null) return floating ?? unavailable("terms", NO_FORMULA, CLAUSE);
  if (floating === undefined) return fixed;
  return terms.combination === "MAX" ? greatest(fixed, floating) : smallest(fixed, floating);
}

/** More places than any price has. */
const MOST_DECIMALS = 20;

function rounded(price: Exact, terms: Pick<Terms, "priceDecimals" | "priceRounding">): Exact | undefined {
  const decimals = terms.priceDecimals;
  if (decimals === null) return undefined;
  if (decimals > MOST_DECIMALS) invalid("Price decimals", `${decimals} came; accepted is a whole number from 1 to ${MOST_DECIMALS}`, CLAUSE);
  const unit = Exact.whole(10n ** BigInt(decimals));
  const units = price.times(unit);
  const whole = { NEAREST: () => units.nearest(), UP: () => units.ceiling(), DOWN: () => units.floor() };
  return whole[terms.priceRounding]().over(unit);
}

/** The bounds come last, so that rounding never leads over them. */
function bounded(price: Exact, terms: Pick<Terms, "priceFloor" | "priceCeiling">): Exact {
  const { priceFloor: floor, priceCeiling: ceiling } = terms;
  if (floor && ceiling?.isLess(floor)) invalid("Price ceiling", `${ceiling.toText()} came, which is below the Price floor of ${floor.toText()}`, CLAUSE);
  const raised = floor ? greatest(price, floor) : price;
  return ceiling ? smallest(raised, ceiling) : raised;
}

/**
 * **Reading:** how the Debentures price a conversion is not in the agreement, so
 * that there is no price until the terms give a formula. A look-back is on the
 * days of quotation among its days; of five columns the highest market with a
 * price on a day is taken.
 */
export function conversionPriceStatement(facts: ConversionPriceFacts, terms: ConversionPriceTerms): ConversionPriceStatement {
  const floating = floatingLegOf(facts, terms);
  const fixed = terms.fixedConversionPrice;
  const combinedPrice = combined(fixed, floating?.floatingPrice, terms);
  const roundedPrice = rounded(combinedPrice, terms);
  const conversionPrice = bounded(roundedPrice ?? combinedPrice, terms);
  // Written out: a column of dates asks for thousands of these, and a spread costs more than all of the above.
  return {
    firstDay: floating?.firstDay,
    lastDay: floating?.lastDay,
    quotedDays: floating?.quotedDays,
    statistic: floating?.statistic,
    floatingPrice: floating?.floatingPrice,
    fixedPrice: fixed ?? undefined,
    combinedPrice,
    roundedPrice,
    conversionPrice,
  };
}
