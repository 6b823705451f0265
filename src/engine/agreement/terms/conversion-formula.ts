import { choice, group, openCount, openMultiple, openPrice } from "../term-kinds";

export const conversionFormula = group("Conversion formula", {
  fixedConversionPrice: openPrice({
    name: "Fixed conversion price",
    clause: "Exhibit A",
    meaning: "The fixed leg of the conversion price.",
  }),
  marketMultiplier: openMultiple({
    name: "Market multiplier",
    clause: "Exhibit A",
    meaning: "Share of the market statistic that makes the floating leg.",
  }),
  lookbackDays: openCount({
    name: "Lookback days",
    unit: "days",
    clause: "Exhibit A",
    meaning: "Days in the look-back.",
  }),
  lowestCount: openCount({
    name: "Lowest count",
    unit: "days",
    clause: "Exhibit A",
    meaning: "How many of the lowest prices are taken; not set: all.",
  }),
  priceStatistic: choice({
    name: "Price statistic",
    clause: "Exhibit A",
    meaning: "What is taken of the prices in the look-back.",
    unsaid: "NOT_STATED",
    choices: {
      AVERAGE: "their mean",
      LOWEST: "the lowest",
      LAST: "the last",
      MEDIAN: "the median",
    },
  }),
  lookbackIncludesDate: choice({
    name: "Lookback includes date",
    clause: "Exhibit A",
    meaning: "Whether the day itself is in the look-back.",
    unsaid: "NOT_STATED",
    choices: {
      NO: "it ends on the day before",
      YES: "it ends on the day",
    },
  }),
  lookbackUnit: choice({
    name: "Lookback unit",
    clause: "Exhibit A",
    meaning: "The days that are counted back.",
    unsaid: "NOT_STATED",
    choices: {
      TRADING: "Trading Days",
      CALENDAR: "calendar days",
    },
  }),
  combination: choice({
    name: "Combination",
    clause: "Exhibit A",
    meaning: "How the fixed and the floating leg are put together.",
    unsaid: "NOT_STATED",
    choices: {
      MIN: "the lower",
      MAX: "the higher",
    },
  }),
  priceFloor: openPrice({
    name: "Price floor",
    clause: "Exhibit A",
    meaning: "The conversion price is never below it.",
  }),
  priceCeiling: openPrice({
    name: "Price ceiling",
    clause: "Exhibit A",
    meaning: "The conversion price is never above it.",
  }),
  priceDecimals: openCount({
    name: "Price decimals",
    unit: "number",
    clause: "Exhibit A",
    meaning: "Decimal places of the conversion price; not set: not rounded.",
  }),
  priceRounding: choice({
    name: "Price rounding",
    clause: "Exhibit A",
    meaning: "How the conversion price is rounded to them.",
    unsaid: "NOT_STATED",
    choices: {
      NEAREST: "to the nearest, a half up",
      UP: "up",
      DOWN: "down",
    },
  }),
  shareFormula: choice({
    name: "Share formula",
    clause: "Exhibit A",
    meaning: "How the shares of a conversion follow from its price.",
    choices: {
      PLAIN: "the amount ÷ the price",
      LA_JOLLA:
        "(amount × 110 − 100 × price × amount) ÷ price, which forces the exercise of a warrant for $1.09 with it",
    },
    reading: {
      row: "A72",
      reason: "4.13 divides the amount by the price; another formula is that of a deal which states it.",
    },
  }),
});
