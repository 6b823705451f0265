import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";
import { NAMED_TERMS } from "../../../sheets/deal";
import { baseOf, cellForm, presetValue, type Entry } from "../../stores/deal/deal";
import { unsetInFull } from "../../stores/deal/in-force";
import { definedName } from "../../../sheets/sheet-writer";
import { NOT_SET } from "../../../engine/basics/values";
import { useDeal, useServices } from "../../services";
import { shownInFull } from "../../typing/shown";
import { noneMeans } from "../../typing/typed";
import { useTermStyles } from "./term-styles";

function Choices({ definition, hasDefault }: { definition: TermDefinition; hasDefault: boolean }): ReactNode {
  const styles = useTermStyles();
  if (!definition.choices) return null;
  return (
    <ul className={styles.choices}>
      {[...definition.choices].map(([name, means], index) => (
        <li key={name} className={styles.choice}>
          <span className={styles.code}>{name}</span> {means}
          {index === 0 && hasDefault && " (default)"}
        </li>
      ))}
    </ul>
  );
}

function Facts({ facts }: { facts: readonly (readonly [name: string, fact: string | undefined])[] }): ReactNode {
  const styles = useTermStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => fact !== undefined)
        .map(([name, fact]) => [
          <dt key={name} className={styles.factName}>
            {name}
          </dt>,
          <dd key={`${name}-fact`} className={styles.fact}>
            {fact}
          </dd>,
        ])}
    </dl>
  );
}

function useFacts(term: TermKey): readonly (readonly [string, string | undefined])[] {
  const based = useDeal((state) => presetValue(state.deal, term));
  const base = useDeal((state) => baseOf(state.deal));
  const { clause, unit, kind, reading }: TermDefinition = TERM_DEFINITIONS[term];
  const isNamed = NAMED_TERMS.includes(term);
  return [
    ["Clause", clause],
    ["Unit", kind === "choice" || kind === "dates" || kind === "date" ? undefined : unit],
    ["Preset", based === NOT_SET ? NOT_SET : shownInFull(term, based)],
    ["Not set", term === "baseDeal" ? undefined : unsetInFull(term, base)],
    ["None", kind === "choice" ? undefined : noneMeans(term)],
    ["In formulas", isNamed ? definedName(TERM_DEFINITIONS[term].name) : undefined],
    ["Doubt", reading?.row],
  ];
}

/** What a term means, what it may be, and why its reading is the default. */
export function TermDetails({ id, term, entry }: { id: string; term: TermKey; entry: Entry }): ReactNode {
  const styles = useTermStyles();
  const { deal, attempt } = useServices();
  const definition: TermDefinition = TERM_DEFINITIONS[term];
  const facts = useFacts(term);
  const isOwn = useDeal((state) => baseOf(state.deal) === "HY_TECH_2003");
  const hasDefault = isOwn || definition.unsaid === "FALLBACK";
  return (
    <div id={id} className={styles.details}>
      <p className={styles.paragraph}>{definition.meaning}</p>
      <Choices definition={definition} hasDefault={hasDefault} />
      {definition.reading && hasDefault && (
        <p className={styles.paragraph}>Why the default: {definition.reading.reason}</p>
      )}
      <Facts facts={facts} />
      {entry.formula !== undefined && (
        <p className={styles.paragraph}>
          Computed in the sheet by <span className={styles.code}>{entry.formula}</span>{" "}
          <Button size="small" onClick={() => attempt(async () => deal.set(term, cellForm(term, entry.raw)))}>
            Replace the formula by its value
          </Button>
        </p>
      )}
    </div>
  );
}
