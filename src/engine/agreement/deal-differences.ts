import type { Measured, Row } from "../basics/statement";
import { AGREEMENT_DEAL, BLANK_DEAL, termsOf, type Deal } from "./deal";
import { ownTerms } from "./deal-text";
import { isStated, shownWhere } from "./shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type Terms } from "./terms";

/** Term, Clause, and what each of two deals says; other left out: what the deal rests on. */
export function dealDifferences(deal: Deal, other: Deal | undefined): Row[] {
  const isAlone = other === undefined && deal.base === "NONE";
  const compared = other ?? (isAlone ? BLANK_DEAL : AGREEMENT_DEAL);
  const [one, two] = [termsOf(deal), termsOf(compared)];
  const own = new Set(ownTerms(deal).map(([key]) => key));
  return TERM_KEYS.flatMap((key): Row[] => {
    const shownIn = (terms: Terms): Measured => shownWhere(isStated(key, terms), key, terms);
    const [here, there] = [shownIn(one), shownIn(two)];
    const differs = isAlone ? own.has(key) : String(here.value) !== String(there.value);
    const { name, clause } = TERM_DEFINITIONS[key];
    return differs ? [[name, clause, here, there]] : [];
  });
}
