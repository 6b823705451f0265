import { choice, list } from "./fact-kinds";

/** Article I: who and what the defined terms take in. */
export const ARTICLE_1_FACTS = {
  controlLinks: list("Control links", "1.1", "Who has power over whose management, as A > B, C > B."),
  affiliatePair: list("Affiliate pair", "1.1", "The two Persons of whom is asked, as A, B."),
  person: choice(
    "Person",
    "1.1",
    ["FUND", "OFFICER", "DIRECTOR", "PRINCIPAL_SHAREHOLDER", "AFFILIATE", "OTHER"],
    "What a Person is to HEM Mutual Assurance Fund Limited.",
  ),
  instrument: choice(
    "Instrument",
    "1.1",
    [
      "DEBENTURE",
      "WARRANT",
      "UNDERLYING_SHARES",
      "WARRANT_SHARES",
      "ESCROW_SHARES",
      "INITIAL_WARRANT",
      "INITIAL_WARRANT_SHARES",
      "INITIAL_WARRANT_ESCROW_SHARES",
      "OTHER",
    ],
    "The instrument of which is asked whether it is one of the Securities.",
  ),
};
