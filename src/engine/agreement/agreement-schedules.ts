import type { Raw } from "../basics/values";
import type { Schedules } from "./schedules";
import { schedulesFrom } from "./schedules-table";

const SCHEDULE_A = "Schedules 3.1(c)A and 3.1(d)1";
/** Counsel, by the short name that 1.1 gives it. */
const COUNSEL = "KGL";

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
  ["EXHIBIT", "A Convertible Debenture", false],
  ["EXHIBIT", "B Warrant", false],
  ["EXHIBIT", "C Registration Rights Agreement", false],
  ["EXHIBIT", "D Conversion and exercise procedures", false],
  ["EXHIBIT", "E Escrow Agreement", false],
  ["EXHIBIT", "F Power of Attorney", false],
  ["EXHIBIT", "G Legal opinion", false],
  ["EXHIBIT", "H Initial Warrant", false],
  ["EXHIBIT", "I Initial Escrow Agreement", false],
  ["EXHIBIT", "J Initial Registration Rights Agreement", false],
  ["EXHIBIT", "K Initial Power of Attorney", false],
  ["EXHIBIT", "L Initial opinion", false],
  ["RESTRAINT", "Charter, splits, dividends and repurchases", "4.10", false],
  ["RESTRAINT", "Registration for other holders", "4.22", false],
];

export const AGREEMENT_SCHEDULES: Schedules = schedulesFrom(
  AGREEMENT_SCHEDULE_ROWS.map((cells, index) => ({ number: index + 1, cells })),
);
