import type { Severity } from "../../../engine/findings/finding";

export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly title: string; readonly means: string }>> = {
  H: { title: "Grave", means: "changes money, shares or dates" },
  M: { title: "Middling", means: "changes who or what" },
  L: { title: "Slight", means: "cosmetic" },
};
