import { SearchBox } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from "react";
import { TERM_DEFINITIONS, type TermKey } from "../../../engine/agreement/terms";
import { GROUPS } from "../../stores/deal/deal";
import { searchTerms } from "../../stores/deal/search";
import { useFieldShown } from "../../hooks/use-field-shown";
import { useDestination, type Destination } from "../../services";
import { Filters, useFiltered, type Filter } from "./term-filters";
import { Found, Groups } from "./term-groups";
import { useTermsListStyles } from "./terms-list-styles";

/** The list is drawn anew after a comparison: what was asked before it is not asked again. */
const ANSWERED = new WeakSet<Destination>();

/** Shows the term that another view, or a finding, points to. */
function useAskedTerm(show: (term: TermKey) => void): void {
  const asked = useDestination("deal");
  useEffect(() => {
    if (!asked || ANSWERED.has(asked) || typeof asked.show !== "object") return;
    ANSWERED.add(asked);
    show(asked.show.term);
  }, [asked, show]);
}

/** All terms in their groups, or those that a search or a filter leaves. */
export function TermsList(): ReactNode {
  const styles = useTermsListStyles();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>();
  const [open, setOpen] = useState<readonly string[]>(() => GROUPS.slice(0, 2).map(({ title }) => title));
  const filtered = useFiltered(filter);
  const wanted = useDeferredValue(search);
  const keys = useMemo(() => searchTerms(filtered, wanted), [filtered, wanted]);
  const isNarrowed = wanted.trim() !== "" || filter !== undefined;
  const showField = useFieldShown((term: TermKey) => (isNarrowed ? null : document.getElementById(`term-${term}`)));
  useAskedTerm((term) => {
    setSearch("");
    setFilter(undefined);
    setOpen((before) => [...new Set([...before, TERM_DEFINITIONS[term].group])]);
    showField(term);
  });
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
