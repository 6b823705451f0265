import type { Day } from "../basics/days";
import { check, type Kinds } from "../basics/check";
import { date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import type { AdjustedDate } from "../calendar/deadline";
import {
  businessDayFrom,
  businessDayQuantities,
  type BusinessDayTerms,
  type CountedDayStatement,
} from "./s1_1_calendars";
import { calendarPeriod, calendarPeriodQuantities, type PeriodTerms } from "./s7_8_periods";

export interface FilingFacts {
  /** as the terms have it where it is left out */
  execution?: Day | undefined;
}

const FILING_FACTS = { execution: optional(date) } satisfies Kinds<FilingFacts>;

/** 2.2(a): the last day to file the Registration Statement. */
export interface FilingStatement extends AdjustedDate {
  executionDate: Day;
}

export const FILING_QUANTITIES: Quantities<FilingStatement> = {
  executionDate: {
    label: "Execution Date",
    unit: "date",
    clause: "1.1",
    rule: "as given; otherwise the Execution date of the terms",
  },
  ...calendarPeriodQuantities("2.2(a)", "Filing Date", "Filing days after the Execution Date, in calendar days"),
};

export function filingStatement(
  facts: FilingFacts,
  terms: PeriodTerms & Pick<Terms, "executionDate" | "filingDays">,
): FilingStatement {
  check(FILING_FACTS, facts, "2.2(a)");
  const executionDate = facts.execution ?? terms.executionDate;
  const period = { start: executionDate, count: terms.filingDays, unit: "days" } as const;
  const names = { start: "execution", count: "Filing days" };
  const { unadjustedDate, rollReason, adjustedDate } = calendarPeriod(period, terms, names);
  return { executionDate, unadjustedDate, rollReason, adjustedDate };
}

export const ESCROW_NOTICE_QUANTITIES = businessDayQuantities(
  "2.2(c)",
  "Last day to notify the Escrow Agent",
  "Termination notice days, in Business Days, after the termination",
);

const NOTICE_FACTS = { terminated: date };

/** 2.2(c): the last day for the Company or the Purchaser to tell the Escrow Agent, in writing, of a termination. */
export function escrowNoticeStatement(
  facts: { terminated: Day },
  terms: BusinessDayTerms & Pick<Terms, "terminationNoticeDays">,
): CountedDayStatement {
  check(NOTICE_FACTS, facts, "2.2(c)");
  const names = { start: "terminated", count: "Termination notice days" };
  return businessDayFrom({ start: facts.terminated, days: terms.terminationNoticeDays }, terms, names);
}

export const ESCROW_RETURN_QUANTITIES = businessDayQuantities(
  "2.2(c)(i)",
  "Last day for the Escrow Agent to return what it holds",
  "Escrow return days, in Business Days, after its receipt of the notice",
);

const RETURN_FACTS = { received: date };

/**
 * 2.2(c)(i): the last day for the Escrow Agent to return the Purchase Price to
 * the Purchaser, and the Debentures, the Warrant and the certificates of the
 * Escrow Shares to the Company. The Initial Warrant and its shares are not named.
 */
export function escrowReturnStatement(
  facts: { received: Day },
  terms: BusinessDayTerms & Pick<Terms, "escrowReturnDays">,
): CountedDayStatement {
  check(RETURN_FACTS, facts, "2.2(c)(i)");
  const names = { start: "received", count: "Escrow return days" };
  return businessDayFrom({ start: facts.received, days: terms.escrowReturnDays }, terms, names);
}
