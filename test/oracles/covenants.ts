import { money, orNothing, readings, shares } from "../arbitraries/amounts";
import { asGiven, day, serial } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { Almanac, on, yearsOn } from "./almanac";
import { business, businessTerms, dateOf, days, serialOf } from "./calendars";
import { isGiven, NOT_AVAILABLE, number, reading, type Check, type Drawn, type Expected } from "./check";
import { notNegative, q, sum, type Quotient } from "./quotient";

function drawNotice(random: Random): Drawn {
  const notice = day(random);
  const terms = { ...businessTerms(random, notice), ...readings(random, { "Escrow duty": ["BY", "AFTER"] }) };
  return {
    facts: { notice: asGiven(random, notice) },
    terms: { ...terms, ...(random.chance(0.2) && { "Top-up days": random.whole(1, 20) }) },
  };
}

function escrowDeadline(drawn: Drawn): Expected {
  const last = business(drawn).nth(dateOf(drawn, "notice"), days(drawn, "Top-up days", 10));
  return reading(drawn, "Escrow duty", "BY") === "AFTER" ? last + 1 : last;
}

function drawIssuance(random: Random): Drawn {
  const terms = {
    ...readings(random, { "Exclusivity count": ["INCLUSIVE", "EXCLUSIVE"] }),
    ...(random.chance(0.2) && { "Exclusivity years": random.whole(1, 9) }),
  };
  return { facts: { original_issuance: random.chance(0.1) ? null : asGiven(random, day(random)) }, terms };
}

/** 4.16: the first day counts, so that the years end on the day before; from 29 February they end on the 28th. */
function exclusivityEnd(drawn: Drawn): number {
  const start = dateOf(drawn, "original_issuance", ["Original issuance date", "2003-04-28"]);
  const anniversary = yearsOn(start, days(drawn, "Exclusivity years", 5));
  const isLeapStart = on(anniversary).dayOfMonth !== on(start).dayOfMonth;
  return reading(drawn, "Exclusivity count", "INCLUSIVE") === "EXCLUSIVE" || isLeapStart
    ? anniversary
    : anniversary - 1;
}

function drawOffer(random: Random): Drawn {
  const { facts, terms } = drawIssuance(random);
  const start = isGiven({ facts }, "original_issuance") ? serialOf(facts.original_issuance) : serial(2003, 4, 28);
  const edges = [
    start - 1,
    start,
    yearsOn(start, 5) - 2,
    yearsOn(start, 5) - 1,
    yearsOn(start, 5),
    yearsOn(start, 5) + 1,
  ];
  const date = random.chance(0.5) ? random.pick(edges) : start + random.whole(-100, 2500);
  return { facts: { ...facts, date, to_purchaser: orNothing(random, true, 0.8) }, terms: terms ?? {} };
}

function prohibited(drawn: Drawn): Expected {
  const start = dateOf(drawn, "original_issuance", ["Original issuance date", "2003-04-28"]);
  const date = dateOf(drawn, "date");
  return !isGiven(drawn, "to_purchaser") && date >= start && date <= exclusivityEnd(drawn);
}

function drawBlueSky(random: Random): Drawn {
  const closing = day(random);
  const terms = {
    ...businessTerms(random, closing),
    ...readings(random, { "Closing date": ["ACTUAL", "OUTSIDE"] }),
    ...(random.chance(0.2) && { "Blue sky years": random.whole(1, 5) }),
  };
  return {
    facts: {
      closing: orNothing(random, asGiven(random, closing), 0.2),
      effective: orNothing(random, asGiven(random, closing - 4), 0.3),
    },
    terms,
  };
}

function blueSkyEnd(drawn: Drawn): Expected {
  const isOutside = reading(drawn, "Closing date", "ACTUAL") === "OUTSIDE";
  if (!isGiven(drawn, isOutside ? "effective" : "closing")) return NOT_AVAILABLE;
  const closing = isOutside ? business(drawn).nth(dateOf(drawn, "effective"), 5) : dateOf(drawn, "closing");
  return yearsOn(closing, days(drawn, "Blue sky years", 2));
}

const INSTRUMENTS = ["DEBENTURE", "WARRANT", "INITIAL_WARRANT"];

