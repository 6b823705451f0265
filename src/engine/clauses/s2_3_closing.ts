import { isoDay, type Day } from "../basics/days";
import { invalid } from "../basics/errors";
import { check, type Kinds } from "../basics/check";
import { date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import {
  businessDayFrom,
  businessDayQuantities,
  type BusinessDayTerms,
  type CountedDayStatement,
} from "./s1_1_calendars";

export interface ClosingFacts {
  effective: Day;
  /** the new day that the Purchaser's writing sets */
  extension?: Day | undefined;
}

export const CLOSING_FACTS = { effective: date, extension: optional(date) } satisfies Kinds<ClosingFacts>;

export type ClosingTerms = BusinessDayTerms & Pick<Terms, "closingDays">;

/** 2.3(a): the latest day for the Closing, whatever 5.1(a)(ii) says. */
export interface ClosingStatement {
  passedOver: string | undefined;
  limit: Day;
  date: Day;
}

export const CLOSING_QUANTITIES: Quantities<ClosingStatement> = {
  passedOver: businessDayQuantities("2.3(a)", "", "").passedOver,
  limit: {
    label: "Latest Closing without an extension",
    unit: "date",
    clause: "2.3(a)",
    rule: "Closing days, in Business Days, after the Effective Date",
  },
  date: {
    label: "Latest Closing",
    unit: "date",
    clause: "2.3(a)",
    rule: "the day that the Purchaser's written extension sets, where there is one",
  },
};

/** The writing sets the new day itself, so that the count no longer matters; a day before effectiveness cannot be meant. */
export function closingStatement(facts: ClosingFacts, terms: ClosingTerms): ClosingStatement {
  check(CLOSING_FACTS, facts, "2.3(a)");
  const { effective, extension } = facts;
  if (extension !== undefined && extension < effective) {
    invalid(
      "extension",
      `${isoDay(extension)} came; accepted is a day on or after the Effective Date, ${isoDay(effective)}`,
      "2.3(a)",
    );
  }
  const names = { start: "effective", count: "Closing days" };
  const { passedOver, date: limit } = businessDayFrom({ start: effective, days: terms.closingDays }, terms, names);
  return { passedOver, limit, date: extension ?? limit };
}

export const WIRE_QUANTITIES = businessDayQuantities(
  "2.3(c)(i)",
  "Last day for the wire instructions",
  "Wire instruction days, in Business Days, before the Closing",
);

const WIRE_FACTS = { closing: date };

/** 2.3(c)(i): the last day for the Company's wire instructions to the Escrow Agent. */
export function wireStatement(
  facts: { closing: Day },
  terms: BusinessDayTerms & Pick<Terms, "wireInstructionDays">,
): CountedDayStatement {
  check(WIRE_FACTS, facts, "2.3(c)(i)");
  const names = { start: "closing", count: "Wire instruction days" };
  return businessDayFrom({ start: facts.closing, days: -terms.wireInstructionDays }, terms, names);
}
