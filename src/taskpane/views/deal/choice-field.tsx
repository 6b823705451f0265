import { Dropdown, mergeClasses, Option } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BaseDeal } from "../../../engine/agreement/deal";
import { NOT_SET, type Raw } from "../../../engine/basics/values";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";
import { ownValue, unsetInFull } from "../../stores/deal/in-force";
import { useTermStyles } from "./term-styles";

interface ChoiceFieldProps {
  readonly id: string;
  readonly term: TermKey;
  readonly raw: Raw;
  readonly base: BaseDeal;
  readonly onCommit: (value: string) => void;
  readonly problem: string | undefined;
  readonly disabled: boolean;
}

type Choice = readonly [name: string, means: string];

/** The choices, and at the end none of them; what the deal rests on is always one. */
function optionsOf(term: TermKey, base: BaseDeal): readonly Choice[] {
  const choices: readonly Choice[] = [...(TERM_DEFINITIONS[term] as TermDefinition).choices!];
  return term === "baseDeal" ? choices : [...choices, [NOT_SET, unsetInFull(term, base)]];
}

/** What a choice means; of a term that is not set, what is then in force, if anything is. */
function meaningOf(term: TermKey, base: BaseDeal, raw: Raw): string | undefined {
  const name = raw === NOT_SET ? ownValue(term, base) : raw;
  return (TERM_DEFINITIONS[term] as TermDefinition).choices!.get(String(name).trim().toUpperCase());
}

/** A reading: its alternatives, each with what it takes the words to mean. */
export function ChoiceField({ id, term, raw, base, onCommit, problem, disabled }: ChoiceFieldProps): ReactNode {
  const styles = useTermStyles();
  const options = optionsOf(term, base);
  const isSet = raw !== NOT_SET;
  const selected = isSet ? String(raw).trim().toUpperCase() : NOT_SET;
  return (
    <>
      <Dropdown
        id={id}
        className={mergeClasses(styles.input, !isSet && styles.unset)}
        value={isSet ? String(raw) : unsetInFull(term, base)}
        selectedOptions={[selected]}
        disabled={disabled}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-message ${id}-clause`}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onCommit(optionValue)}
      >
        {options.map(([name, means]) => (
          <Option key={name} value={name} text={name}>
            <span className={styles.option}>
              <span>{name}</span>
              <span className={styles.optionMeans}>{means}</span>
            </span>
          </Option>
        ))}
      </Dropdown>
      <p
        id={`${id}-message`}
        className={mergeClasses(styles.message, problem === undefined ? styles.hint : styles.problem)}
      >
        {problem ?? meaningOf(term, base, raw)}
      </p>
    </>
  );
}
