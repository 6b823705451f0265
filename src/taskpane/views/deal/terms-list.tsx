import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  SearchBox,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../../engine/agreement/terms";
import { changedKeys, GROUPS, type Group } from "../../deal/deal";
import { searchTerms } from "../../deal/search";
import { useDeal, useDestination } from "../../services";
import { TermRow } from "./term-row";

const useStyles = makeStyles({
  tools: {
    position: "sticky",
    top: "81px",
    zIndex: 5,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { maxWidth: "100%", width: "100%" },
  filters: { display: "flex", flexWrap: "wrap", gap: "6px" },
  header: { "& button": { minHeight: "40px", paddingLeft: "16px", paddingRight: "16px" } },
  title: { display: "flex", flexGrow: 1, alignItems: "center", gap: "8px", fontWeight: tokens.fontWeightSemibold },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  panel: { margin: 0, paddingBottom: "8px" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  found: {
    margin: 0,
    padding: "12px 16px 4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  more: { margin: "8px 16px" },
  group: {
    margin: 0,
    padding: "12px 16px 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
});

type Filter = "changed" | "readings" | "problems";

const READINGS = TERM_KEYS.filter((key) => TERM_DEFINITIONS[key].kind === "choice");

/** The terms that a filter leaves; the keys as text, so that nothing is drawn while they stay the same. */
function useFiltered(filter: Filter | undefined): readonly TermKey[] {
  const kept = useDeal((state) => {
    if (filter === "changed") return changedKeys(state.deal).join();
    if (filter === "problems") return TERM_KEYS.filter((key) => state.deal.entries[key].problem !== undefined).join();
    return "";
  });
  return useMemo(() => {
    if (filter === undefined) return TERM_KEYS;
    return filter === "readings" ? READINGS : (kept.split(",").filter((key) => key !== "") as TermKey[]);
  }, [filter, kept]);
}

function useCounts(): Record<Filter, number> {
  const changed = useDeal((state) => changedKeys(state.deal).length);
  const problems = useDeal((state) => TERM_KEYS.filter((key) => state.deal.entries[key].problem !== undefined).length);
  return { changed, problems, readings: READINGS.length };
}

const FILTERS: readonly (readonly [Filter, string])[] = [
  ["changed", "Changed"],
  ["readings", "Readings"],
  ["problems", "Problems"],
];

function Filters({
  filter,
  onFilter,
}: {
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
}): ReactNode {
  const styles = useStyles();
  const counts = useCounts();
  return (
    <div className={styles.filters} role="group" aria-label="Show only">
      {FILTERS.filter(([id]) => id !== "problems" || counts.problems > 0 || filter === id).map(([id, label]) => (
        <ToggleButton
          key={id}
          size="small"
          shape="circular"
          checked={filter === id}
          onClick={() => onFilter(filter === id ? undefined : id)}
        >
          {label} {counts[id]}
        </ToggleButton>
      ))}
    </div>
  );
}

function GroupCount({ group }: { group: Group }): ReactNode {
  const styles = useStyles();
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

function Groups({ open, onOpen }: { open: readonly string[]; onOpen: (open: readonly string[]) => void }): ReactNode {
  const styles = useStyles();
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
          <AccordionPanel className={styles.panel}>
            {group.keys.map((key) => (
              <TermRow key={key} term={key} />
            ))}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

/** As many as a person looks through; a first letter that fits nearly every term draws no more. */
const SHOWN_AT_FIRST = 20;

function Found({ keys }: { keys: readonly TermKey[] }): ReactNode {
  const styles = useStyles();
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

/** Shows the term that another view, or a finding, points to. */
function useAskedTerm(show: (term: TermKey) => void): void {
  const asked = useDestination("deal");
  const shown = useRef(asked);
  useEffect(() => {
    const term = asked?.show as TermKey | undefined;
    if (asked === shown.current || !term || !TERM_KEYS.includes(term)) return;
    shown.current = asked;
    show(term);
    setTimeout(() => document.getElementById(`term-${term}`)?.focus());
  }, [asked, show]);
}

/** All terms in their groups, or those that a search or a filter leaves. */
export function TermsList(): ReactNode {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>();
  const [open, setOpen] = useState<readonly string[]>([GROUPS[0]!.title]);
  const filtered = useFiltered(filter);
  const wanted = useDeferredValue(search);
  const keys = useMemo(() => searchTerms(filtered, wanted), [filtered, wanted]);
  useAskedTerm((term) => {
    setSearch("");
    setFilter(undefined);
    setOpen((before) => [...new Set([...before, TERM_DEFINITIONS[term].group])]);
  });
  const isNarrowed = wanted.trim() !== "" || filter !== undefined;
  return (
    <section aria-label="Terms">
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label="Search the terms"
          placeholder="Search the terms: escrow, 4.18, cure"
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Filters filter={filter} onFilter={setFilter} />
      </div>
      {isNarrowed ? <Found key={filter ?? "search"} keys={keys} /> : <Groups open={open} onOpen={setOpen} />}
    </section>
  );
}
