import { orNothing, price, readings } from "../arbitraries/amounts";
import { asGiven, day, serial } from "../arbitraries/dates";
import { priceSeries } from "../arbitraries/price-series";
import type { Random } from "../arbitraries/random";
import { Almanac } from "./almanac";
import { dateOf, days, drawHalts, isHaltedBy, serialOf } from "./calendars";
import { ANYTHING, isGiven, NOT_AVAILABLE, number, reading, type Check, type Drawn, type Expected } from "./check";
import { greatest, q, sum, type Quotient } from "./quotient";

const MARKETS = ["EXCHANGE", "NASDAQ", "OTCBB", "PINK"];
const READINGS = {
  "Missing Nasdaq bid": ["NA", "CARRY"],
  "Nasdaq as exchange": ["BY_DATE", "NEVER", "ALWAYS"],
  "Fallback bid": ["LAST_BID", "CLOSING_BID"],
};

/** One row in three falls around 1 August 2006, when Nasdaq became an exchange. */
const aDay = (random: Random): number =>
  random.chance(0.33) ? serial(2006, 8, 1) + random.whole(-20, 20) : day(random);

function draw(random: Random): Drawn {
  const date = aDay(random);
  const isWide = random.chance(0.4);
  const series = priceSeries(random, date, isWide ? 4 : 1);
  const market = readings(random, { Market: MARKETS });
  const venue = isWide ? null : orNothing(random, random.pick([...MARKETS, "NQB"]), 0.6);
  return {
    facts: { date: asGiven(random, date + random.whole(-3, 3)), prices: series.rows, venue },
    terms: { ...readings(random, READINGS), ...market },
  };
}

interface Found {
  readonly venue: string;
  readonly day: number;
  readonly price: Quotient;
}

interface Row {
  readonly day: number;
  readonly cells: readonly unknown[];
}

const known = new WeakMap<object, Row[]>();

export function rowsOf(drawn: Drawn): Row[] {
  const prices = drawn.facts.prices as unknown[][];
  const read = () =>
    prices.filter(([first]) => first !== "Date").map(([first, ...cells]) => ({ day: serialOf(first), cells }));
  const rows = known.get(prices) ?? read();
  known.set(prices, rows);
  return rows;
}

/** The last row on or before a day in which a column has a price. */
function lastRow(rows: readonly Row[], date: number, column: number): Row | undefined {
  const fits = rows.filter(({ day: at, cells }) => at <= date && typeof cells[column] === "number");
  return fits.length === 0 ? undefined : fits.reduce((last, row) => (row.day > last.day ? row : last));
}

/** Where the stock is quoted: as given; of four columns the first with a price on the latest day that has any. */
function venueOf(drawn: Drawn, rows: readonly Row[], date: number): string | undefined {
  if (isGiven(drawn, "venue")) return drawn.facts.venue === "NQB" ? "PINK" : String(drawn.facts.venue);
  if ((rows[0]?.cells.length ?? 1) === 1) return reading(drawn, "Market", "OTCBB");
  const latest = MARKETS.map((_, column) => lastRow(rows, date, column)?.day ?? 0);
  const best = Math.max(...latest);
  return best === 0 ? undefined : MARKETS[latest.indexOf(best)];
}

/** 1.1: limb (a) by last sales, (b) without a look-back, (c) and (d) with one; from August 2006 Nasdaq is an exchange. */
export function marketValue(drawn: Drawn, date: number): Found | undefined {
  const rows = rowsOf(drawn);
  const venue = venueOf(drawn, rows, date);
  if (venue === undefined) return undefined;
  const asExchange = reading(drawn, "Nasdaq as exchange", "BY_DATE");
  const isExchange = asExchange === "ALWAYS" || (asExchange === "BY_DATE" && date >= serial(2006, 8, 1));
  const limb = venue === "NASDAQ" && isExchange ? "EXCHANGE" : venue;
  const column = rows[0]!.cells.length === 1 ? 0 : MARKETS.indexOf(limb);
  const row = lastRow(rows, date, column);
  if (!row) return undefined;
  const hasNoLookBack = limb === "NASDAQ" && reading(drawn, "Missing Nasdaq bid", "NA") === "NA";
  return hasNoLookBack && row.day < date ? undefined : { venue, day: row.day, price: q(row.cells[column] as number) };
}

