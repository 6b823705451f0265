import { orNothing, readings, shares } from "../arbitraries/amounts";
import { asGiven, day } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { capTie } from "../arbitraries/ties";
import { business, businessTerms, dateOf, days } from "./calendars";
import { isGiven, NOT_AVAILABLE, number, only, reading, term, type Check, type Drawn, type Expected } from "./check";
import { notNegative, q, smallest, type Quotient } from "./quotient";

const READINGS = { "Cap denominator": ["POST", "PRE", "ESCROW_OUT"], "Blocked rights": ["EXCLUDE", "INCLUDE"] };

function terms(random: Random): Record<string, unknown> {
  return {
    ...readings(random, READINGS),
    ...(random.chance(0.2) && { "Ownership cap": random.pick([0.0499, 0.0999, 0.1, 0.049, 0.2, 0.3333]) }),
    ...(random.chance(0.1) && { "Escrow shares": shares(random) + 1, "Initial warrant escrow shares": "none" }),
  };
}

/** A holding; one in three is just at the cap. */
function draw(random: Random): Drawn {
  const tie = capTie(random);
  if (random.chance(0.33))
    return { facts: { outstanding: tie.outstanding, owned: tie.owned, requested: tie.cap, acquired: tie.cap } };
  const facts = { outstanding: shares(random) + 1, owned: orNothing(random, shares(random, 50_000_000)) };
  const rights = orNothing(random, shares(random, 20_000_000), 0.5);
  return { facts: { ...facts, requested: shares(random), acquired: shares(random), rights }, terms: terms(random) };
}

function rights(drawn: Drawn): Quotient {
  return reading(drawn, "Blocked rights", "EXCLUDE") === "INCLUDE" ? number(drawn, "rights") : q(0);
}

const held = (drawn: Drawn): Quotient => number(drawn, "owned").plus(rights(drawn));

function outstanding(drawn: Drawn): Quotient {
  const without = number(drawn, "outstanding").plus(rights(drawn));
  if (reading(drawn, "Cap denominator", "POST") !== "ESCROW_OUT") return without;
  return without
    .plus(term(drawn, "Escrow shares", 7_500_000))
    .plus(term(drawn, "Initial warrant escrow shares", 2_500_000));
}

/** 4.18: the largest whole N with (held + N) ÷ (outstanding + N) at or under the cap; N is not outstanding under PRE and ESCROW_OUT. */
export function cap(drawn: Drawn): Quotient {
  const most = term(drawn, "Ownership cap", 0.05);
  const room = outstanding(drawn).times(most).minus(held(drawn));
  const isPost = reading(drawn, "Cap denominator", "POST") === "POST";
  return notNegative((isPost ? room.over(q(1).minus(most)) : room).floor());
}

function percent(drawn: Drawn): Expected {
  const isPost = reading(drawn, "Cap denominator", "POST") === "POST";
  const against = isPost ? outstanding(drawn).plus(number(drawn, "acquired")) : outstanding(drawn);
  return against.isMore(0) ? held(drawn).plus(number(drawn, "acquired")).over(against) : NOT_AVAILABLE;
}

function drawRequest(random: Random): Drawn {
  const { facts, terms: given } = only(["requested", "outstanding", "owned", "rights"], draw)(random);
  const date = day(random);
  const near = () => asGiven(random, date - random.pick([0, 1, 30, 74, 75, 76, 90, -5]));
  const waived = {
    waiver_notice: orNothing(random, near(), 0.4),
    waived_shares: orNothing(random, shares(random), 0.5),
  };
  const escapes = { forced: orNothing(random, true, 0.9), cap_void: orNothing(random, near(), 0.8) };
  const instrument = orNothing(random, random.pick(["DEBENTURE", "WARRANT", "INITIAL_WARRANT"]), 0.3);
  const more = readings(random, { "Waiver scope": ["DEBENTURES", "ALL"], "Waiver clear days": ["NO", "YES"] });
  return {
    facts: { ...facts, date: asGiven(random, date), ...waived, ...escapes, instrument },
    terms: { ...given, ...more },
  };
}

