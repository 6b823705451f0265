import fc from "fast-check";
import { join } from "node:path";
import { readCatalogue } from "../../scripts/build/project";
import { FACT_KEYS, STATUS_FACTS } from "../../src/engine/status/facts";
import { plainName, termKey } from "../../src/engine/agreement/terms-table";
import { dayIn, NOT_CLOSED, QUIET, statusLines, statusOf, type Facts } from "./deal-status";
import { call, HostError } from "./host";
import { serial } from "./serial";

const OPEN = { ...QUIET, ...NOT_CLOSED };
const LATE = "2003-12-31";
const BREACH: Facts = {
  ...OPEN,
  "Company breach": "2003-08-20",
  "Company breach is material": true,
  "Company breach waived": false,
  "Company breach notice received": "2003-08-22",
  "Company breach cured": "none",
  "Effective Date": "none",
};
const MIRROR: Facts = {
  ...OPEN,
  "Effective Date": "none",
  "Purchaser breach": "2003-06-20",
  "Purchaser breach is material": true,
  "Purchaser breach waived": false,
  "Purchaser breach notice received": "2003-06-25",
  "Purchaser breach cured": "none",
};
const HALT: Facts = {
  ...OPEN,
  "Effective Date": "none",
  "Trading halted": "2003-10-01",
  "Trading reinstated": "none",
  "Halt cause": "ISSUER",
  "Halted by": "NASD",
};

