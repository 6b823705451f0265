import { isoDay, type Day } from "../basics/days";
import { unavailable } from "../basics/errors";
import { check, type Kinds } from "../basics/check";
import { date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isAbsent, isGiven } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import type { AdjustedDate } from "../calendar/deadline";
import { closingStatement, type ClosingTerms } from "./s2_3_closing";
import { calendarPeriodQuantities, periodStatement, type PeriodTerms } from "./s7_8_periods";

const CLAUSE = "5.1(a)(ii)";

export interface LapseFacts {
  /** left out: never declared effective */
  effective?: Day | undefined;
  /** the new day for the Closing that the Purchaser's writing sets */
  extension?: Day | undefined;
}

export const LAPSE_FACTS = { effective: optional(date), extension: optional(date) } satisfies Kinds<LapseFacts>;

export type LapseTerms = ClosingTerms &
  PeriodTerms &
  Pick<Terms, "effectiveDateLimit" | "effectiveDateCap" | "lapseDays" | "closingOutsideDate" | "extensionMovesLapse">;

/** 5.1(a)(ii) beside 2.3(a): the last day on which a Closing still keeps the agreement alive. */
export interface LapseStatement extends Omit<AdjustedDate, "adjustedDate"> {
  /** undefined: no limit is stated */
  isEffectiveInTime: boolean | undefined;
  effectiveDate: Day;
  lapseByClause5: Day;
  /** undefined: the deal has no such period */
  closingByClause2: Day | undefined;
  gap: number | undefined;
  lapseDate: Day;
}

const LAPSE_PERIOD = calendarPeriodQuantities(
  CLAUSE,
  "Last safe day by 5.1(a)(ii)",
  "Lapse days after the Effective Date: days as written, Business Days under Closing outside date BUSINESS_DAYS",
);

export const LAPSE_QUANTITIES: Quantities<LapseStatement> = {
  isEffectiveInTime: {
    label: "Declared effective in time",
    unit: "TRUE/FALSE",
    clause: "1.1",
    rule: "no later than the Effective date limit",
  },
  effectiveDate: {
    label: "Effective Date that counts",
    unit: "date",
    clause: "1.1",
    rule: "the day declared effective; after the limit, or never, by Effective date cap",
  },
  unadjustedDate: LAPSE_PERIOD.unadjustedDate,
  rollReason: LAPSE_PERIOD.rollReason,
  lapseByClause5: {
    ...LAPSE_PERIOD.adjustedDate,
    rule: `${LAPSE_PERIOD.adjustedDate.rule}; the extended day where Extension moves lapse is YES`,
  },
  closingByClause2: {
    label: "Latest Closing by 2.3(a)",
    unit: "date",
    clause: "2.3(a)",
    rule: "Closing days, in Business Days, after the Effective Date, or the day of a written extension",
  },
  gap: {
    label: "2.3(a) later than 5.1(a)(ii) by",
    unit: "days",
    clause: "2.3(a), 5.1(a)(ii)",
    rule: "the one day less the other",
  },
  lapseDate: {
    label: "Last safe day for the Closing",
    unit: "date",
    clause: CLAUSE,
    rule: "the earlier of both; under Closing outside date BUSINESS_DAYS that of 5.1(a)(ii), under CLAUSE_2_3 that of 2.3(a)",
  },
};

/**
 * **Reading:** the limit on the Effective Date stands in a definition without a
 * consequence, and 5.1(a) lists none. Beyond it, term *Effective date cap*: the
 * late day counts all the same, the limit counts in its place, or there is no
 * Effective Date at all.
 */
function countedEffectiveDate(effective: Day | undefined, terms: LapseTerms): Day {
  const cap = isAbsent(terms, "effectiveDateLimit") ? "BREACH" : terms.effectiveDateCap;
  // A late day counts all the same, so that the limit is not asked for.
  if (effective !== undefined && cap === "BREACH") return effective;
  const limit = terms.effectiveDateLimit;
  if (effective !== undefined && effective <= limit) return effective;
  if (cap === "DEEMED") return limit;
  if (cap === "NO_CLOSING") {
    const why =
      effective === undefined
        ? "never declared effective"
        : `${isoDay(effective)} is after the limit, ${isoDay(limit)}`;
    unavailable(
      "effective",
      `${why}: without an Effective Date no Closing can occur, and no period for it runs`,
      "1.1, 5.1(a)(ii)",
    );
  }
  return (
    effective ??
    unavailable(
      "effective",
      "never declared effective: a breach with its notice and cure, but no automatic end",
      "1.1, 5.1(a)(ii)",
    )
  );
}

