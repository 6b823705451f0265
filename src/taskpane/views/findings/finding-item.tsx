import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../../engine/findings/deal-check";
import { TermLink } from "../../parts/term-link";
import { useViewStyles } from "../../parts/view-styles";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "3px",
    padding: "10px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
});

/** One finding: what is wrong, the figures, what hangs on it, and the terms that it comes from. */
export function FindingItem({ finding }: { finding: Finding }): ReactNode {
  const styles = useStyles();
  const view = useViewStyles();
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        {finding.clause}
        {finding.isNote && (
          <Badge size="small" appearance="outline" color="informative">
            reader's note
          </Badge>
        )}
      </span>
      <p className={view.text}>{finding.finding}</p>
      {finding.figures !== "" && <p className={view.small}>{finding.figures}</p>}
      {finding.changes !== "" && (
        <p className={view.small}>
          <span className={view.plain}>What hangs on it:</span> {finding.changes}
        </p>
      )}
      {finding.terms.length > 0 && (
        <p className={view.links}>
          <span>Terms:</span>
          {finding.terms.map((key) => (
            <TermLink key={key} term={key} />
          ))}
        </p>
      )}
    </li>
  );
}
