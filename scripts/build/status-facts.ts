import { ARTICLE_1_FACTS } from "../../src/engine/status/art_1_facts";
import { ARTICLE_2_FACTS } from "../../src/engine/status/art_2_facts";
import { ARTICLE_3_FACTS } from "../../src/engine/status/art_3_facts";
import { ARTICLE_4_FACTS } from "../../src/engine/status/art_4_facts";
import { ARTICLE_5_FACTS } from "../../src/engine/status/art_5_facts";
import { ARTICLE_7_FACTS } from "../../src/engine/status/art_7_facts";
import type { StatusFact } from "../../src/engine/status/fact-kinds";

const ARTICLES: readonly (readonly [title: string, facts: Readonly<Record<string, StatusFact>>])[] = [
  ["Article I", ARTICLE_1_FACTS],
  ["Article II", ARTICLE_2_FACTS],
  ["Article III", ARTICLE_3_FACTS],
  ["Article IV", ARTICLE_4_FACTS],
  ["Articles V and VI", ARTICLE_5_FACTS],
  ["Article VII", ARTICLE_7_FACTS],
];

const KINDS = {
  "TRUE/FALSE": "TRUE/FALSE",
  date: "date or none",
  event: "date, TRUE/FALSE",
  $: "$ or none",
  shares: "shares or none",
  list: "list",
} as const;

function kindOf(fact: StatusFact): string {
  return fact.kind === "choice" ? fact.choices!.join(", ") : KINDS[fact.kind];
}

/** The facts as the help lists them, one paragraph an article: facts of one kind stand together before their kind. */
export function statusFacts(): string[] {
  return ARTICLES.map(([title, facts]) => {
    const names = Object.values(facts).map((fact) => ({ name: fact.name, kind: kindOf(fact) }));
    const listed = names.map(({ name, kind }, index) => (names[index + 1]?.kind === kind ? name : `${name} (${kind})`));
    return `Facts of ${title}: ${listed.join("; ")}.`;
  });
}
