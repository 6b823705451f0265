import type { TermKey } from "../agreement/terms";

/** H changes money, shares or dates; M changes who or what; L is cosmetic. */
export const SEVERITIES = ["H", "M", "L"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What is found in a deal: what a reader of it should know before relying on it. */
export interface Found {
  readonly severity: Severity;
  readonly clause: string;
  readonly finding: string;
  /** the numbers that show it, exactly */
  readonly figures: string;
  /** what hangs on it */
  readonly changes: string;
  /** the terms that show it, and the reading that decides it */
  readonly terms: readonly TermKey[];
  /** why there are none: the schedules alone show it, or the agreement's words alone do */
  readonly noTerms?: "SCHEDULES" | "WORDS";
}
