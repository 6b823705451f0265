import { choice, count, group } from "../term-kinds";

export const termination = group("Termination", {
  terminationNoticeDays: count({
    name: "Termination notice days",
    value: 2,
    unit: "Business Days",
    clause: "2.2(c)",
    meaning: "Business Days after termination to tell the Escrow Agent.",
  }),
  escrowReturnDays: count({
    name: "Escrow return days",
    value: 2,
    unit: "Business Days",
    clause: "2.2(c)(i)",
    meaning: "Business Days after that notice for the Escrow Agent to return what it holds.",
  }),
  cureDays: count({
    name: "Cure days",
    value: 5,
    unit: "Business Days",
    clause: "5.1(b), 5.1(c)",
    meaning: "Business Days after notice of a breach to cure it.",
  }),
  indemnityDays: count({
    name: "Indemnity days",
    value: 10,
    unit: "Business Days",
    clause: "4.15(b)",
    meaning: "Business Days after written notice to pay indemnity expenses.",
  }),
  closingOutsideDate: choice({
    name: "Closing outside date",
    clause: "2.3(a), 5.1(a)(ii)",
    meaning: "Two periods for one Closing: Business Days in 2.3(a), days in 5.1(a)(ii).",
    choices: {
      EARLIER_OF_BOTH: "both as written: the earlier decides",
      BUSINESS_DAYS: "5.1(a)(ii) means Business Days",
      CLAUSE_2_3: "2.3(a) alone decides",
    },
    reading: {
      row: "A05",
      reason:
        "The draft says Business Days wherever it means them, and both clauses can be obeyed by closing within the shorter period.",
    },
  }),
  extensionMovesLapse: choice({
    name: "Extension moves lapse",
    clause: "2.3(a), 5.1(a)(ii)",
    meaning: "Whether a written extension of the Closing also moves the lapse.",
    choices: {
      YES: "it does",
      NO: "it does not",
    },
    reading: {
      row: "A05",
      reason: "The right to extend would be empty otherwise.",
    },
  }),
  automaticTermination: choice({
    name: "Automatic termination",
    clause: "5.1(a)(ii)",
    meaning: "The day on which the agreement lapses.",
    choices: {
      NEXT_DAY: "the day after the last safe day",
      SAME_DAY: "the last safe day itself",
    },
    reading: {
      row: "A07",
      reason: "That no Closing occurred within the days is known only when they have ended.",
    },
  }),
  effectiveDateCap: choice({
    name: "Effective date cap",
    clause: "1.1",
    meaning: "What follows when effectiveness comes after the Effective date limit, or never.",
    choices: {
      BREACH: "a breach with its notice and cure, no automatic end",
      DEEMED: "the limit counts as the Effective Date",
      NO_CLOSING: "a later day is no Effective Date: no Closing can occur",
    },
    reading: {
      row: "A08",
      reason: "The limit stands in a definition without a consequence, and 5.1(a) does not list it.",
    },
  }),
  closingDate: choice({
    name: "Closing date",
    clause: "2.3(a)",
    meaning: "What Closing Date means where other clauses count from it.",
    choices: {
      ACTUAL: "the day of the Closing",
      OUTSIDE: "the last day on which it may take place",
    },
    reading: {
      row: "A09",
      reason: "Documents dated the Closing Date can only mean the actual day.",
    },
  }),
  certificateDate: choice({
    name: "Certificate date",
    clause: "2.2, 5.1(a)(vii)",
    meaning: "The date by which the transfer agent is to deliver certificates.",
    choices: {
      EXECUTION: "the signing, when 2.2(b)(iv) has them delivered",
      FILING: "the Filing Date of 2.2(a)",
      USER: "a day that the parties fixed",
    },
    reading: {
      row: "A45",
      reason: "2.2(b)(iv) is the only delivery of certificates in 2.2.",
    },
  }),
  defaultAfterClosing: choice({
    name: "Default after closing",
    clause: "4.18, 4.25, 5.1",
    meaning: "What an Event of Default is after the Closing.",
    choices: {
      EXHIBIT_A: "what the Debentures say (not attached)",
      S5_1_CONTINUES: "the events of 5.1 as well",
    },
    reading: {
      row: "A56",
      reason: "Each event of 5.1 speaks of the time before the Closing.",
    },
  }),
});
