import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: {
    display: "block",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "left",
  },
});

/** A text that is cut where the pane is too narrow for it. */
export function OneLine({ children }: { children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <span className={styles.line}>{children}</span>;
}
