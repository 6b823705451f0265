import { choice, dates, group, time } from "../term-kinds";

export const calendarsAndNotices = group("Calendars and notices", {
  businessCalendar: choice({
    name: "Business calendar",
    clause: "1.1",
    meaning: "Which days are no Business Days, besides Saturday and Sunday.",
    choices: {
      NY_LEGAL: "the legal holidays of New York, Lincoln's Birthday and Election Day among them",
      FED_BANK: "the holidays of the Federal Reserve",
      FED_EMP: "the holidays of federal employees, a Saturday holiday kept on Friday",
    },
    reading: {
      row: "A01",
      reason:
        "The definition takes in legal holidays and days on which banks are authorized to close, which is wider than the Federal Reserve's list.",
    },
  }),
  tradingCalendar: choice({
    name: "Trading calendar",
    clause: "1.1",
    meaning: "The sessions on which the Common Stock can be quoted.",
    choices: {
      US_EQUITY: "the sessions of the United States stock exchanges",
    },
  }),
  extraClosures: dates({
    name: "Extra closures",
    clause: "1.1",
    meaning: "Further days on which banks were closed, such as emergency closings; ISO dates with commas between them.",
  }),
  rollRule: choice({
    name: "Roll rule",
    clause: "7.8",
    meaning: "A period of days, months or years that ends on a day that is no Business Day.",
    choices: {
      GCL25: "may be met on the next Business Day",
      NONE: "ends there all the same",
    },
    reading: {
      row: "A06",
      reason: "New York General Construction Law 25, unless the contract shows a different intent.",
    },
  }),
  noticeOpens: time({
    name: "Notice opens",
    value: 9 * 60,
    clause: "7.3",
    meaning: "Start of normal business hours where the notice is received.",
    none: { value: 0 },
  }),
  noticeCloses: time({
    name: "Notice closes",
    value: 17 * 60,
    clause: "7.3",
    meaning: "End of normal business hours there; that minute still counts.",
    none: { value: 24 * 60 },
  }),
  noticeBeforeOpening: choice({
    name: "Notice before opening",
    clause: "7.3",
    meaning: "A notice that arrives on a Business Day before business hours.",
    choices: {
      NEXT_BD: "counts on the next Business Day",
      SAME_DAY: "counts on that day, when hours begin",
    },
    reading: {
      row: "A46",
      reason: "Anything outside business hours is deemed given on the first Business Day following.",
    },
  }),
  noticeCopies: choice({
    name: "Notice copies",
    clause: "7.3",
    meaning: "The copies of a notice that go to counsel.",
    choices: {
      COURTESY: "a courtesy: without them the notice is given all the same",
      CONDITION: "a condition of the notice",
    },
    reading: {
      row: "A58",
      reason: "Deemed delivery is tied to the party's own number.",
    },
  }),
  haltCount: choice({
    name: "Halt count",
    clause: "1.1, 4.19, 5.1(a)(vi)",
    meaning: "Which days count towards reinstatement while the stock is halted.",
    choices: {
      SESSIONS: "sessions of the market",
      QUOTED: "days on which the stock itself is quoted: while it is halted, none",
    },
    reading: {
      row: "A02",
      reason: "Counting only days of quotation would let the period never run and leave both clauses dead.",
    },
  }),
  averageCount: choice({
    name: "Average count",
    clause: "1.1, 4.19",
    meaning: "Which days enter an average.",
    choices: {
      QUOTED: "days on which the stock was not halted",
      SESSIONS: "all sessions of the market, with the price carried",
    },
    reading: {
      row: "A03",
      reason: "A Trading Day is a day of quotation; a session without a bid but without a halt is one.",
    },
  }),
  haltDay: choice({
    name: "Halt day",
    clause: "4.19, 5.1(a)(vi)",
    meaning: "Whether the day of the halt is the first Trading Day of the count.",
    choices: {
      EXCLUDE: "it is left out",
      INCLUDE: "it is day one",
    },
    reading: {
      row: "A04",
      reason: "New York General Construction Law 20 leaves out the day from which is reckoned.",
    },
  }),
});
