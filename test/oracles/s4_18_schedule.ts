import { decimal, money, orNothing, price, readings, shares } from "../arbitraries/amounts";
import type { Random } from "../arbitraries/random";
import { ANYTHING, number, reading, type Check, type Drawn, type Expected } from "./check";
import { q, smallest, type Quotient } from "./quotient";
import { cap } from "./s4_18_ownership";

export interface Tranche {
  readonly converted: Quotient;
  readonly shares: Quotient;
  readonly heldAfter: Quotient;
  readonly outstandingAfter: Quotient;
  readonly percentAfter: Quotient;
  readonly left: Quotient;
}

export interface Conversion {
  readonly principal: Quotient;
  readonly conversionPrice: Quotient;
  readonly outstanding: Quotient;
  readonly owned: Quotient;
  readonly kept: Quotient;
}

const MOST = 1000;

function whole(drawn: Drawn, value: Quotient): Quotient {
  const how = reading(drawn, "Fractional shares", "FLOOR");
  return how === "FLOOR" ? value.floor() : how === "CEILING" ? value.ceiling() : value.nearest();
}

/** Where the escrowed shares count as outstanding, those for the Debentures are converted into first and add nothing. */
function escrowedForDebentures(drawn: Drawn): Quotient {
  if (reading(drawn, "Cap denominator", "POST") !== "ESCROW_OUT") return q(0);
  return q(reading(drawn, "Escrow base", "DEBENTURE") === "ALL" ? 7_500_000 : 5_000_000);
}

/** 4.18: as much as the cap allows at a time, what is not kept being sold before the next. */
export function conversionTranches(
  drawn: Drawn,
  given: Conversion,
): { tranches: Tranche[]; end: "COMPLETE" | "BLOCKED" | "LONG" } {
  const isPost = reading(drawn, "Cap denominator", "POST") === "POST";
  const inDenominator = reading(drawn, "Cap denominator", "POST") === "ESCROW_OUT" ? 10_000_000 : 0;
  const tranches: Tranche[] = [];
  let { principal: left, outstanding, owned } = given;
  let escrowed = escrowedForDebentures(drawn);
  while (left.isMore(0)) {
    if (tranches.length === MOST) return { tranches, end: "LONG" };
    const most = cap({ facts: { outstanding, owned }, ...(drawn.terms && { terms: drawn.terms }) });
    const rest = whole(drawn, left.over(given.conversionPrice));
    const isLast = !rest.isMore(most);
    if (!isLast && !most.isMore(0)) return { tranches, end: "BLOCKED" };
    const taken = isLast ? rest : most;
    const converted = isLast ? left : most.times(given.conversionPrice);
    const released = smallest(taken, escrowed);
    const before = outstanding.plus(inDenominator);
    outstanding = outstanding.plus(taken).minus(released);
    escrowed = escrowed.minus(released);
    const held = owned.plus(taken);
    left = left.minus(converted);
    const after = outstanding.plus(inDenominator);
    tranches.push({
      converted,
      shares: taken,
      heldAfter: held,
      outstandingAfter: after,
      percentAfter: held.over(isPost ? after : before),
      left,
    });
    owned = held.minus(q(1).minus(given.kept).times(taken).floor());
  }
  return { tranches, end: "COMPLETE" };
}

function draw(random: Random): Drawn {
  const owned = random.chance(0.5) ? null : shares(random, 3_000_000);
  const kept = orNothing(random, decimal(random, 0, 1, 2), 0.6);
  const facts = {
    principal: money(random, 3_000_000),
    conversion_price: price(random),
    outstanding: shares(random) + 1000,
    owned,
    kept,
  };
  const terms = readings(random, {
    "Cap denominator": ["POST", "PRE", "ESCROW_OUT"],
    "Fractional shares": ["FLOOR", "CEILING", "NEAREST"],
  });
  return { facts, terms };
}

const HEADINGS = [
  "Tranche",
  "Principal converted",
  "Shares",
  "Held after",
  "Outstanding after",
  "Percent after",
  "Principal left",
];

function schedule(drawn: Drawn): Expected[][] {
  const facts = {
    principal: number(drawn, "principal"),
    conversionPrice: number(drawn, "conversion_price"),
    outstanding: number(drawn, "outstanding"),
  };
  const { tranches, end } = conversionTranches(drawn, {
    ...facts,
    owned: number(drawn, "owned"),
    kept: number(drawn, "kept"),
  });
  const rows = tranches.map((t, i): Expected[] => [
    i + 1,
    t.converted,
    t.shares,
    t.heldAfter,
    t.outstandingAfter,
    t.percentAfter,
    t.left,
  ]);
  const remark: Expected[][] = end === "COMPLETE" ? [] : [HEADINGS.map(() => ANYTHING)];
  return [HEADINGS, ...rows, ...remark];
}

export const SCHEDULE: readonly Check[] = [{ id: "CONVERSION_SCHEDULE", draw, oracle: schedule }];