describe("the state of the deal", () => {
  test.each([
    ["TRM-07", { ...OPEN, Closing: "2003-09-02" }, LATE, {}, "CLOSED", "2003-09-02", "on the last safe day"],
    [
      "TRM-07",
      { ...OPEN, Closing: "2003-09-03" },
      LATE,
      {},
      "TERMINATED",
      "2003-09-03",
      "a day late: the agreement had lapsed",
    ],
    ["TRM-07", { ...OPEN, Closing: "2003-09-05" }, LATE, {}, "TERMINATED", "2003-09-03", "in time under 2.3(a) only"],
    [
      "A05",
      { ...OPEN, Closing: "2003-09-05" },
      LATE,
      { "Closing outside date": "CLAUSE_2_3" },
      "CLOSED",
      "2003-09-05",
      "2.3(a) alone decides",
    ],
    [
      "A05",
      { ...OPEN, Closing: "2003-09-05" },
      LATE,
      { "Closing outside date": "BUSINESS_DAYS" },
      "CLOSED",
      "2003-09-05",
      "Business Days in both",
    ],
    [
      "A07",
      OPEN,
      LATE,
      { "Automatic termination": "SAME_DAY" },
      "TERMINATED",
      "2003-09-02",
      "the last safe day itself",
    ],
    ["DAT-09", OPEN, "2003-09-02", {}, "PRE_CLOSING", "", "the last safe day is not over"],
    ["DAT-09", OPEN, "2003-09-03", {}, "TERMINATED", "2003-09-03", "it is"],
    ["as_of", { ...OPEN, Closing: "2003-09-02" }, "2003-09-01", {}, "PRE_CLOSING", "", "the Closing is still to come"],
    [
      "extension",
      { ...OPEN, Closing: "2003-09-05", "Extension agreed": "2003-09-01", "Extended Closing Date": "2003-09-12" },
      LATE,
      {},
      "CLOSED",
      "2003-09-05",
      "the writing moves the lapse",
    ],
    [
      "extension",
      { ...OPEN, Closing: "2003-09-05", "Extension agreed": "2003-09-08", "Extended Closing Date": "2003-09-12" },
      LATE,
      {},
      "TERMINATED",
      "2003-09-03",
      "too late to be in advance",
    ],
    [
      "A05",
      { ...OPEN, Closing: "2003-09-05", "Extension agreed": "2003-09-01", "Extended Closing Date": "2003-09-12" },
      LATE,
      { "Extension moves lapse": "NO" },
      "TERMINATED",
      "2003-09-03",
      "it moves 2.3(a) alone",
    ],
    ["A08", { ...OPEN, "Effective Date": "none" }, LATE, {}, "PRE_CLOSING", "", "never effective: no automatic end"],
    [
      "A08",
      { ...OPEN, "Effective Date": "none" },
      LATE,
      { "Effective date cap": "DEEMED" },
      "TERMINATED",
      "2003-09-03",
      "the limit counts",
    ],
    [
      "5.1(a)(i)",
      { ...OPEN, Illegality: "2003-07-01" },
      LATE,
      {},
      "TERMINATED",
      "2003-07-01",
      "the earliest of two events",
    ],
    ["5.1(a)(i)", { ...OPEN, Illegality: true }, LATE, {}, "TERMINATED", "", "on a day that is not given"],
    [
      "5.1(a)(i)",
      { ...OPEN, Closing: "2003-09-02", Illegality: "2003-09-03" },
      LATE,
      {},
      "CLOSED",
      "2003-09-02",
      "after the Closing it is no event of 5.1",
    ],
    [
      "5.1(a)(i)",
      { ...OPEN, Closing: "2003-09-02", Illegality: "2003-09-02" },
      LATE,
      {},
      "CLOSED",
      "2003-09-02",
      "on its day it does not come before it",
    ],
    [
      "5.1(a)(i)",
      { ...OPEN, Closing: "2003-09-02", Illegality: "2003-09-01" },
      LATE,
      {},
      "TERMINATED",
      "2003-09-01",
      "the day before it does",
    ],
    [
      "5.1(b)",
      { ...BREACH, "Purchaser's notice of termination": "2003-09-02" },
      LATE,
      {},
      "TERMINATED",
      "2003-09-02",
      "TRM-01: notice after the days to cure",
    ],
    [
      "5.1(b)",
      { ...BREACH, "Purchaser's notice of termination": "2003-08-29" },
      LATE,
      {},
      "PRE_CLOSING",
      "",
      "notice on the last day to cure",
    ],
    [
      "closed",
      { Closing: "2003-09-02" },
      null,
      {},
      "CLOSED",
      "2003-09-02",
      "a Closing shows that nothing had ended the agreement",
    ],
    ["missing", { ...OPEN, Illegality: null }, "2003-09-01", {}, "not known", "", "an event is not known"],
    [
      "missing",
      { ...OPEN, Closing: null, "Effective Date": "none" },
      "2003-09-01",
      {},
      "not known",
      "",
      "nor the Closing",
    ],
    ["missing", {}, null, {}, "not known", "", "nothing is given"],
    ["as_of", OPEN, null, {}, "not known", "", "without a day nothing tells whether the time is over"],
  ])("%s %j on %s under %j: %s %s (%s)", (_case, facts, asOf, terms, answer, date) => {
    expect(statusOf("State", facts, asOf, terms)).toMatchObject({ answer, date: dayIn(date) });
  });

  test("names what is missing, and nothing else", () => {
    expect(statusOf("State", { ...OPEN, Illegality: null, "Trading halted": "" }, "2003-09-01").why).toBe(
      "not given: Illegality, Trading halted",
    );
    expect(statusOf("State", OPEN).why).toBe("not given: as_of");
  });
});

