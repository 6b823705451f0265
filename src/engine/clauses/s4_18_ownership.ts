import type { Terms } from "../agreement/terms";
import { invalid, unavailable } from "../basics/errors";
import { Exact, notNegative } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { optionally, shareCount } from "../basics/kinds";
import type { Quantities } from "../basics/statement";

const CLAUSE = "4.18";

export interface HoldingFacts {
  outstanding: Exact;
  /** what the Purchaser and its group own already */
  owned: Exact;
  /** shares under rights within 60 days that 4.18 blocks */
  rights: Exact;
}

const noneOr = optionally(shareCount, Exact.ZERO);

export const HOLDING_FACTS = { outstanding: shareCount, owned: noneOr, rights: noneOr } satisfies Kinds<HoldingFacts>;

export type HoldingTerms = Pick<
  Terms,
  "capDenominator" | "blockedRights" | "escrowShares" | "initialWarrantEscrowShares"
>;

/** 4.18, Rule 13d-3: what is held, and the outstanding shares that it is measured against, before any issue. */
export interface Holding {
  held: Exact;
  measured: Exact;
}

/**
 * **Reading:** a right that the limitation itself blocks cannot be exercised
 * within 60 days and is left out: term *Blocked rights*.
 */
function countedRights(facts: HoldingFacts, terms: Pick<Terms, "blockedRights">): Exact {
  return terms.blockedRights === "INCLUDE" ? facts.rights : Exact.ZERO;
}

/** Under ESCROW_OUT the escrowed shares are outstanding already, and a conversion only releases them. */
function escrowedShares(terms: HoldingTerms): Exact {
  return terms.capDenominator === "ESCROW_OUT" ? terms.escrowShares.plus(terms.initialWarrantEscrowShares) : Exact.ZERO;
}

export function holding(facts: HoldingFacts, terms: HoldingTerms): Holding {
  const rights = countedRights(facts, terms);
  return { held: facts.owned.plus(rights), measured: facts.outstanding.plus(rights).plus(escrowedShares(terms)) };
}

export type CapTerms = HoldingTerms & Pick<Terms, "ownershipCap">;

/** 4.18: the most shares that one conversion or exercise may take. */
export interface CapStatement extends Holding {
  limit: Exact;
  room: Exact;
  capShares: Exact;
}

const HOLDING_QUANTITIES: Quantities<Holding> = {
  held: {
    label: "Shares held before",
    unit: "shares",
    clause: CLAUSE,
    rule: "those owned, with blocked rights under Blocked rights INCLUDE",
  },
  measured: {
    label: "Shares measured against",
    unit: "shares",
    clause: CLAUSE,
    rule: "those outstanding, with blocked rights under INCLUDE, and with the escrowed shares under Cap denominator ESCROW_OUT",
  },
};

export const CAP_QUANTITIES: Quantities<CapStatement> = {
  ...HOLDING_QUANTITIES,
  limit: {
    label: "Cap on the shares before the issue",
    unit: "shares",
    clause: CLAUSE,
    rule: "Ownership cap × shares measured against",
  },
  room: {
    label: "Room under the cap",
    unit: "shares",
    clause: CLAUSE,
    rule: "limit − shares held; ÷ (1 − Ownership cap) where the shares taken are outstanding too (POST); never below zero",
  },
  capShares: {
    label: "Shares that may be taken now",
    unit: "shares",
    clause: CLAUSE,
    rule: "room in whole shares, rounded down; exactly the cap is allowed",
  },
};

/**
 * **Reading:** the test is on what the conversion would result in, so that the
 * shares taken also count as outstanding: term *Cap denominator*.
 */
export function capOn(
  { held, measured }: Holding,
  terms: Pick<Terms, "ownershipCap" | "capDenominator">,
): CapStatement {
  const cap = terms.ownershipCap;
  if (!cap.isLess(Exact.ONE))
    invalid("Ownership cap", `${cap.toText()} came; accepted is a fraction below 1: 5% is 0.05`, CLAUSE);
  const limit = cap.times(measured);
  const left = notNegative(limit.minus(held));
  const room = terms.capDenominator === "POST" ? left.over(Exact.ONE.minus(cap)) : left;
  return { held, measured, limit, room, capShares: room.floor() };
}

export function capStatement(facts: HoldingFacts, terms: CapTerms): CapStatement {
  check(HOLDING_FACTS, facts, CLAUSE);
  return capOn(holding(facts, terms), terms);
}

export interface PercentFacts extends HoldingFacts {
  acquired: Exact;
}

export const PERCENT_FACTS = {
  outstanding: shareCount,
  owned: shareCount,
  acquired: shareCount,
  rights: noneOr,
} satisfies Kinds<PercentFacts>;

/** 4.18: the part of the outstanding shares that is held after an acquisition. */
export interface PercentStatement extends Holding {
  heldAfter: Exact;
  measuredAfter: Exact;
  percent: Exact;
}

export const PERCENT_QUANTITIES: Quantities<PercentStatement> = {
  ...HOLDING_QUANTITIES,
  heldAfter: {
    label: "Shares held after",
    unit: "shares",
    clause: CLAUSE,
    rule: "shares held before + shares acquired",
  },
  measuredAfter: {
    label: "Shares measured against after",
    unit: "shares",
    clause: CLAUSE,
    rule: "under POST with the shares acquired; under PRE and ESCROW_OUT as before",
  },
  percent: {
    label: "Share of the outstanding stock",
    unit: "%",
    clause: CLAUSE,
    rule: "shares held after ÷ shares measured against after",
  },
};

export function percentStatement(facts: PercentFacts, terms: HoldingTerms): PercentStatement {
  check(PERCENT_FACTS, facts, CLAUSE);
  const { held, measured } = holding(facts, terms);
  const heldAfter = held.plus(facts.acquired);
  const measuredAfter = terms.capDenominator === "POST" ? measured.plus(facts.acquired) : measured;
  if (measuredAfter.isZero()) unavailable("outstanding", "with no share outstanding there is no share of it", CLAUSE);
  return { held, measured, heldAfter, measuredAfter, percent: heldAfter.over(measuredAfter) };
}
