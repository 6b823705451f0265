import type { Day } from "../basics/days";
import { check } from "../basics/check";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { CLOSING_DATE_FACTS, closingDateOf, type ClosingDateFacts, type ClosingDateTerms } from "./s2_3_closing_date";
import { anniversary } from "./s7_8_periods";

const CLAUSE = "4.17";

/** 4.17: how long state qualification is kept; it starts on request, under the Registration Rights Agreement. */
export interface BlueSkyStatement {
  closingDate: Day;
  end: Day;
}

export const BLUE_SKY_QUANTITIES: Quantities<BlueSkyStatement> = {
  closingDate: {
    label: "Closing Date",
    unit: "date",
    clause: "2.3(a)",
    rule: "the day of the Closing; under Closing date OUTSIDE the last day that 2.3(a) allows",
  },
  end: {
    label: "Qualification kept through",
    unit: "date",
    clause: CLAUSE,
    rule: "Blue sky years after the Closing Date, the anniversary included; never rolled",
  },
};

export function blueSkyStatement(
  facts: ClosingDateFacts,
  terms: ClosingDateTerms & Pick<Terms, "blueSkyYears">,
): BlueSkyStatement {
  check(CLOSING_DATE_FACTS, facts, CLAUSE);
  const closingDate = closingDateOf(facts, terms, CLAUSE);
  return {
    closingDate,
    end: anniversary(closingDate, terms.blueSkyYears, { parameter: "Blue sky years", clause: CLAUSE }),
  };
}
