import type { Catalogue } from "../../src/catalogue/catalogue";
import { clausesOf, type HelpClause, type HelpContent, type HelpTerm } from "../../src/catalogue/help-content";
import { HEADINGS, PROVISIONS, type Answered } from "../../src/catalogue/provisions";
import { DECIDED_READINGS } from "../../src/engine/agreement/readings";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { shownTerm } from "../../src/engine/agreement/shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey } from "../../src/engine/agreement/terms";
import { isoDay } from "../../src/engine/basics/days";
import { Exact } from "../../src/engine/basics/exact";

/** What the engine knows of the agreement, as the help pages take it. */
export function helpContent(catalogue: Catalogue): HelpContent {
  return { catalogue, terms: TERM_KEYS.map(helpTerm), decided: DECIDED_READINGS, clauses: helpClauses(catalogue) };
}

function shownValue(key: TermKey): string {
  const { value, unit } = shownTerm(key, AGREEMENT_TERMS);
  if (unit === "date") return isoDay(value as number);
  if (!(value instanceof Exact)) return String(value);
  return unit === "%" ? `${value.times(Exact.whole(100)).toText()}%` : value.toText();
}

function helpTerm(key: TermKey): HelpTerm {
  const { name, clause, unit, meaning, choices, reading }: TermDefinition = TERM_DEFINITIONS[key];
  return {
    name,
    clause,
    unit,
    meaning,
    value: shownValue(key),
    choices: [...(choices ?? [])].map(([choice, means]) => ({ name: choice, means })),
    ...(reading && { reason: reading.reason }),
  };
}

function answeredBy(answered: Answered): string {
  if (answered.by === "functions") return answered.ids.join(", ");
  return answered.by === "rows"
    ? `${answered.table}: ${answered.rows.join(", ")}`
    : `nothing to compute: ${answered.reason}`;
}

/** A page for each heading under which something stands. */
function helpClauses(catalogue: Catalogue): HelpClause[] {
  const titles = new Map<string, string>();
  for (const { number, title } of HEADINGS) {
    const [page] = clausesOf(number);
    if (page === number) titles.set(number, title);
  }
  titles.set("Schedules", "Schedules");
  const used = new Set([
    ...catalogue.functions.flatMap((f) => f.sections.flatMap(clausesOf)),
    ...TERM_KEYS.flatMap((key) => clausesOf(TERM_DEFINITIONS[key].clause)),
    ...PROVISIONS.flatMap(({ clause }) => clausesOf(clause)),
  ]);
  return [...titles]
    .filter(([number]) => used.has(number))
    .map(([number, title]) => ({ number, title, provisions: provisionsOf(number) }));
}

function provisionsOf(number: string): HelpClause["provisions"] {
  return PROVISIONS.filter(({ clause }) => clausesOf(clause).includes(number)).map(({ decides, clause, answered }) => ({
    decides,
    clause,
    answeredBy: answeredBy(answered),
  }));
}
