import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dealToJson, fileName } from "../../stores/deal/deal-json";
import { CopyButton } from "../../parts/copy-button";
import { saveFile } from "../../parts/save-file";
import { useDeal, useServices } from "../../services";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

/** The deal as a file, or as text where the host saves no files. */
export function ExportPanel({ onDone }: { onDone: () => void }): ReactNode {
  const styles = useStyles();
  const { attempt, notify } = useServices();
  const deal = useDeal((state) => state.deal);
  const name = fileName(deal);
  const text = dealToJson(deal);
  const save = async (): Promise<void> => {
    const notice = await saveFile({ name, text });
    notify(notice);
    if (notice.intent === "success") onDone();
  };
  return (
    <div className={styles.panel} role="group" aria-label="Export the deal">
      <p className={styles.text}>All terms as readable JSON: {name}. If this host saves no files, copy the text.</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => attempt(save)}>
          Save the file
        </Button>
        <CopyButton text={text} what="the deal as JSON">
          Copy the text
        </CopyButton>
        <Button appearance="subtle" size="small" onClick={onDone}>
          Close
        </Button>
      </div>
    </div>
  );
}
