import { Button, Spinner, ToggleButton } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { isoDay, type Day } from "../../../engine/basics/days";
import { TERM_DEFINITIONS, TERM_KEYS } from "../../../engine/agreement/terms";
import type { TimelineEvent } from "../../../engine/timeline/timeline";
import { NOT_SET, readDay } from "../../../engine/basics/values";
import { timelineSheet } from "../../../sheets/timeline";
import { calendarEvents, shownEvents, spansOf, type ShownEvent } from "./timeline";
import { calendarFile } from "./calendar-file";
import { FactsPanel } from "../../parts/facts-panel";
import { useChanges } from "../../hooks/use-changes";
import { useComputed } from "../../hooks/use-computed";
import { useFacts } from "../../hooks/use-facts";
import { useDefinedNames } from "../../hooks/use-names";
import { FACT_GROUPS } from "../../stores/facts/fact-groups";
import { evaluate, plainCell } from "../../formula/evaluate";
import { parseFormula } from "../../../formula/parse";
import { CopyButton } from "../../parts/copy-button";
import { InsertModel } from "../../parts/insert-model";
import { saveFile } from "../../parts/save-file";
import { NotStated } from "../../parts/missing-term";
import { baseOf } from "../../stores/deal/deal";
import { isUnstated } from "../../stores/deal/in-force";
import { useViewStyles } from "../../parts/view-styles";
import { WithCatalogue } from "../../parts/with-catalogue";
import { useDeal, useServices } from "../../services";
import { explainedTableOf, type AnsweredTable, type Outcome } from "../../outcomes/outcome";
import { useTileFormulas } from "../../outcomes/use-tile-formulas";
import { Problem, ReadingLinks, TileActions } from "../../outcomes/tile";
import { EventList } from "./event-list";
import { TimelineDrawing } from "./timeline-drawing";

interface Timeline {
  readonly outcome: Outcome<AnsweredTable<TimelineEvent>>;
  readonly asOf: Day | undefined;
}

function useTimeline(): Timeline | undefined {
  const { formulas, computing } = useTileFormulas();
  const compute = useCallback(async (): Promise<Timeline> => {
    const asOf = formulas.fact("asOf");
    const facts = [formulas.fact("effective"), formulas.fact("closing"), asOf];
    const formula = `=${formulas.call("TIMELINE", ...facts)}`;
    const outcome = await explainedTableOf("TIMELINE", { formula }, computing);
    const day = asOf === "" ? undefined : await evaluate(parseFormula(asOf), computing.around);
    const cell = day?.kind === "value" ? plainCell(day.value[0]?.[0]) : undefined;
    return { outcome, asOf: typeof cell === "number" ? cell : undefined };
  }, [formulas, computing]);
  return useComputed<Timeline | undefined>(compute, undefined);
}

type Filter = "all" | "ahead" | "conflicts";

function matches(filter: Filter, { status, conflict }: ShownEvent): boolean {
  if (filter === "conflicts") return conflict !== undefined;
  return filter === "all" || status === "ahead" || status === "today";
}

/** What tells this deal's events from another's: when it was signed, or else its name, and for how much. */
function useDealKey(): string {
  const execution = useDeal((state) => state.deal.entries.executionDate.raw);
  const principal = useDeal((state) => state.deal.entries.principal.raw);
  const name = useDeal((state) => state.deal.name);
  if (execution === NOT_SET) return `${name} ${principal}`;
  try {
    return `${isoDay(readDay(execution, { parameter: "", clause: "" }))} ${principal}`;
  } catch {
    return `${execution} ${principal}`;
  }
}

function Export({ events, formula }: { events: readonly ShownEvent[]; formula: string }): ReactNode {
  const styles = useViewStyles();
  const { attempt, notify } = useServices();
  const dealName = useDeal((state) => state.deal.name);
  const key = useDealKey();
  const text = () => calendarFile(dealName, calendarEvents(events, key), new Date());
  const save = async (): Promise<void> => {
    const notice = await saveFile({ name: "deadlines.ics", text: text() });
    notify({ ...notice, text: `${notice.text} A second import moves the dates instead of doubling them.` });
  };
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => attempt(save)}>
        Save for a calendar
      </Button>
      <InsertModel label="Insert as a sheet" model={() => timelineSheet(formula)} />
      <CopyButton text={text()} what="the dates as a calendar file">
        Copy .ics
      </CopyButton>
    </div>
  );
}

