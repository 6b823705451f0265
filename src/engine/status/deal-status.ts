import type { Day } from "../basics/days";
import { TermError } from "../basics/errors";
import type { Row } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { DEFINITION_ROWS } from "./art_1_rows";
import { PURCHASE_ROWS } from "./art_2_rows";
import { TERMINATION_ROWS } from "./art_2_termination_rows";
import { REPRESENTATION_ROWS } from "./art_3_rows";
import { COVENANT_AND_INDEMNITY_ROWS } from "./art_4_rows";
import { ENDING_ROWS } from "./art_5_rows";
import { MISCELLANEOUS_ROWS } from "./art_7_rows";
import { DEFAULT_ROWS } from "./defaults";
import type { StatusFacts } from "./facts";
import { notKnown, type Deal, type StatusRow, type Verdict } from "./verdicts";

export interface DealStatusFacts {
  facts: StatusFacts;
  asOf: Day | undefined;
}

/** The state and the events of 5.1 first, then what follows from them, then the rest in the agreement's order. */
export const STATUS_ROWS: readonly StatusRow[] = [
  ...ENDING_ROWS,
  ...TERMINATION_ROWS,
  ...DEFAULT_ROWS,
  ...DEFINITION_ROWS,
  ...PURCHASE_ROWS,
  ...REPRESENTATION_ROWS,
  ...COVENANT_AND_INDEMNITY_ROWS,
  ...MISCELLANEOUS_ROWS,
];

const NOT_KNOWN = "not known";

/** What the agreement or a calendar cannot answer leaves its own row open, and no other. */
function decide(row: StatusRow, deal: Deal): Verdict {
  try {
    return row.decide(deal);
  } catch (error) {
    if (error instanceof TermError && error.kind === "unavailable") return notKnown(error.detail);
    throw error;
  }
}

function rowOf(row: StatusRow, deal: Deal): Row {
  const { answer, unit, date, why } = decide(row, deal);
  return [row.event, row.clause, { value: answer ?? NOT_KNOWN, unit }, date, why];
}

/** What the agreement says of a deal, as far as the facts tell; never a guess. */
export function dealStatusRows({ facts, asOf }: DealStatusFacts, terms: Terms): readonly Row[] {
  const deal: Deal = { facts, terms, asOf };
  return STATUS_ROWS.map((row) => rowOf(row, deal));
}
