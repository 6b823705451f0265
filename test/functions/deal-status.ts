import { callWith } from "./host";
import { serial } from "./serial";

export type Facts = Record<string, unknown>;

/** Nothing of 5.1 has happened, and no notice was given. */
export const QUIET: Facts = {
  Illegality: false,
  "Not registered under Section 12": false,
  "Not current in reporting": false,
  "Form 8-K event": false,
  "Trading halted": "none",
  "Transfer agent's certificates delivered": "2003-04-28",
  "Company breach": false,
  "Purchaser's notice of termination": "none",
  "Purchaser breach": false,
  "Company's notice of termination": "none",
};

export const NOT_CLOSED: Facts = { "Effective Date": "2003-08-28", Closing: "none", "Extension agreed": "none" };

export interface Line {
  readonly event: string;
  readonly clause: string;
  readonly answer: unknown;
  readonly date: unknown;
  readonly why: string;
}

export function statusLines(facts: Facts, asOf?: string | null, terms: Facts = {}): Line[] {
  const rows = callWith(terms, "DEAL_STATUS", Object.entries(facts), asOf ?? null);
  if (!Array.isArray(rows)) throw rows as Error;
  return (rows as unknown[][]).slice(1).map(([event, clause, answer, date, why]) => ({
    event: String(event),
    clause: String(clause),
    answer,
    date,
    why: String(why),
  }));
}

export function statusOf(event: string, facts: Facts, asOf?: string | null, terms: Facts = {}): Line {
  const found = statusLines(facts, asOf, terms).find((line) => line.event === event);
  if (!found) throw new Error(`no row ${event}`);
  return found;
}

/** A day as a row shows it; nothing where there is none. */
export const dayIn = (iso: string): number | string => (iso === "" ? "" : serial(iso));
