import { dealText } from "../engine/agreement/deal-text";
import { AGREEMENT_DEAL, type Deal } from "../engine/agreement/deal";
import { dealWith, type TermRow } from "../engine/agreement/terms-table";
import { invalid } from "../engine/basics/errors";
import type { Quantities } from "../engine/basics/statement";
import { quantity, withoutTerms } from "../cells/definition";
import { optionalTable } from "../cells/reading/facts";
import { readChanges, readDeal } from "../cells/reading/terms";

const takesTerms = true as const;
const terms = { ...optionalTable(readDeal), takesTerms };
const changes = { ...optionalTable(readChanges), takesTerms };

export interface DealFacts {
  terms: Deal | undefined;
  changes: readonly TermRow[] | undefined;
}

/** Characters that a cell holds. */
const LONGEST_TEXT = 32_767;

export interface DealStatement {
  text: string;
}

const DEAL_QUANTITIES: Quantities<DealStatement> = {
  text: {
    label: "Deal",
    unit: "text",
    clause: "Terms",
    rule: "Base deal, then every term that differs from it, in the order of the terms; changes prevail",
  },
};

function dealStatement({ terms: given = AGREEMENT_DEAL, changes: rows = [] }: DealFacts): DealStatement {
  const text = dealText(dealWith(given, rows, "changes"));
  if (text.length > LONGEST_TEXT)
    invalid("terms", `the text would have ${text.length} characters; a cell holds ${LONGEST_TEXT}`, "Terms");
  return { text };
}

/**
 * The whole deal as one text: what it rests on and every term that differs from it. It stands wherever terms do, in a hundred bytes or so.
 *
 * The same deal gives the same text, and TERMS makes a table of it again. A value that cannot be read is carried in quotes as it came, and fails only what
 * needs the term. A text that is written into a formula holds at most 255 characters in a spreadsheet: a longer one goes through a cell.
 * @param terms The deal: a table of terms or a text; omitted: the agreement's own.
 * @param changes A second table or text, whose rows prevail; not set takes a term back to what the base says.
 * @returns name=value pairs with semicolons between them, Base deal first.
 * @rounding none: numbers as short as they read back at 15 digits
 * @throws #VALUE! when a name is not one of a term, or stands twice with different values
 * @example =DEAL({"Principal",500000;"Ownership cap",0.0999}) -> "Base deal=HY_TECH_2003; Principal=500000; Ownership cap=0.0999"
 * @example =DEAL("Base deal=HY_TECH_2003; Principal=500000", {"Principal","not set"}) -> "Base deal=HY_TECH_2003"
 * @see TERMS, TERM, DEAL_DIFFERENCES
 */
export const DEAL = withoutTerms(quantity(dealStatement, DEAL_QUANTITIES, "text", { terms, changes }));
