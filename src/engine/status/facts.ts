import { invalid } from "../basics/errors";
import { shown, type Place, type Raw } from "../basics/values";
import { nearestName, plainName } from "../agreement/terms-table";
import { ARTICLE_1_FACTS } from "./art_1_facts";
import { ARTICLE_2_FACTS } from "./art_2_facts";
import { ARTICLE_3_FACTS } from "./art_3_facts";
import { ARTICLE_4_FACTS } from "./art_4_facts";
import { ARTICLE_5_FACTS } from "./art_5_facts";
import { ARTICLE_7_FACTS } from "./art_7_facts";
import { isGiven, type StatusFact } from "./fact-kinds";

/** Every fact that the status of the deal may ask for, in the agreement's order. */
export const STATUS_FACTS = {
  ...ARTICLE_1_FACTS,
  ...ARTICLE_2_FACTS,
  ...ARTICLE_3_FACTS,
  ...ARTICLE_4_FACTS,
  ...ARTICLE_5_FACTS,
  ...ARTICLE_7_FACTS,
};

export type FactKey = keyof typeof STATUS_FACTS;

/** What is known of a deal; a fact that is missing is not known. */
export type StatusFacts = {
  readonly [K in FactKey]?: ((typeof STATUS_FACTS)[K] extends StatusFact<infer V> ? V : never) | undefined;
};

export const FACT_KEYS = Object.keys(STATUS_FACTS) as FactKey[];

const KEY_BY_NAME = new Map(FACT_KEYS.map((key) => [plainName(STATUS_FACTS[key].name), key]));

export function factName(key: FactKey): string {
  return STATUS_FACTS[key].name;
}

function knownFactKey(name: string, place: Place): FactKey {
  const nearest = () => nearestName(name, FACT_KEYS.map(factName));
  return (
    KEY_BY_NAME.get(plainName(name)) ??
    invalid(place.parameter, `${shown(name)} is not a fact; the nearest known one is ${nearest()}`, place.clause)
  );
}

/** The facts of a list of names and values; the same one twice with different values is refused. */
export function statusFactsFrom(rows: Iterable<readonly [name: string, raw: Raw]>, place: Place): StatusFacts {
  const given = new Map<FactKey, { raw: Raw; value: unknown }>();
  for (const [name, raw] of rows) {
    const key = knownFactKey(name, place);
    if (!isGiven(raw)) continue;
    const before = given.get(key);
    if (before && before.raw !== raw)
      invalid(place.parameter, `${factName(key)} is given twice: ${shown(before.raw)} and ${shown(raw)}`, place.clause);
    const fact: StatusFact = STATUS_FACTS[key];
    given.set(key, {
      raw,
      value: fact.read(raw, { parameter: `${place.parameter}, ${fact.name}`, clause: fact.clause }),
    });
  }
  return Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
}
