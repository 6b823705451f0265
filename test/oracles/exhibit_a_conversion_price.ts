import { price, rate, readings } from "../arbitraries/amounts";
import { asGiven, day } from "../arbitraries/dates";
import { priceSeries } from "../arbitraries/price-series";
import type { Random } from "../arbitraries/random";
import { Almanac } from "./almanac";
import { dateOf } from "./calendars";
import { NOT_AVAILABLE, reading, term, type Check, type Drawn, type Expected } from "./check";
import { greatest, q, smallest, sum, type Quotient } from "./quotient";
import { rowsOf } from "./s1_1_market_value";

const READINGS = {
  "Price statistic": ["AVERAGE", "LOWEST", "LAST", "MEDIAN"],
  "Lookback includes date": ["NO", "YES"],
  "Lookback unit": ["TRADING", "CALENDAR"],
  Combination: ["MIN", "MAX"],
  "Price rounding": ["NEAREST", "UP", "DOWN"],
};

function formula(random: Random): Record<string, unknown> {
  const lookback = random.whole(1, 30);
  const floor = price(random);
  return {
    ...(random.chance(0.5) && { "Fixed conversion price": price(random) }),
    ...(random.chance(0.95) && { "Market multiplier": rate(random, 0.4, 1.1), "Lookback days": lookback }),
    ...(random.chance(0.6) && { "Lowest count": random.whole(1, lookback) }),
    ...(random.chance(0.2) && { "Price floor": floor }),
    ...(random.chance(0.2) && { "Price ceiling": random.pick([floor, floor + 0.5, floor + 1]) }),
    ...(random.chance(0.5) && { "Price decimals": random.whole(1, 6) }),
  };
}

function draw(random: Random): Drawn {
  const date = day(random);
  const { rows } = priceSeries(random, date, random.chance(0.2) ? 4 : 1);
  const terms: Record<string, unknown> = { ...readings(random, READINGS), ...formula(random) };
  if (terms["Lookback days"] === undefined) delete terms["Lowest count"];
  return { facts: { date: asGiven(random, date), prices: rows }, terms };
}

const isLess = (a: Quotient, b: Quotient): number => a.compare(b);

function statistic(drawn: Drawn, prices: readonly Quotient[]): Quotient {
  const sorted = [...prices].sort(isLess);
  const middle = sorted.length / 2;
  const lowest = Number(drawn.terms?.["Lowest count"] ?? sorted.length);
  switch (reading(drawn, "Price statistic", "AVERAGE")) {
    case "LOWEST":
      return sorted[0]!;
    case "LAST":
      return prices.at(-1)!;
    case "MEDIAN":
      return sorted[Math.floor(middle - 0.5)]!.plus(sorted[Math.ceil(middle - 0.5)]!).over(2);
    default:
      return sum(sorted.slice(0, lowest)).over(Math.min(lowest, sorted.length));
  }
}

/** The prices in the look-back, oldest first: of each day the first market that has one. */
function lookedBack(drawn: Drawn): Quotient[] {
  const date = dateOf(drawn, "date");
  const count = Number(drawn.terms!["Lookback days"]);
  const end = reading(drawn, "Lookback includes date", "NO") === "YES" ? date + 1 : date;
  const isTrading = reading(drawn, "Lookback unit", "TRADING") === "TRADING";
  const calendar = new Almanac("US_EQUITY");
  const first = isTrading ? calendar.nth(end, -count) : end - count;
  return rowsOf(drawn)
    .filter(({ day: at }) => at >= first && at < end && (!isTrading || calendar.isOpen(at)))
    .sort((a, b) => a.day - b.day)
    .map(({ cells }) => cells.find((cell) => typeof cell === "number"))
    .filter((cell) => cell !== undefined)
    .map((cell) => q(cell));
}

function rounded(drawn: Drawn, value: Quotient): Quotient {
  if (drawn.terms?.["Price decimals"] === undefined) return value;
  const unit = q(10).toThe(Number(drawn.terms["Price decimals"]));
  const units = value.times(unit);
  const how = reading(drawn, "Price rounding", "NEAREST");
  return (how === "UP" ? units.ceiling() : how === "DOWN" ? units.floor() : units.nearest()).over(unit);
}

function conversionPrice(drawn: Drawn): Expected {
  const terms = drawn.terms!;
  const legs: Quotient[] = [];
  if (terms["Fixed conversion price"] !== undefined) legs.push(term(drawn, "Fixed conversion price", 0));
  if (terms["Market multiplier"] !== undefined) {
    const prices = lookedBack(drawn);
    if (prices.length === 0) return NOT_AVAILABLE;
    legs.push(statistic(drawn, prices).times(term(drawn, "Market multiplier", 0)));
  }
  if (legs.length === 0) return NOT_AVAILABLE;
  const combined = reading(drawn, "Combination", "MIN") === "MAX" ? greatest(...legs) : smallest(...legs);
  const raised = greatest(rounded(drawn, combined), term(drawn, "Price floor", 0));
  return terms["Price ceiling"] === undefined ? raised : bounded(drawn, raised);
}

function bounded(drawn: Drawn, value: Quotient): Quotient {
  return smallest(value, term(drawn, "Price ceiling", 0));
}

export const CONVERSION_PRICE: readonly Check[] = [{ id: "CONVERSION_PRICE", draw, oracle: conversionPrice }];
