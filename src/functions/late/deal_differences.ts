import { dealDifferences } from "../../engine/agreement/deal-differences";
import { tableOf, withoutTerms } from "../../cells/definition";
import { optionalTable, table } from "../../cells/reading/facts";
import { readDeal } from "../../cells/reading/terms";

const takesTerms = true as const;

/**
 * The terms in which two deals differ, each with both values.
 * @param terms The deal: a table of terms or a text.
 * @param other The deal to compare it with; omitted: what it rests on, and where that is no other deal every term that it states.
 * @returns Term, Clause, This deal, The other; what a deal does not state is blank. No difference: the heading row alone.
 * @rounding none
 * @throws #VALUE! when a name is not one of a term, or stands twice with different values
 * @example =DEAL_DIFFERENCES({"Principal",500000}) -> [2,1] "Principal", [2,3] 500000, [2,4] 750000
 * @see DEAL, TERMS
 */
export const DEAL_DIFFERENCES = withoutTerms(
  tableOf({
    clause: "Terms",
    facts: { terms: { ...table(readDeal), takesTerms }, other: { ...optionalTable(readDeal), takesTerms } },
    columns: { Term: "text", Clause: "text", "This deal": "text", "The other": "text" },
    rows: ({ terms: one, other }) => dealDifferences(one, other),
    answer: "This deal",
  }),
);
