import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { Exact, smallest } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, fraction, optionally, price, shareCount } from "../basics/kinds";
import { plainShares, wholeShares } from "./s1_1_underlying_shares";
import { debentureEscrow } from "./s4_13_escrow";
import { capOn, holding, HOLDING_FACTS, type CapTerms, type Holding, type HoldingFacts } from "./s4_18_ownership";

/** Rows after which a schedule breaks off and says so. */
export const MOST_TRANCHES = 1000;

export type TrancheTerms = CapTerms & Pick<Terms, "escrowBase" | "escrowWarrantShares">;

/** Where the Purchaser stands between two tranches. */
interface Position extends Holding {
  /** escrowed shares that are measured already, so that a conversion into them issues none */
  readonly escrowed: Exact;
}

function openingPosition(facts: HoldingFacts, terms: TrancheTerms): Position {
  const escrowed = terms.capDenominator === "ESCROW_OUT" ? debentureEscrow(terms) : Exact.ZERO;
  return { ...holding(facts, terms), escrowed };
}

/** What may be taken of the shares wanted: all of them where the deal has no cap. */
function sharesUnderCap(position: Position, wanted: Exact, terms: TrancheTerms): Exact {
  return isAbsent(terms, "ownershipCap") ? wanted : capOn(position, terms).capShares;
}

function afterTaking({ held, measured, escrowed }: Position, shares: Exact): Position {
  const released = smallest(shares, escrowed);
  return {
    held: held.plus(shares),
    measured: measured.plus(shares.minus(released)),
    escrowed: escrowed.minus(released),
  };
}

/** **Reading:** shares are sold whole, so that a fraction of a share not resold is kept as a share. */
function afterResale(position: Position, shares: Exact, kept: Exact): Position {
  const sold = Exact.ONE.minus(kept).times(shares).floor();
  return { ...position, held: position.held.minus(sold) };
}

export interface ConversionScheduleFacts extends HoldingFacts {
  principal: Exact;
  conversionPrice: Exact;
  /** fraction of a tranche that is not resold before the next */
  kept: Exact;
}

export const CONVERSION_SCHEDULE_FACTS = {
  principal: amount,
  conversionPrice: price,
  outstanding: shareCount,
  owned: HOLDING_FACTS.owned,
  kept: optionally(fraction, Exact.ZERO),
  rights: HOLDING_FACTS.rights,
} satisfies Kinds<ConversionScheduleFacts>;

export interface Tranche {
  readonly principalConverted: Exact;
  readonly shares: Exact;
  readonly heldAfter: Exact;
  readonly outstandingAfter: Exact;
  readonly percentAfter: Exact;
  readonly principalLeft: Exact;
}

/** COMPLETE: nothing is left. BLOCKED: no share fits under the cap any more. LONG: more tranches than are listed. */
export type ScheduleEnd = "COMPLETE" | "BLOCKED" | "LONG";

export interface ConversionSchedule {
  readonly tranches: readonly Tranche[];
  readonly end: ScheduleEnd;
  readonly principalLeft: Exact;
}

export type ConversionScheduleTerms = TrancheTerms & Pick<Terms, "fractionalShares">;

/**
 * 4.18: conversion in tranches, each of as many whole shares as the cap allows,
 * the last of what is left. Part of a tranche, or all of it, is resold before the
 * next and makes room for it; what was owned before is not.
 */
export function conversionSchedule(facts: ConversionScheduleFacts, terms: ConversionScheduleTerms): ConversionSchedule {
  check(CONVERSION_SCHEDULE_FACTS, facts, "4.18");
  const tranches: Tranche[] = [];
  let position = openingPosition(facts, terms);
  let left = facts.principal;
  while (left.sign() > 0) {
    if (tranches.length === MOST_TRANCHES) return { tranches, end: "LONG", principalLeft: left };
    const rest = wholeShares(plainShares(left, facts.conversionPrice, terms, "4.18"), terms);
    const capShares = sharesUnderCap(position, rest, terms);
    const isLast = !rest.isMore(capShares);
    if (!isLast && capShares.isZero()) return { tranches, end: "BLOCKED", principalLeft: left };
    const [shares, converted] = isLast ? [rest, left] : [capShares, capShares.times(facts.conversionPrice)];
    const after = afterTaking(position, shares);
    left = left.minus(converted);
    tranches.push(tranche(position, after, { shares, converted, left }, terms));
    position = afterResale(after, shares, facts.kept);
  }
  return { tranches, end: "COMPLETE", principalLeft: left };
}

interface Taken {
  readonly shares: Exact;
  readonly converted: Exact;
  readonly left: Exact;
}

function tranche(before: Position, after: Position, { shares, converted, left }: Taken, terms: CapTerms): Tranche {
  const measured = terms.capDenominator === "POST" ? after.measured : before.measured;
  return {
    principalConverted: converted,
    shares,
    heldAfter: after.held,
    outstandingAfter: after.measured,
    percentAfter: measured.isZero() ? Exact.ZERO : after.held.over(measured),
    principalLeft: left,
  };
}

/**
 * How many tranches a number of shares takes when every tranche is resold before
 * the next and nothing else is owned. What the tranches hold together does not
 * hang on the price, so it is worked out once for all prices and then looked up.
 */
export class TrancheLadder {
  /** shares in the first n tranches together */
  readonly #totals: Exact[] = [];
  #position: Position;

  constructor(
    outstanding: Exact,
    private readonly terms: TrancheTerms,
  ) {
    const nothing = Exact.ZERO;
    this.#position = openingPosition({ outstanding, owned: nothing, rights: nothing }, terms);
  }

  tranches(shares: Exact): number | Exclude<ScheduleEnd, "COMPLETE"> {
    if (shares.isZero()) return 0;
    if (isAbsent(this.terms, "ownershipCap")) return 1;
    while (this.#totals.length < MOST_TRANCHES && !this.#reaches(shares)) {
      if (!this.#extend()) return "BLOCKED";
    }
    return this.#reaches(shares) ? this.#find(shares) : "LONG";
  }

  #reaches(shares: Exact): boolean {
    return !(this.#totals.at(-1) ?? Exact.ZERO).isLess(shares);
  }

  #extend(): boolean {
    const { capShares } = capOn(this.#position, this.terms);
    if (capShares.isZero()) return false;
    this.#totals.push((this.#totals.at(-1) ?? Exact.ZERO).plus(capShares));
    this.#position = afterResale(afterTaking(this.#position, capShares), capShares, Exact.ZERO);
    return true;
  }

  /** The first total that reaches the shares, counted from one. */
  #find(shares: Exact): number {
    let [low, high] = [0, this.#totals.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#totals[middle]!.isLess(shares)) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
