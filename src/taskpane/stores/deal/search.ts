import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.()%$]+/)
    .filter((word) => word !== "");
}

function haystack(key: TermKey): string {
  const { name, clause, meaning, group, unit, choices, reading }: TermDefinition = TERM_DEFINITIONS[key];
  const choice = [...(choices ?? [])].flat().join(" ");
  return [name, clause, meaning, group, unit, choice, reading?.row ?? "", reading?.reason ?? ""]
    .join(" ")
    .toLowerCase();
}

const HAYSTACKS = new Map(TERM_KEYS.map((key) => [key, haystack(key)]));

/** The terms in which every word stands: in the name, the clause, the meaning or a choice. */
export function searchTerms(keys: readonly TermKey[], text: string): TermKey[] {
  const wanted = words(text);
  return keys.filter((key) => wanted.every((word) => HAYSTACKS.get(key)!.includes(word)));
}
