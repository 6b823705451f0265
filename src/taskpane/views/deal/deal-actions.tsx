import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExportUpRegular } from "@fluentui/react-icons/svg/arrow-export-up";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { BranchCompareRegular } from "@fluentui/react-icons/svg/branch-compare";
import { useRef, useState, type ReactNode } from "react";
import { useServices } from "../../services";
import { readDealFile, type OpenedFile } from "./deal-file";
import { ExportPanel } from "./export-panel";
import { ImportPanel } from "./import-panel";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", marginLeft: "-8px" },
  button: {
    minWidth: 0,
    padding: "4px 8px",
    fontWeight: tokens.fontWeightRegular,
    "& svg": { width: "16px", height: "16px" },
    "& .fui-Button__icon": { width: "16px", marginRight: "4px" },
  },
});

/** What can be done with the deal as a whole. */
export function DealActions({ onCompare }: { onCompare: () => void }): ReactNode {
  const styles = useStyles();
  const { attempt } = useServices();
  const [opened, setOpened] = useState<OpenedFile>();
  const [isExporting, setExporting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file) setOpened(await readDealFile(file));
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <div role="group" aria-label="The deal as a whole" className={styles.bar}>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<ArrowImportRegular />}
          onClick={() => input.current?.click()}
        >
          Import
        </Button>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<ArrowExportUpRegular />}
          onClick={() => setExporting(!isExporting)}
        >
          Export
        </Button>
        <Button appearance="subtle" className={styles.button} icon={<BranchCompareRegular />} onClick={onCompare}>
          Compare
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Deal file"
        onChange={(event) => attempt(() => open(event.target.files?.[0]))}
      />
      {isExporting && <ExportPanel onDone={() => setExporting(false)} />}
      {opened && <ImportPanel key={opened.id} opened={opened} onDone={() => setOpened(undefined)} />}
    </>
  );
}
