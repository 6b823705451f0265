import { choice, count, group, money } from "../term-kinds";

export const covenants = group("Covenants", {
  exclusivityYears: count({
    name: "Exclusivity years",
    value: 5,
    unit: "years",
    clause: "4.16",
    meaning: "Years from the Original Issuance Date in which only the Purchaser may be offered convertible securities.",
  }),
  blueSkyYears: count({
    name: "Blue sky years",
    value: 2,
    unit: "years",
    clause: "4.17",
    meaning: "Years after the Closing for which state qualification is kept.",
  }),
  shortSaleCoverDays: count({
    name: "Short sale cover days",
    value: 2,
    unit: "Trading Days",
    clause: "4.26",
    meaning: "Trading Days after a sale in which a delivered notice makes shares count as long.",
  }),
  materialityThreshold: money({
    name: "Materiality threshold",
    value: 100_000,
    clause: "1.1",
    meaning: "A financial consequence above it is Material.",
  }),
  exclusivityCount: choice({
    name: "Exclusivity count",
    clause: "4.16",
    meaning: "Whether the first day counts in the years.",
    choices: {
      INCLUSIVE: "it does: the last day is the one before the anniversary",
      EXCLUSIVE: "it does not: the last day is the anniversary",
    },
    reading: {
      row: "A41",
      reason: "A period commencing on a day includes it, and then ends on the day the Debentures fall due.",
    },
  }),
  shortSaleQuantity: choice({
    name: "Short sale quantity",
    clause: "4.26",
    meaning: "How much of a partly covered sale is a Short Sale.",
    choices: {
      EXCESS: "the part not covered",
      WHOLE: "all of it",
    },
    reading: {
      row: "A40",
      reason: "Positions are equivalent share for share.",
    },
  }),
  shortSaleWindowStart: choice({
    name: "Short sale window start",
    clause: "4.26",
    meaning: "First day on which a delivered notice covers the sale.",
    choices: {
      SALE_DAY: "the day of the sale",
      NEXT_TD: "the next Trading Day",
    },
    reading: {
      row: "A40",
      reason: "A notice of the same day serves the purpose; earlier ones are in the long position.",
    },
  }),
  initialWarrantCover: choice({
    name: "Initial warrant cover",
    clause: "4.26",
    meaning: "Whether exercising the Initial Warrant covers a sale.",
    choices: {
      YES: "it does",
      LITERAL: "it does not: Initial Warrant Shares are not named",
    },
    reading: {
      row: "A59",
      reason: "The sentence names the Initial Warrant among the rights, though not its shares.",
    },
  }),
  subsidiaryMerger: choice({
    name: "Subsidiary merger",
    clause: "4.23",
    meaning: "A merger among Subsidiaries, to which the Company is no party.",
    choices: {
      VACUOUS: "the tests of who survives and where it is listed fall away",
      LITERAL: "the tests ask for the Company all the same",
    },
    reading: {
      row: "A47",
      reason: "Tests of the surviving company have no object where the Company is not merged.",
    },
  }),
  preClosingEnd: choice({
    name: "Pre-closing end",
    clause: "4.10, 4.22",
    meaning: "Whether restraints until the Closing end if there is none.",
    choices: {
      TERMINATION: "they end with the agreement",
      NEVER: "they stay, as Article IV survives",
    },
    reading: {
      row: "A50",
      reason: "The restraint serves the Closing.",
    },
  }),
  allocation: choice({
    name: "Allocation",
    clause: "Schedule 1",
    meaning: "Whole shares among several Purchasers.",
    choices: {
      SCHEDULE: "each share rounded down, the rest to the first in the list's order",
      LARGEST_REMAINDER: "the rest to the largest fractions",
    },
    reading: {
      row: "A54",
      reason: "Schedule 1 fixes whole numbers for each Purchaser.",
    },
  }),
});
