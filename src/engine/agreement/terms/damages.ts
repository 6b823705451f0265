import { choice, choiceInOrder, group, multiple, rate } from "../term-kinds";

export const damages = group("Damages and fees", {
  liquidatedDamagesMultiple: multiple({
    name: "Liquidated damages multiple",
    value: "2",
    clause: "4.25",
    meaning: "Times the Purchase Price that is due for an uncured Event of Default.",
  }),
  liquidatedDamagesScope: choice({
    name: "Liquidated damages scope",
    clause: "4.25",
    meaning: "Which Events of Default give liquidated damages.",
    choices: {
      EXCEPT_5_1C: "every one but the Purchaser's own breach",
      COMPANY_SIDE: "only those on the Company's side",
      LITERAL: "every one",
    },
    reading: {
      row: "A32",
      reason:
        "The Company cannot fail to cure the Purchaser's breach; for the rest the words are any Event of Default.",
    },
  }),
  liquidatedDamagesStacking: choice({
    name: "Liquidated damages stacking",
    clause: "4.25",
    meaning: "Several uncured Events of Default.",
    choices: {
      ONCE: "one amount",
      PER_DEFAULT: "an amount for each",
    },
    reading: {
      row: "A33",
      reason: "The clause gives one amount, on the fixed Purchase Price.",
    },
  }),
  refundAndDamages: choice({
    name: "Refund and damages",
    clause: "2.2(c), 4.25",
    meaning: "The Purchase Price returned from escrow on termination.",
    choices: {
      CUMULATIVE: "comes on top of the liquidated damages",
      INCLUSIVE: "is set off against them",
    },
    reading: {
      row: "A34",
      reason:
        "The damages compensate a loss, the return is a matter of the escrow; three times the price may be attacked as a penalty.",
    },
  }),
  materiality: choice({
    name: "Materiality",
    clause: "1.1, 5.1(b)",
    meaning: "When a breach is material.",
    choices: {
      JUDGEMENT: "as the person says; the dollar test is shown as an indicator",
      DEFINED_100K: "when its consequence exceeds the Materiality threshold",
    },
    reading: {
      row: "A43",
      reason: "The word is lower case where breaches are spoken of, and some breaches are not financial.",
    },
  }),
  controlPersons: choice({
    name: "Control persons",
    clause: "4.15(a)",
    meaning: "Whose controllers the Purchaser indemnifies.",
    choices: {
      COMPANY: "the Company's",
      LITERAL: "the Purchaser's own, as the definition says",
    },
    reading: {
      row: "A57",
      reason: "To indemnify one's own controllers makes no sense.",
    },
  }),
  defaultRate: rate({
    name: "Default rate",
    value: "0.15",
    clause: "5.2, VI",
    meaning: "Interest on unpaid amounts after an uncured Event of Default, a year.",
  }),
  defaultCompounding: choice({
    name: "Default compounding",
    clause: "5.2, VI",
    meaning: "Whether default interest compounds.",
    unsaid: "NOT_STATED",
    choices: {
      ANNUAL: "each year, as Article VI says",
      SIMPLE: "not at all, as 5.2 is silent",
    },
    reading: {
      row: "A35",
      reason: "Article VI is the specific clause and states the compounding; 5.2 does not contradict it.",
    },
  }),
  compoundingStub: choice({
    name: "Compounding stub",
    clause: "VI",
    meaning: "Interest in the year that is not complete.",
    choices: {
      SIMPLE: "simple within the year",
      EXPONENT: "a fractional power over all days",
    },
    reading: {
      row: "A35",
      reason: "Annual compounding credits interest once a year only.",
    },
  }),
  defaultInterestFrom: choice({
    name: "Default interest from",
    clause: "VI",
    meaning: "The day from which default interest runs.",
    choices: {
      DUE: "the day the amount was due",
      EOD: "the Event of Default, if later",
    },
    reading: {
      row: "A36",
      reason: "Interest is on unpaid amounts due, once there is an uncured default.",
    },
  }),
  dayCount: choiceInOrder({
    name: "Day count",
    clause: "4.19(v), VI",
    meaning: "How the days of a year are counted in every interest.",
    choices: [
      ["ACT365F", "actual days ÷ 365"],
      ["NL365", "actual days without 29 February ÷ 365"],
      ["ACTACT", "days of common years ÷ 365 and of leap years ÷ 366"],
      ["ACT360", "actual days ÷ 360"],
      ["30360", "months of 30 days ÷ 360"],
    ],
    reading: {
      row: "A19",
      reason: "Usage for a rate per annum; General Construction Law 58, literally, would leave out 29 February.",
    },
  }),
});
