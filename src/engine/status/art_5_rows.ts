import { defaultOf, mayTerminate, terminatedByNotice } from "./breaches";
import { STATED_ENDINGS } from "./endings";
import { lapseVerdict } from "./lapse";
import { stateOf } from "./state";
import type { Deal, StatusRow, Verdict } from "./verdicts";

const ending = (event: string, clause: string, key: keyof typeof STATED_ENDINGS): StatusRow => ({
  event,
  clause,
  decide: (deal: Deal): Verdict => STATED_ENDINGS[key](deal, "BEFORE_CLOSING"),
});

/** The state of the deal, and each event of 5.1. */
export const ENDING_ROWS: readonly StatusRow[] = [
  { event: "State", clause: "2.3, 5.1", decide: stateOf },
  ending("Illegality", "5.1(a)(i)", "illegality"),
  { event: "No Closing in time", clause: "5.1(a)(ii)", decide: lapseVerdict },
  ending("Not registered under Section 12", "5.1(a)(iii)", "notSection12"),
  ending("Not current in reporting", "5.1(a)(iv)", "notCurrent"),
  ending("Form 8-K event", "5.1(a)(v)", "form8k"),
  ending("Trading not reinstated", "5.1(a)(vi)", "halt"),
  ending("Certificates not delivered", "5.1(a)(vii)", "certificates"),
  { event: "Purchaser may terminate", clause: "5.1(b)", decide: (deal) => mayTerminate(deal, "company") },
  { event: "Terminated by the Purchaser", clause: "5.1(b)", decide: (deal) => terminatedByNotice(deal, "company") },
  { event: "Company may terminate", clause: "5.1(c)", decide: (deal) => mayTerminate(deal, "purchaser") },
  { event: "Terminated by the Company", clause: "5.1(c)", decide: (deal) => terminatedByNotice(deal, "purchaser") },
  { event: "Default of the Company", clause: "1.1", decide: (deal) => defaultOf(deal, "company") },
  { event: "Default of the Purchaser", clause: "1.1", decide: (deal) => defaultOf(deal, "purchaser") },
];
