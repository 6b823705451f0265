import { money, orNothing, price, readings, shares } from "../arbitraries/amounts";
import type { Random } from "../arbitraries/random";
import { escrowTie } from "../arbitraries/ties";
import {
  ANYTHING,
  isGiven,
  NOT_AVAILABLE,
  number,
  only,
  reading,
  term,
  type Check,
  type Drawn,
  type Expected,
} from "./check";
import { notNegative, q, sum, type Quotient } from "./quotient";

const READINGS = {
  "Top-up rounding": ["UP", "DOWN", "NEAREST", "ODD_LOT"],
  "Top-up base": ["PRINCIPAL", "PLUS_ACCRUED"],
  "Escrow base": ["DEBENTURE", "ALL"],
  "Top-up pooling": ["EACH", "POOLED"],
};

function terms(random: Random): Record<string, unknown> {
  return {
    ...readings(random, READINGS),
    ...(random.chance(0.2) && { "Escrow cover": random.pick([1, 1.5, 1.75, 2.5, 3]) }),
    ...(random.chance(0.2) && { "Certificate size": random.pick([1, 100, 5000, 25_000]) }),
  };
}

function draw(random: Random): Drawn {
  if (random.chance(0.3)) return escrowTie(random);
  const facts = { principal: money(random), conversion_price: price(random), escrow_shares: shares(random) };
  return { facts: { ...facts, accrued_interest: orNothing(random, money(random, 100_000)) }, terms: terms(random) };
}

/** 4.13: what is converted, in $. */
function base(drawn: Drawn): Quotient {
  const isPlus = reading(drawn, "Top-up base", "PRINCIPAL") === "PLUS_ACCRUED";
  return isPlus ? number(drawn, "principal").plus(number(drawn, "accrued_interest")) : number(drawn, "principal");
}

const covered = (drawn: Drawn): Quotient => base(drawn).times(term(drawn, "Escrow cover", 2));
const required = (drawn: Drawn): Quotient => covered(drawn).over(number(drawn, "conversion_price"));
const size = (drawn: Drawn): Quotient => term(drawn, "Certificate size", 10_000);

/** Whole certificates for a shortfall, and the shares in them. */
export function topUp(drawn: Drawn, shortfall: Quotient): { certificates: Quotient; shares: Quotient } {
  const exact = shortfall.over(size(drawn));
  const rounding = reading(drawn, "Top-up rounding", "UP");
  if (rounding === "ODD_LOT") return { certificates: exact.ceiling(), shares: shortfall.ceiling() };
  const certificates = rounding === "UP" ? exact.ceiling() : rounding === "DOWN" ? exact.floor() : exact.nearest();
  return { certificates, shares: certificates.times(size(drawn)) };
}

function triggerPrice(drawn: Drawn): Expected {
  const all = term(drawn, "Escrow shares", 7_500_000);
  const ofTerms =
    reading(drawn, "Escrow base", "DEBENTURE") === "ALL"
      ? all
      : all.minus(term(drawn, "Escrow warrant shares", 2_500_000));
  const held = isGiven(drawn, "escrow_shares") ? number(drawn, "escrow_shares") : ofTerms;
  return held.isMore(0) ? covered(drawn).over(held) : NOT_AVAILABLE;
}

function floorPrice(drawn: Drawn): Expected {
  const headroom = notNegative(number(drawn, "headroom"));
  const isOdd = reading(drawn, "Top-up rounding", "UP") === "ODD_LOT";
  const issuable = isOdd ? headroom : headroom.over(size(drawn)).floor().times(size(drawn));
  const escrow = number(drawn, "escrow_shares").plus(issuable);
  return escrow.isMore(0) ? covered(drawn).over(escrow) : NOT_AVAILABLE;
}

function withHeadroom(random: Random): Drawn {
  const { facts, terms: given } = draw(random);
  return {
    facts: { ...facts, headroom: random.chance(0.1) ? -shares(random) : shares(random) },
    ...(given && { terms: given }),
  };
}