describe("the events of 5.1", () => {
  test.each([
    ["No Closing in time", { ...OPEN, "Effective Date": null }, LATE, {}, "not known", "", "no Effective Date"],
    [
      "No Closing in time",
      { "Effective Date": "2003-08-28", Closing: "2003-09-02" },
      null,
      {},
      false,
      "2003-09-02",
      "no extension is asked for where none is needed",
    ],
    [
      "No Closing in time",
      { "Effective Date": "2003-08-28", Closing: "none" },
      LATE,
      {},
      "not known",
      "",
      "an extension would change it",
    ],
    [
      "Form 8-K event",
      { ...OPEN, "Form 8-K event": "2003-07-01", "Form 8-K item": 9 },
      LATE,
      {},
      false,
      "",
      "TRM-04: not one of the four",
    ],
    [
      "Form 8-K event",
      {
        ...OPEN,
        "Form 8-K event": "2003-07-01",
        "Form 8-K item": 3,
        "Event disclosed before": false,
        "Event in Schedule 5.1": false,
      },
      LATE,
      {},
      true,
      "2003-07-01",
      "TRM-04: item 3 always",
    ],
    [
      "Form 8-K event",
      { ...OPEN, "Form 8-K event": true, "Form 8-K item": 3, "Event disclosed before": true },
      LATE,
      {},
      false,
      "",
      "TRM-05: disclosed",
    ],
    [
      "Form 8-K event",
      { ...OPEN, "Form 8-K event": true, "Form 8-K item": 3, "Event in Schedule 5.1": true },
      LATE,
      {},
      false,
      "",
      "TRM-05: scheduled",
    ],
    [
      "Form 8-K event",
      {
        ...OPEN,
        "Form 8-K event": true,
        "Form 8-K item": 2,
        "Event disclosed before": false,
        "Event in Schedule 5.1": false,
      },
      LATE,
      {},
      "not known",
      "",
      "item 2 asks for the nature of the business",
    ],
    [
      "Form 8-K event",
      { ...OPEN, "Form 8-K event": true, "Form 8-K item": 2, "Nature of business changed": false },
      LATE,
      {},
      false,
      "",
      "and falls without a change",
    ],
    [
      "Form 8-K event",
      {
        ...OPEN,
        "Form 8-K event": true,
        "Form 8-K item": 4.01,
        "Item 304(a)(1)(iv) disclosure": true,
        "Event disclosed before": false,
        "Event in Schedule 5.1": false,
      },
      LATE,
      {},
      true,
      "",
      "item 4 by its later number",
    ],
    ["Trading not reinstated", HALT, "2003-10-29", {}, false, "2003-10-29", "RED-10: the last day"],
    ["Trading not reinstated", HALT, "2003-10-30", {}, true, "2003-10-30", "RED-10: the day after"],
    [
      "Trading not reinstated",
      { ...HALT, "Trading reinstated": "2003-10-29" },
      LATE,
      {},
      false,
      "2003-10-29",
      "in time",
    ],
    [
      "Trading not reinstated",
      { ...HALT, "Trading reinstated": "2003-10-30" },
      null,
      {},
      true,
      "2003-10-30",
      "too late, on whatever day is asked",
    ],
    ["Trading not reinstated", { ...HALT, "Halt cause": "PENDING_NEWS" }, LATE, {}, false, "", "A44: excepted"],
    [
      "Trading not reinstated",
      { ...HALT, "Halt cause": "MARKET_WIDE" },
      LATE,
      {},
      true,
      "2003-10-30",
      "A44: not excepted here",
    ],
    ["Trading not reinstated", { ...HALT, "Halted by": "OTHER" }, LATE, {}, false, "", "P101: by no authority"],
    ["Trading not reinstated", { ...HALT, "Halt cause": null }, LATE, {}, "not known", "", "the cause would matter"],
    ["Trading not reinstated", { ...HALT, "Halt cause": null }, "2003-10-29", {}, false, "2003-10-29", "not yet"],
    ["Trading not reinstated", HALT, LATE, { "Halt count": "QUOTED" }, false, "", "A02"],
    ["Trading not reinstated", HALT, "2003-10-29", { "Halt day": "INCLUDE" }, true, "2003-10-29", "A04"],
    [
      "Trading not reinstated",
      { ...HALT, Closing: "2003-10-20" },
      LATE,
      {},
      false,
      "2003-10-30",
      "the Closing came first",
    ],
    [
      "Certificates not delivered",
      { ...OPEN, "Transfer agent's certificates delivered": "2003-04-29" },
      LATE,
      {},
      true,
      "2003-04-29",
      "A45: a day late",
    ],
    [
      "Certificates not delivered",
      { ...OPEN, "Transfer agent's certificates delivered": "2003-04-29" },
      LATE,
      { "Certificate date": "FILING" },
      false,
      "2003-06-12",
      "A45: by the Filing Date",
    ],
    [
      "Certificates not delivered",
      { ...OPEN, "Transfer agent's certificates delivered": "none" },
      "2003-06-13",
      { "Certificate date": "FILING" },
      true,
      "2003-06-13",
      "A45: after it",
    ],
    [
      "Certificates not delivered",
      OPEN,
      LATE,
      { "Certificate date": "USER" },
      "not known",
      "",
      "A45: the parties' day is not given",
    ],
    [
      "Certificates not delivered",
      { ...OPEN, "Transfer agent's certificates due": "2003-04-25" },
      LATE,
      { "Certificate date": "USER" },
      true,
      "2003-04-26",
      "A45: it is",
    ],
    [
      "Not current in reporting",
      { ...OPEN, "Not current in reporting": "2003-05-16" },
      LATE,
      {},
      true,
      "2003-05-16",
      "no days of grace",
    ],
    [
      "Not registered under Section 12",
      { ...OPEN, "Not registered under Section 12": "2003-05-16" },
      "2003-05-15",
      {},
      false,
      "2003-05-16",
      "not yet",
    ],
    ["Purchaser may terminate", BREACH, "2003-08-29", {}, false, "2003-08-29", "TRM-01: the last day to cure"],
    ["Purchaser may terminate", BREACH, "2003-08-30", {}, true, "2003-08-30", "TRM-01: the day after, a Saturday"],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach cured": "2003-08-29" },
      LATE,
      {},
      false,
      "2003-08-29",
      "P103: cured on the fifth day",
    ],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach cured": "2003-08-30" },
      LATE,
      {},
      true,
      "2003-08-30",
      "cured too late",
    ],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach is material": false },
      LATE,
      {},
      false,
      "",
      "not material",
    ],
    ["Purchaser may terminate", { ...BREACH, "Company breach waived": true }, LATE, {}, false, "", "waived"],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach notice received": "none" },
      LATE,
      {},
      false,
      "",
      "without notice the days do not run",
    ],
    [
      "Purchaser may terminate",
      { ...BREACH, Closing: "2003-08-25" },
      LATE,
      {},
      false,
      "2003-08-30",
      "before the Closing only",
    ],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach is material": null, "Company breach amount": 100000 },
      LATE,
      { Materiality: "DEFINED_100K" },
      false,
      "",
      "A43 TRM-03: exactly the threshold",
    ],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach is material": null, "Company breach amount": 100000.01 },
      LATE,
      { Materiality: "DEFINED_100K" },
      true,
      "2003-08-30",
      "A43 TRM-03: a cent more",
    ],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach amount": 100000 },
      LATE,
      {},
      true,
      "2003-08-30",
      "A43: as judged, whatever the amount",
    ],
    [
      "Purchaser may terminate",
      { ...BREACH, "Company breach is material": null },
      LATE,
      {},
      "not known",
      "",
      "nobody has judged",
    ],
    [
      "Terminated by the Purchaser",
      { ...BREACH, "Purchaser's notice of termination": "2003-09-02" },
      "2003-09-01",
      {},
      false,
      "2003-09-02",
      "not yet",
    ],
    ["Company may terminate", MIRROR, "2003-07-02", {}, false, "2003-07-02", "TRM-02: the last day to cure"],
    ["Company may terminate", MIRROR, "2003-07-03", {}, true, "2003-07-03", "TRM-02: the day after"],
    [
      "Terminated by the Company",
      { ...MIRROR, "Company's notice of termination": "2003-07-03" },
      LATE,
      {},
      true,
      "2003-07-03",
      "the mirror of 5.1(b)",
    ],
    [
      "Default of the Company",
      BREACH,
      "2003-08-29",
      {},
      "DEFAULT",
      "2003-08-29",
      "P006: it would become one by lapse of time",
    ],
    ["Default of the Company", BREACH, "2003-08-30", {}, "EVENT OF DEFAULT", "2003-08-30", "P006: it has"],
    [
      "Default of the Company",
      { ...BREACH, "Company breach cured": "2003-08-29" },
      LATE,
      {},
      "NONE",
      "2003-08-29",
      "P006: cured on the last day",
    ],
    ["Default of the Company", { ...BREACH, "Company breach waived": true }, LATE, {}, "NONE", "", "P006: waived"],
    [
      "Default of the Company",
      { ...BREACH, "Company breach notice received": "none" },
      LATE,
      {},
      "DEFAULT",
      "",
      "P006: it would become one by notice",
    ],
    ["Default of the Purchaser", { ...MIRROR, "Purchaser breach": false }, LATE, {}, "NONE", "", "no breach"],
  ])("%s: %j on %s under %j is %p %s (%s)", (event, facts, asOf, terms, answer, date) => {
    expect(statusOf(event, facts, asOf, terms)).toMatchObject({ answer, date: dayIn(date) });
  });

  test("under JUDGEMENT the defined test stands beside the judgement", () => {
    const line = statusOf("Purchaser may terminate", { ...BREACH, "Company breach amount": 100000 }, LATE);
    expect(line.why).toMatch(/Company breach is material TRUE; the test of the defined term Material says FALSE/);
  });
});

