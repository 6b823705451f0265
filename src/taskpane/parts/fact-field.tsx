import { Button, Input, Label } from "@fluentui/react-components";
import { CalendarTodayRegular } from "@fluentui/react-icons/svg/calendar-today";
import { TableCursorRegular } from "@fluentui/react-icons/svg/table-cursor";
import { useId, useState, type ReactNode } from "react";
import { dayOf } from "../../engine/basics/days";
import { FACTS, type FactKey } from "../../sheets/facts";
import { useServices } from "../services";
import { shownDate } from "../typing/shown";
import { useFunctionStyles } from "./field-styles";
import { readFact } from "../stores/facts/facts";
import { useFacts } from "../hooks/use-facts";

function PickCells({ label, onPick }: { label: string; onPick: (address: string) => void }): ReactNode {
  const { workbook, attempt } = useServices();
  if (!workbook) return null;
  const words = `Take the selected cells for ${label}`;
  const pick = async (): Promise<void> => onPick((await workbook.selection()).address);
  return <Button icon={<TableCursorRegular />} aria-label={words} title={words} onClick={() => attempt(pick)} />;
}

function Today({ label, onPick }: { label: string; onPick: (typed: string) => void }): ReactNode {
  const words = `${label}: today`;
  const pick = (): void => {
    const now = new Date();
    onPick(shownDate(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())));
  };
  return <Button icon={<CalendarTodayRegular />} aria-label={words} title={words} onClick={pick} />;
}

/** One fact: typed, or pointed to in the sheet. It counts when the field is left. */
export function FactField({ fact, names }: { fact: FactKey; names: readonly string[] }): ReactNode {
  const styles = useFunctionStyles();
  const id = useId();
  const { attempt } = useServices();
  const { state, store } = useFacts();
  const kept = state.facts[fact];
  const [draft, setDraft] = useState<string>();
  const { label, meaning } = FACTS[fact];
  const argument = readFact(fact, draft ?? kept, names);
  const mend = argument.kind === "wrong" ? argument.mend : undefined;
  const take = (typed: string): void => {
    setDraft(undefined);
    if (typed !== kept) attempt(() => store.set(fact, typed, names));
  };
  return (
    <div>
      <Label htmlFor={id} weight="semibold">
        {label}
      </Label>
      <div className={styles.inputLine}>
        <Input
          id={id}
          data-fact={fact}
          className={styles.grow}
          value={draft ?? kept}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={mend !== undefined}
          aria-describedby={`${id}-help`}
          onChange={(_, { value }) => setDraft(value)}
          onBlur={() => draft !== undefined && take(draft)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && draft !== undefined) take(draft);
            if (event.key === "Escape") setDraft(undefined);
          }}
        />
        {fact === "asOf" && <Today label={label} onPick={take} />}
        <PickCells label={label} onPick={take} />
      </div>
      <p id={`${id}-help`} className={styles.small}>
        {mend === undefined ? meaning : <span className={styles.problem}>{mend}</span>}
      </p>
    </div>
  );
}