function detail(drawn: Drawn): Expected | Expected[][] {
  const date = dateOf(drawn, "date");
  const found = marketValue(drawn, date);
  if (!found) return NOT_AVAILABLE;
  return [
    ["Date", "Price", "Limb", "Venue", "Source date", "Days stale"],
    [date, found.price, ANYTHING, found.venue, found.day, date - found.day],
  ];
}

function drawAverage(random: Random): Drawn {
  const { facts, terms } = draw(random);
  const near = serialOf(facts.date);
  const own = random.chance(0.2) ? { "Averaging days": random.whole(1, 8) } : {};
  const halts = { halt_days: drawHalts(random, near - 5) };
  return {
    facts: { ...facts, days: orNothing(random, random.whole(1, 12), 0.6), ...halts },
    terms: { ...terms, ...own, ...readings(random, { "Average count": ["QUOTED", "SESSIONS"] }) },
  };
}

/** 4.19: the mean over the sessions before a day, without those on which the stock was halted. */
function average(drawn: Drawn, date: number): Quotient | undefined {
  const count = isGiven(drawn, "days") ? (drawn.facts.days as number) : days(drawn, "Averaging days", 5);
  const isHalted = isHaltedBy(drawn.facts.halt_days);
  const isQuoted = reading(drawn, "Average count", "QUOTED") === "QUOTED";
  const calendar = new Almanac("US_EQUITY", (at) => isQuoted && isHalted(at));
  const values = Array.from({ length: count }, (_, back) => marketValue(drawn, calendar.nth(date, -1 - back))?.price);
  return values.some((value) => value === undefined) ? undefined : sum(values as Quotient[]).over(count);
}

function drawReference(random: Random): Drawn {
  const { facts, terms } = drawAverage(random);
  const { date, prices, venue, halt_days } = facts;
  const near = () => asGiven(random, serialOf(date) + random.whole(-8, 2));
  const dates = { notice: near(), payment: orNothing(random, near()), halted: near() };
  return {
    facts: { prices, venue, halt_days, ...dates },
    terms: { ...terms, ...readings(random, { "Reference average": ["MAX", "LATEST", "NOTICE"] }) },
  };
}

function reference(drawn: Drawn): Expected {
  const names = ["notice", "payment", "halted"].filter((name) => isGiven(drawn, name));
  const which = reading(drawn, "Reference average", "MAX");
  const latest = Math.max(...names.map((name) => dateOf(drawn, name)));
  const asked =
    which === "NOTICE"
      ? [dateOf(drawn, "notice")]
      : which === "LATEST"
        ? [latest]
        : names.map((name) => dateOf(drawn, name));
  const averages = asked.map((date) => average(drawn, date));
  return averages.some((value) => value === undefined) ? NOT_AVAILABLE : greatest(...(averages as Quotient[]));
}

function drawMajority(random: Random): Drawn {
  const cents = random.whole(1, 500_000_000);
  const all = random.pick([2 * cents, 2 * cents + 1, 2 * cents - 1, cents + random.whole(0, 500_000_000)]);
  return { facts: { held: random.chance(0.1) ? 0 : cents / 100, outstanding: random.chance(0.05) ? 0 : all / 100 } };
}

export const MARKET_VALUE: readonly Check[] = [
  { id: "MARKET_VALUE", draw, oracle: (drawn) => marketValue(drawn, dateOf(drawn, "date"))?.price ?? NOT_AVAILABLE },
  { id: "MARKET_VALUE_DETAIL", draw, oracle: detail },
  {
    id: "AVERAGE_MARKET_VALUE",
    draw: drawAverage,
    oracle: (drawn) => average(drawn, dateOf(drawn, "date")) ?? NOT_AVAILABLE,
  },
  { id: "REFERENCE_PRICE", draw: drawReference, oracle: reference },
  {
    id: "APPRAISED_VALUE",
    draw: (random) => ({ facts: { first: price(random), second: orNothing(random, price(random)) } }),
    oracle: (drawn) =>
      isGiven(drawn, "second") ? number(drawn, "first").plus(number(drawn, "second")).over(2) : number(drawn, "first"),
  },
  {
    id: "IS_MAJORITY",
    draw: drawMajority,
    oracle: (drawn) =>
      isGiven(drawn, "outstanding")
        ? number(drawn, "held").times(2).isMore(number(drawn, "outstanding"))
        : NOT_AVAILABLE,
  },
];
