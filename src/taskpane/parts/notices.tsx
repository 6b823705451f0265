import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import type { Notice } from "../services";

const useStyles = makeStyles({
  place: { flexShrink: 0, maxHeight: "50vh", overflowY: "auto", padding: "0 8px" },
  bar: { margin: "8px 0", boxShadow: tokens.shadow8 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

interface Shown extends Notice {
  readonly id: number;
}

const MOST = 3;
let count = 0;

/** The notices at the foot of the pane. A failure stays beside what is told after it, and so does what can be undone. */
export function useNotices(): {
  readonly notices: readonly Shown[];
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (id: number) => void;
} {
  const [notices, setNotices] = useState<readonly Shown[]>([]);
  const notify = useCallback((notice: Notice) => {
    const stays = ({ intent, action, text }: Notice): boolean =>
      (intent === "error" || action !== undefined) && text !== notice.text;
    const shown = { ...notice, id: ++count };
    setNotices((before) => [...before.filter(stays), shown].slice(-MOST));
  }, []);
  const dismiss = useCallback((id: number) => setNotices((before) => before.filter((each) => each.id !== id)), []);
  return { notices, notify, dismiss };
}

const SHOWN_FOR = 6_000;
const SHOWN_WITH_ACTION = 20_000;
const READING_A_LETTER = 60;

function timeOf({ text, action }: Notice): number {
  return Math.max(action ? SHOWN_WITH_ACTION : SHOWN_FOR, READING_A_LETTER * text.length);
}

/** Leaves by itself after a time, but not under the mouse or the keyboard; a failure stays until it is dismissed. */
function useLeaving(notice: Shown, onDone: (id: number) => void) {
  const [isUnderMouse, setUnderMouse] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const stays = notice.intent === "error" || isUnderMouse || isFocused;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => onDone(notice.id), timeOf(notice));
    return () => clearTimeout(timer);
  }, [notice, stays, onDone]);
  return {
    onMouseEnter: () => setUnderMouse(true),
    onMouseLeave: () => setUnderMouse(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}

function Bar({ notice, onDone }: { notice: Shown; onDone: (id: number) => void }): ReactNode {
  const styles = useStyles();
  const leaving = useLeaving(notice, onDone);
  const { id, intent, text, action } = notice;
  const act = (): void => {
    action?.run();
    onDone(id);
  };
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" politeness="polite" {...leaving}>
      <MessageBarBody className={styles.words}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label="Dismiss" onClick={() => onDone(id)} />
        }
      >
        {action && <Button onClick={act}>{action.label}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

interface NoticesProps {
  readonly notices: readonly Shown[];
  readonly onDone: (id: number) => void;
}

/** What was done, under the view and over nothing of it. */
export function Notices({ notices, onDone }: NoticesProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {notices.map((notice) => (
        <Bar key={notice.id} notice={notice} onDone={onDone} />
      ))}
    </div>
  );
}
