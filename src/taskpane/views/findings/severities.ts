import type { Severity } from "../../../engine/findings/finding";

export const SEVERITIES: readonly { readonly id: Severity; readonly title: string; readonly means: string }[] = [
  { id: "H", title: "Grave", means: "changes money, shares or dates" },
  { id: "M", title: "Middling", means: "changes who or what" },
  { id: "L", title: "Slight", means: "cosmetic" },
];
