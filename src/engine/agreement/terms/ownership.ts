import { choice, count, group, rate } from "../term-kinds";

export const ownership = group("Ownership", {
  ownershipCap: rate({
    name: "Ownership cap",
    value: "0.05",
    clause: "4.18",
    meaning: "Share of the outstanding Common Stock that the Purchaser may not exceed by conversion or exercise.",
    zero: "NO_SENSE",
    none: { says: "no cap in this deal" },
  }),
  waiverDays: count({
    name: "Waiver days",
    value: 75,
    unit: "days",
    clause: "4.18",
    meaning: "Days of written notice after which the Purchaser may exceed the cap.",
  }),
  revocationDays: count({
    name: "Revocation days",
    value: 1,
    unit: "Business Days",
    clause: "4.18",
    meaning: "Business Days to revoke after the Company's notice of the resulting holding.",
  }),
  capDenominator: choice({
    name: "Cap denominator",
    clause: "4.18",
    meaning: "Which outstanding shares the holding is measured against.",
    choices: {
      POST: "those outstanding after the conversion",
      PRE: "those outstanding before it",
      ESCROW_OUT: "those outstanding with all escrowed shares, before the issue",
    },
    reading: {
      row: "A28",
      reason:
        "The test is what a conversion would result in, and the Company reports the shares outstanding with full effect given to it.",
    },
  }),
  blockedRights: choice({
    name: "Blocked rights",
    clause: "4.18",
    meaning: "Whether rights exercisable within 60 days count although 4.18 blocks them.",
    choices: {
      EXCLUDE: "they do not count",
      INCLUDE: "they count as owned and as outstanding",
    },
    reading: {
      row: "A29",
      reason:
        "A right that the cap itself blocks is not exercisable within 60 days; the 75 days of the waiver are longer for that reason.",
    },
  }),
  waiverScope: choice({
    name: "Waiver scope",
    clause: "4.18",
    meaning: "What the waiver by notice frees from the cap.",
    choices: {
      DEBENTURES: "conversion of the Debentures",
      ALL: "exercise of both Warrants too",
    },
    reading: {
      row: "A30",
      reason: "The waiver names the Debentures and the corresponding Underlying Shares only.",
    },
  }),
  waiverClearDays: choice({
    name: "Waiver clear days",
    clause: "4.18",
    meaning: "Whether the days in advance are clear days.",
    choices: {
      NO: "the last of them is the first day of the waiver",
      YES: "the waiver starts on the day after",
    },
    reading: {
      row: "A30",
      reason: "New York General Construction Law 20 leaves out the day from which is reckoned and counts the last.",
    },
  }),
  capVoidFrom: choice({
    name: "Cap void from",
    clause: "4.18",
    meaning: "From when a declared and uncured Event of Default voids the cap.",
    choices: {
      AFTER_CURE: "the day after the cure period",
      CURE_DAY: "the last day of the cure period",
      DECLARATION: "the day of the declaration",
    },
    reading: {
      row: "A31",
      reason:
        "Until the cure period has ended the condition is not met; without a cure period the declaration decides.",
    },
  }),
});
