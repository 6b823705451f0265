import type { Market } from "../../basics/price-table";
import { choice, group } from "../term-kinds";

export const marketValue = group("Market value", {
  market: choice({
    name: "Market",
    clause: "1.1",
    meaning: "Where the Common Stock is quoted.",
    unsaid: "NOT_STATED",
    choices: {
      OTCBB: "the OTC Bulletin Board",
      EXCHANGE: "a national securities exchange",
      NASDAQ: "Nasdaq",
      PINK: "the pink sheets, reported by the National Quotation Bureau",
    } satisfies Record<Market, string>,
  }),
  missingNasdaqBid: choice({
    name: "Missing Nasdaq bid",
    clause: "1.1",
    meaning: "A day without a closing bid on Nasdaq.",
    choices: {
      NA: "has no value: this limb has no look-back",
      CARRY: "takes the last bid before it, as the other limbs do",
    },
    reading: {
      row: "A10",
      reason: "The look-back is written into three limbs and left out of this one.",
    },
  }),
  nasdaqAsExchange: choice({
    name: "Nasdaq as exchange",
    clause: "1.1",
    meaning: "Whether Nasdaq is a national securities exchange.",
    choices: {
      BY_DATE: "from 1 August 2006, when it became one",
      NEVER: "never: the text lists it apart",
      ALWAYS: "always",
    },
    reading: {
      row: "A11",
      reason: "The text lists Nasdaq apart, as the law then stood; from 1 August 2006 it is an exchange by law.",
    },
  }),
  fallbackBid: choice({
    name: "Fallback bid",
    clause: "1.1",
    meaning: "The bid taken from an earlier day.",
    choices: {
      LAST_BID: "the last bid of that day, where it is known",
      CLOSING_BID: "its closing bid",
    },
    reading: {
      row: "A12",
      reason: "The fallback speaks of the last bid, the first test of the closing bid.",
    },
  }),
  zeroPrice: choice({
    name: "Zero price",
    clause: "1.1",
    meaning: "A price of 0 in a price range.",
    choices: {
      REFUSE: "is refused: an empty cell may arrive as 0",
      PRICE: "is a price",
    },
  }),
});
