import { Button, Link, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { workingSheet } from "../../../sheets/working";
import { tokensOf } from "../../../formula/tokens";
import { isDealName } from "../../formula/deal-name";
import type { ExplainedCall } from "../../formula/explain-cell";
import type { ExplainedCell } from "../../formula/explained-cell";
import { CopyButton } from "../../parts/copy-button";
import { Figure } from "../../parts/figures";
import { Missing } from "../../parts/missing-term";
import { useViewStyles } from "../../parts/view-styles";
import { WithCatalogue } from "../../parts/with-catalogue";
import { useDeal, useServices, type Subject } from "../../services";
import { Inputs } from "./inputs";
import { useExplained, useSubject } from "./use-explained";
import { WorkingShown } from "./working-shown";
import { shownValue, workingText } from "./working-text";

type Shown = Extract<ExplainedCell, { kind: "calls" }>;

function InsertWorking({ call, cell }: { call: ExplainedCall; cell: string }): ReactNode {
  const { workbook, attempt, notify } = useServices();
  const hasDeal = useDeal((state) => state.sheet !== undefined);
  const { formula } = call;
  if (!workbook || formula === undefined || !call.working) return null;
  const insert = async (): Promise<void> => {
    const sheet = await workbook.insertSheet(workingSheet(`${call.id}${cell === "" ? "" : `, ${cell}`}`, formula));
    notify({
      intent: "success",
      text: `The working is on the sheet ${sheet}. It follows the same cells.`,
      action: { label: "Show it", run: () => attempt(() => workbook.activate(`'${sheet.replaceAll("'", "''")}'!A1`)) },
    });
  };
  const needsDeal = !hasDeal && tokensOf(formula).some(({ kind, text }) => kind === "name" && isDealName(text));
  return (
    <Button size="small" disabled={needsDeal} onClick={() => attempt(insert)}>
      {needsDeal ? "Insert as a sheet (needs the Deal sheet)" : "Insert as a sheet"}
    </Button>
  );
}

interface CallProps {
  readonly call: ExplainedCall;
  readonly shown: Shown;
  readonly onPoint: (argument: number, cells: string) => void;
  readonly onHold: (isHeld: boolean) => void;
}

function Call({ call, shown, onPoint, onHold }: CallProps): ReactNode {
  const styles = useViewStyles();
  const { go } = useServices();
  const result = call.working?.result;
  return (
    <section className={styles.card} aria-label={call.id}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{call.id}</h2>
        <Link
          as="button"
          inline
          className={styles.link}
          onClick={() => go({ view: "functions", show: { id: call.id } })}
        >
          About the function
        </Link>
      </div>
      {result && <Figure value={shownValue(result)} />}
      {call.problem !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{call.missing ? <Missing missing={call.missing} /> : call.problem}</MessageBarBody>
        </MessageBar>
      )}
      <h3 className={styles.title}>Inputs</h3>
      <Inputs call={call} onPoint={onPoint} onHold={onHold} />
      {call.working && <WorkingShown working={call.working} />}
      <div className={styles.actions}>
        <CopyButton text={workingText(call, shown.cell, shown.formula)} what="the working">
          Copy as text
        </CopyButton>
        <InsertWorking call={call} cell={shown.cell} />
      </div>
    </section>
  );
}

function Calls({
  shown,
  point,
  onHold,
}: {
  shown: Shown;
  point: (key: string, cells: string) => void;
  onHold: (isHeld: boolean) => void;
}): ReactNode {
  const styles = useViewStyles();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, shown.calls.length - 1);
  const call = shown.calls[at]!;
  return (
    <>
      {shown.calls.length > 1 && (
        <>
          <p className={styles.small}>{shown.calls.length} functions of the agreement, the outermost first:</p>
          <RadioGroup
            aria-label="Functions in the formula"
            value={String(at)}
            onChange={(_, { value }) => setChosen(Number(value))}
          >
            {shown.calls.map((each, index) => (
              <Radio key={`${index} ${each.text}`} value={String(index)} label={each.id} />
            ))}
          </RadioGroup>
        </>
      )}
      <Call
        key={`${at} ${call.id}`}
        call={call}
        shown={shown}
        onPoint={(argument, cells) => point(`${at}.${argument}`, cells)}
        onHold={onHold}
      />
    </>
  );
}

const HOLDS = {
  nothing: "is empty.",
  "a value": "holds a value, and no formula.",
  "another formula": "holds a formula without a function of this add-in.",
} as const;

function Outcome({
  outcome,
  point,
  onHold,
}: {
  outcome: ExplainedCell;
  point: (key: string, cells: string) => void;
  onHold: (isHeld: boolean) => void;
}): ReactNode {
  const styles = useViewStyles();
  if (outcome.kind === "calls") return <Calls shown={outcome} point={point} onHold={onHold} />;
  if (outcome.kind === "problem") {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>The formula cannot be read: {outcome.why}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <p className={styles.text}>
      {outcome.cell} {HOLDS[outcome.holds]} Select a cell with one, such as =DEBENTURE.ESCROW_TOPUP(…), and its working
      appears here.
    </p>
  );
}

function Place({ shown }: { shown: Shown }): ReactNode {
  const styles = useViewStyles();
  if (!shown.place) return null;
  const { anchor, row, column, rows, columns } = shown.place;
  return (
    <p className={styles.small}>
      Row {row + 1} of {rows}
      {columns > 1 && `, column ${column + 1} of ${columns}`} of the answer of {anchor}.
    </p>
  );
}

function Head({
  subject,
  outcome,
  onFollow,
}: {
  subject: Subject;
  outcome: ExplainedCell | undefined;
  onFollow: () => void;
}): ReactNode {
  const styles = useViewStyles();
  const title = subject.kind === "formula" ? "A formula of the pane" : (outcome?.cell ?? "");
  return (
    <>
      <div className={styles.titleLine} role="status" aria-live="polite">
        <h2 className={styles.heading}>{title === "" ? "The selected cell" : title}</h2>
        {subject.kind !== "selection" && (
          <Button size="small" onClick={onFollow}>
            Follow the selection
          </Button>
        )}
      </div>
      {outcome !== undefined && outcome.formula !== "" && <p className={styles.code}>{outcome.formula}</p>}
      {outcome?.kind === "calls" && <Place shown={outcome} />}
    </>
  );
}

function Explaining(): ReactNode {
  const [subject, setSubject] = useSubject();
  const { outcome, point } = useExplained(subject);
  // While the person points to a value elsewhere, the cell stays the one that is explained.
  const hold = (isHeld: boolean): void => {
    if (isHeld && subject.kind === "selection" && outcome) setSubject({ kind: "cell", cell: outcome.cell });
  };
  return (
    <>
      <Head subject={subject} outcome={outcome} onFollow={() => setSubject({ kind: "selection" })} />
      {outcome && <Outcome outcome={outcome} point={point} onHold={hold} />}
    </>
  );
}

/** The working behind the selected cell, with its clause, its readings and its inputs. */
export function ExplainView(): ReactNode {
  const styles = useViewStyles();
  const { workbook } = useServices();
  return (
    <div className={styles.view}>
      {!workbook && (
        <p className={styles.text}>
          There is no workbook around this pane, and so no cell to explain. The tiles of Now have their working here.
        </p>
      )}
      <WithCatalogue>
        <Explaining />
      </WithCatalogue>
    </div>
  );
}
