import { Almanac, yearsOn } from "../oracles/almanac";
import { Rational } from "./rational";
import type { Id } from "./twins";

const of = (value: number): Rational => Rational.of(value);
const ZERO = of(0);
const notNegative = (value: Rational): Rational => (value.isMore(ZERO) ? value : ZERO);

const cap = (outstanding: number, owned: number): Rational =>
  notNegative(of(outstanding).times(of(0.05)).minus(of(owned)).over(of(0.95)).floor());

const simple = (amount: Rational, rate: number, days: number): Rational =>
  amount
    .times(of(rate))
    .times(of(Math.max(0, days)))
    .over(of(365));

function compounded(amount: number, due: number, paid: number): Rational {
  if (paid <= due) return ZERO;
  let years = 0;
  let growth = of(1);
  for (; yearsOn(due, years + 1) <= paid; years++) growth = growth.times(of(1.15));
  const stub = of(1).plus(simple(of(0.15), 1, paid - yearsOn(due, years)));
  return of(amount).times(growth.times(stub).minus(of(1)));
}

/** 4.19: limbs (i) to (iv), then (v) on their sum. */
function redemption(facts: readonly number[]): Rational {
  const [price, principal, accrued, owned, issuable, warrant, initial] = facts.map(of) as [
    ...[Rational, Rational, Rational],
    ...[Rational, Rational, Rational, Rational],
  ];
  const debt = principal.plus(accrued);
  const converted = price.times(issuable);
  const gain = notNegative(price.minus(of(0.01)));
  const debentures = converted.isMore(debt) ? converted : debt;
  const four = price.times(owned).plus(debentures).plus(gain.times(warrant)).plus(gain.times(initial));
  return four.plus(simple(four, 0.15, facts[8]! - facts[7]! - 7));
}

const business = new Almanac("NY_LEGAL");
const trading = new Almanac("US_EQUITY");

/** What each function must answer, in whole numbers, multiplied out and divided once. */
export const TRUTH: Readonly<Record<Id, (facts: readonly number[]) => number>> = {
  ESCROW_TOPUP: (facts) => {
    const [principal, price, held] = facts as [number, number, number];
    const short = notNegative(of(principal).times(of(2)).over(of(price)).minus(of(held)));
    return short.over(of(10_000)).ceiling().times(of(10_000)).toNumber();
  },
  FULL_CONVERSION_SHARES: ([principal, price]) => of(principal!).over(of(price!)).toNumber(),
  OWNERSHIP_CAP: ([outstanding, owned]) => cap(outstanding!, owned!).toNumber(),
  OWNERSHIP_PERCENT: ([outstanding, owned, acquired]) =>
    of(owned!)
      .plus(of(acquired!))
      .over(of(outstanding!).plus(of(acquired!)))
      .toNumber(),
  REVOCABLE_SHARES: ([requested, outstanding, owned]) =>
    notNegative(of(requested!).minus(cap(outstanding!, owned!))).toNumber(),
  ACCRUED_INTEREST: ([principal, from, to]) => simple(of(principal!), 0.01, to! - from!).toNumber(),
  DEFAULT_INTEREST: ([amount, due, paid]) => compounded(amount!, due!, paid!).toNumber(),
  REDEMPTION_INTEREST: ([amount, notice, paid]) => simple(of(amount!), 0.15, paid! - notice! - 7).toNumber(),
  REDEMPTION_PRICE: (facts) => redemption(facts).toNumber(),
  CONVERSION_SHARES: ([amount, price]) => of(amount!).over(of(price!)).floor().toNumber(),
  BUSINESS_DAY: ([start, days]) => business.nth(start!, days!),
  TRADING_DAY: ([start, days]) => trading.nth(start!, days!),
};
