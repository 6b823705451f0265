import { ToggleButton } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { TERM_DEFINITIONS, TERM_KEYS, type TermKey } from "../../../engine/agreement/terms";
import { changedKeys } from "../../stores/deal/in-force";
import { useDeal } from "../../services";
import { useTermsListStyles } from "./terms-list-styles";

export type Filter = "changed" | "readings" | "problems";

const READINGS = TERM_KEYS.filter((key) => TERM_DEFINITIONS[key].kind === "choice");

/** The terms that a filter leaves; the keys as text, so that nothing is drawn while they stay the same. */
export function useFiltered(filter: Filter | undefined): readonly TermKey[] {
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

/** What the list can be narrowed to. */
export function Filters({
  filter,
  onFilter,
}: {
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
}): ReactNode {
  const styles = useTermsListStyles();
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
