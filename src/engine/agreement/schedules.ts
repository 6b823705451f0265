import type { Day } from "../basics/days";
import type { Exact } from "../basics/exact";
import type { TermKey } from "./terms";

/** Shares that the Company is bound to issue. */
export interface Commitment {
  readonly name: string;
  readonly shares: Exact;
}

/** Certificates of one size in the list of share denominations. */
export interface Denomination {
  readonly count: Exact;
  readonly size: Exact;
}

/** A line of the list of Purchasers. */
export interface PurchaserLine {
  readonly name: string;
  readonly price: Exact;
  readonly debentures: Exact;
  readonly warrantShares: Exact;
  readonly initialWarrantShares: Exact;
}

export interface Debt {
  readonly name: string;
  readonly amount: Exact;
  /** a year; undefined where none is stated */
  readonly rate: Exact | undefined;
  /** from when interest runs */
  readonly from: Day | undefined;
  readonly due: Day | undefined;
  /** among the defaults of Schedule 3.1(h) */
  readonly isListedAsDefault: boolean;
}

/** A term that is stated again elsewhere. */
export interface StatedTerm {
  readonly term: TermKey;
  readonly value: Exact | Day;
  readonly where: string;
}

/** A statement that speaks as of a day. */
export interface AsOf {
  readonly name: string;
  readonly day: Day;
}

export interface Party {
  readonly name: string;
  readonly role: string;
  /** a facsimile number is given, the one channel of 7.3 */
  readonly hasFacsimile: boolean;
}

export interface Exhibit {
  readonly name: string;
  readonly isAttached: boolean;
}

/** A restraint or a duty that lasts for a time. */
export interface Restraint {
  readonly name: string;
  readonly clause: string;
  /** it ends at the latest when the agreement terminates */
  readonly endsOnTermination: boolean;
}

/** What the schedules of a deal, and its papers, say besides the terms. */
export interface Schedules {
  readonly certificates: readonly Denomination[];
  readonly commitments: readonly Commitment[];
  readonly purchasers: readonly PurchaserLine[];
  readonly debts: readonly Debt[];
  readonly stated: readonly StatedTerm[];
  readonly asOf: readonly AsOf[];
  readonly parties: readonly Party[];
  readonly exhibits: readonly Exhibit[];
  readonly restraints: readonly Restraint[];
}
