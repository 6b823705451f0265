import type { Day } from "../basics/days";
import { TermError } from "../basics/errors";
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
import { notKnown, type Deal, type RowDefinition, type Verdict } from "./verdicts";

export interface DealStatusFacts {
  facts: StatusFacts;
  asOf: Day | undefined;
}

/** The state and the events of 5.1 first, then what follows from them, then the rest in the agreement's order. */
const STATUS_ROWS = {
  ...ENDING_ROWS,
  ...TERMINATION_ROWS,
  ...DEFAULT_ROWS,
  ...DEFINITION_ROWS,
  ...PURCHASE_ROWS,
  ...REPRESENTATION_ROWS,
  ...COVENANT_AND_INDEMNITY_ROWS,
  ...MISCELLANEOUS_ROWS,
};

/** The key of a row: the same whatever its words. */
export type StatusRowId = keyof typeof STATUS_ROWS;

/** What the agreement says of a deal in one respect. */
export interface StatusRow extends Verdict {
  readonly id: StatusRowId;
  readonly event: string;
  readonly clause: string;
}

/** What the agreement or a calendar cannot answer leaves its own row open, and no other. */
function decided(row: RowDefinition, deal: Deal): Verdict {
  try {
    return row.decide(deal);
  } catch (error) {
    if (error instanceof TermError && error.kind === "unavailable") return notKnown(error.detail);
    throw error;
  }
}

/** What the agreement says of a deal, as far as the facts tell; never a guess. */
export function dealStatus({ facts, asOf }: DealStatusFacts, terms: Terms): readonly StatusRow[] {
  const deal: Deal = { facts, terms, asOf };
  const rows = Object.entries(STATUS_ROWS) as [StatusRowId, RowDefinition][];
  return rows.map(([id, row]) => ({ id, event: row.event, clause: row.clause, ...decided(row, deal) }));
}
