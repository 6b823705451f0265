import { Dropdown, mergeClasses, Option } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NOT_SET, type Raw } from "../../../engine/basics/values";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";
import { useTermStyles } from "./term-styles";

interface ChoiceFieldProps {
  readonly id: string;
  readonly term: TermKey;
  readonly raw: Raw;
  readonly onCommit: (value: string) => void;
  readonly problem: string | undefined;
  readonly disabled: boolean;
}

/** A reading: its alternatives, each with what it takes the words to mean. */
export function ChoiceField({ id, term, raw, onCommit, problem, disabled }: ChoiceFieldProps): ReactNode {
  const styles = useTermStyles();
  const choices = [...(TERM_DEFINITIONS[term] as TermDefinition).choices!];
  const given = String(raw).trim().toUpperCase();
  const isSet = given !== NOT_SET.toUpperCase();
  const chosen = choices.find(([name]) => name === given) ?? (isSet ? undefined : choices[0]);
  return (
    <>
      <Dropdown
        id={id}
        className={styles.input}
        value={isSet ? String(raw) : `${chosen![0]} (not set)`}
        selectedOptions={chosen ? [chosen[0]] : []}
        disabled={disabled}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-message ${id}-clause`}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onCommit(optionValue)}
      >
        {choices.map(([name, means]) => (
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
        {problem ?? (chosen ? chosen[1] : "")}
      </p>
    </>
  );
}
