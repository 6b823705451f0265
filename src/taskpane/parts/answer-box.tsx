import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CatalogueFunction } from "../../catalogue/catalogue";
import { shownCell, unitBeside } from "../typing/answer-shown";
import { isFailure } from "../functions-client";
import { Missing } from "./missing-term";
import { useFunctionStyles } from "./field-styles";
import type { Live } from "../hooks/use-live-answer";

type Rows = readonly (readonly unknown[])[];

const MOST_ROWS = 100;

function Cell({ cell, unit, isHead }: { cell: unknown; unit: string; isHead: boolean }): ReactNode {
  const styles = useFunctionStyles();
  const { text, isNumber, message } = shownCell(cell, unit);
  if (isHead) {
    return (
      <th scope="col" className={styles.tableHead}>
        {text}
      </th>
    );
  }
  return (
    <td className={mergeClasses(styles.tableCell, isNumber && styles.numeric)} title={message}>
      {text}
    </td>
  );
}

export function AnswerTable({
  rows,
  unit,
  isHeaded,
  label,
}: {
  rows: Rows;
  unit: string;
  isHeaded: boolean;
  label: string;
}): ReactNode {
  const styles = useFunctionStyles();
  const [head, body] = isHeaded ? [rows[0], rows.slice(1)] : [undefined, rows];
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
        <table className={styles.table}>
          {head && (
            <thead>
              <tr>
                {head.map((cell, index) => (
                  <Cell key={index} cell={cell} unit="" isHead />
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {body.slice(0, MOST_ROWS).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <Cell key={column} cell={cell} unit={unit} isHead={false} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {body.length > MOST_ROWS && <p className={styles.small}>and {body.length - MOST_ROWS} rows more</p>}
    </>
  );
}

function Single({ cell, unit }: { cell: unknown; unit: string }): ReactNode {
  const styles = useFunctionStyles();
  const beside = unitBeside(unit);
  return (
    <p className={styles.answer}>
      {shownCell(cell, unit).text} {beside !== "" && <span className={styles.optional}>{beside}</span>}
    </p>
  );
}

/** What the cell would show, as it is now. */
export function AnswerBox({ definition, live }: { definition: CatalogueFunction; live: Live }): ReactNode {
  const styles = useFunctionStyles();
  if ("waiting" in live) return <p className={styles.small}>{live.waiting}</p>;
  const { answer } = live;
  if (isFailure(answer) && answer.missing) return <Missing missing={answer.missing} />;
  if (isFailure(answer)) {
    return (
      <>
        <p className={mergeClasses(styles.answer, styles.problem)}>{answer.code}</p>
        <p className={styles.text}>{answer.message}</p>
      </>
    );
  }
  const isSingle = answer.rows.length === 1 && answer.rows[0]!.length === 1;
  if (isSingle) return <Single cell={answer.rows[0]![0]} unit={definition.unit} />;
  return (
    <AnswerTable
      rows={answer.rows}
      unit={definition.unit}
      isHeaded={definition.columns !== undefined}
      label={`Answer of ${definition.id}`}
    />
  );
}
