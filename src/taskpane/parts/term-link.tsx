import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TERM_DEFINITIONS, type TermKey } from "../../engine/agreement/terms";
import { useServices } from "../services";
import { useViewStyles } from "./view-styles";

/** A way to a term in the deal; with its name where nothing else is written. */
export function TermLink({ term, children }: { term: TermKey; children?: ReactNode }): ReactNode {
  const styles = useViewStyles();
  const { go } = useServices();
  return (
    <Link as="button" inline className={styles.link} onClick={() => go({ view: "deal", show: { term } })}>
      {children ?? TERM_DEFINITIONS[term].name}
    </Link>
  );
}
