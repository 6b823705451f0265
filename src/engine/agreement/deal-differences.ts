import type { Measured, Row } from "../basics/statement";
import { AGREEMENT_DEAL, termsOf, type Deal } from "./deal";
import { ownTerms } from "./deal-text";
import { isStated, shownTerm } from "./shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermKey, type Terms } from "./terms";

const NOTHING_SAID: Deal = { base: "NONE", said: new Map() };

/** What a deal comes to; blank where it does not state it. */
function shownIn(key: TermKey, terms: Terms): Measured {
  return isStated(key, terms) ? shownTerm(key, terms) : { value: undefined, unit: TERM_DEFINITIONS[key].unit };
}

/** Term, Clause, and what each of two deals says; other left out: what the deal rests on. */
export function dealDifferences(deal: Deal, other: Deal | undefined): Row[] {
  const isAlone = other === undefined && deal.base === "NONE";
  const compared = other ?? (isAlone ? NOTHING_SAID : AGREEMENT_DEAL);
  const [one, two] = [termsOf(deal), termsOf(compared)];
  const own = new Set(ownTerms(deal).map(([key]) => key));
  return TERM_KEYS.flatMap((key): Row[] => {
    const [here, there] = [shownIn(key, one), shownIn(key, two)];
    const differs = isAlone ? own.has(key) : String(here.value) !== String(there.value);
    const { name, clause } = TERM_DEFINITIONS[key];
    return differs ? [[name, clause, here, there]] : [];
  });
}
