import { Link, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { termKey } from "../../../engine/agreement/terms-table";
import type { ReadingChoice, ReadingGroup, Working, WorkingLine } from "../../formula/working";
import { useViewStyles } from "../../parts/view-styles";
import { useServices } from "../../services";
import { useExplainStyles } from "./explain-styles";
import { shownValue } from "./working-text";

function TermLink({ name }: { name: string }): ReactNode {
  const styles = useViewStyles();
  const { go } = useServices();
  const key = termKey(name);
  if (key === undefined) return name;
  return (
    <Link as="button" inline className={styles.link} onClick={() => go({ view: "deal", show: key })}>
      {name}
    </Link>
  );
}

function Line({ line, isTerm, isLast }: { line: WorkingLine; isTerm: boolean; isLast: boolean }): ReactNode {
  const styles = useExplainStyles();
  return (
    <li className={mergeClasses(styles.row, isLast && styles.last)}>
      <span className={styles.name}>{isTerm ? <TermLink name={line.step} /> : line.step}</span>
      <span className={styles.value}>{shownValue(line)}</span>
      <span className={styles.under}>
        {line.clause}
        {line.rule !== "" && ` · ${line.rule}`}
      </span>
    </li>
  );
}

function Choice({ each }: { each: ReadingChoice }): ReactNode {
  const styles = useExplainStyles();
  const view = useViewStyles();
  return (
    <li className={mergeClasses(styles.choice, each.isInForce && styles.inForce)}>
      <span className={styles.choiceLine}>
        <span className={styles.choiceName}>
          {each.choice}
          {each.isInForce && " · in force"}
        </span>
        <span className={styles.value}>{shownValue(each)}</span>
      </span>
      <p className={view.small}>{each.rule}</p>
    </li>
  );
}

function Reading({ group }: { group: ReadingGroup }): ReactNode {
  const view = useViewStyles();
  return (
    <div>
      <p className={view.text}>
        <TermLink name={group.term} /> <span className={view.small}>{group.clause}</span>
      </p>
      <ul className={view.list}>
        {group.choices.map((each) => (
          <Choice key={each.choice} each={each} />
        ))}
      </ul>
    </div>
  );
}

function Lines({ title, lines, isTerm }: { title: string; lines: readonly WorkingLine[]; isTerm: boolean }): ReactNode {
  const view = useViewStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={view.title}>{title}</h3>
      <ul className={view.list}>
        {lines.map((line, index) => (
          <Line
            key={`${index} ${line.step}`}
            line={line}
            isTerm={isTerm}
            isLast={!isTerm && index === lines.length - 1}
          />
        ))}
      </ul>
    </>
  );
}

/** Terms, quantities in their order, then what the other readings would have given. */
export function WorkingShown({ working }: { working: Working }): ReactNode {
  const view = useViewStyles();
  return (
    <>
      <Lines title="Working" lines={working.steps} isTerm={false} />
      <Lines title="Terms" lines={working.terms} isTerm />
      <h3 className={view.title}>Readings</h3>
      {working.readings.length === 0 ? (
        <p className={view.small}>No other reading of the agreement would change this answer.</p>
      ) : (
        working.readings.map((group) => <Reading key={group.term} group={group} />)
      )}
    </>
  );
}
