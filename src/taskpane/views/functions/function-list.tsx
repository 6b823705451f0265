import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, SearchBox } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import type { CatalogueFunction } from "../../../catalogue/catalogue";
import { groupFunctions, searchFunctions } from "./search";
import { useFunctionStyles } from "../../parts/field-styles";

type Open = (id: string) => void;

function Item({ each, onOpen }: { each: CatalogueFunction; onOpen: Open }): ReactNode {
  const styles = useFunctionStyles();
  return (
    <button type="button" className={styles.item} onClick={() => onOpen(each.id)}>
      <span className={styles.itemName}>{each.id}</span>
      <span className={styles.itemText}>{each.description}</span>
    </button>
  );
}

function Groups({ functions, onOpen }: { functions: readonly CatalogueFunction[]; onOpen: Open }): ReactNode {
  const styles = useFunctionStyles();
  const groups = useMemo(() => groupFunctions(functions), [functions]);
  const [open, setOpen] = useState<readonly string[]>([]);
  return (
    <Accordion
      multiple
      collapsible
      openItems={[...open]}
      onToggle={(_, { openItems }) => setOpen(openItems as string[])}
    >
      {groups.map((group) => (
        <AccordionItem key={group.title} value={group.title} className={styles.group}>
          <AccordionHeader as="h2" className={styles.header} expandIconPosition="end">
            <span className={styles.headerTitle}>
              {group.title}
              <span className={styles.optional}>{group.functions.length}</span>
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            {group.functions.map((each) => (
              <Item key={each.id} each={each} onOpen={onOpen} />
            ))}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

interface FunctionListProps {
  readonly functions: readonly CatalogueFunction[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onOpen: Open;
}

export function FunctionList({ functions, search, onSearch, onOpen }: FunctionListProps): ReactNode {
  const styles = useFunctionStyles();
  const wanted = useDeferredValue(search);
  const found = useMemo(() => searchFunctions(functions, wanted), [functions, wanted]);
  const isSearching = wanted.trim() !== "";
  return (
    <section aria-label="Functions">
      <div className={styles.tools}>
        <SearchBox
          className={styles.wide}
          aria-label="Search the functions"
          placeholder={`Search ${functions.length} functions: escrow, 4.18`}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && isSearching && found[0]) onOpen(found[0].id);
          }}
        />
      </div>
      {isSearching && (
        <p className={styles.found} role="status">
          {found.length === 0
            ? "No function has all of these words."
            : found.length === 1
              ? "1 function"
              : `${found.length} functions`}
        </p>
      )}
      {isSearching ? (
        found.map((each) => <Item key={each.id} each={each} onOpen={onOpen} />)
      ) : (
        <Groups functions={functions} onOpen={onOpen} />
      )}
    </section>
  );
}
