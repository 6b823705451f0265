import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface UnreadProps {
  readonly why: string;
  readonly onAgain: () => void;
}

/** The workbook cannot be read just now. It is asked again by itself; nothing that is changed meanwhile is lost. */
export function Unread({ why, onAgain }: UnreadProps): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        The workbook could not be read: {why} What you change stays here, and is written as soon as it can be read.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onAgain}>Read again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
