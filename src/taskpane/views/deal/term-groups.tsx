import { Accordion, AccordionHeader, AccordionItem, Badge, Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TermKey } from "../../../engine/agreement/terms";
import { GROUPS, type Group } from "../../stores/deal/deal";
import { changedKeys } from "../../stores/deal/in-force";
import { useDeal } from "../../services";
import { TermRow } from "./term-row";
import { useTermsListStyles } from "./terms-list-styles";

function GroupCount({ group }: { group: Group }): ReactNode {
  const styles = useTermsListStyles();
  const changed = useDeal((state) => changedKeys(state.deal).filter((key) => group.keys.includes(key)).length);
  return (
    <>
      <span className={styles.count}>{group.keys.length}</span>
      {changed > 0 && (
        <Badge appearance="tint" color="brand" size="medium">
          {changed} changed
        </Badge>
      )}
    </>
  );
}

/** The groups of the agreement, each opened on demand, and at once: a field in it may be waited for. */
export function Groups({
  open,
  onOpen,
}: {
  open: readonly string[];
  onOpen: (open: readonly string[]) => void;
}): ReactNode {
  const styles = useTermsListStyles();
  return (
    <Accordion
      multiple
      collapsible
      openItems={[...open]}
      onToggle={(_, { openItems }) => onOpen(openItems as string[])}
    >
      {GROUPS.map((group) => (
        <AccordionItem key={group.title} value={group.title} className={styles.item}>
          <AccordionHeader as="h2" className={styles.header} expandIconPosition="end">
            <span className={styles.title}>
              {group.title}
              <GroupCount group={group} />
            </span>
          </AccordionHeader>
          {open.includes(group.title) && (
            <div className={styles.panel}>
              {group.keys.map((key) => (
                <TermRow key={key} term={key} />
              ))}
            </div>
          )}
        </AccordionItem>
      ))}
    </Accordion>
  );
}

/** As many as a person looks through; a first letter that fits nearly every term draws no more. */
const SHOWN_AT_FIRST = 20;

/** The terms that were found, under the names of their groups. */
export function Found({ keys }: { keys: readonly TermKey[] }): ReactNode {
  const styles = useTermsListStyles();
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const shown = keys.slice(0, most);
  return (
    <>
      <p className={styles.found} role="status">
        {keys.length === 0 ? "No term matches." : keys.length === 1 ? "1 term" : `${keys.length} terms`}
      </p>
      {GROUPS.map((group) => ({ ...group, keys: group.keys.filter((key) => shown.includes(key)) }))
        .filter((group) => group.keys.length > 0)
        .map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className={styles.group}>{group.title}</h2>
            {group.keys.map((key) => (
              <TermRow key={key} term={key} />
            ))}
          </section>
        ))}
      {shown.length < keys.length && (
        <Button appearance="subtle" className={styles.more} onClick={() => setMost(keys.length)}>
          Show {keys.length - shown.length} more
        </Button>
      )}
    </>
  );
}