describe("what follows", () => {
  const TERMINATED = {
    ...OPEN,
    "Escrow Agent notified": "2003-09-05",
    "Escrow returned": "2003-09-09",
    Disbursements: 3217.45,
  };

  test.each([
    ["Escrow Agent to be notified by", TERMINATED, {}, serial("2003-09-05"), "2003-09-05", "DAT-09"],
    [
      "Escrow Agent to be notified by",
      TERMINATED,
      { "Automatic termination": "SAME_DAY" },
      serial("2003-09-04"),
      "2003-09-04",
      "DAT-14",
    ],
    ["Escrow Agent notified in time", TERMINATED, {}, true, "2003-09-05", "on the last day"],
    [
      "Escrow Agent notified in time",
      { ...TERMINATED, "Escrow Agent notified": "2003-09-08" },
      {},
      false,
      "2003-09-05",
      "late",
    ],
    ["Escrow to be returned by", TERMINATED, {}, serial("2003-09-09"), "2003-09-09", "DAT-09"],
    ["Escrow returned in time", TERMINATED, {}, true, "2003-09-09", "on the last day"],
    ["Escrow returned in time", { ...TERMINATED, "Escrow returned": "none" }, {}, false, "2003-09-09", "not at all"],
    ["Returned to the Purchaser", TERMINATED, {}, 750000, "", "FEE-03"],
    ["Fees owed without a Closing", TERMINATED, {}, 28217.45, "", "FEE-03"],
    ["Fees owed without a Closing", TERMINATED, { "Escrow fee if unclosed": "CLAUSE_7_1" }, 33217.45, "", "FEE-03 A38"],
    ["Initial Warrant Shares to be registered", TERMINATED, {}, true, "", "P089"],
    [
      "Initial Warrant Shares to be registered",
      { ...OPEN, Closing: "2003-09-02" },
      {},
      false,
      "",
      "P089: not after a Closing",
    ],
    ["Escrow Agent to be notified by", { ...OPEN, Closing: "2003-09-02" }, {}, "does not arise", "", "not terminated"],
    [
      "Escrow Agent to be notified by",
      { ...OPEN, "Effective Date": "none", Illegality: true },
      {},
      "not known",
      "",
      "terminated on a day not given",
    ],
    ["Event of Default", OPEN, {}, true, "2003-09-03", "the lapse is one"],
    [
      "Event of Default",
      { ...OPEN, Closing: "2003-09-02", "Event of Default under the Debentures": false },
      {},
      false,
      "",
      "after the Closing only the Debentures know any",
    ],
    [
      "Event of Default",
      { ...OPEN, Closing: "2003-09-02", "Event of Default under the Debentures": "2004-01-05" },
      {},
      false,
      "",
      "not yet on the day asked for",
    ],
    [
      "Event of Default",
      { ...OPEN, Closing: "2003-09-02", "Event of Default under the Debentures": "2003-11-03" },
      {},
      true,
      "2003-11-03",
      "A56: Exhibit A",
    ],
    [
      "Event of Default",
      {
        ...BREACH,
        Closing: "2003-09-02",
        "Event of Default under the Debentures": false,
        "Effective Date": "2003-08-28",
      },
      {},
      false,
      "",
      "A56: 5.1 has ended with the Closing",
    ],
    [
      "Event of Default",
      {
        ...BREACH,
        Closing: "2003-09-02",
        "Event of Default under the Debentures": false,
        "Effective Date": "2003-08-28",
      },
      { "Default after closing": "S5_1_CONTINUES" },
      true,
      "2003-08-30",
      "A56: 5.1 goes on",
    ],
    ["Defaulting party", OPEN, {}, "COMPANY", "", "an event on its side"],
    ["Defaulting party", { ...MIRROR }, {}, "PURCHASER", "", "5.1(c)"],
    ["Defaulting party", { ...OPEN, "Effective Date": "none", Illegality: "2003-07-01" }, {}, "NONE", "", "nobody's"],
    [
      "Defaulting party",
      { ...OPEN, "Purchaser breach": null },
      {},
      "not known",
      "",
      "the other party may be in default too",
    ],
    ["Deemed in default", OPEN, {}, true, "", "5.2"],
    [
      "Deemed in default",
      { ...OPEN, "Effective Date": "none", Illegality: "2003-07-01" },
      {},
      false,
      "",
      "no party is",
    ],
    ["Attorney's fees of enforcing borne by", MIRROR, {}, "PURCHASER", "", "5.2"],
    ["Unpaid amounts bear interest", OPEN, {}, true, "", "5.2, VI"],
    ["Unpaid amounts bear interest", { ...OPEN, "Effective Date": "none" }, {}, false, "", "no Event of Default"],
    ["Liquidated damages", OPEN, {}, 1500000, "", "LD-01"],
    ["Liquidated damages", MIRROR, {}, 0, "", "A32: not for the Purchaser's breach"],
    ["Liquidated damages", MIRROR, { "Liquidated damages scope": "LITERAL" }, 1500000, "", "A32: by the words"],
    [
      "Liquidated damages",
      { ...OPEN, "Effective Date": "none", Illegality: "2003-07-01" },
      {},
      1500000,
      "",
      "A32: illegality is an Event of Default",
    ],
    [
      "Liquidated damages",
      { ...OPEN, "Effective Date": "none", Illegality: "2003-07-01" },
      { "Liquidated damages scope": "COMPANY_SIDE" },
      0,
      "",
      "A32: not on the Company's side",
    ],
    [
      "Liquidated damages",
      { ...OPEN, "Not current in reporting": "2003-05-16" },
      { "Liquidated damages stacking": "PER_DEFAULT" },
      3000000,
      "",
      "A33: two defaults",
    ],
    ["Liquidated damages", { ...OPEN, "Not current in reporting": "2003-05-16" }, {}, 1500000, "", "A33: once"],
    [
      "Liquidated damages",
      OPEN,
      { "Refund and damages": "INCLUSIVE" },
      "not known",
      "",
      "A34: the refund is not given",
    ],
    [
      "Liquidated damages",
      { ...OPEN, "Purchase Price returned": 750000 },
      { "Refund and damages": "INCLUSIVE" },
      750000,
      "",
      "A34: set off",
    ],
    ["Liquidated damages", { ...OPEN, "Effective Date": "none" }, {}, 0, "", "no Event of Default"],
    [
      "Costs of legal action borne by",
      { "Legal action commenced": true, "Prevailing party": "COMPANY" },
      {},
      "PURCHASER",
      "",
      "P106",
    ],
    [
      "Costs of legal action borne by",
      { "Legal action commenced": true, "Prevailing party": "PURCHASER" },
      {},
      "COMPANY",
      "",
      "P106",
    ],
    [
      "Costs of legal action borne by",
      { "Legal action commenced": true, "Prevailing party": "SPLIT" },
      {},
      "NOT SETTLED",
      "",
      "P106",
    ],
    ["Costs of legal action borne by", { "Legal action commenced": false }, {}, "NONE", "", "P106"],
  ])("%s: %j under %j is %p %s (%s)", (event, facts, terms, answer, date) => {
    expect(statusOf(event, facts, LATE, terms)).toMatchObject({ answer, date: dayIn(date) });
  });
});

