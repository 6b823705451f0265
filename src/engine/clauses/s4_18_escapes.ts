import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import type { Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { count, date, kind, unlessGiven } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isNone, readCount } from "../basics/values";
import {
  businessDayFrom,
  businessDayQuantities,
  type BusinessDayTerms,
  type CountedDayStatement,
} from "./s1_1_calendars";

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

const WAIVER_FACTS = { notice: date };

/** **Reading:** the last of the days in advance is the first day of the waiver: term *Waiver clear days*. */
export function waiverStatement(facts: { notice: Day }, terms: WaiverTerms): WaiverStatement {
  check(WAIVER_FACTS, facts, CLAUSE);
  return { waiverDate: facts.notice + terms.waiverDays + (terms.waiverClearDays === "YES" ? 1 : 0) };
}

export const REVOCATION_QUANTITIES = businessDayQuantities(
  CLAUSE,
  "Last day to revoke",
  "Revocation days, in Business Days, after the Company's notice is received",
);

export type RevocationTerms = BusinessDayTerms & Pick<Terms, "revocationDays">;

const REVOCATION_FACTS = { received: date };

/** 4.18: until when a conversion may be revoked by facsimile. */
export function revocationStatement(facts: { received: Day }, terms: RevocationTerms): CountedDayStatement {
  check(REVOCATION_FACTS, facts, CLAUSE);
  return businessDayFrom({ start: facts.received, days: terms.revocationDays }, terms, {
    start: "received",
    count: "Revocation days",
  });
}

export interface CapVoidFacts {
  declared: Day;
  /** NONE: no cure period is provided; undefined: the Cure days of the terms */
  cureDays: number | "NONE" | undefined;
}

const cureDays = kind<number | "NONE">(
  "Business Days",
  "a whole number of Business Days above 0, or none where no cure period is provided",
  (raw, accepted, place) => (isNone(raw) ? "NONE" : readCount(raw, accepted, place)),
  (days) => days === "NONE" || count.holds(days),
);

export const CAP_VOID_FACTS = { declared: date, cureDays: unlessGiven(cureDays) } satisfies Kinds<CapVoidFacts>;

/** 4.18: from when a declared Event of Default that was not cured voids the limitation. */
export interface CapVoidStatement {
  passedOver: string | undefined;
  cureEnd: Day | undefined;
  voidFrom: Day;
}

const CURE_QUANTITIES = businessDayQuantities(
  "4.18, 5.1",
  "Last day to cure",
  "the cure period, in Business Days, after the declaration",
);

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
export function capVoidStatement(facts: CapVoidFacts, terms: CapVoidTerms): CapVoidStatement {
  check(CAP_VOID_FACTS, facts, CLAUSE);
  const { declared, cureDays } = facts;
  const hasNone = cureDays === "NONE" || (cureDays === undefined && isAbsent(terms, "cureDays"));
  if (hasNone) return { passedOver: undefined, cureEnd: undefined, voidFrom: declared };
  const period = { start: declared, days: cureDays ?? terms.cureDays };
  const { passedOver, date: cureEnd } = businessDayFrom(period, terms, { start: "declared", count: "cure_days" });
  const from = { AFTER_CURE: cureEnd + 1, CURE_DAY: cureEnd, DECLARATION: declared };
  return { passedOver, cureEnd, voidFrom: from[terms.capVoidFrom] };
}