type ClauseFiveDate = Pick<LapseStatement, "unadjustedDate" | "rollReason" | "lapseByClause5">;

/**
 * **Reading:** 5.1(a)(ii) says days where 2.3(a) says Business Days: term
 * *Closing outside date*. It has no word of an extension, whose right would be
 * empty if it did not move the lapse too: term *Extension moves lapse*.
 */
function clauseFiveDate(effectiveDate: Day, extension: Day | undefined, terms: LapseTerms): ClauseFiveDate {
  const unit = terms.closingOutsideDate === "BUSINESS_DAYS" ? "business days" : "days";
  const names = { start: "effective", count: "Lapse days" };
  const { unadjustedDate, rollReason, adjustedDate } = periodStatement(
    { start: effectiveDate, count: terms.lapseDays, unit },
    terms,
    names,
  );
  const isMoved = extension !== undefined && terms.extensionMovesLapse === "YES";
  return { unadjustedDate, rollReason, lapseByClause5: isMoved ? extension : adjustedDate };
}

/** Where the deal has no such period, the lapse alone decides. */
function clauseTwoDate(effective: Day, extension: Day | undefined, terms: LapseTerms): Day | undefined {
  return isAbsent(terms, "closingDays") ? extension : closingStatement({ effective, extension }, terms).date;
}

function isEffectiveInTime(effective: Day | undefined, terms: LapseTerms): boolean | undefined {
  if (!isGiven(terms, "effectiveDateLimit")) return undefined;
  return effective !== undefined && effective <= terms.effectiveDateLimit;
}

export function lapseStatement(facts: LapseFacts, terms: LapseTerms): LapseStatement {
  check(LAPSE_FACTS, facts, CLAUSE);
  const { effective, extension } = facts;
  const effectiveDate = countedEffectiveDate(effective, terms);
  const { unadjustedDate, rollReason, lapseByClause5 } = clauseFiveDate(effectiveDate, extension, terms);
  const closingByClause2 = clauseTwoDate(effectiveDate, extension, terms);
  const lapseDate = {
    EARLIER_OF_BOTH: Math.min(lapseByClause5, closingByClause2 ?? lapseByClause5),
    BUSINESS_DAYS: lapseByClause5,
    CLAUSE_2_3: closingByClause2 ?? lapseByClause5,
  }[terms.closingOutsideDate];
  return {
    isEffectiveInTime: isEffectiveInTime(effective, terms),
    effectiveDate,
    unadjustedDate,
    rollReason,
    lapseByClause5,
    closingByClause2,
    gap: closingByClause2 === undefined ? undefined : closingByClause2 - lapseByClause5,
    lapseDate,
  };
}

/** 5.1(a)(ii): the day on which the agreement ends by itself if there was no Closing. */
export interface TerminationStatement extends LapseStatement {
  terminationDate: Day;
}

export const TERMINATION_QUANTITIES: Quantities<TerminationStatement> = {
  ...LAPSE_QUANTITIES,
  terminationDate: {
    label: "Automatic termination",
    unit: "date",
    clause: CLAUSE,
    rule: "the day after the last safe day; under Automatic termination SAME_DAY that day itself",
  },
};

/** **Reading:** that no Closing occurred is known only when the last safe day has ended: term *Automatic termination*. */
export function terminationStatement(
  facts: LapseFacts,
  terms: LapseTerms & Pick<Terms, "automaticTermination">,
): TerminationStatement {
  check(LAPSE_FACTS, facts, CLAUSE);
  const lapse = lapseStatement(facts, terms);
  const { isEffectiveInTime, effectiveDate, unadjustedDate, rollReason } = lapse;
  const { lapseByClause5, closingByClause2, gap, lapseDate } = lapse;
  return {
    isEffectiveInTime,
    effectiveDate,
    unadjustedDate,
    rollReason,
    lapseByClause5,
    closingByClause2,
    gap,
    lapseDate,
    terminationDate: terms.automaticTermination === "NEXT_DAY" ? lapseDate + 1 : lapseDate,
  };
}
