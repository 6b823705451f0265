import { money, orNothing, price, rate, readings, shares } from "../arbitraries/amounts";
import { asGiven, day } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { redemptionTie } from "../arbitraries/ties";
import { dateOf, days } from "./calendars";
import { ANYTHING, isGiven, number, reading, term, type Check, type Drawn, type Expected } from "./check";
import { compounded, DAY_COUNTS, simple } from "./day-counts";
import { greatest, notNegative, q, smallest, sum, type Quotient } from "./quotient";
import { cap } from "./s4_18_ownership";

const INTEREST_READINGS = {
  ...DAY_COUNTS,
  "Redemption compounding": ["SIMPLE", "ANNUAL"],
  "Redemption interest end": ["EXCL", "INCL"],
  "Consent interest to": ["PAID", "CONSENT"],
};
const READINGS = {
  ...INTEREST_READINGS,
  "Accrued interest to": ["PAYMENT", "NOTICE", "DAY7"],
  "Owned escrow shares": ["EXCLUDE", "INCLUDE"],
  "Issuable cap": ["NO", "YES"],
};

function terms(random: Random, choices: Record<string, string[]>): Record<string, unknown> {
  return {
    ...readings(random, choices),
    ...(random.chance(0.2) && { "Redemption interest rate": rate(random, 0.01, 0.24) }),
    ...(random.chance(0.2) && { "Redemption interest lag": random.pick(["none", 1, 30]) }),
  };
}

function drawDates(random: Random): Record<string, unknown> {
  const notice = day(random);
  const paid = notice + random.pick([random.whole(-3, 12), random.whole(0, 4000), 372, 373, 374]);
  return {
    notice: asGiven(random, notice),
    paid,
    consent: orNothing(random, asGiven(random, notice + random.whole(0, 400)), 0.6),
  };
}

const lag = (drawn: Drawn): number =>
  drawn.terms?.["Redemption interest lag"] === "none" ? 0 : days(drawn, "Redemption interest lag", 7);

function drawInterest(random: Random): Drawn {
  return { facts: { amount: money(random), ...drawDates(random) }, terms: terms(random, INTEREST_READINGS) };
}

/** (v): from the lag after the notice until payment; under INCL the day of payment counts too. */
function interest(drawn: Drawn, amount: Quotient, paid: string): Quotient {
  const isToConsent = reading(drawn, "Consent interest to", "PAID") === "CONSENT" && isGiven(drawn, "consent");
  const end = isToConsent ? Math.min(dateOf(drawn, "consent"), dateOf(drawn, paid)) : dateOf(drawn, paid);
  const to = reading(drawn, "Redemption interest end", "EXCL") === "INCL" ? end + 1 : end;
  const loan = {
    amount,
    rate: term(drawn, "Redemption interest rate", 0.15),
    from: dateOf(drawn, "notice") + lag(drawn),
    to,
  };
  return reading(drawn, "Redemption compounding", "SIMPLE") === "SIMPLE"
    ? simple(drawn, loan)
    : compounded(drawn, loan);
}

function drawHeld(random: Random): Record<string, unknown> {
  if (random.chance(0.3)) {
    const tie = redemptionTie(random);
    return {
      reference_price: tie.price,
      principal: tie.principal,
      accrued_interest: tie.accrued,
      shares_issuable: tie.issuable,
    };
  }
  const worth = random.chance(0.15) ? 0.01 : price(random);
  return {
    reference_price: worth,
    principal: money(random),
    accrued_interest: money(random, 100_000),
    shares_issuable: shares(random),
  };
}

function draw(random: Random): Drawn {
  const { notice, paid, consent } = drawDates(random);
  const held = {
    shares_owned: shares(random),
    warrant_shares: shares(random, 50_000_000),
    initial_warrant_shares: shares(random, 50_000_000),
  };
  const when = random.chance(0.2) ? {} : { notice, payment: paid, consent };
  const strikes = { "Warrant exercise price": price(random), "Initial warrant exercise price": price(random) };
  return {
    facts: { ...drawHeld(random), ...held, ...when },
    terms: { ...terms(random, READINGS), ...(random.chance(0.3) && strikes) },
  };
}

/** (ii)(A): interest is accrued to the payment; by the other readings the coupon of the days after is taken off again. */
function accrued(drawn: Drawn): Quotient {
  const until = reading(drawn, "Accrued interest to", "PAYMENT");
  if (until === "PAYMENT" || !isGiven(drawn, "notice") || !isGiven(drawn, "payment"))
    return number(drawn, "accrued_interest");
  const from = dateOf(drawn, "notice") + (until === "NOTICE" ? 0 : lag(drawn));
  const coupon = simple(drawn, {
    amount: number(drawn, "principal"),
    rate: q(0.01),
    from,
    to: dateOf(drawn, "payment"),
  });
  return notNegative(number(drawn, "accrued_interest").minus(coupon));
}

function limbs(drawn: Drawn): Quotient[] {
  const worth = number(drawn, "reference_price");
  const inEscrow = term(drawn, "Escrow shares", 7_500_000).minus(term(drawn, "Escrow warrant shares", 2_500_000));
  const isInEscrowOwned = reading(drawn, "Owned escrow shares", "EXCLUDE") === "INCLUDE";
  const owned = number(drawn, "shares_owned").plus(isInEscrowOwned ? inEscrow : 0);
  const holding = { facts: { outstanding: 37_916_390, owned }, terms: drawn.terms ?? {} };
  const isCapped = reading(drawn, "Issuable cap", "NO") === "YES";
  const issuable = isCapped
    ? smallest(number(drawn, "shares_issuable"), cap(holding))
    : number(drawn, "shares_issuable");
  const par = number(drawn, "principal").plus(accrued(drawn));
  const gain = (strike: string) => notNegative(worth.minus(term(drawn, strike, 0.01)));
  const four = [
    worth.times(owned),
    greatest(par, worth.times(issuable)),
    gain("Warrant exercise price").times(number(drawn, "warrant_shares")),
    gain("Initial warrant exercise price").times(number(drawn, "initial_warrant_shares")),
  ];
  const five = isGiven(drawn, "notice") && isGiven(drawn, "payment") ? interest(drawn, sum(four), "payment") : q(0);
  return [...four, five];
}

function breakdown(drawn: Drawn): Expected[][] {
  const amounts = limbs(drawn);
  const rows = amounts.map((amount, limb): Expected[] => [
    ["(i)", "(ii)", "(iii)", "(iv)", "(v)"][limb]!,
    ANYTHING,
    ANYTHING,
    amount,
  ]);
  return [["Limb", "Clause", "Measure", "Amount"], ...rows, ["Total", ANYTHING, ANYTHING, sum(amounts)]];
}

export const REDEMPTION: readonly Check[] = [
  { id: "REDEMPTION_PRICE", draw, oracle: (drawn) => sum(limbs(drawn)) },
  { id: "REDEMPTION_BREAKDOWN", draw, oracle: breakdown },
  {
    id: "REDEMPTION_INTEREST",
    draw: drawInterest,
    oracle: (drawn): Expected => interest(drawn, number(drawn, "amount"), "paid"),
  },
];
