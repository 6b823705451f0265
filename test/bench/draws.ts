import { money, price, shares } from "../arbitraries/amounts";
import { after, day } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { capTie, conversionTie, escrowTie, redemptionTie } from "../arbitraries/ties";
import type { Id } from "./twins";

type Draw = (random: Random) => number[];

/** Ordinary facts and sub-penny prices; and ties, with what lies just beside them. */
interface Draws {
  readonly ordinary: Draw;
  readonly tie: Draw;
}

const warrants = (random: Random): number[] => [shares(random, 50_000_000), shares(random, 50_000_000)];

function span(random: Random): number[] {
  const notice = day(random);
  return [notice, notice + random.pick([random.whole(-3, 12), random.whole(0, 4000), 372, 373, 374])];
}

function onAnniversary(random: Random): number[] {
  const from = day(random);
  return [from, after(random, from)];
}

const holding = (random: Random): number[] => [shares(random) + 1, shares(random, 50_000_000)];

/** Interest that comes to whole cents, or a cent of principal beside it. */
const wholeCents = (random: Random): number => 36_500 * random.whole(1, 1000) + random.pick([0, 0, 0.01, -0.01]);

const count: Draw = (random) => [day(random), random.whole(-30, 30)];
const nearOne: Draw = (random) => [day(random), random.whole(-1, 1)];

export const DRAWS: Readonly<Record<Id, Draws>> = {
  ESCROW_TOPUP: {
    ordinary: (random) => [money(random), price(random), shares(random)],
    tie: (random) => {
      const { principal, conversion_price, escrow_shares } = escrowTie(random).facts;
      return [principal, conversion_price, escrow_shares] as number[];
    },
  },
  FULL_CONVERSION_SHARES: {
    ordinary: (random) => [money(random), price(random)],
    tie: (random) => Object.values(conversionTie(random)),
  },
  OWNERSHIP_CAP: {
    ordinary: holding,
    tie: (random) => {
      const { outstanding, owned } = capTie(random);
      return [outstanding, owned];
    },
  },
  OWNERSHIP_PERCENT: {
    ordinary: (random) => [...holding(random), shares(random)],
    tie: (random) => {
      const { outstanding, owned, cap } = capTie(random);
      return [outstanding + 1, owned, cap];
    },
  },
  REVOCABLE_SHARES: {
    ordinary: (random) => [shares(random), ...holding(random)],
    tie: (random) => {
      const { outstanding, owned, cap } = capTie(random);
      return [cap + random.whole(0, 1), outstanding, owned];
    },
  },
  ACCRUED_INTEREST: {
    ordinary: (random) => [money(random), ...onAnniversary(random)],
    tie: (random) => [wholeCents(random), ...onAnniversary(random)],
  },
  DEFAULT_INTEREST: {
    ordinary: (random) => [money(random), ...onAnniversary(random)],
    tie: (random) => [wholeCents(random), ...onAnniversary(random)],
  },
  REDEMPTION_INTEREST: {
    ordinary: (random) => [money(random), ...span(random)],
    tie: (random) => [wholeCents(random), ...span(random)],
  },
  REDEMPTION_PRICE: {
    ordinary: (random) => [
      price(random),
      money(random),
      money(random, 100_000),
      ...[shares(random), shares(random)],
      ...warrants(random),
      ...span(random),
    ],
    tie: (random) => {
      const tie = redemptionTie(random);
      const held = [shares(random), tie.issuable];
      return [tie.price, tie.principal, tie.accrued, ...held, ...warrants(random), ...span(random)];
    },
  },
  CONVERSION_SHARES: {
    ordinary: (random) => [money(random), price(random)],
    tie: (random) => Object.values(conversionTie(random)),
  },
  BUSINESS_DAY: { ordinary: count, tie: nearOne },
  TRADING_DAY: { ordinary: count, tie: nearOne },
};
