import type { FactKey } from "../../../sheets/facts";

export interface FactGroup {
  readonly title: string;
  readonly facts: readonly FactKey[];
}

/** The facts that each view asks for, in groups that open. */
export const FACT_GROUPS: Readonly<Record<"now" | "deadlines" | "findings", readonly FactGroup[]>> = {
  now: [
    { title: "Day and prices", facts: ["asOf", "prices", "haltDays", "conversionPrice"] },
    {
      title: "What is outstanding and held",
      facts: [
        "principal",
        "accruedInterest",
        "escrowHeld",
        "outstanding",
        "owned",
        "requested",
        "sharesIssuable",
        "commitments",
      ],
    },
    { title: "What happened", facts: ["halted", "redemptionNotice", "payment", "waiverNotice"] },
  ],
  deadlines: [{ title: "Dates that are known", facts: ["asOf", "effective", "closing"] }],
  findings: [{ title: "Schedules in the workbook", facts: ["schedules"] }],
};
