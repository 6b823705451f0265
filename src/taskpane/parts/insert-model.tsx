import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sheetPrefix } from "../../workbook/address";
import type { SheetModel } from "../../workbook/sheet-model";
import { useDeal, useServices } from "../services";
import { useViewStyles } from "./view-styles";

interface InsertModelProps {
  readonly label: string;
  readonly model: () => SheetModel;
  readonly isPrimary?: boolean;
}

/** Adds a sheet with live formulas at the end of the workbook; nothing that is there is touched. */
export function InsertModel({ label, model, isPrimary = false }: InsertModelProps): ReactNode {
  const styles = useViewStyles();
  const { workbook, attempt, notify, go } = useServices();
  const hasDeal = useDeal((state) => state.sheet !== undefined);
  const loaded = useDeal((state) => state.loaded);
  if (!workbook) return null;
  if (loaded && !hasDeal) {
    return (
      <p className={styles.small}>
        A sheet takes its terms from the Deal sheet.{" "}
        <Link as="button" inline className={styles.link} onClick={() => go({ view: "deal", show: "insert" })}>
          Insert the Deal sheet
        </Link>{" "}
        first.
      </p>
    );
  }
  const insert = async (): Promise<void> => {
    const sheet = await workbook.insertSheet(model());
    const show = (): void => attempt(() => workbook.activate(`${sheetPrefix(sheet)}A1`));
    notify({ intent: "success", text: `Added the sheet ${sheet}.`, action: { label: "Show it", run: show } });
  };
  return (
    <Button
      size="small"
      className={styles.start}
      appearance={isPrimary ? "primary" : "secondary"}
      onClick={() => attempt(insert)}
    >
      {label}
    </Button>
  );
}
