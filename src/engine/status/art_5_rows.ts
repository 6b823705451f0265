import { defaultOf, mayTerminate, terminatedByNotice } from "./breaches";
import { STATED_ENDINGS } from "./endings";
import { lapseVerdict } from "./lapse";
import { stateOf } from "./state";
import type { Deal, RowDefinition, Verdict } from "./verdicts";

const ending = (event: string, clause: string, key: keyof typeof STATED_ENDINGS): RowDefinition => ({
  event,
  clause,
  decide: (deal: Deal): Verdict => STATED_ENDINGS[key](deal, "BEFORE_CLOSING"),
});

/** The state of the deal, and each event of 5.1. */
export const ENDING_ROWS = {
  state: { event: "State", clause: "2.3, 5.1", decide: stateOf },
  illegality: ending("Illegality", "5.1(a)(i)", "illegality"),
  noClosingInTime: { event: "No Closing in time", clause: "5.1(a)(ii)", decide: lapseVerdict },
  notSection12: ending("Not registered under Section 12", "5.1(a)(iii)", "notSection12"),
  notCurrent: ending("Not current in reporting", "5.1(a)(iv)", "notCurrent"),
  form8k: ending("Form 8-K event", "5.1(a)(v)", "form8k"),
  halt: ending("Trading not reinstated", "5.1(a)(vi)", "halt"),
  certificates: ending("Certificates not delivered", "5.1(a)(vii)", "certificates"),
  purchaserMayTerminate: {
    event: "Purchaser may terminate",
    clause: "5.1(b)",
    decide: (deal) => mayTerminate(deal, "company"),
  },
  purchaserTerminated: {
    event: "Terminated by the Purchaser",
    clause: "5.1(b)",
    decide: (deal) => terminatedByNotice(deal, "company"),
  },
  companyMayTerminate: {
    event: "Company may terminate",
    clause: "5.1(c)",
    decide: (deal) => mayTerminate(deal, "purchaser"),
  },
  companyTerminated: {
    event: "Terminated by the Company",
    clause: "5.1(c)",
    decide: (deal) => terminatedByNotice(deal, "purchaser"),
  },
  companyDefault: { event: "Default of the Company", clause: "1.1", decide: (deal) => defaultOf(deal, "company") },
  purchaserDefault: {
    event: "Default of the Purchaser",
    clause: "1.1",
    decide: (deal) => defaultOf(deal, "purchaser"),
  },
} satisfies Record<string, RowDefinition>;
