import Decimal from "decimal.js";
import { decimal } from "../arbitraries/amounts";
import { Random } from "../arbitraries/random";
import { callById } from "./host";
import { keep, print, race, type Contestant } from "./rounds";

const PRICES = 1000;
const [PRINCIPAL, OUTSTANDING, ESCROW, HEADROOM] = [750_000, 37_916_390, 5_000_000, 2_083_610];

/** The seven columns of a row, each step of the tranches computed, as one writes it without a ladder. */
function inDoubles(price: number): number[] {
  const full = PRINCIPAL / price;
  const topUp = Math.max(0, Math.ceil((2 * full - ESCROW) / 10_000)) * 10_000;
  let [left, outstanding, tranches] = [Math.floor(full), OUTSTANDING, 0];
  while (left > 0) {
    const taken = Math.min(left, Math.floor((0.05 * outstanding) / 0.95));
    left -= taken;
    outstanding += taken;
    tranches++;
  }
  return [price, full, 2 * full, topUp, full / (OUTSTANDING + full), tranches, HEADROOM - topUp];
}

function inDecimals(price: number): number[] {
  const full = new Decimal(PRINCIPAL).div(price);
  const short = full.times(2).minus(ESCROW);
  const topUp = short.isPositive() ? short.div(10_000).ceil().times(10_000) : new Decimal(0);
  let [left, outstanding, tranches] = [full.floor(), new Decimal(OUTSTANDING), 0];
  while (left.greaterThan(0)) {
    const taken = Decimal.min(left, outstanding.times(0.05).div(0.95).floor());
    left = left.minus(taken);
    outstanding = outstanding.plus(taken);
    tranches++;
  }
  const exact = [full, full.times(2), topUp, full.div(full.plus(OUTSTANDING))].map((value) => value.toNumber());
  return [price, ...exact, tranches, HEADROOM - topUp.toNumber()];
}

export function raceDilution(seed: number): void {
  const random = new Random(seed, "dilution");
  const prices = Array.from({ length: PRICES }, () => [decimal(random, 0.005, 0.5, 4)]);
  const each = (name: string, row: (price: number) => number[]): Contestant => ({
    name,
    run: () => {
      for (const [price] of prices) keep(row(price!));
      return PRICES;
    },
  });
  const timings = race(
    [
      {
        name: "this add-in: one call for all prices, exact",
        run: () => (keep(callById("DILUTION", [prices, null])), PRICES),
      },
      each("a row at a time, plain doubles", inDoubles),
      each("a row at a time, decimal.js", inDecimals),
    ],
    5,
  );
  print(`DILUTION, a row of ${PRICES.toLocaleString("en")}`, timings);
}