function drawSale(random: Random): Drawn {
  const sale = random.chance(0.7) ? serial(2003, 11, 1) + random.whole(0, 1600) : day(random);
  const quantity = shares(random, 1_000_000);
  const part = () => random.pick([quantity, Math.floor(quantity / 2), shares(random, 500_000)]);
  const isWide = random.chance(0.5);
  const notice = () => [
    asGiven(random, sale + random.whole(-1, 6)),
    part(),
    ...(isWide ? [random.pick([...INSTRUMENTS, null])] : []),
  ];
  const notices = random.chance(0.2) ? null : Array.from({ length: random.whole(1, 4) }, notice);
  const terms = readings(random, {
    "Short sale window start": ["SALE_DAY", "NEXT_TD"],
    "Short sale quantity": ["EXCESS", "WHOLE"],
    "Initial warrant cover": ["YES", "LITERAL"],
  });
  const facts = {
    quantity,
    marked_short: random.chance(0.9),
    long_shares: random.chance(0.5) ? 0 : part(),
    sale_date: asGiven(random, sale),
  };
  return { facts: { ...facts, notices, last_debenture: orNothing(random, sale + random.whole(-3, 100), 0.7) }, terms };
}

const banEnd = (drawn: Drawn): number => {
  const maturity = dateOf(drawn, "", ["Maturity date", "2008-04-27"]);
  return isGiven(drawn, "last_debenture") ? Math.min(maturity, dateOf(drawn, "last_debenture")) : maturity;
};

/** 4.26: what is sold short beyond the long position, with shares under notices of the sale's day and two sessions on. */
function uncovered(drawn: Drawn): Expected {
  const sale = dateOf(drawn, "sale_date");
  if (drawn.facts.marked_short !== true || sale > banEnd(drawn)) return 0;
  const calendar = new Almanac("US_EQUITY");
  const first = reading(drawn, "Short sale window start", "SALE_DAY") === "NEXT_TD" ? calendar.nth(sale, 1) : sale;
  const last = calendar.nth(sale, 2);
  const isLiteral = reading(drawn, "Initial warrant cover", "YES") === "LITERAL";
  const counted = ((drawn.facts.notices ?? []) as unknown[][]).filter(([at, , instrument]) => {
    const delivered = serialOf(at);
    return delivered >= first && delivered <= last && !(isLiteral && instrument === "INITIAL_WARRANT");
  });
  const quantity = number(drawn, "quantity");
  const long: Quotient = number(drawn, "long_shares").plus(sum(counted.map(([, count]) => q(count as number))));
  const excess = notNegative(quantity.minus(long));
  return excess.isMore(0) && reading(drawn, "Short sale quantity", "EXCESS") === "WHOLE" ? quantity : excess;
}

export const COVENANTS: readonly Check[] = [
  { id: "ESCROW_DEADLINE", draw: drawNotice, oracle: escrowDeadline },
  { id: "EXCLUSIVITY_END", draw: drawIssuance, oracle: exclusivityEnd },
  { id: "ISSUANCE_PROHIBITED", draw: drawOffer, oracle: prohibited },
  { id: "BLUE_SKY_END", draw: drawBlueSky, oracle: blueSkyEnd },
  {
    id: "LISTING_END",
    draw: (random) => ({
      facts: {
        conversion_end: asGiven(random, day(random)),
        warrant_expiry: asGiven(random, day(random)),
        initial_warrant_expiry: asGiven(random, day(random)),
      },
    }),
    oracle: (drawn) => Math.max(...Object.keys(drawn.facts).map((name) => dateOf(drawn, name))),
  },
  { id: "SHORT_SALE_UNCOVERED", draw: drawSale, oracle: uncovered },
  {
    id: "SHORT_SALE_BAN_END",
    draw: (random) => ({ facts: { last_debenture: orNothing(random, day(random)) } }),
    oracle: banEnd,
  },
  {
    id: "IS_MATERIAL",
    draw: (random) => ({ facts: { amount: random.pick([100_000, 100_000.01, 99_999.99, money(random, 300_000)]) } }),
    oracle: (drawn) => number(drawn, "amount").isMore(100_000),
  },
];
