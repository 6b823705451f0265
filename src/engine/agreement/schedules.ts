import type { Day } from "../basics/days";
import type { Exact } from "../basics/exact";
import type { Raw } from "../basics/values";
import { schedulesFrom } from "./schedules-table";
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

const SCHEDULE_A = "Schedules 3.1(c)A and 3.1(d)1";
const COUNSEL = "Kaplan Gottbetter & Levenson, LLP";

/** The agreement's own schedules, as a sheet would hold them. */
export const AGREEMENT_SCHEDULE_ROWS: readonly (readonly Raw[])[] = [
  ["CERTIFICATE", "Line 1", 7, 500_000],
  ["CERTIFICATE", "Line 2", 20, 250_000],
  ["CERTIFICATE", "Line 3", 200, 10_000],
  ["CERTIFICATE", "Line 4", 100, 15_000],
  ["CERTIFICATE", "Line 5", 20, 25_000],
  ["PURCHASER", "HEM Mutual Assurance Fund Limited", 750_000, 750, 2_500_000, 2_500_000],
  ["COMMITMENT", "Settlement of the 8% note", 2_000_000],
  ["COMMITMENT", "Collateral of the $5,000,000 loan", 13_888_889],
  ["COMMITMENT", "Warrants of the 8% note", 210_000],
  ["DEBT", "8% convertible note", 700_000, 0.08, "2002-06-21", "2002-10-09", false],
  ["DEBT", "SunTrust Bank", 3_677_603.74, null, "2002-11-06", null, false],
  ["STATED", "Escrow shares", 7.5, "1.1, in words"],
  ["STATED", "Principal", 1_000_000, SCHEDULE_A],
  ["STATED", "Escrow shares", 10_000_000, SCHEDULE_A],
  ["AS OF", "Outstanding shares", "2003-04-21"],
  ["AS OF", "Loan of $5,000,000, not yet funded", "2003-04-04"],
  ["PARTY", "Hy-Tech Technology Group, Inc.", "Company", true],
  ["PARTY", "HEM Mutual Assurance Fund Limited", "Purchaser", false],
  ["PARTY", "HEM Mutual Assurance LLC", "Purchaser", false],
  ["PARTY", COUNSEL, "Escrow Agent", true],
  ["PARTY", COUNSEL, "counsel that prepares the documents", true],
  ["PARTY", COUNSEL, "copies for the Company", true],
  ["PARTY", COUNSEL, "copies for the Purchaser", true],
  ...["Debenture", "Warrant", "Registration Rights Agreement", "Conversion procedures", "Escrow Agreement", "Power of Attorney"].map(
    (name, index) => ["EXHIBIT", `${"ABCDEF".charAt(index)} ${name}`, false],
  ),
  ...["Legal Opinion", "Initial Warrant", "Initial Escrow Agreement", "Initial Registration Rights Agreement", "Initial Power of Attorney", "Initial Opinion"].map(
    (name, index) => ["EXHIBIT", `${"GHIJKL".charAt(index)} ${name}`, false],
  ),
  ["RESTRAINT", "Charter, splits, dividends and repurchases", "4.10", false],
  ["RESTRAINT", "Registration for other holders", "4.22", false],
];

export const AGREEMENT_SCHEDULES: Schedules = schedulesFrom(AGREEMENT_SCHEDULE_ROWS.map((cells, index) => ({ number: index + 1, cells })));
