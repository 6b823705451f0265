import { choice, count, group, money, rate } from "../term-kinds";

export const priceAndDebentures = group("Price and Debentures", {
  purchasePrice: money({
    name: "Purchase price",
    value: 750_000,
    clause: "2.1",
    meaning: "Paid for the Debentures and both Warrants together; base of the liquidated damages.",
  }),
  principal: money({
    name: "Principal",
    value: 750_000,
    clause: "Recital, 2.1",
    meaning: "Principal amount of all Debentures.",
  }),
  debentureCount: count({
    name: "Debenture count",
    value: 750,
    unit: "number",
    clause: "Schedule 1",
    meaning: "How many Debentures make up the principal.",
    none: { says: "the deal has no number of Debentures" },
  }),
  couponRate: rate({
    name: "Coupon rate",
    value: "0.01",
    clause: "Recital",
    meaning: "Interest on the principal, a year, simple.",
  }),
  maturityRoll: choice({
    name: "Maturity roll",
    clause: "Recital, 7.8",
    meaning: "Payment day when the principal falls due on a day that is no Business Day.",
    choices: {
      FOLLOWING: "the next Business Day, without interest for the delay",
      NONE: "the day itself",
      PRECEDING: "the Business Day before",
    },
    reading: {
      row: "A52",
      reason: "New York General Construction Law 25 lets a payment due on a Sunday be made on the next business day.",
    },
  }),
  fractionalShares: choice({
    name: "Fractional shares",
    clause: "Exhibit A",
    meaning: "A fraction of a share on conversion.",
    unsaid: "NOT_STATED",
    choices: {
      FLOOR: "dropped",
      CEILING: "made a whole share",
      NEAREST: "rounded to the nearest share, a half up",
    },
  }),
  conversionIncludesInterest: choice({
    name: "Conversion includes interest",
    clause: "Exhibit A",
    meaning: "Whether accrued interest converts with the principal.",
    unsaid: "NOT_STATED",
    choices: {
      NO: "only the amount converted",
      YES: "the amount and its accrued interest",
    },
  }),
});
