import { isAbsent, TermMissing } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { plainShares } from "./s1_1_underlying_shares";
import { check, type Kinds } from "../basics/check";
import { unavailable } from "../basics/errors";
import { Exact, notNegative } from "../basics/exact";
import { amount, exact, optional, orZero, shareCount, unlessGiven } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { accruedInterest, amountConvertible, debentureEscrow, type CoverTerms } from "./s4_13_escrow";

const CLAUSE = "4.13";

export interface EscrowPriceFacts {
  principal: Exact;
  /** as the terms have it where it is left out */
  escrowShares?: Exact | undefined;
  headroom?: Exact | undefined;
  accruedInterest: Exact;
}

/** Headroom may be negative: more is promised than the charter authorizes, and nothing can be issued. */
export const headroom = orZero(exact("shares", "a whole number of shares", (value) => value.isWhole()));

const ESCROW_PRICE_FACTS = {
  principal: amount,
  escrowShares: unlessGiven(shareCount),
  headroom: optional(headroom),
  accruedInterest,
} satisfies Kinds<EscrowPriceFacts>;

/** 4.13: the conversion price at which the shares available are just the cover. */
export interface EscrowPriceStatement {
  escrowHeld: Exact;
  issuable: Exact;
  coverAmount: Exact;
  price: Exact;
}

const PRICE_QUANTITIES: Omit<Quantities<EscrowPriceStatement>, "price"> = {
  escrowHeld: {
    label: "Escrow Shares for the Debentures",
    unit: "shares",
    clause: "1.1, 4.13",
    rule: "as given; otherwise as Escrow base says",
  },
  issuable: {
    label: "Shares that can still be issued",
    unit: "shares",
    clause: "3.1(d), 4.13",
    rule: "the headroom in whole certificates; under ODD_LOT all of it; none where there is no headroom",
  },
  coverAmount: {
    label: "Cover × amount to be converted",
    unit: "$",
    clause: "4.13",
    rule: "Escrow cover × principal, with accrued interest under PLUS_ACCRUED",
  },
};

export const TRIGGER_PRICE_QUANTITIES: Quantities<EscrowPriceStatement> = {
  ...PRICE_QUANTITIES,
  price: {
    label: "Trigger price",
    unit: "$ per share",
    clause: "4.13",
    rule: "cover amount ÷ Escrow Shares; the duty arises below it",
  },
};

export const FLOOR_PRICE_QUANTITIES: Quantities<EscrowPriceStatement> = {
  ...PRICE_QUANTITIES,
  price: {
    label: "Lowest price covered",
    unit: "$ per share",
    clause: "3.1(d), 4.13",
    rule: "cover amount ÷ (Escrow Shares + shares that can still be issued)",
  },
};

export type EscrowPriceTerms = CoverTerms &
  Pick<Terms, "escrowBase" | "escrowShares" | "escrowWarrantShares" | "certificateSize" | "topUpRounding">;

function issuableFrom(headroom: Exact, terms: Pick<Terms, "certificateSize" | "topUpRounding">): Exact {
  const free = notNegative(headroom);
  return terms.topUpRounding === "ODD_LOT"
    ? free.floor()
    : free.over(terms.certificateSize).floor().times(terms.certificateSize);
}

export function escrowPriceStatement(facts: EscrowPriceFacts, terms: EscrowPriceTerms): EscrowPriceStatement {
  check(ESCROW_PRICE_FACTS, facts, CLAUSE);
  if (isAbsent(terms, "escrowCover")) throw new TermMissing("escrowCover", "none", "no cover is owed in this deal");
  const escrowHeld = facts.escrowShares ?? debentureEscrow(terms);
  const issuable = facts.headroom ? issuableFrom(facts.headroom, terms) : Exact.ZERO;
  const coverAmount = terms.escrowCover.times(amountConvertible(facts, terms));
  const available = escrowHeld.plus(issuable);
  if (available.sign() <= 0)
    unavailable("escrow_shares", "with no share in escrow or to be issued, no price is covered", CLAUSE);
  return { escrowHeld, issuable, coverAmount, price: plainShares(coverAmount, available, terms, CLAUSE) };
}
