import { choice, count, group, rate } from "../term-kinds";

export const redemption = group("Redemption", {
  averagingDays: count({
    name: "Averaging days",
    value: 5,
    unit: "Trading Days",
    clause: "4.19",
    meaning: "Trading Days before a date over which the Per Share Market Value is averaged.",
  }),
  reinstatementDays: count({
    name: "Reinstatement days",
    value: 10,
    unit: "Trading Days",
    clause: "4.19",
    meaning: "Trading Days within which trading is to be reinstated.",
  }),
  preClosingReinstatementDays: count({
    name: "Pre-closing reinstatement days",
    value: 20,
    unit: "Trading Days",
    clause: "5.1(a)(vi)",
    meaning: "Trading Days within which trading is to be reinstated before the Closing.",
  }),
  redemptionInterestRate: rate({
    name: "Redemption interest rate",
    value: "0.15",
    clause: "4.19(v)",
    meaning: "Interest on the redemption price, a year.",
  }),
  redemptionInterestLag: count({
    name: "Redemption interest lag",
    value: 7,
    unit: "days",
    clause: "4.19(v)",
    meaning: "Day after the notice from which the interest accrues.",
    zero: "AMBIGUOUS",
    none: { value: 0 },
  }),
  redemptionCompounding: choice({
    name: "Redemption compounding",
    clause: "4.19(v)",
    meaning: "Whether the interest on the redemption price compounds.",
    unsaid: "NOT_STATED",
    choices: {
      SIMPLE: "it does not",
      ANNUAL: "it does, on each anniversary",
    },
    reading: {
      row: "A19",
      reason: "4.19(v) has no word of compounding, Article VI has.",
    },
  }),
  redemptionInterestEnd: choice({
    name: "Redemption interest end",
    clause: "4.19(v)",
    meaning: "Whether the day of payment bears interest.",
    choices: {
      EXCL: "it does not",
      INCL: "it does, so that payment on the first day costs a day",
    },
    reading: {
      row: "A20",
      reason: "Interest that accrues from a day until payment leaves out one of its two ends.",
    },
  }),
  consentInterestTo: choice({
    name: "Consent interest to",
    clause: "4.21",
    meaning: "How long interest runs when a lender's consent delays the redemption.",
    choices: {
      PAID: "until payment",
      CONSENT: "until the consent",
    },
    reading: {
      row: "A21",
      reason: "4.21 refers to 4.19, whose interest runs until the price is paid in full.",
    },
  }),
  referenceAverage: choice({
    name: "Reference average",
    clause: "4.19",
    meaning: "Which of the three averages prices the redemption.",
    choices: {
      MAX: "the greatest",
      LATEST: "that of the latest date given",
      NOTICE: "that of the notice",
    },
    reading: {
      row: "A15",
      reason: "Averages can be greater, dates would be later.",
    },
  }),
  ownedEscrowShares: choice({
    name: "Owned escrow shares",
    clause: "4.19(i)",
    meaning: "Whether unreleased Escrow Shares for the Debentures count as owned.",
    choices: {
      EXCLUDE: "they do not",
      INCLUDE: "they do, and are priced twice",
    },
    reading: {
      row: "A16",
      reason:
        "Underlying Shares come into being on conversion, and limbs (ii) to (iv) already price the rights not yet exercised.",
    },
  }),
  issuableCap: choice({
    name: "Issuable cap",
    clause: "4.19(ii)",
    meaning: "Whether the shares issuable on conversion are cut to the ownership cap.",
    choices: {
      NO: "they are not",
      YES: "they are",
    },
    reading: {
      row: "A17",
      reason: "4.18 limits rights to convert, not a price formula.",
    },
  }),
  accruedInterestTo: choice({
    name: "Accrued interest to",
    clause: "4.19(ii)",
    meaning: "The day to which the coupon counts in limb (ii).",
    choices: {
      PAYMENT: "the payment",
      NOTICE: "the notice",
      DAY7: "the day from which limb (v) runs, so that no day bears both",
    },
    reading: {
      row: "A18",
      reason: "Interest is accrued and unpaid when the Debentures are bought.",
    },
  }),
  delistingTest: choice({
    name: "Delisting test",
    clause: "4.19, 7.14",
    meaning: "What a delisting from the OTCBB is, once 7.14 replaces that market.",
    choices: {
      HYBRID: "a move up to an exchange or Nasdaq is none, a move down is one",
      LITERAL_4_19: "every departure from the OTCBB is one",
      LITERAL_7_14: "none is while another market quotes the stock",
    },
    reading: {
      row: "A14",
      reason:
        "7.14 keeps references alive after a move up; read to erase the delisting limb it would leave that limb without effect.",
    },
  }),
});
