/** H changes money, shares or dates; M changes who or what; L is cosmetic. */
export type Severity = "H" | "M" | "L";

/** What a reader of a deal should know before relying on it. */
export interface Finding {
  readonly severity: Severity;
  readonly clause: string;
  readonly finding: string;
  /** the numbers that show it, exactly */
  readonly figures: string;
  /** what hangs on it */
  readonly changes: string;
}
