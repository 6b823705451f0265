import type { Terms } from "../agreement/terms";
import { Exact, total } from "../basics/exact";
import { plainShares, wholeShares } from "./s1_1_underlying_shares";
import type { Commitment } from "../agreement/schedules";

export interface CapTableFacts {
  readonly conversionPrice: Exact;
  /** besides this agreement's own Debentures and Warrants */
  readonly commitments: readonly Commitment[] | undefined;
}

export interface CapTableLine {
  readonly holder: string;
  readonly before: Exact;
  readonly percentBefore: Exact;
  readonly after: Exact;
  readonly percentAfter: Exact;
}

export type CapTableTerms = Pick<
  Terms,
  "principal" | "outstandingShares" | "warrantShares" | "initialWarrantShares" | "fractionalShares"
>;

interface Position {
  readonly holder: string;
  readonly before: Exact;
  readonly after: Exact;
}

/** The Purchaser's three rights, each in full: 4.18 delays a conversion and does not reduce it. */
function purchaserRights(conversionPrice: Exact, terms: CapTableTerms): Position[] {
  const converted = wholeShares(plainShares(terms.principal, conversionPrice, terms, "3.1(c)"), terms);
  const rights: [string, Exact][] = [
    ["Purchaser: conversion of the Debentures", converted],
    ["Purchaser: exercise of the Warrant", terms.warrantShares],
    ["Purchaser: exercise of the Initial Warrant", terms.initialWarrantShares],
  ];
  return rights.map(([holder, after]) => ({ holder, before: Exact.ZERO, after }));
}

function sum(holder: string, positions: readonly Position[]): Position {
  return {
    holder,
    before: total(positions.map(({ before }) => before)),
    after: total(positions.map(({ after }) => after)),
  };
}

/** 3.1(c): holders before and after full conversion and exercise and all commitments; the total; and the Purchaser's part of it. */
export function capTableLines(
  { conversionPrice, commitments = [] }: CapTableFacts,
  terms: CapTableTerms,
): CapTableLine[] {
  const existing = { holder: "Existing holders", before: terms.outstandingShares, after: terms.outstandingShares };
  const purchaser = purchaserRights(conversionPrice, terms);
  const others = commitments.map(({ name, shares }) => ({ holder: name, before: Exact.ZERO, after: shares }));
  const all = [existing, ...purchaser, ...others];
  const whole = sum("Total", all);
  return [...all, whole, sum("of which the Purchaser", purchaser)].map(({ holder, before, after }) => ({
    holder,
    before,
    percentBefore: before.over(whole.before),
    after,
    percentAfter: after.over(whole.after),
  }));
}
