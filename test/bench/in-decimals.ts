import Decimal from "decimal.js";
import type { Column } from "./built";
import type { Id, Twin } from "./twins";

const rows = (columns: Column[], compute: (...facts: number[]) => Decimal): Column =>
  columns[0]!.map((_, row) => [compute(...columns.map((column) => column[row]![0]!)).toNumber()]);

/** Some of the same columns by decimal.js for every operation. */
export const IN_DECIMALS: Partial<Record<Id, Twin>> = {
  ESCROW_TOPUP: (columns) =>
    rows(columns, (principal, price, held) => {
      const short = new Decimal(principal).times(2).div(price).minus(held);
      return short.isPositive() ? short.div(10_000).ceil().times(10_000) : new Decimal(0);
    }),
  OWNERSHIP_CAP: (columns) =>
    rows(columns, (outstanding, owned) =>
      Decimal.max(0, new Decimal(outstanding).times(0.05).minus(owned)).div(0.95).floor(),
    ),
  ACCRUED_INTEREST: (columns) =>
    rows(columns, (principal, from, to) =>
      new Decimal(principal)
        .times(0.01)
        .times(Math.max(0, to - from))
        .div(365),
    ),
  REDEMPTION_PRICE: (columns) =>
    rows(columns, (price, principal, accrued, owned, issuable, warrant, initial, notice, payment) => {
      const worth = new Decimal(price);
      const debt = Decimal.max(new Decimal(principal).plus(accrued), worth.times(issuable));
      const gain = Decimal.max(0, worth.minus(0.01));
      const four = worth.times(owned).plus(debt).plus(gain.times(warrant)).plus(gain.times(initial));
      const days = Math.max(0, payment - notice - 7);
      return four.plus(four.times(0.15).times(days).div(365));
    }),
};
