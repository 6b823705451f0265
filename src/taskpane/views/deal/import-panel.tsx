import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { compareDeals } from "../../stores/deal/compare";
import type { FileProblem } from "../../stores/deal/deal-json";
import { Confirm } from "../../parts/confirm";
import { useDeal, useServices } from "../../services";
import type { OpenedFile } from "./deal-file";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  list: {
    margin: 0,
    paddingLeft: "18px",
    maxHeight: "220px",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { overflowWrap: "anywhere" },
});

interface ImportPanelProps {
  readonly opened: OpenedFile;
  readonly onDone: () => void;
}

function Refused({ opened, says, onDone }: ImportPanelProps & { says: string }): ReactNode {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{opened.fileName} was not imported.</MessageBarTitle> {says} The deal is as it was.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDone}>Close</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Problems({ problems }: { problems: readonly FileProblem[] }): ReactNode {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <>
      <p className={styles.text}>
        {problems.length === 1 ? "One entry is" : `${problems.length} entries are`} left out:
      </p>
      <ul className={styles.list} tabIndex={0} aria-label="Entries that are left out">
        {problems.map(({ term, says }, index) => (
          <li key={index} className={styles.item}>
            {term}: {says}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a file would change, before it does. */
export function ImportPanel({ opened, onDone }: ImportPanelProps): ReactNode {
  const styles = useStyles();
  const { deal, attempt, notify } = useServices();
  const current = useDeal((state) => state.deal);
  const { read, fileName } = opened;
  if ("refused" in read) return <Refused opened={opened} says={read.refused} onDone={onDone} />;
  const changes = compareDeals(current, read.deal).filter((row) => !row.same).length;
  const take = async (): Promise<void> => {
    onDone();
    await deal.replace(read.deal);
    notify({
      intent: "success",
      text: `${fileName} is imported.`,
      action: { label: "Undo", run: () => attempt(() => deal.replace(current)) },
    });
  };
  return (
    <Confirm
      title={`Import “${read.deal.name}”?`}
      yes={read.problems.length > 0 ? "Import the rest" : "Import"}
      onYes={() => attempt(take)}
      onNo={onDone}
    >
      <p className={styles.text}>
        {fileName} gives {read.given} terms; {changes === 1 ? "1 term" : `${changes} terms`} of the deal change.
      </p>
      <Problems problems={read.problems} />
    </Confirm>
  );
}
