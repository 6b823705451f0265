import type { QuantityUnit } from "../basics/statement";
import { baseDeal } from "./terms/base-deal";
import { calendarsAndNotices } from "./terms/calendars-and-notices";
import { capital } from "./terms/capital";
import { conversionFormula } from "./terms/conversion-formula";
import { covenants } from "./terms/covenants";
import { damages } from "./terms/damages";
import { escrow } from "./terms/escrow";
import { fees } from "./terms/fees";
import { marketValue } from "./terms/market-value";
import { ownership } from "./terms/ownership";
import { partiesAndDates } from "./terms/parties-and-dates";
import { priceAndDebentures } from "./terms/price-and-debentures";
import { redemption } from "./terms/redemption";
import { termination } from "./terms/termination";
import { warrants } from "./terms/warrants";

/** How a term's value is read, kept and shown. */
export type TermKind =
  "date" | "dates" | "time" | "money" | "price" | "shares" | "rate" | "multiple" | "count" | "choice";

export type TermGroup =
  | "Deal"
  | "Parties and dates"
  | "Price and Debentures"
  | "Escrow"
  | "Warrants"
  | "Ownership"
  | "Redemption"
  | "Damages and fees"
  | "Covenants"
  | "Termination"
  | "Capital"
  | "Calendars and notices"
  | "Market value"
  | "Conversion formula";

/** The doubt behind a choice: its row in the clause book and why the first choice is the default. */
export interface Reading {
  readonly row: string;
  readonly reason: string;
}

export interface TermDefinition<V = unknown, N extends string = string> {
  readonly name: N;
  readonly kind: TermKind;
  /** the agreement's own; null: not set, because the agreement does not fix it */
  readonly fallback: V;
  /** what the word none comes to, where a deal has no such clause: a value to go on with, or why there is no answer */
  readonly none: { readonly value: V } | { readonly says: string };
  /** what a deal that rests on no other means where it says nothing: that it is not stated, or as if the agreement were silent too */
  readonly unsaid: "NOT_STATED" | "FALLBACK";
  readonly unit: QuantityUnit;
  readonly clause: string;
  readonly meaning: string;
  /** NO_SENSE: a 0 counts as blank. AMBIGUOUS: a 0 is refused, and none written for zero. */
  readonly zero: "NO_SENSE" | "AMBIGUOUS";
  readonly group: TermGroup;
  /** what each takes the words to mean, by its name; the first is the default */
  readonly choices?: ReadonlyMap<string, string>;
  readonly reading?: Reading;
}

/** Every term of a deal of this kind, in the agreement's order, with the model agreement's value. */
export const TERM_DEFINITIONS = {
  ...baseDeal,
  ...partiesAndDates,
  ...priceAndDebentures,
  ...escrow,
  ...warrants,
  ...ownership,
  ...redemption,
  ...damages,
  ...fees,
  ...covenants,
  ...termination,
  ...capital,
  ...calendarsAndNotices,
  ...marketValue,
  ...conversionFormula,
} as const;

export type TermKey = keyof typeof TERM_DEFINITIONS;

/** A term's name as the Deal sheet has it. */
export type TermName = (typeof TERM_DEFINITIONS)[TermKey]["name"];

/**
 * The terms of one deal, each with its value. One that the deal does not state, that is none or that cannot be
 * read fails when it is asked for, and not before: see deal.ts.
 */
export type Terms = { readonly [K in TermKey]: (typeof TERM_DEFINITIONS)[K]["fallback"] };

/** In the agreement's order. */
export const TERM_KEYS = Object.keys(TERM_DEFINITIONS) as TermKey[];
