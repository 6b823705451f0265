import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatAddress, parseAddress } from "../../workbook/address";
import type { Workbook } from "../../workbook/workbook";
import { Confirm } from "./confirm";
import { CopyButton } from "./copy-button";
import { isFailure } from "../functions-client";
import { useServices } from "../services";
import { useFunctionStyles } from "./field-styles";
import type { Live } from "../hooks/use-live-answer";
import { useSelection } from "../hooks/use-selection";

interface Question {
  readonly cell: string;
  readonly occupied: readonly string[];
}

/** The cells that the answer would fill, the first being the formula's own. */
function extent(cell: string, live: Live): string {
  const rows = "answer" in live && !isFailure(live.answer) ? live.answer.rows : [[]];
  const area = parseAddress(cell)!;
  return formatAddress({ ...area, rows: Math.max(1, rows.length), columns: Math.max(1, rows[0]?.length ?? 1) });
}

function questionText({ cell, occupied }: Question): string {
  const others = occupied.filter((each) => each !== cell);
  const own = occupied.includes(cell) ? `${cell} is not empty: the formula replaces what is there. ` : "";
  const spill =
    others.length === 0
      ? ""
      : `The answer needs more cells, and ${others.slice(0, 3).join(", ")}${others.length > 3 ? " and others are" : others.length > 1 ? " are" : " is"} not empty: it would show #SPILL! until they are.`;
  return own + spill;
}

async function put(workbook: Workbook, cell: string, formula: string): Promise<void> {
  await workbook.write({ at: cell, cells: [[{ formula }]], overwriting: "replace" });
}

/** The formula, and the cell that it goes into; nothing is written over unasked. */
export function InsertBar({ formula, live, isReady }: { formula: string; live: Live; isReady: boolean }): ReactNode {
  const styles = useFunctionStyles();
  const { workbook, attempt, notify } = useServices();
  const selection = useSelection();
  const [question, setQuestion] = useState<Question>();
  const insert = async (cell: string): Promise<void> => {
    await put(workbook!, cell, formula);
    setQuestion(undefined);
    notify({ intent: "success", text: `${formula} is in ${cell}.` });
  };
  const ask = async (): Promise<void> => {
    const { cell } = await workbook!.selection();
    const occupied = await workbook!.occupied(extent(cell, live));
    if (occupied.length === 0) await insert(cell);
    else setQuestion({ cell, occupied });
  };
  return (
    <>
      <div className={styles.formulaLine}>
        <p className={`${styles.code} ${styles.grow}`}>{formula}</p>
        <CopyButton text={formula} what="the formula" />
      </div>
      {workbook && !question && (
        <div className={styles.actions}>
          <Button appearance="primary" disabled={!isReady} disabledFocusable={!isReady} onClick={() => attempt(ask)}>
            {selection ? `Insert into ${selection.cell}` : "Insert into the cell"}
          </Button>
        </div>
      )}
      {question && (
        <Confirm
          title={`Insert into ${question.cell}?`}
          yes="Insert"
          onYes={() => attempt(() => insert(question.cell))}
          onNo={() => setQuestion(undefined)}
        >
          <p className={styles.small}>{questionText(question)}</p>
        </Confirm>
      )}
    </>
  );
}
