import type { Terms } from "../agreement/terms";
import type { Day } from "../basics/days";
import { Exact, smallest } from "../basics/exact";
import type { Quantities } from "../basics/statement";
import { businessDayFrom, businessDayQuantities, type BusinessDayTerms, type CountedDayStatement } from "./s1_1_calendars";
import { CAP_QUANTITIES, capStatement, type CapStatement, type CapTerms, type RequestFacts } from "./s4_18_ownership";

const CLAUSE = "4.18";

/** 4.18: from when the Purchaser may exceed the cap that it gave notice to exceed. */
export interface WaiverStatement {
  waiverDate: Day;
}

export const WAIVER_QUANTITIES: Quantities<WaiverStatement> = {
  waiverDate: {
    label: "First day free of the cap",
    unit: "date",
    clause: CLAUSE,
    rule: "notice + Waiver days, and a day more under Waiver clear days YES; a wait is never moved to a Business Day",
  },
};

export type WaiverTerms = Pick<Terms, "waiverDays" | "waiverClearDays">;

/** **Reading:** the last of the days in advance is the first day of the waiver: term *Waiver clear days*. */
export function waiverStatement({ notice }: { notice: Day }, terms: WaiverTerms): WaiverStatement {
  return { waiverDate: notice + terms.waiverDays + (terms.waiverClearDays === "YES" ? 1 : 0) };
}

export const REVOCATION_QUANTITIES = businessDayQuantities(
  CLAUSE,
  "Last day to revoke",
  "Revocation days, in Business Days, after the Company's notice is received",
);

export type RevocationTerms = BusinessDayTerms & Pick<Terms, "revocationDays">;

/** 4.18: until when a conversion may be revoked by facsimile. */
export function revocationStatement({ received }: { received: Day }, terms: RevocationTerms): CountedDayStatement {
  return businessDayFrom({ start: received, days: terms.revocationDays }, terms, { start: "received", count: "Revocation days" });
}

export interface CapVoidFacts {
  declared: Day;
  /** NONE: no cure period is provided; undefined: the Cure days of the terms */
  cureDays: number | "NONE" | undefined;
}

/** 4.18: from when a declared Event of Default that was not cured voids the limitation. */
export interface CapVoidStatement {
  passedOver: string | undefined;
  cureEnd: Day | undefined;
  voidFrom: Day;
}

const CURE_QUANTITIES = businessDayQuantities("4.18, 5.1", "Last day to cure", "the cure period, in Business Days, after the declaration");

export const CAP_VOID_QUANTITIES: Quantities<CapVoidStatement> = {
  passedOver: CURE_QUANTITIES.passedOver,
  cureEnd: CURE_QUANTITIES.date,
  voidFrom: {
    label: "4.18 is void from",
    unit: "date",
    clause: CLAUSE,
    rule: "as Cap void from says: the day after the cure period, its last day, or the declaration; without a cure period the declaration",
  },
};

export type CapVoidTerms = BusinessDayTerms & Pick<Terms, "capVoidFrom" | "cureDays">;

/**
 * **Reading:** until the cure period has ended the condition is not met, so that
 * the limitation falls on the day after it: term *Cap void from*.
 */
export function capVoidStatement({ declared, cureDays }: CapVoidFacts, terms: CapVoidTerms): CapVoidStatement {
  if (cureDays === "NONE") return { passedOver: undefined, cureEnd: undefined, voidFrom: declared };
  const period = { start: declared, days: cureDays ?? terms.cureDays };
  const { passedOver, date: cureEnd } = businessDayFrom(period, terms, { start: "declared", count: "cure_days" });
  const from = { AFTER_CURE: cureEnd + 1, CURE_DAY: cureEnd, DECLARATION: declared };
  return { passedOver, cureEnd, voidFrom: from[terms.capVoidFrom] };
}

export type Instrument = "DEBENTURE" | "WARRANT" | "INITIAL_WARRANT";

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
function isFree(facts: PermittedFacts): boolean {
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
  if (isFree(facts)) return { waiverDate: undefined, freeShares: facts.requested, permittedShares: facts.requested };
  const notice = facts.waiverNotice;
  const waiverDate = notice === undefined ? undefined : waiverStatement({ notice }, terms).waiverDate;
  const freeShares = waivedOn(facts, waiverDate, terms);
  if (freeShares.equals(facts.requested)) return { waiverDate, freeShares, permittedShares: facts.requested };
  const cap = capStatement(facts, terms);
  return { waiverDate, freeShares, ...cap, permittedShares: smallest(facts.requested, freeShares.plus(cap.capShares)) };
}
