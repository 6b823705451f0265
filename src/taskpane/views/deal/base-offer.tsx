import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useDeal, useServices } from "../../services";
import { baseQuestion } from "../../stores/deal/in-force";

/** Asks of a deal from before deals said what they rest on whether it is to rest on the agreement. */
export function BaseOffer(): ReactNode {
  const { deal, attempt, notify } = useServices();
  const current = useDeal((state) => state.deal);
  const isReadable = useDeal((state) => state.loaded && state.damage.every(({ id }) => id !== "columns"));
  const question = useMemo(() => baseQuestion(current), [current]);
  if (!question || !isReadable) return null;
  const { preset, keys } = question;
  const rest = async (): Promise<void> => {
    await deal.set("baseDeal", "NONE");
    notify({
      intent: "success",
      text: "The deal rests on no other: what it does not set is not stated.",
      action: { label: "Undo", run: () => attempt(() => deal.set("baseDeal", "HY_TECH_2003")) },
    });
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        This deal is based on {preset.title}, and does not set {keys.length} terms: they are read as the agreement's
        own. With Base deal NONE they are not stated, and what needs them says so.
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => attempt(rest)}>
          Set Base deal to NONE
        </Button>
        <Button onClick={() => attempt(() => deal.set("baseDeal", "HY_TECH_2003"))}>Keep the agreement's own</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
