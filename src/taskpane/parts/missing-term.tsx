import type { ReactNode } from "react";
import type { MissingTerm } from "../../cells/host";
import { NOT_STATED } from "../../engine/agreement/shown-terms";
import { TERM_DEFINITIONS, type TermKey } from "../../engine/agreement/terms";
import { noneMeans } from "../typing/typed";
import { TermLink } from "./term-link";
import { useViewStyles } from "./view-styles";

function Named({ term }: { term: TermKey }): ReactNode {
  const { name, clause } = TERM_DEFINITIONS[term];
  return <TermLink term={term}>{`${name} (${clause})`}</TermLink>;
}

/** Terms that a deal does not state, each a way to its field. */
export function NotStated({ terms }: { terms: readonly TermKey[] }): ReactNode {
  const styles = useViewStyles();
  return (
    <p className={styles.links}>
      <span>{NOT_STATED}:</span>
      {terms.map((term) => (
        <Named key={term} term={term} />
      ))}
    </p>
  );
}

/** Why there is no answer, where the deal does not state a term or has no such clause. */
export function Missing({ missing: { term, lack } }: { missing: MissingTerm }): ReactNode {
  const styles = useViewStyles();
  if (lack === "not stated") return <NotStated terms={[term]} />;
  return (
    <p className={styles.links}>
      <span>none:</span>
      <Named term={term} />
      <span>{noneMeans(term)}</span>
    </p>
  );
}
