import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ExplainedArgument, ExplainedCall } from "../../formula/explain-cell";
import { Missing } from "../../parts/missing-term";
import { useViewStyles } from "../../parts/view-styles";
import { shownCell } from "../../typing/answer-shown";
import { useServices } from "../../services";
import { useExplainStyles } from "./explain-styles";
import { shownFact } from "./working-text";

interface InputProps {
  readonly input: ExplainedArgument;
  readonly call: ExplainedCall;
  readonly onPoint: (index: number, cells: string) => void;
  readonly onHold: (isHeld: boolean) => void;
}

function CellLink({ cells }: { cells: string }): ReactNode {
  const { workbook, attempt } = useServices();
  const styles = useViewStyles();
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      aria-label={`Select ${cells}`}
      onClick={() => attempt(async () => workbook?.activate(cells))}
    >
      {cells}
    </Link>
  );
}

/** For what only the sheet can compute: the person shows where its value stands. */
function PointTo({
  name,
  onPoint,
  onHold,
}: {
  name: string;
  onPoint: (cells: string) => void;
  onHold: (isHeld: boolean) => void;
}): ReactNode {
  const styles = useViewStyles();
  const { workbook, attempt } = useServices();
  const [isPointing, setPointing] = useState(false);
  const hold = (isHeld: boolean): void => {
    setPointing(isHeld);
    onHold(isHeld);
  };
  const take = async (): Promise<void> => {
    onPoint((await workbook!.selection()).address);
    hold(false);
  };
  if (!workbook) return null;
  if (!isPointing) {
    return (
      <div>
        <Button size="small" onClick={() => hold(true)}>
          Point to a cell with its value
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.actions} role="group" aria-label={`Value of ${name}`}>
      <span className={styles.small}>Select the cell in the sheet, then</span>
      <Button size="small" appearance="primary" onClick={() => attempt(take)}>
        Take it
      </Button>
      <Button size="small" onClick={() => hold(false)}>
        Cancel
      </Button>
    </div>
  );
}

/** The value itself where there is no working to say its unit. */
function givenText({ text, reading }: ExplainedArgument): string {
  if (reading.kind !== "value") return text;
  return reading.missing?.lack ?? shownCell(reading.value[0]?.[0]).text;
}

function Input({ input, call, onPoint, onHold }: InputProps): ReactNode {
  const styles = useExplainStyles();
  const view = useViewStyles();
  const { name, text, reading, index } = input;
  const fact = call.working?.facts[name];
  const isTable = reading.kind === "value" && (reading.value.length > 1 || (reading.value[0]?.length ?? 0) > 1);
  const value =
    reading.kind === "omitted"
      ? "left out"
      : isTable
        ? `${(reading.kind === "value" && reading.value.length) || 0} rows`
        : fact
          ? shownFact(fact)
          : givenText(input);
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={mergeClasses(styles.value, reading.kind === "unreadable" && view.problem)}>
        {reading.kind === "unreadable" ? "not readable" : value}
      </span>
      {fact?.note !== undefined && <span className={styles.under}>{fact.note}</span>}
      {reading.kind === "value" && reading.cells !== undefined && (
        <span className={styles.under}>
          <CellLink cells={reading.cells} />
        </span>
      )}
      {reading.kind === "value" && reading.cells === undefined && text !== String(value) && (
        <span className={mergeClasses(styles.under, view.code)}>{text}</span>
      )}
      {reading.kind === "value" && reading.problem !== undefined && (
        <div className={mergeClasses(styles.under, view.problem)}>
          {reading.missing ? <Missing missing={reading.missing} /> : reading.problem}
        </div>
      )}
      {reading.kind === "unreadable" && (
        <div className={styles.under}>
          <p className={view.small}>{reading.why}</p>
          <PointTo name={name} onPoint={(cells) => onPoint(index, cells)} onHold={onHold} />
        </div>
      )}
    </li>
  );
}

/** The arguments of a call, each with the cells that it comes from. */
export function Inputs({
  call,
  ...handlers
}: { call: ExplainedCall } & Pick<InputProps, "onPoint" | "onHold">): ReactNode {
  const view = useViewStyles();
  if (call.arguments.length === 0)
    return <p className={view.small}>The formula gives no input: the agreement's own terms are used.</p>;
  return (
    <ul className={view.list}>
      {call.arguments.map((input) => (
        <Input key={`${input.index} ${input.name}`} input={input} call={call} {...handlers} />
      ))}
    </ul>
  );
}
