import type { QuantityUnit } from "./statement";

/** Number formats of answers by their units, in the form that every spreadsheet reads; every digit there is can be seen. */
export const ANSWER_FORMATS = {
  $: "#,##0.00",
  "$ per share": "0.00######",
  shares: "#,##0",
  certificates: "#,##0",
  "%": "0.00####%",
  date: "yyyy-mm-dd",
} as const satisfies Partial<Record<QuantityUnit, string>>;

/** Shares where they are a quotient, not rounded. */
export const SHARES_IN_PART = "#,##0.00####";

/** Of the cells that a person fills in, and of the sheets that are built on them. */
export const INPUT_FORMATS = {
  ...ANSWER_FORMATS,
  "$ per share": "0.0000",
  "%": "0.00%",
  "×": "General",
  dates: "@",
  time: "@",
  choice: "@",
  text: "@",
  number: "0",
} as const satisfies Partial<Record<QuantityUnit, string>>;

/** A whole number where the unit has no format of its own. */
export function inputFormat(unit: QuantityUnit): string {
  return unit in INPUT_FORMATS ? INPUT_FORMATS[unit as keyof typeof INPUT_FORMATS] : INPUT_FORMATS.number;
}
