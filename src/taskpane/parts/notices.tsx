import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, type ReactNode } from "react";
import type { Notice } from "../services";

const useStyles = makeStyles({
  place: { position: "sticky", bottom: 0, zIndex: 20, padding: "0 8px", pointerEvents: "none" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  bar: { marginBottom: "8px", pointerEvents: "auto", boxShadow: tokens.shadow16 },
});

const SHOWN_FOR = 6_000;
const SHOWN_WITH_ACTION = 15_000;

/** What was done, at the foot of the pane; a failure stays until it is read. */
export function Notices({ notice, onDone }: { notice: Notice | undefined; onDone: () => void }): ReactNode {
  const styles = useStyles();
  useEffect(() => {
    if (!notice || notice.intent === "error") return;
    const timer = setTimeout(onDone, notice.action ? SHOWN_WITH_ACTION : SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, onDone]);
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {notice && (
        <MessageBar className={styles.bar} intent={notice.intent} layout="multiline" politeness="polite">
          <MessageBarBody className={styles.words}>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={onDone} />
            }
          >
            {notice.action && <Button onClick={() => (notice.action?.run(), onDone())}>{notice.action.label}</Button>}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
