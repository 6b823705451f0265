import type { Exact } from "./exact";

export type QuantityUnit =
  | "$"
  | "$ per share"
  | "shares"
  | "certificates"
  | "%"
  | "×"
  | "number"
  | "days"
  | "Business Days"
  | "Trading Days"
  | "months"
  | "years"
  | "date"
  | "dates"
  | "time"
  | "choice"
  | "text"
  | "TRUE/FALSE";

/** How one line of a working is named, measured and explained. */
export interface Quantity {
  readonly label: string;
  readonly unit: QuantityUnit;
  readonly clause: string;
  /** how it follows, in plain words */
  readonly rule: string;
}

/** undefined: the line does not arise on these facts */
export type QuantityValue = Exact | number | boolean | string | undefined;

/** Every line of the working S, in the order in which each follows from those before it. */
export type Quantities<S> = { readonly [K in keyof S]-?: Quantity };

/** A value with a unit of its own, in a column of values of several units. */
export interface Measured {
  readonly value: QuantityValue;
  readonly unit: QuantityUnit;
}

/** A row of a table, in the order of its columns. */
export type Row = readonly (QuantityValue | Measured)[];
