import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Alternative, ExplainedReading } from "../../../cells/explanation";
import type { HeldExplanation, HeldValue } from "../../../cells/held-explanation";
import type { TermKey } from "../../../engine/agreement/terms";
import { meaningOf } from "../../formula/working";
import { TermLink } from "../../parts/term-link";
import { useViewStyles } from "../../parts/view-styles";
import { useExplainStyles } from "./explain-styles";
import { shownValue } from "./working-text";

interface LineProps {
  readonly name: ReactNode;
  readonly value: HeldValue;
  readonly clause: string;
  readonly says: string;
  readonly isLast?: boolean;
}

function Line({ name, value, clause, says, isLast = false }: LineProps): ReactNode {
  const styles = useExplainStyles();
  return (
    <li className={mergeClasses(styles.row, isLast && styles.last)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{shownValue(value)}</span>
      <span className={styles.under}>
        {clause}
        {says !== "" && ` · ${says}`}
      </span>
    </li>
  );
}

function Choice({ each }: { each: Alternative<HeldValue> }): ReactNode {
  const styles = useExplainStyles();
  const view = useViewStyles();
  return (
    <li className={mergeClasses(styles.choice, each.isInForce && styles.inForce)}>
      <span className={styles.choiceLine}>
        <span className={styles.choiceName}>
          {each.choice}
          {each.isInForce && " · in force"}
        </span>
        <span className={styles.value}>{shownValue(each.answer)}</span>
      </span>
      <p className={view.small}>{meaningOf(each)}</p>
    </li>
  );
}

function Reading({ term, reading }: { term: TermKey; reading: ExplainedReading<HeldValue> }): ReactNode {
  const view = useViewStyles();
  return (
    <div>
      <p className={view.text}>
        <TermLink term={term}>{reading.name}</TermLink> <span className={view.small}>{reading.clause}</span>
      </p>
      <ul className={view.list}>
        {reading.alternatives.map((each) => (
          <Choice key={each.choice} each={each} />
        ))}
      </ul>
    </div>
  );
}

function Steps({ steps }: Pick<HeldExplanation, "steps">): ReactNode {
  const view = useViewStyles();
  const lines = Object.entries(steps);
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={view.title}>Working</h3>
      <ul className={view.list}>
        {lines.map(([key, { label, value, clause, rule }], index) => (
          <Line key={key} name={label} value={value} clause={clause} says={rule} isLast={index === lines.length - 1} />
        ))}
      </ul>
    </>
  );
}

function Terms({ terms }: Pick<HeldExplanation, "terms">): ReactNode {
  const view = useViewStyles();
  const lines = Object.entries(terms);
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={view.title}>Terms</h3>
      <ul className={view.list}>
        {lines.map(([key, { name, value, clause, meaning }]) => (
          <Line
            key={key}
            name={<TermLink term={key as TermKey}>{name}</TermLink>}
            value={value}
            clause={clause}
            says={meaning}
          />
        ))}
      </ul>
    </>
  );
}

/** Quantities in their order, terms, then what the other readings would have given. */
export function WorkingShown({ working: { steps, terms, readings } }: { working: HeldExplanation }): ReactNode {
  const view = useViewStyles();
  const open = Object.entries(readings);
  return (
    <>
      <Steps steps={steps} />
      <Terms terms={terms} />
      <h3 className={view.title}>Readings</h3>
      {open.length === 0 ? (
        <p className={view.small}>No other reading of the agreement would change this answer.</p>
      ) : (
        open.map(([term, reading]) => <Reading key={term} term={term as TermKey} reading={reading} />)
      )}
    </>
  );
}
