import { Accordion, AccordionHeader, AccordionItem, Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FACTS_SHEET, type FactKey } from "../../sheets/facts";
import { Confirm } from "./confirm";
import { Unread } from "./unread";
import { useViewStyles } from "./view-styles";
import { useDeal, useServices } from "../services";
import { useFunctionStyles } from "./field-styles";
import { FactField } from "./fact-field";
import { useFacts } from "../hooks/use-facts";
import type { FactGroup } from "../stores/facts/fact-groups";

function KeepFacts({ names }: { names: readonly string[] }): ReactNode {
  const styles = useViewStyles();
  const { workbook, attempt, notify } = useServices();
  const { state, store } = useFacts();
  const isDealUnread = useDeal((deal) => deal.unread !== undefined);
  const [isAsking, setAsking] = useState(false);
  // The frame of the pane says it where the deal cannot be read either.
  if (state.unread !== undefined && !isDealUnread)
    return <Unread why={state.unread} onAgain={() => store.readAgain()} />;
  if (state.sheet !== undefined)
    return <p className={styles.small}>Kept on the sheet {state.sheet}: formulas follow its cells.</p>;
  if (!workbook)
    return <p className={styles.small}>There is no workbook around this pane: the facts last as long as it is open.</p>;
  const keep = async (): Promise<void> => {
    const sheet = await store.keep(names);
    setAsking(false);
    notify({ intent: "success", text: `The facts are on the sheet ${sheet}.` });
  };
  if (isAsking) {
    return (
      <Confirm
        title={`Add a sheet ${FACTS_SHEET}?`}
        yes="Add the sheet"
        onYes={() => attempt(keep)}
        onNo={() => setAsking(false)}
      >
        <p className={styles.small}>
          A new sheet at the end of the workbook, with a named cell for each fact. Nothing else is touched.
        </p>
      </Confirm>
    );
  }
  return (
    <>
      <p className={styles.small}>
        These facts are in this pane until it is closed. On a sheet they are kept with the workbook, and formulas follow
        them.
      </p>
      <div className={styles.actions}>
        <Button onClick={() => setAsking(true)}>Keep on a sheet…</Button>
      </div>
    </>
  );
}

interface FactsPanelProps {
  readonly title: string;
  readonly groups: readonly FactGroup[];
  readonly names: readonly string[];
  readonly open?: readonly string[];
  readonly onOpen?: (open: readonly string[]) => void;
}

/** The facts that a view asks for, in groups that open. */
export function FactsPanel({ title, groups, names, open, onOpen }: FactsPanelProps): ReactNode {
  const styles = useFunctionStyles();
  const view = useViewStyles();
  const { state } = useFacts();
  const known = (facts: readonly FactKey[]) => facts.filter((key) => state.facts[key] !== "").length;
  const [own, setOwn] = useState<readonly string[]>([]);
  const opened = open ?? own;
  const setOpened = onOpen ?? setOwn;
  return (
    <section className={view.card} aria-label={title}>
      <h2 className={view.title}>{title}</h2>
      <Accordion
        multiple
        collapsible
        openItems={[...opened]}
        onToggle={(_, { openItems }) => setOpened(openItems as string[])}
      >
        {groups.map((group) => (
          <AccordionItem key={group.title} value={group.title}>
            <AccordionHeader as="h3" size="small" className={view.flush} expandIconPosition="end">
              <span className={styles.headerTitle}>
                {group.title}
                <span className={mergeClasses(styles.optional, view.count)}>
                  {known(group.facts)} of {group.facts.length}
                </span>
              </span>
            </AccordionHeader>
            {opened.includes(group.title) && (
              <div className={mergeClasses(styles.panel, styles.fields)}>
                {group.facts.map((key) => (
                  <FactField key={key} fact={key} names={names} />
                ))}
              </div>
            )}
          </AccordionItem>
        ))}
      </Accordion>
      <KeepFacts names={names} />
    </section>
  );
}
