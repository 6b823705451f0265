import { decimal, money, price, readings, shares } from "../arbitraries/amounts";
import type { Random } from "../arbitraries/random";
import { ANYTHING, number, reading, term, type Check, type Drawn, type Expected } from "./check";
import { q, sum, type Quotient } from "./quotient";
import { topUp } from "./s4_13_escrow";
import { conversionTranches } from "./s4_18_schedule";

const OUTSTANDING = 37_916_390;

/** One number, a column of shares, or names and shares; nothing; or the text none. */
function drawCommitments(random: Random): unknown {
  const count = random.whole(1, 4);
  const one = () => shares(random, 20_000_000) + 1;
  const forms = [
    null,
    "none",
    one(),
    Array.from({ length: count }, () => [one()]),
    Array.from({ length: count }, (_, i) => [`Claim ${i + 1}`, one()]),
  ];
  return random.pick(forms);
}

function committed(drawn: Drawn): Quotient[] | undefined {
  const given = drawn.facts.commitments ?? undefined;
  if (given === "none") return [];
  return Array.isArray(given)
    ? given.map((row: unknown[]) => q(row.at(-1) as number))
    : given === undefined
      ? undefined
      : [q(given as number)];
}

function headroom(drawn: Drawn): Quotient {
  const claims = committed(drawn);
  const escrows = term(drawn, "Escrow shares", 7_500_000).plus(term(drawn, "Initial warrant escrow shares", 2_500_000));
  return term(drawn, "Authorized shares", 50_000_000)
    .minus(OUTSTANDING)
    .minus(claims ? sum(claims) : escrows);
}

function terms(random: Random): Record<string, unknown> {
  const principal = random.chance(0.3) && { Principal: money(random) + 1 };
  return {
    ...(random.chance(0.3) && { "Authorized shares": shares(random) + 1 }),
    ...principal,
    ...readings(random, { "Fractional shares": ["FLOOR", "CEILING", "NEAREST"] }),
  };
}

function drawDilution(random: Random): Drawn {
  // At a sub-penny price a thousand tranches are not enough, so that most prices are ordinary ones.
  const one = () => (random.chance(0.1) ? price(random) : decimal(random, 0.05, 5, random.whole(2, 4)));
  const prices = Array.from({ length: random.whole(1, 6) }, () => [one()]);
  const choices = {
    "Top-up rounding": ["UP", "DOWN", "NEAREST", "ODD_LOT"],
    "Escrow base": ["DEBENTURE", "ALL"],
    "Cap denominator": ["POST", "PRE", "ESCROW_OUT"],
  };
  return {
    facts: { conversion_prices: prices, commitments: drawCommitments(random) },
    terms: { ...terms(random), ...readings(random, choices) },
  };
}

const HEADINGS = [
  "Conversion price",
  "Full conversion shares",
  "Required",
  "Top-up",
  "Holder percent",
  "Tranches",
  "Headroom left",
];

function dilutionRow(drawn: Drawn, conversionPrice: Quotient): Expected[] {
  const principal = term(drawn, "Principal", 750_000);
  const full = principal.over(conversionPrice);
  const required = full.times(2);
  const escrow = reading(drawn, "Escrow base", "DEBENTURE") === "ALL" ? 7_500_000 : 5_000_000;
  const short = required.isMore(escrow) ? required.minus(escrow) : q(0);
  const issue = topUp(drawn, short).shares;
  const { tranches, end } = conversionTranches(drawn, {
    principal,
    conversionPrice,
    outstanding: q(OUTSTANDING),
    owned: q(0),
    kept: q(0),
  });
  const count =
    end === "BLOCKED"
      ? "never"
      : end === "LONG"
        ? "more than 1000"
        : tranches.filter(({ shares: taken }) => taken.isMore(0)).length;
  return [
    conversionPrice,
    full,
    required,
    issue,
    full.over(full.plus(OUTSTANDING)),
    count,
    headroom(drawn).minus(issue),
  ];
}

