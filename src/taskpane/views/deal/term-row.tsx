import { Button, Label, mergeClasses } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { memo, useState, type ReactNode } from "react";
import { TERM_DEFINITIONS, type TermDefinition, type TermKey } from "../../../engine/agreement/terms";
import { baseOf, presetValue } from "../../stores/deal/deal";
import { changedKeys } from "../../stores/deal/in-force";
import { NOT_SET } from "../../../engine/basics/values";
import { useDeal, useEntry, useServices } from "../../services";
import { shownInFull } from "../../typing/shown";
import { ChoiceField } from "./choice-field";
import { TermDetails } from "./term-details";
import { useTermStyles } from "./term-styles";
import { TextField } from "./text-field";

function Revert({ term, name, to }: { term: TermKey; name: string; to: string | number }): ReactNode {
  const styles = useTermStyles();
  const { deal, attempt } = useServices();
  const label = `Put ${name} back to ${to === NOT_SET ? NOT_SET : shownInFull(term, to)}`;
  return (
    <Button
      className={styles.more}
      appearance="transparent"
      size="small"
      icon={<ArrowUndoRegular />}
      aria-label={label}
      title={label}
      onClick={() => attempt(() => deal.set(term, to))}
    />
  );
}

interface WordsProps {
  readonly id: string;
  readonly term: TermKey;
  readonly to: string | number;
  readonly isChanged: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Words({ id, term, to, isChanged, isOpen, onOpen }: WordsProps): ReactNode {
  const styles = useTermStyles();
  const definition: TermDefinition = TERM_DEFINITIONS[term];
  return (
    <div className={styles.words}>
      <div className={styles.nameLine}>
        <Label htmlFor={id} className={mergeClasses(styles.name, isChanged ? styles.roomForTwo : styles.roomForOne)}>
          {definition.name}
        </Label>
        <span className={isChanged ? styles.two : styles.one}>
          <Button
            className={styles.more}
            appearance="transparent"
            size="small"
            icon={<InfoRegular />}
            aria-label={`About ${definition.name}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-details` : undefined}
            onClick={onOpen}
          />
          {isChanged && <Revert term={term} name={definition.name} to={to} />}
        </span>
      </div>
      <span id={`${id}-clause`} className={styles.clause}>
        {definition.clause}
        {isChanged && <span> · changed</span>}
      </span>
    </div>
  );
}

/** One term: its name, its value, and on demand what it means. Only the term that changes is drawn again. */
export const TermRow = memo(function TermRow({ term }: { term: TermKey }): ReactNode {
  const styles = useTermStyles();
  const { deal, attempt } = useServices();
  const entry = useEntry(term);
  const to = useDeal((state) => presetValue(state.deal, term));
  const base = useDeal((state) => baseOf(state.deal));
  const isChanged = useDeal((state) => changedKeys(state.deal).includes(term));
  const [isOpen, setOpen] = useState(false);
  const id = `term-${term}`;
  const { kind }: TermDefinition = TERM_DEFINITIONS[term];
  const field = {
    id,
    term,
    raw: entry.raw,
    base,
    problem: entry.problem,
    onCommit: (value: string | number) => attempt(() => deal.set(term, value)),
  };
  const isComputed = entry.formula !== undefined;
  return (
    <div
      className={mergeClasses(
        styles.row,
        (kind === "choice" || kind === "dates") && styles.wide,
        isChanged && styles.changed,
      )}
    >
      <Words id={id} term={term} to={to} isChanged={isChanged} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} />
      {kind === "choice" ? (
        <div className={styles.full}>
          <ChoiceField {...field} disabled={isComputed} />
        </div>
      ) : (
        <TextField {...field} readOnly={isComputed} />
      )}
      {isComputed && (
        <p className={mergeClasses(styles.message, styles.hint)}>Computed in the sheet: {entry.formula}</p>
      )}
      {isOpen && <TermDetails id={`${id}-details`} term={term} entry={entry} />}
    </div>
  );
});
