import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { ReactNode } from "react";
import { useServices } from "../services";

/** By the browser's own command, which works in a frame that may not use the clipboard, but only at once after a press. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

export async function copyText(text: string): Promise<void> {
  const copied =
    copyBySelection(text) ||
    (await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    ));
  if (!copied) throw new Error("This host does not let the pane copy. Select the text and copy it.");
}

interface CopyButtonProps {
  readonly text: string;
  /** what is copied, for the label */
  readonly what: string;
  readonly children?: ReactNode;
}

export function CopyButton({ text, what, children }: CopyButtonProps): ReactNode {
  const { attempt, notify } = useServices();
  const copy = async (): Promise<void> => {
    await copyText(text);
    notify({ intent: "success", text: `Copied: ${what}.` });
  };
  const label = children === undefined ? { "aria-label": `Copy ${what}`, title: `Copy ${what}` } : {};
  return (
    <Button size="small" appearance="subtle" icon={<CopyRegular />} {...label} onClick={() => attempt(copy)}>
      {children}
    </Button>
  );
}
