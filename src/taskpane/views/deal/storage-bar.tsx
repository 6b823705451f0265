import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { DEAL_TERMS } from "../../../sheets/deal";
import type { Inserted } from "../../stores/deal/deal-writing";
import { useDeal, useDestination, useServices, type Notice } from "../../services";

function told({ sheet, kept }: Inserted): Notice {
  const text = `The deal is on the sheet ${sheet}. Formulas take it as their last argument: ${DEAL_TERMS}.`;
  if (kept.length === 0) return { intent: "success", text };
  return { intent: "warning", text: `${text} These names still stand for other cells: ${kept.join(", ")}.` };
}

/** Says where the deal is kept, as long as it is not in the workbook. */
export function StorageBar(): ReactNode {
  const { workbook, deal, attempt, notify } = useServices();
  const sheet = useDeal((state) => state.sheet);
  const loaded = useDeal((state) => state.loaded);
  const isUnread = useDeal((state) => state.unread !== undefined);
  const asked = useDestination("deal");
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked?.show !== "insert") return;
    if (sheet === undefined) button.current?.focus();
    else notify({ intent: "info", text: `The deal is on the sheet ${sheet}.` });
  }, [asked, loaded, sheet, notify]);
  if (isUnread || !loaded || sheet !== undefined) return null;
  const insert = async (): Promise<void> => {
    notify(told(await deal.insertSheet()));
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {workbook
          ? "These terms are in this pane only. On a sheet they are kept with the workbook, and formulas can use them."
          : "There is no workbook around this pane: the deal can be tried here, and saved as a file."}
      </MessageBarBody>
      {workbook && (
        <MessageBarActions>
          <Button ref={button as never} appearance="primary" onClick={() => attempt(insert)}>
            Insert the Deal sheet
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
