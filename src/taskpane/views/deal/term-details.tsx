import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";
import { NAMED_TERMS } from "../../../sheets/deal";
import { cellForm, ownValue, presetValue, type Entry } from "../../stores/deal/deal";
import { definedName } from "../../../sheets/sheet-writer";
import { NOT_SET } from "../../../engine/basics/values";
import { useDeal, useServices } from "../../services";
import { shownInFull } from "../../typing/shown";
import { useTermStyles } from "./term-styles";

function Choices({ definition }: { definition: TermDefinition }): ReactNode {
  const styles = useTermStyles();
  if (!definition.choices) return null;
  return (
    <ul className={styles.choices}>
      {[...definition.choices].map(([name, means], index) => (
        <li key={name} className={styles.choice}>
          <span className={styles.code}>{name}</span> {means}
          {index === 0 && " (default)"}
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
  const preset = useDeal((state) => state.deal.preset);
  const based = presetValue({ preset }, term);
  const own = ownValue(term);
  const { clause, unit, reading }: TermDefinition = TERM_DEFINITIONS[term];
  const isNamed = NAMED_TERMS.includes(term);
  return [
    ["Clause", clause],
    ["Unit", unit === "choice" || unit === "dates" || unit === "date" ? undefined : unit],
    ["Preset", based === NOT_SET ? NOT_SET : shownInFull(term, based)],
    ["Agreement", own === based ? undefined : own === NOT_SET ? "not fixed" : shownInFull(term, own)],
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
  return (
    <div id={id} className={styles.details}>
      <p className={styles.paragraph}>{definition.meaning}</p>
      <Choices definition={definition} />
      {definition.reading && <p className={styles.paragraph}>Why the default: {definition.reading.reason}</p>}
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
