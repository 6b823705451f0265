import Decimal from "decimal.js";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/terms";
import { Exact } from "../../src/engine/basics/exact";
import { couponStatement } from "../../src/engine/clauses/recital";
import { escrowStatement } from "../../src/engine/clauses/s4_13_escrow";
import { capStatement } from "../../src/engine/clauses/s4_18_ownership";
import { redemptionStatement } from "../../src/engine/clauses/s4_19_redemption_price";
import { money, price, shares } from "../arbitraries/amounts";
import { day } from "../arbitraries/dates";
import { Random } from "../arbitraries/random";
import { callById } from "./host";
import { keep, print, race, type Contestant } from "./rounds";

const CASES = 500;
const TERMS = AGREEMENT_TERMS;
const exact = Exact.fromDouble;

/** A term, computed over the same cases in each way. */
function over<C>(cases: readonly C[], name: string, compute: (one: C) => unknown): Contestant {
  return {
    name,
    run: () => {
      for (const one of cases) keep(compute(one));
      return cases.length;
    },
  };
}

interface Draws {
  principal: number;
  conversionPrice: number;
  held: number;
  outstanding: number;
  from: number;
  to: number;
}

function draw(random: Random): Draws {
  const from = day(random);
  const held = shares(random, 20_000_000);
  return {
    principal: money(random) + 1,
    conversionPrice: price(random),
    held,
    outstanding: shares(random) + 20 * held + 1000,
    from,
    to: from + random.whole(1, 300),
  };
}

const STATEMENT = "this engine: exact, every line of the working";
const CELL = "this add-in: the whole call of a cell";
const DECIMAL = "decimal.js for every operation";
const DOUBLES = "plain doubles, wrong now and then";

function escrow(cases: readonly Draws[]): void {
  const zero = Exact.ZERO;
  const race1 = race([
    over(cases, STATEMENT, ({ principal, conversionPrice, held }) =>
      escrowStatement(
        {
          principal: exact(principal),
          conversionPrice: exact(conversionPrice),
          escrowShares: exact(held),
          accruedInterest: zero,
        },
        TERMS,
      ).shares.toNumber(),
    ),
    over(cases, CELL, ({ principal, conversionPrice, held }) =>
      callById("ESCROW_TOPUP", [principal, conversionPrice, held, null]),
    ),
    over(cases, DECIMAL, ({ principal, conversionPrice, held }) => {
      const short = new Decimal(principal).times(2).div(conversionPrice).minus(held);
      return short.isPositive() ? short.div(10_000).ceil().times(10_000).toNumber() : 0;
    }),
    over(
      cases,
      DOUBLES,
      ({ principal, conversionPrice, held }) =>
        Math.max(0, Math.ceil(((2 * principal) / conversionPrice - held) / 10_000)) * 10_000,
    ),
  ]);
  print("Escrow top-up (4.13)", race1);
}

function cap(cases: readonly Draws[]): void {
  const timings = race([
    over(cases, STATEMENT, ({ outstanding, held }) =>
      capStatement(
        { outstanding: exact(outstanding), owned: exact(held), rights: Exact.ZERO },
        TERMS,
      ).capShares.toNumber(),
    ),
    over(cases, CELL, ({ outstanding, held }) => callById("OWNERSHIP_CAP", [outstanding, held, null])),
    over(cases, DECIMAL, ({ outstanding, held }) =>
      Decimal.max(0, new Decimal(outstanding).times(0.05).minus(held))
        .div(new Decimal(1).minus(0.05))
        .floor()
        .toNumber(),
    ),
    over(cases, DOUBLES, ({ outstanding, held }) => Math.floor(Math.max(0, 0.05 * outstanding - held) / 0.95)),
  ]);
  print("Ownership cap (4.18)", timings);
}

function interest(cases: readonly Draws[]): void {
  const timings = race([
    over(cases, STATEMENT, ({ principal, from, to }) =>
      couponStatement({ principal: exact(principal), from, to }, TERMS).interest.toNumber(),
    ),
    over(cases, CELL, ({ principal, from, to }) => callById("ACCRUED_INTEREST", [principal, from, to])),
    over(cases, DECIMAL, ({ principal, from, to }) =>
      new Decimal(principal)
        .times(0.01)
        .times(to - from)
        .div(365)
        .toNumber(),
    ),
    over(cases, DOUBLES, ({ principal, from, to }) => (principal * 0.01 * (to - from)) / 365),
  ]);
  print("Accrued interest", timings);
}

function redemption(cases: readonly Draws[]): void {
  const facts = ({ principal, conversionPrice, held, from, to }: Draws) => {
    const [owned, issuable] = [exact(held), exact(5_000_000)];
    const rights = {
      sharesOwned: owned,
      sharesIssuable: issuable,
      warrantShares: exact(2_500_000),
      initialWarrantShares: exact(2_500_000),
    };
    return {
      referencePrice: exact(conversionPrice),
      principal: exact(principal),
      accruedInterest: exact(3750),
      ...rights,
      notice: from,
      payment: to,
      consent: undefined,
    };
  };
  const timings = race([
    over(cases, STATEMENT, (one) => redemptionStatement(facts(one), TERMS).redemptionPrice.toNumber()),
    over(cases, CELL, ({ principal, conversionPrice, held, from, to }) =>
      callById("REDEMPTION_PRICE", [
        conversionPrice,
        principal,
        3750,
        held,
        5_000_000,
        2_500_000,
        2_500_000,
        from,
        to,
        null,
      ]),
    ),
    over(cases, DECIMAL, ({ principal, conversionPrice, held, from, to }) => {
      const a = new Decimal(conversionPrice);
      const two = Decimal.max(new Decimal(principal).plus(3750), a.times(5_000_000));
      const warrants = Decimal.max(0, a.minus(0.01)).times(2_500_000);
      const four = a.times(held).plus(two).plus(warrants).plus(warrants);
      return four
        .plus(
          four
            .times(0.15)
            .times(Math.max(0, to - from - 7))
            .div(365),
        )
        .toNumber();
    }),
    over(cases, DOUBLES, ({ principal, conversionPrice: a, held, from, to }) => {
      const warrants = Math.max(0, a - 0.01) * 2_500_000;
      const four = a * held + Math.max(principal + 3750, a * 5_000_000) + warrants + warrants;
      return four + (four * 0.15 * Math.max(0, to - from - 7)) / 365;
    }),
  ]);
  print("Redemption price (4.19)", timings);
}

export function raceTerms(seed: number): void {
  const random = new Random(seed, "terms");
  const cases = Array.from({ length: CASES }, () => draw(random));
  for (const term of [escrow, cap, interest, redemption]) term(cases);
}
