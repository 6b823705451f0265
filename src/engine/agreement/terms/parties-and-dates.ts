import { count, date, group } from "../term-kinds";

export const partiesAndDates = group("Parties and dates", {
  executionDate: date({
    name: "Execution date",
    value: [2003, 4, 28],
    clause: "1.1",
    meaning: "Date of the agreement; most periods are counted from it.",
    none: { says: "the deal has no signing" },
  }),
  effectiveDateLimit: date({
    name: "Effective date limit",
    value: [2003, 8, 28],
    clause: "1.1",
    meaning: "Latest day on which the Registration Statement is to be declared effective.",
    none: { says: "the deal has no limit on the Effective Date" },
  }),
  originalIssuanceDate: date({
    name: "Original issuance date",
    value: [2003, 4, 28],
    clause: "1.1, 4.16",
    meaning:
      "First day of the exclusivity period. Fixed by the Debentures (Exhibit A, not attached); taken to be the signing, when they were issued into escrow.",
    none: { says: "the deal has no original issuance" },
  }),
  maturityDate: date({
    name: "Maturity date",
    value: [2008, 4, 27],
    clause: "Recital",
    meaning: "Day on which the principal falls due.",
    none: { says: "the deal has no maturity" },
  }),
  filingDays: count({
    name: "Filing days",
    value: 45,
    unit: "days",
    clause: "2.2(a)",
    meaning: "Calendar days after the Execution Date to file the Registration Statement.",
  }),
  closingDays: count({
    name: "Closing days",
    value: 5,
    unit: "Business Days",
    clause: "2.3(a)",
    meaning: "Business Days after the Effective Date in which the Closing is to take place.",
  }),
  lapseDays: count({
    name: "Lapse days",
    value: 5,
    unit: "days",
    clause: "5.1(a)(ii)",
    meaning: "Days after the Effective Date at whose end the agreement lapses if there was no Closing.",
  }),
  wireInstructionDays: count({
    name: "Wire instruction days",
    value: 5,
    unit: "Business Days",
    clause: "2.3(c)(i)",
    meaning: "Business Days before the Closing by which wire instructions are due.",
  }),
  disclosureYears: count({
    name: "Disclosure years",
    value: 2,
    unit: "years",
    clause: "1.1",
    meaning: "Years before signing whose filings are Disclosure Documents.",
  }),
});
