/** Functions without an independent check of their numbers, each with the reason. */
export const UNCHECKED: Readonly<Record<string, string>> = {
  MARKET_VENUE: "picks a name by four truths; its truth table is in its own test",
  QUOTATION_VENUE: "picks a name by four truths; its truth table is in its own test",
  ACTION_PROHIBITED: "decides by comparing dates as they are given; no day is counted and no number computed",
  REGISTRATION_PROHIBITED: "decides by comparing dates as they are given; no day is counted and no number computed",
  MERGER_PERMITTED: "decides by seven truths",
  FORM_8K_TERMINATES: "decides by an item of a list and four truths",
  TIMELINE: "its dates are those of FILING_DEADLINE, LAPSE_DATE and the other dates checked here, in one table",
  DEAL_STATUS: "decides by facts; its days are those of the deadlines checked here",
  DEAL_CHECK: "its figures are differences of terms and schedules, worked by hand in its own test",
  TERM: "shows a term as it is",
  TERMS: "shows terms as they are",
  DEAL: "writes terms as they are; read again it is the same deal, by a property",
  DEAL_DIFFERENCES: "shows terms of two deals as they are",
  READINGS: "shows readings as they are",
  EXPLAIN: "shows the working of other functions; that it ends in their answer is tested for each",
  VERSION: "shows a text",
};