describe("the list of facts", () => {
  test.each([
    ["Closng", "2003-09-02", /"Closng" is not a fact; the nearest known one is Closing/, "a name that is none"],
    ["Illegality", "maybe", /facts, Illegality: "maybe" came/, "neither TRUE, FALSE nor a date"],
    ["Closing", true, /facts, Closing: TRUE came; accepted is a date, or none/, "a day is needed"],
    ["Closing", "1/2/03", /facts, Closing: "1\/2\/03" came/, "an ambiguous date"],
    ["Good standing", "yes", /facts, Good standing: "yes" came; accepted is TRUE or FALSE/, "text for TRUE"],
    ["Disbursements", -1, /facts, Disbursements: -1 came/, "a negative amount"],
    ["Disbursements", "3217", /facts, Disbursements: "3217" came/, "a number given as text"],
    ["Escrow Shares released", 0.5, /facts, Escrow Shares released: 0.5 came/, "half a share"],
    [
      "Halt cause",
      "STORM",
      /facts, Halt cause: "STORM" came; accepted is ISSUER, MARKET_WIDE, PENDING_NEWS/,
      "a choice that is none",
    ],
    ["Control links", 7, /facts, Control links: 7 came/, "a list of no names"],
  ])("%s %p is refused (%s)", (name, value, message) => {
    const shown = call("DEAL_STATUS", [[name, value]]);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test.each([
    ["one column", [["Closing"]], /one column came/],
    ["a number for a name", [[7, 1]], /row 1 starts with 7/],
    [
      "twice with different values",
      [
        ["Closing", "2003-09-02"],
        ["closing", "2003-09-03"],
      ],
      /Closing is given twice/,
    ],
    [
      "reinstated before halted",
      [
        ["Trading halted", "2003-10-01"],
        ["Trading reinstated", "2003-09-30"],
      ],
      /facts, Trading reinstated: 2003-09-30 is before the halt/,
    ],
    [
      "terms first",
      [
        ["Term", "Value"],
        ["Escrow cover", 2],
      ],
      /terms go last/,
    ],
  ])("%s is refused", (_why, facts, message) => {
    expect(call("DEAL_STATUS", facts).message).toMatch(message);
  });

  test("a heading, blank rows and a third column are passed over; names are read plainly; the same twice is once", () => {
    const facts = [
      ["Fact", "Value", "Note"],
      ["closing ", serial("2003-09-02"), "held"],
      ["", "", ""],
      [null, null, null],
      ["CLOSING", serial("2003-09-02"), ""],
      ["Illegality", 0, ""],
    ];
    const rows = call("DEAL_STATUS", facts);
    expect(rows[1].slice(0, 4)).toEqual(["State", "2.3, 5.1", "CLOSED", serial("2003-09-02")]);
    expect(rows[2][2]).toBe("not known");
  });

  test("an error in a cell passes through", () => {
    expect(call("DEAL_STATUS", [["Closing", { type: "Error", code: "#N/A" }]]).code).toBe("#N/A");
  });

  test("a day outside the calendars leaves its own row open, and no other", () => {
    const lines = statusLines({
      ...QUIET,
      "Trading halted": "1950-01-03",
      "Escrow Agreement executed": true,
      "Initial Escrow Agreement executed": true,
    });
    expect(lines.find((line) => line.event === "Trading not reinstated")).toMatchObject({
      answer: "not known",
      why: expect.stringMatching(/1990 to 2100/),
    });
    expect(lines.find((line) => line.event === "Escrow agreements executed")).toMatchObject({ answer: true });
  });

  test("each has a name of its own, which is no term's, a clause and a meaning", () => {
    const facts = FACT_KEYS.map((key) => STATUS_FACTS[key]);
    expect(new Set(facts.map((fact) => plainName(fact.name))).size).toBe(facts.length);
    expect(facts.filter((fact) => termKey(fact.name) !== undefined)).toEqual([]);
    expect(
      facts.filter((fact) => fact.clause === "" || !/^[A-Z].*\.$/.test(fact.meaning)).map((fact) => fact.name),
    ).toEqual([]);
  });

  test("the help lists them all as the table has them", () => {
    const { catalogue } = readCatalogue(join(__dirname, "../.."), "development");
    const [, ...paragraphs] = catalogue.functions.find((f) => f.id === "DEAL_STATUS")!.details;
    expect(paragraphs.map((paragraph) => paragraph.split(":")[0])).toEqual([
      "Facts of Article I",
      "Facts of Article II",
      "Facts of Article III",
      "Facts of Article IV",
      "Facts of Articles V and VI",
      "Facts of Article VII",
    ]);
    expect(paragraphs[0]).toBe(
      "Facts of Article I: Control links; Affiliate pair (list); Person (FUND, OFFICER, DIRECTOR, PRINCIPAL_SHAREHOLDER, AFFILIATE, OTHER); " +
        "Instrument (DEBENTURE, WARRANT, UNDERLYING_SHARES, WARRANT_SHARES, ESCROW_SHARES, INITIAL_WARRANT, INITIAL_WARRANT_SHARES, " +
        "INITIAL_WARRANT_ESCROW_SHARES, OTHER).",
    );
    expect(paragraphs[1]).toMatch(
      /; Escrow Shares released \(shares or none\); Escrow Agent notified; .* \(date or none\)\.$/,
    );
    const names = FACT_KEYS.map((key) => STATUS_FACTS[key].name);
    const listed = paragraphs.flatMap((paragraph) => paragraph.slice(paragraph.indexOf(": ") + 2, -1).split("; "));
    expect(listed).toHaveLength(names.length);
    expect(listed.filter((one, i) => one !== names[i] && !one.startsWith(`${names[i]} (`))).toEqual([]);
  });

  test("is asked for by some row: every fact that is given takes it off a list of what is missing, or changes an answer", () => {
    const asked = new Set<string>();
    const note = (facts: Facts, terms: Facts = {}) => {
      for (const { why } of statusLines(facts, LATE, terms))
        why
          .replace(/not given: (.*)$/, "$1")
          .split(", ")
          .forEach((name) => asked.add(name));
    };
    note({});
    for (const facts of ASKING) note(...facts);
    expect(FACT_KEYS.map((key) => STATUS_FACTS[key].name).filter((name) => !asked.has(name))).toEqual([]);
  });

  test("what is not given is never guessed: a row that is known stays so whatever else is given", () => {
    const given = Object.entries({ ...BREACH, "Effective Date": "2003-08-28", "Form 8-K event": false });
    fc.assert(
      fc.property(fc.subarray(given), (some) => {
        const partly = statusLines(Object.fromEntries(some), LATE);
        const wholly = statusLines(Object.fromEntries(given), LATE);
        const wrong = partly.filter(
          (line, index) => line.answer !== "not known" && line.answer !== wholly[index]!.answer,
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});

/** Facts on which the rows ask for others. */
const ASKING: [Facts, Facts?][] = [
  [NOT_CLOSED],
  [{ ...NOT_CLOSED, "Extension agreed": "2003-09-01" }],
  [{ ...NOT_CLOSED, "Extension agreed": null, "Extended Closing Date": "2003-09-12" }],
  [{ "Form 8-K event": true }],
  [{ "Form 8-K event": true, "Form 8-K item": 2 }],
  [{ "Form 8-K event": true, "Form 8-K item": 4 }],
  [{ "Trading halted": "2003-10-01" }],
  [{}, { "Certificate date": "USER" }],
  [{ "Company breach": true, "Purchaser breach": true }],
  [{ "Company breach": true, "Purchaser breach": true }, { Materiality: "DEFINED_100K" }],
  [
    {
      "Company breach": true,
      "Purchaser breach": true,
      "Company breach is material": true,
      "Purchaser breach is material": true,
    },
  ],
  [{ ...BREACH, "Company breach notice received": null, "Company breach cured": null }],
  [{ ...MIRROR, "Purchaser breach notice received": null, "Purchaser breach cured": null }],
  [{ Closing: "2003-09-02" }],
  [OPEN, { "Refund and damages": "INCLUSIVE" }],
  [{ ...OPEN, "Escrow Agent notified": "2003-09-05" }],
  [{ "Redemption prohibited by Delaware law": true, "Consent to redemption required": true }],
  [{}, { "Notice copies": "CONDITION" }],
  [{ "Change of the Agreement": "WAIVER", "Who would enforce": "ASSIGN" }],
];