const waiverDate = (drawn: Drawn, notice: string): number =>
  dateOf(drawn, notice) +
  days(drawn, "Waiver days", 75) +
  (reading(drawn, "Waiver clear days", "NO") === "YES" ? 1 : 0);

/** Forced conversions and a void limitation free everything; a matured waiver frees what it names, on top of the cap. */
function permitted(drawn: Drawn): Expected {
  const requested = number(drawn, "requested");
  const date = dateOf(drawn, "date");
  const isDebenture = !isGiven(drawn, "instrument") || drawn.facts.instrument === "DEBENTURE";
  if (isGiven(drawn, "forced") && isDebenture) return requested;
  if (isGiven(drawn, "cap_void") && date >= dateOf(drawn, "cap_void")) return requested;
  const isMatured = isGiven(drawn, "waiver_notice") && date >= waiverDate(drawn, "waiver_notice");
  const isCovered = isDebenture || reading(drawn, "Waiver scope", "DEBENTURES") === "ALL";
  const waived = isGiven(drawn, "waived_shares") ? number(drawn, "waived_shares") : requested;
  return smallest(requested, cap(drawn).plus(isMatured && isCovered ? waived : 0));
}

function drawNotice(random: Random, name: string): Drawn {
  const date = day(random);
  const own = {
    ...(random.chance(0.2) && { "Waiver days": random.whole(1, 120) }),
    ...(random.chance(0.2) && { "Revocation days": random.whole(1, 9) }),
  };
  const clear = readings(random, {
    "Waiver clear days": ["NO", "YES"],
    "Cap void from": ["AFTER_CURE", "CURE_DAY", "DECLARATION"],
  });
  return { facts: { [name]: asGiven(random, date) }, terms: { ...businessTerms(random, date), ...own, ...clear } };
}

function drawDeclared(random: Random): Drawn {
  const { facts, terms: given } = drawNotice(random, "declared");
  return {
    facts: { ...facts, cure_days: random.pick([null, 0, "none", random.whole(1, 40)]) },
    ...(given && { terms: given }),
  };
}

function capVoid(drawn: Drawn): Expected {
  const declared = dateOf(drawn, "declared");
  if (drawn.facts.cure_days === "none") return declared;
  const from = reading(drawn, "Cap void from", "AFTER_CURE");
  const cure = business(drawn).nth(
    declared,
    isGiven(drawn, "cure_days") ? (drawn.facts.cure_days as number) : days(drawn, "Cure days", 5),
  );
  return from === "DECLARATION" ? declared : from === "CURE_DAY" ? cure : cure + 1;
}

export const OWNERSHIP: readonly Check[] = [
  { id: "OWNERSHIP_CAP", draw: only(["outstanding", "owned", "rights"], draw), oracle: cap },
  { id: "OWNERSHIP_PERCENT", draw: only(["outstanding", "owned", "acquired", "rights"], draw), oracle: percent },
  {
    id: "REVOCABLE_SHARES",
    draw: only(["requested", "outstanding", "owned", "rights"], draw),
    oracle: (drawn) => notNegative(number(drawn, "requested").minus(cap(drawn))),
  },
  { id: "PERMITTED_SHARES", draw: drawRequest, oracle: permitted },
  { id: "WAIVER_DATE", draw: (random) => drawNotice(random, "notice"), oracle: (drawn) => waiverDate(drawn, "notice") },
  {
    id: "REVOCATION_DEADLINE",
    draw: (random) => drawNotice(random, "received"),
    oracle: (drawn) => business(drawn).nth(dateOf(drawn, "received"), days(drawn, "Revocation days", 1)),
  },
  { id: "CAP_VOID_DATE", draw: drawDeclared, oracle: capVoid },
];
