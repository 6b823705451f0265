import Decimal from "decimal.js";
import { decimal } from "../arbitraries/amounts";
import { Random } from "../arbitraries/random";
import type { BuiltFunctions } from "./built";
import { keep, race, type Contestant } from "./rounds";
import { rowsOf, type Row } from "./table";

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

export function dilutionRows(functions: BuiltFunctions, seed: number): Row[] {
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
        name: "ours",
        run: () => (keep(functions.call("DILUTION", [prices])), PRICES),
      },
      each("a row at a time, plain doubles", inDoubles),
      each("a row at a time, decimal.js", inDecimals),
    ],
    5,
  );
  return rowsOf(
    { group: "DILUTION", what: `${PRICES.toLocaleString("en")} prices in one call, a row`, unit: "µs" },
    timings,
  );
}
