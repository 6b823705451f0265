import { MessageBar, MessageBarBody, Spinner, ToggleButton } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { FactKey } from "../../../workbook/sheets/facts";
import { findingsSheet } from "../../../workbook/sheets/findings";
import { FactsPanel } from "../../facts/facts-panel";
import { useCatalogue, useComputed, useFacts, useSurroundings } from "../../facts/use-facts";
import { SEVERITIES, shownFindings, type Severity, type ShownFinding } from "../../findings/findings";
import { evaluate } from "../../formula/evaluate";
import { parseFormula } from "../../../formula/parse";
import { InsertModel } from "../../parts/insert-model";
import { useViewStyles } from "../../parts/view-styles";
import type { Outcome } from "../now/outcome";
import { Problem, TileActions } from "../now/tile";
import { TileFormulas } from "../now/tiles";
import { FindingItem } from "./finding-item";

const FACTS_HERE: readonly { readonly title: string; readonly facts: readonly FactKey[] }[] = [
  { title: "Schedules in the workbook", facts: ["schedules"] },
];

function useFindings(namespace: string): Outcome | undefined {
  const { state } = useFacts();
  const { around, names } = useSurroundings(namespace);
  const formulas = useMemo(
    () =>
      new TileFormulas({
        facts: state.facts,
        areKept: state.sheet !== undefined,
        names: names.map(({ name }) => name),
        namespace,
      }),
    [state, names, namespace],
  );
  const compute = useCallback(async (): Promise<Outcome> => {
    const formula = `=${formulas.call("DEAL_CHECK", formulas.fact("schedules"))}`;
    const reading = await evaluate(parseFormula(formula), around);
    if (reading.kind !== "value")
      return {
        kind: "problem",
        formula,
        code: "",
        message: reading.kind === "unreadable" ? reading.why : "There is nothing to check.",
      };
    if (reading.problem !== undefined) return { kind: "problem", formula, code: "#VALUE!", message: reading.problem };
    return { kind: "answer", formula, value: reading.value, working: undefined, readings: [] };
  }, [formulas, around]);
  return useComputed<Outcome | undefined>(compute, undefined);
}

type Filter = Severity | "notes";

function Group({ severity, findings }: { severity: Severity; findings: readonly ShownFinding[] }): ReactNode {
  const styles = useViewStyles();
  const own = findings.filter((each) => each.severity === severity);
  if (own.length === 0) return null;
  const { title, means } = SEVERITIES.find(({ id }) => id === severity)!;
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.titleLine}>
        <h2 className={styles.title}>
          {title} ({own.length})
        </h2>
        <span className={styles.small}>{means}</span>
      </div>
      <ul className={styles.list}>
        {own.map((finding, index) => (
          <FindingItem key={`${index} ${finding.finding}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Filters({
  findings,
  filter,
  onFilter,
}: {
  findings: readonly ShownFinding[];
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
}): ReactNode {
  const styles = useViewStyles();
  const count = (id: Severity) => findings.filter(({ severity }) => severity === id).length;
  const choices: readonly (readonly [Filter, string])[] = [
    ...SEVERITIES.map(({ id, title }) => [id, `${title} ${count(id)}`] as const),
    ["notes", `Reader's notes ${findings.filter(({ isReadersNote }) => isReadersNote).length}`],
  ];
  return (
    <div className={styles.actions} role="group" aria-label="Show only">
      {choices.map(([id, label]) => (
        <ToggleButton
          key={id}
          size="small"
          shape="circular"
          checked={filter === id}
          onClick={() => onFilter(filter === id ? undefined : id)}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}

function Found({ outcome }: { outcome: Extract<Outcome, { kind: "answer" }> }): ReactNode {
  const styles = useViewStyles();
  const findings = useMemo(() => shownFindings(outcome.value), [outcome]);
  const [filter, setFilter] = useState<Filter>();
  const shown = findings.filter(
    (each) => filter === undefined || (filter === "notes" ? each.isReadersNote : each.severity === filter),
  );
  const notes = findings.filter(({ isReadersNote }) => isReadersNote).length;
  return (
    <>
      <div role="status" aria-live="polite">
        {findings.length === 0 ? (
          <p className={styles.text}>The rules find no inconsistency in this deal.</p>
        ) : (
          <p className={styles.text}>
            {findings.length - notes} found by rules in the terms and schedules
            {notes > 0 && `, ${notes} notes of a reader of the agreement`}.
          </p>
        )}
      </div>
      <Filters findings={findings} filter={filter} onFilter={setFilter} />
      <div className={styles.actions}>
        <InsertModel label="Insert as a sheet" model={() => findingsSheet(outcome.formula)} />
      </div>
      <TileActions outcome={outcome} name="Findings" />
      {SEVERITIES.map(({ id }) => (
        <Group key={id} severity={id} findings={shown} />
      ))}
    </>
  );
}

function Body({ namespace }: { namespace: string }): ReactNode {
  const outcome = useFindings(namespace);
  if (!outcome) return <Spinner label="Checking…" />;
  if (outcome.kind === "problem") return <Problem outcome={outcome} />;
  return outcome.kind === "answer" ? <Found outcome={outcome} /> : null;
}

/** What does not fit together in the deal, each with the terms that it comes from. */
export function FindingsView(): ReactNode {
  const styles = useViewStyles();
  const { catalogue, failure } = useCatalogue();
  const { names } = useSurroundings("");
  return (
    <div className={styles.view}>
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {catalogue ? (
        <Body namespace={catalogue.namespace} />
      ) : (
        failure === undefined && <Spinner label="Loading the functions…" />
      )}
      <FactsPanel title="Facts" groups={FACTS_HERE} names={names.map(({ name }) => name)} />
    </div>
  );
}
