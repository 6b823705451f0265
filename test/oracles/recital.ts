import { money, orNothing, price, rate, readings } from "../arbitraries/amounts";
import { after, asGiven, day } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { conversionTie } from "../arbitraries/ties";
import { business, businessTerms, dateOf } from "./calendars";
import { isGiven, NOT_AVAILABLE, number, reading, term, type Check, type Drawn, type Expected } from "./check";
import { compounded, DAY_COUNTS, simple } from "./day-counts";
import { q } from "./quotient";

function drawAccrued(random: Random): Drawn {
  const from = day(random);
  const terms = {
    ...readings(random, DAY_COUNTS),
    ...(random.chance(0.3) && { "Coupon rate": rate(random, 0.01, 0.12) }),
  };
  return {
    facts: { principal: money(random), from: asGiven(random, from), to: asGiven(random, after(random, from)) },
    terms,
  };
}

function accrued(drawn: Drawn): Expected {
  const loan = { amount: number(drawn, "principal"), rate: term(drawn, "Coupon rate", 0.01) };
  return simple(drawn, { ...loan, from: dateOf(drawn, "from"), to: dateOf(drawn, "to") });
}

function drawDefault(random: Random): Drawn {
  const due = day(random);
  const choices = {
    ...DAY_COUNTS,
    "Default compounding": ["ANNUAL", "SIMPLE"],
    "Compounding stub": ["SIMPLE", "EXPONENT"],
    "Default interest from": ["DUE", "EOD"],
  };
  const facts = { amount: money(random), due: asGiven(random, due), paid: asGiven(random, after(random, due)) };
  const terms = {
    ...readings(random, choices),
    ...(random.chance(0.3) && { "Default rate": rate(random, 0.01, 0.24) }),
  };
  return {
    facts: { ...facts, event_of_default: orNothing(random, asGiven(random, due + random.whole(-20, 200)), 0.5) },
    terms,
  };
}

/** VI: from the due day, or from the Event of Default if that is later. */
function defaultInterest(drawn: Drawn): Expected {
  const due = dateOf(drawn, "due");
  const isFromEvent = reading(drawn, "Default interest from", "DUE") === "EOD";
  if (isFromEvent && !isGiven(drawn, "event_of_default")) return NOT_AVAILABLE;
  const from = isFromEvent ? Math.max(due, dateOf(drawn, "event_of_default")) : due;
  const loan = {
    amount: number(drawn, "amount"),
    rate: term(drawn, "Default rate", 0.15),
    from,
    to: dateOf(drawn, "paid"),
  };
  if (loan.to <= from) return 0;
  if (reading(drawn, "Default compounding", "ANNUAL") === "SIMPLE") return simple(drawn, loan);
  if (reading(drawn, "Compounding stub", "SIMPLE") === "SIMPLE") return compounded(drawn, loan);
  const years = q(loan.to - from).over(365);
  return loan.amount.times(loan.rate.plus(1).toTheFraction(years).minus(1));
}

function drawConversion(random: Random): Drawn {
  const choices = {
    "Fractional shares": ["FLOOR", "CEILING", "NEAREST"],
    "Conversion includes interest": ["NO", "YES"],
  };
  const terms = readings(random, choices);
  if (random.chance(0.4)) {
    const tie = conversionTie(random);
    return { facts: { amount: tie.amount, conversion_price: tie.price }, terms };
  }
  const facts = { amount: money(random), conversion_price: price(random) };
  return { facts: { ...facts, accrued_interest: orNothing(random, money(random, 50_000)) }, terms };
}

function conversionShares(drawn: Drawn): Expected {
  const isPlus = reading(drawn, "Conversion includes interest", "NO") === "YES";
  const converted = number(drawn, "amount").plus(isPlus ? number(drawn, "accrued_interest") : 0);
  const exact = converted.over(number(drawn, "conversion_price"));
  const rounding = reading(drawn, "Fractional shares", "FLOOR");
  return rounding === "FLOOR" ? exact.floor() : rounding === "CEILING" ? exact.ceiling() : exact.nearest();
}

function drawMaturity(random: Random): Drawn {
  const maturity = day(random);
  const terms = {
    ...businessTerms(random, maturity),
    ...readings(random, { "Maturity roll": ["FOLLOWING", "NONE", "PRECEDING"] }),
  };
  return { facts: { maturity: random.chance(0.1) ? null : asGiven(random, maturity) }, terms };
}

function maturityPayment(drawn: Drawn): Expected {
  const maturity = dateOf(drawn, "maturity", ["Maturity date", "2008-04-27"]);
  const roll = reading(drawn, "Maturity roll", "FOLLOWING");
  if (roll === "NONE" || business(drawn).isOpen(maturity)) return maturity;
  return business(drawn).nth(maturity, roll === "FOLLOWING" ? 1 : -1);
}

export const DEBENTURES: readonly Check[] = [
  { id: "ACCRUED_INTEREST", draw: drawAccrued, oracle: accrued },
  { id: "DEFAULT_INTEREST", draw: drawDefault, oracle: defaultInterest },
  { id: "CONVERSION_SHARES", draw: drawConversion, oracle: conversionShares },
  { id: "MATURITY_PAYMENT", draw: drawMaturity, oracle: maturityPayment },
];
