import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import type { Day } from "../basics/days";
import { Exact, notNegative, smallest } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { choice, date, flag, optional, optionally, shareCount, unlessGiven } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { WAIVER_QUANTITIES, waiverStatement, type WaiverTerms } from "./s4_18_escapes";
import {
  CAP_QUANTITIES,
  capStatement,
  HOLDING_FACTS,
  type CapStatement,
  type CapTerms,
  type HoldingFacts,
} from "./s4_18_ownership";

const CLAUSE = "4.18";

export interface RequestFacts extends HoldingFacts {
  requested: Exact;
}

export const REQUEST_FACTS = { requested: shareCount, ...HOLDING_FACTS } satisfies Kinds<RequestFacts>;

/** 4.18: how much of a notice may be revoked because it goes over the cap. */
export interface RevocableStatement extends Partial<CapStatement> {
  revocableShares: Exact;
}

export const REVOCABLE_QUANTITIES: Quantities<RevocableStatement> = {
  ...CAP_QUANTITIES,
  revocableShares: {
    label: "Shares that may be revoked",
    unit: "shares",
    clause: CLAUSE,
    rule: "shares requested − shares that may be taken, never below zero; none where there is no cap, or no time to revoke",
  },
};

export function revocableStatement(
  facts: RequestFacts,
  terms: CapTerms & Pick<Terms, "revocationDays">,
): RevocableStatement {
  check(REQUEST_FACTS, facts, CLAUSE);
  if (isAbsent(terms, "ownershipCap") || isAbsent(terms, "revocationDays")) return { revocableShares: Exact.ZERO };
  const { held, measured, limit, room, capShares } = capStatement(facts, terms);
  return { held, measured, limit, room, capShares, revocableShares: notNegative(facts.requested.minus(capShares)) };
}

export const INSTRUMENTS = ["DEBENTURE", "WARRANT", "INITIAL_WARRANT"] as const;

export type Instrument = (typeof INSTRUMENTS)[number];

export interface PermittedFacts extends RequestFacts {
  date: Day;
  waiverNotice: Day | undefined;
  forced: boolean;
  /** 4.18 is void on and after this day */
  capVoid: Day | undefined;
  instrument: Instrument;
  /** undefined: the waiver is for all */
  waivedShares: Exact | undefined;
}

export const PERMITTED_FACTS = {
  requested: shareCount,
  outstanding: shareCount,
  owned: shareCount,
  date,
  waiverNotice: optional(date),
  forced: optionally(flag, false),
  capVoid: optional(date),
  instrument: optionally(choice(...INSTRUMENTS), "DEBENTURE"),
  waivedShares: unlessGiven(shareCount),
  rights: HOLDING_FACTS.rights,
} satisfies Kinds<PermittedFacts>;

export type PermittedTerms = CapTerms & WaiverTerms & Pick<Terms, "waiverScope">;

/** 4.18: what may be taken of a request on a day, by its three escapes and by the cap. */
export interface PermittedStatement extends Partial<CapStatement> {
  waiverDate: Day | undefined;
  freeShares: Exact;
  permittedShares: Exact;
}

const { held, measured, limit, room, capShares } = CAP_QUANTITIES;

export const PERMITTED_QUANTITIES: Quantities<PermittedStatement> = {
  waiverDate: WAIVER_QUANTITIES.waiverDate,
  freeShares: {
    label: "Shares free of the cap",
    unit: "shares",
    clause: CLAUSE,
    rule: "all of a forced conversion and all once 4.18 is void; those of a waiver that has matured and covers the instrument; else none",
  },
  held,
  measured,
  limit,
  room,
  capShares,
  permittedShares: {
    label: "Shares permitted",
    unit: "shares",
    clause: CLAUSE,
    rule: "shares free of the cap + shares that may be taken under it, at most the shares requested",
  },
};

/** **Reading:** the waiver names the Debentures and their shares alone: term *Waiver scope*. */
function waivedOn(facts: PermittedFacts, waiverDate: Day | undefined, terms: Pick<Terms, "waiverScope">): Exact {
  if (waiverDate === undefined || facts.date < waiverDate) return Exact.ZERO;
  const covers = facts.instrument === "DEBENTURE" || terms.waiverScope === "ALL";
  return covers ? smallest(facts.requested, facts.waivedShares ?? facts.requested) : Exact.ZERO;
}

/** Only the Debentures convert, so that only they can be converted by force. */
function isFree(facts: PermittedFacts, terms: Pick<Terms, "ownershipCap">): boolean {
  if (isAbsent(terms, "ownershipCap")) return true;
  const isVoid = facts.capVoid !== undefined && facts.date >= facts.capVoid;
  return isVoid || (facts.forced && facts.instrument === "DEBENTURE");
}

/**
 * **Reading:** a waiver for a specified amount frees those shares, and they come
 * on top of the cap: the Purchaser may take what the cap allows first and then
 * exceed it by the amount that it gave notice of. Waived shares taken earlier
 * are in those owned, and leave no room under the cap.
 */
export function permittedStatement(facts: PermittedFacts, terms: PermittedTerms): PermittedStatement {
  check(PERMITTED_FACTS, facts, CLAUSE);
  if (isFree(facts, terms))
    return { waiverDate: undefined, freeShares: facts.requested, permittedShares: facts.requested };
  const notice = facts.waiverNotice;
  const isWaived = notice !== undefined && !isAbsent(terms, "waiverDays");
  const waiverDate = isWaived ? waiverStatement({ notice }, terms).waiverDate : undefined;
  const freeShares = waivedOn(facts, waiverDate, terms);
  if (freeShares.equals(facts.requested)) return { waiverDate, freeShares, permittedShares: facts.requested };
  const { held, measured, limit, room, capShares } = capStatement(facts, terms);
  const permittedShares = smallest(facts.requested, freeShares.plus(capShares));
  return { waiverDate, freeShares, held, measured, limit, room, capShares, permittedShares };
}