function drawCapTable(random: Random): Drawn {
  return { facts: { conversion_price: price(random), commitments: drawCommitments(random) }, terms: terms(random) };
}

function whole(drawn: Drawn, value: Quotient): Quotient {
  const how = reading(drawn, "Fractional shares", "FLOOR");
  return how === "FLOOR" ? value.floor() : how === "CEILING" ? value.ceiling() : value.nearest();
}

function capTable(drawn: Drawn): Expected[][] {
  const rights = [
    whole(drawn, term(drawn, "Principal", 750_000).over(number(drawn, "conversion_price"))),
    q(2_500_000),
    q(2_500_000),
  ];
  const others = committed(drawn) ?? [];
  const after = sum([OUTSTANDING, ...rights, ...others]);
  const row = (holder: Expected, before: number, then: Quotient): Expected[] => [
    holder,
    before,
    q(before).over(OUTSTANDING),
    then,
    then.over(after),
  ];
  return [
    ["Holder", "Before", "Percent before", "After", "Percent after"],
    row("Existing holders", OUTSTANDING, q(OUTSTANDING)),
    ...[...rights, ...others].map((count) => row(ANYTHING, 0, count)),
    row("Total", OUTSTANDING, after),
    row(ANYTHING, 0, sum(rights)),
  ];
}

function drawAllocation(random: Random): Drawn {
  const weight = () => (random.chance(0.3) ? 1 : money(random) + 0.01);
  const facts = { total: shares(random), weights: Array.from({ length: random.whole(1, 7) }, () => [weight()]) };
  return { facts, terms: readings(random, { Allocation: ["SCHEDULE", "LARGEST_REMAINDER"] }) };
}

/** Every part rounded down; what is left, share by share, to the first or the largest of those that lost a fraction. */
function allocation(drawn: Drawn): Expected[][] {
  const weights = (drawn.facts.weights as number[][]).map(([weight]) => q(weight!));
  const exact = weights.map((weight) => number(drawn, "total").times(weight).over(sum(weights)));
  const parts = exact.map((value) => value.floor());
  const lost = exact
    .map((value, i) => ({ i, fraction: value.minus(parts[i]!) }))
    .filter(({ fraction }) => fraction.isMore(0));
  if (reading(drawn, "Allocation", "SCHEDULE") === "LARGEST_REMAINDER")
    lost.sort((a, b) => b.fraction.compare(a.fraction) || a.i - b.i);
  for (const { i } of lost) if (sum(parts).isLess(number(drawn, "total"))) parts[i] = parts[i]!.plus(1);
  return [["Weight", "Exact", "Whole"], ...weights.map((weight, i): Expected[] => [weight, exact[i]!, parts[i]!])];
}

function drawDenominations(random: Random): Drawn {
  return {
    facts: {
      denominations: Array.from({ length: random.whole(1, 6) }, () => [
        random.whole(1, 400),
        shares(random, 1_000_000) + 1,
      ]),
    },
  };
}

export const CAPITAL: readonly Check[] = [
  {
    id: "AUTHORIZED_HEADROOM",
    draw: (random) => ({ facts: { commitments: drawCommitments(random) }, terms: terms(random) }),
    oracle: headroom,
  },
  {
    id: "DILUTION",
    draw: drawDilution,
    oracle: (drawn) => [
      HEADINGS,
      ...(drawn.facts.conversion_prices as number[][]).map(([each]) => dilutionRow(drawn, q(each!))),
    ],
  },
  { id: "CAP_TABLE", draw: drawCapTable, oracle: capTable },
  { id: "ALLOCATION", draw: drawAllocation, oracle: allocation },
  {
    id: "DENOMINATION_TOTAL",
    draw: drawDenominations,
    oracle: (drawn) => sum((drawn.facts.denominations as number[][]).map(([count, size]) => q(count!).times(size!))),
  },
];