function Dates({ timeline }: { timeline: Timeline & { outcome: AnsweredTable<TimelineEvent> } }): ReactNode {
  const styles = useViewStyles();
  const { outcome, asOf } = timeline;
  const events = useMemo(() => shownEvents(outcome.items), [outcome]);
  const [isWhole, setWhole] = useState(false);
  const [filter, setFilter] = useState<Filter>("all");
  const [chosen, setChosen] = useState<number>();
  const spans = spansOf(events);
  const counts: Record<Filter, number> = {
    all: events.length,
    ahead: events.filter((each) => matches("ahead", each)).length,
    conflicts: events.filter((each) => matches("conflicts", each)).length,
  };
  const filters: readonly (readonly [Filter, string])[] =
    asOf === undefined
      ? [
          ["all", "All"],
          ["conflicts", "Conflicts"],
        ]
      : [
          ["all", "All"],
          ["ahead", "Ahead"],
          ["conflicts", "Conflicts"],
        ];
  const shown = events.map((event, index) => ({ ...event, index })).filter((event) => matches(filter, event));
  const choose = (index: number | undefined): void => {
    setChosen(index);
    if (index !== undefined && !matches(filter, events[index]!)) setFilter("all");
  };
  return (
    <section className={styles.card} aria-label="Timeline">
      <div className={styles.titleLine}>
        <h2 className={styles.title}>Timeline</h2>
        <div className={styles.actions} role="group" aria-label="Time shown">
          <ToggleButton size="small" checked={!isWhole} onClick={() => setWhole(false)}>
            Fullest year
          </ToggleButton>
          <ToggleButton size="small" checked={isWhole} onClick={() => setWhole(true)}>
            Whole time
          </ToggleButton>
        </div>
      </div>
      {spans && (
        <TimelineDrawing
          events={events}
          span={isWhole ? spans.all : spans.close}
          asOf={asOf}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      <ReadingLinks readings={outcome.readings} />
      <Export events={events} formula={outcome.formula} />
      <TileActions outcome={outcome} name="Timeline" />
      <div className={styles.actions} role="group" aria-label="Show only">
        {filters.map(([id, label]) => (
          <ToggleButton key={id} size="small" shape="circular" checked={filter === id} onClick={() => setFilter(id)}>
            {label} {counts[id]}
          </ToggleButton>
        ))}
      </div>
      <LeftOut />
      {asOf === undefined && (
        <p className={styles.small}>Give the day under As of, and what is past and what is next is marked.</p>
      )}
      {shown.length === 0 ? (
        <p className={styles.text}>
          {filter === "conflicts"
            ? "No date conflicts with another."
            : filter === "all"
              ? "No date can be counted."
              : "Nothing is ahead."}
        </p>
      ) : (
        <EventList events={shown} chosen={chosen} onChoose={choose} />
      )}
    </section>
  );
}

const DATES = TERM_KEYS.filter((key) => TERM_DEFINITIONS[key].kind === "date");

/** The dates that a deal does not state, from which others are counted. */
function LeftOut(): ReactNode {
  const styles = useViewStyles();
  const deal = useDeal((state) => state.deal);
  if (baseOf(deal) !== "NONE") return null;
  const unstated = DATES.filter((key) => isUnstated(deal, key));
  return (
    <>
      {unstated.length > 0 && <NotStated terms={unstated} />}
      <p className={styles.small}>A date that hangs on a term which this deal does not state is left out.</p>
    </>
  );
}

function Body(): ReactNode {
  const timeline = useTimeline();
  if (!timeline) return <Spinner label="Computing…" />;
  const { outcome } = timeline;
  if (outcome.kind === "problem") return <Problem outcome={outcome} />;
  return outcome.kind === "answer" ? <Dates timeline={{ ...timeline, outcome }} /> : null;
}

/** Every date of the deal, to scale and as a list. */
export function DeadlinesView(): ReactNode {
  const styles = useViewStyles();
  const { state } = useFacts();
  const names = useDefinedNames(useChanges());
  const plain = names.map(({ name }) => name);
  const [open, setOpen] = useState<readonly string[]>(() =>
    state.facts.asOf === "" ? [FACT_GROUPS.deadlines[0]!.title] : [],
  );
  return (
    <div className={styles.view}>
      <FactsPanel title="Facts" groups={FACT_GROUPS.deadlines} names={plain} open={open} onOpen={setOpen} />
      <WithCatalogue>
        <Body />
      </WithCatalogue>
    </div>
  );
}
