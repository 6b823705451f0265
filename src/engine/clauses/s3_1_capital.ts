import type { Commitment } from "../agreement/schedules";
import type { Terms } from "../agreement/terms";
import { total, type Exact } from "../basics/exact";
import type { Quantities } from "../basics/statement";

const CLAUSE = "3.1(c), 3.1(d)";

export interface HeadroomFacts {
  /** the whole list; undefined: both escrows of this agreement */
  commitments: readonly Commitment[] | undefined;
}

/** What the shares that are left to issue follow from. */
export const HEADROOM_TERMS = [
  "authorizedShares",
  "outstandingShares",
  "escrowShares",
  "initialWarrantEscrowShares",
] as const;

export type HeadroomTerms = Pick<Terms, (typeof HEADROOM_TERMS)[number]>;

/** 3.1(c), 3.1(d): authorized shares that are neither outstanding nor promised. */
export interface HeadroomStatement {
  authorized: Exact;
  outstanding: Exact;
  unissued: Exact;
  committed: Exact;
  headroom: Exact;
}

export const HEADROOM_QUANTITIES: Quantities<HeadroomStatement> = {
  authorized: {
    label: "Authorized shares",
    unit: "shares",
    clause: "Schedule 3.1(c)",
    rule: "term: Authorized shares",
  },
  outstanding: {
    label: "Outstanding shares",
    unit: "shares",
    clause: "Schedule 3.1(c)",
    rule: "term: Outstanding shares",
  },
  unissued: { label: "Unissued shares", unit: "shares", clause: "3.1(c)", rule: "authorized − outstanding" },
  committed: {
    label: "Shares committed",
    unit: "shares",
    clause: CLAUSE,
    rule: "the commitments given; without them Escrow shares + Initial warrant escrow shares",
  },
  headroom: {
    label: "Headroom",
    unit: "shares",
    clause: "3.1(d)",
    rule: "unissued − committed; below zero more is promised than the charter authorizes",
  },
};

function committedShares({ commitments }: HeadroomFacts, terms: HeadroomTerms): Exact {
  return commitments
    ? total(commitments.map(({ shares }) => shares))
    : terms.escrowShares.plus(terms.initialWarrantEscrowShares);
}

export function headroomStatement(facts: HeadroomFacts, terms: HeadroomTerms): HeadroomStatement {
  const [authorized, outstanding] = [terms.authorizedShares, terms.outstandingShares];
  const unissued = authorized.minus(outstanding);
  const committed = committedShares(facts, terms);
  return { authorized, outstanding, unissued, committed, headroom: unissued.minus(committed) };
}