function drawPurchasers(random: Random): Drawn {
  const column = (value: () => number) => Array.from({ length: count }, () => [value()]);
  const count = random.whole(1, 5);
  const tie = escrowTie(random);
  const price1 = random.chance(0.3) ? tie.facts.conversion_price : price(random);
  // A row of zeros at the end of a list is an empty one, so the last Purchaser has something.
  const withLast = (principals: number[][]) => [...principals.slice(0, -1), [principals.at(-1)![0]! + 1]];
  return {
    facts: {
      principals: withLast(column(() => (random.chance(0.3) ? (tie.facts.principal as number) : money(random)))),
      conversion_price: price1,
      escrow_shares: column(() =>
        random.chance(0.3) ? (tie.facts.escrow_shares as number) : shares(random, 20_000_000),
      ),
      accrued_interest: random.chance(0.4) ? null : column(() => money(random, 100_000)),
    },
    terms: terms(random),
  };
}

function certificates(drawn: Drawn): Expected[][] {
  const list = (name: string) => ((drawn.facts[name] ?? []) as number[][]).map(([value]) => value);
  const [principals, held, accrued] = [list("principals"), list("escrow_shares"), list("accrued_interest")];
  const rows = principals.map((principal, i) => {
    const one = { ...drawn, facts: { ...drawn.facts, principal, accrued_interest: accrued[i] ?? 0 } };
    const shortfall = notNegative(required(one).minus(held[i]!));
    return { required: required(one), held: q(held[i]!), shortfall, ...topUp(drawn, shortfall) };
  });
  const of = (pick: (row: (typeof rows)[number]) => Quotient) => sum(rows.map(pick));
  const [needed, inEscrow] = [of((r) => r.required), of((r) => r.held)];
  const isPooled = reading(drawn, "Top-up pooling", "EACH") === "POOLED";
  // Pooled, one Purchaser's surplus covers another's shortfall: there is one escrow and one cover.
  const pooled = notNegative(needed.minus(inEscrow));
  const all = isPooled
    ? { shortfall: pooled, ...topUp(drawn, pooled) }
    : { shortfall: of((r) => r.shortfall), certificates: of((r) => r.certificates), shares: of((r) => r.shares) };
  return [
    ["Purchaser", "Required", "Held", "Shortfall", "Certificates", "Shares", "New escrow"],
    ...rows.map((r): Expected[] => {
      const alone = isPooled ? ["", "", ""] : [r.certificates, r.shares, r.held.plus(r.shares)];
      return [ANYTHING, r.required, r.held, r.shortfall, ...alone];
    }),
    ["Total", needed, inEscrow, all.shortfall, all.certificates, all.shares, inEscrow.plus(all.shares)],
  ];
}

const shortfall = (drawn: Drawn): Quotient => notNegative(required(drawn).minus(number(drawn, "escrow_shares")));

const ON_PRICE = ["principal", "conversion_price", "accrued_interest"];
const ON_ESCROW = ["principal", "escrow_shares", "accrued_interest"];

export const ESCROW: readonly Check[] = [
  {
    id: "FULL_CONVERSION_SHARES",
    draw: only(ON_PRICE, draw),
    oracle: (drawn) => base(drawn).over(number(drawn, "conversion_price")),
  },
  { id: "ESCROW_REQUIRED", draw: only(ON_PRICE, draw), oracle: required },
  { id: "ESCROW_TRIGGERED", draw, oracle: (drawn) => number(drawn, "escrow_shares").isLess(required(drawn)) },
  { id: "ESCROW_TOPUP", draw, oracle: (drawn) => topUp(drawn, shortfall(drawn)).shares },
  { id: "ESCROW_TRIGGER_PRICE", draw: only(ON_ESCROW, draw), oracle: triggerPrice },
  { id: "ESCROW_FLOOR_PRICE", draw: only([...ON_ESCROW, "headroom"], withHeadroom), oracle: floorPrice },
  { id: "ESCROW_CERTIFICATES", draw: drawPurchasers, oracle: certificates },
];
