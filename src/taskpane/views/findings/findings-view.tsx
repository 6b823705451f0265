import { Spinner, ToggleButton } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { findingsSheet } from "../../../sheets/findings";
import { FactsPanel } from "../../parts/facts-panel";
import { useChanges } from "../../hooks/use-changes";
import { useComputed } from "../../hooks/use-computed";
import { useDefinedNames } from "../../hooks/use-names";
import type { Finding } from "../../../engine/findings/deal-check";
import { SEVERITIES, type Severity } from "../../../engine/findings/finding";
import { SEVERITY_WORDS } from "./severities";
import { FACT_GROUPS } from "../../stores/facts/fact-groups";
import { InsertModel } from "../../parts/insert-model";
import { useViewStyles } from "../../parts/view-styles";
import { WithCatalogue } from "../../parts/with-catalogue";
import { tableOf, type AnsweredTable, type Outcome } from "../../outcomes/outcome";
import { Problem, TileActions } from "../../outcomes/tile";
import { useTileFormulas } from "../../outcomes/use-tile-formulas";
import { useDeal } from "../../services";
import { baseOf } from "../../stores/deal/deal";
import { FindingItem } from "./finding-item";

type Checked = AnsweredTable<Finding>;

function useFindings(): Outcome<Checked> | undefined {
  const { formulas, computing } = useTileFormulas();
  const compute = useCallback(
    () =>
      tableOf(
        "DEAL_CHECK",
        { formula: `=${formulas.call("DEAL_CHECK", formulas.fact("schedules"))}` },
        computing.around,
      ),
    [formulas, computing],
  );
  return useComputed<Outcome<Checked> | undefined>(compute, undefined);
}

type Filter = Severity | "notes";

function Group({ severity, findings }: { severity: Severity; findings: readonly Finding[] }): ReactNode {
  const styles = useViewStyles();
  const own = findings.filter((each) => each.severity === severity);
  if (own.length === 0) return null;
  const { title, means } = SEVERITY_WORDS[severity];
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
  findings: readonly Finding[];
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
}): ReactNode {
  const styles = useViewStyles();
  const count = (id: Severity) => findings.filter(({ severity }) => severity === id).length;
  const choices: readonly (readonly [Filter, string])[] = [
    ...SEVERITIES.map((id) => [id, `${SEVERITY_WORDS[id].title} ${count(id)}`] as const),
    ["notes", `Reader's notes ${findings.filter(({ isNote }) => isNote).length}`],
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

function Found({ outcome }: { outcome: Checked }): ReactNode {
  const styles = useViewStyles();
  const findings = outcome.items;
  const restsOnNone = useDeal((state) => baseOf(state.deal) === "NONE");
  const [filter, setFilter] = useState<Filter>();
  const shown = findings.filter(
    (each) => filter === undefined || (filter === "notes" ? each.isNote : each.severity === filter),
  );
  const notes = findings.filter(({ isNote }) => isNote).length;
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
      {restsOnNone && (
        <p className={styles.small}>A rule that needs a term which is not stated in this deal is left out.</p>
      )}
      <Filters findings={findings} filter={filter} onFilter={setFilter} />
      <div className={styles.actions}>
        <InsertModel label="Insert as a sheet" model={() => findingsSheet(outcome.formula)} />
      </div>
      <TileActions outcome={outcome} name="Findings" />
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} findings={shown} />
      ))}
    </>
  );
}

function Body(): ReactNode {
  const outcome = useFindings();
  if (!outcome) return <Spinner label="Checking…" />;
  if (outcome.kind === "problem") return <Problem outcome={outcome} />;
  return outcome.kind === "answer" ? <Found outcome={outcome} /> : null;
}

/** What does not fit together in the deal, each with the terms that it comes from. */
export function FindingsView(): ReactNode {
  const styles = useViewStyles();
  const names = useDefinedNames(useChanges());
  return (
    <div className={styles.view}>
      <WithCatalogue>
        <Body />
      </WithCatalogue>
      <FactsPanel title="Facts" groups={FACT_GROUPS.findings} names={names.map(({ name }) => name)} />
    </div>
  );
}
