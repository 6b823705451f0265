import { HALT_ACTORS, HALT_CAUSES } from "../clauses/s5_1_halt";
import { FORM_8K_ITEMS } from "../clauses/s5_1_form_8k";
import { amount, choice, date, event, flag } from "./fact-kinds";

/** 5.1(a): what ends the agreement of itself, before the Closing. */
const AUTOMATIC_FACTS = {
  illegality: event("Illegality", "5.1(a)(i)", "A law, or a final order, prohibits the Closing."),
  notSection12: event("Not registered under Section 12", "5.1(a)(iii)", "The Common Stock, before the Closing."),
  notCurrent: event(
    "Not current in reporting",
    "5.1(a)(iv)",
    "The Company under Section 13 or 15(d), before the Closing.",
  ),
  form8kEvent: event("Form 8-K event", "5.1(a)(v)", "Reportable, before the Closing."),
  form8kItem: choice(
    "Form 8-K item",
    "5.1(a)(v)",
    FORM_8K_ITEMS,
    "By the numbers of 2003, or of 2004 as 1.03, 2.01, 4.01, 5.01.",
  ),
  businessChanged: flag("Nature of business changed", "5.1(a)(v)", "Asked for item 2."),
  item304: flag("Item 304(a)(1)(iv) disclosure", "5.1(a)(v)", "Asked for item 4."),
  eventDisclosed: flag("Event disclosed before", "5.1(a)(v)", "By the Company to the Purchaser."),
  eventScheduled: flag("Event in Schedule 5.1", "5.1(a)(v)", "The schedule lists it; as signed it lists none."),
  halted: date(
    "Trading halted",
    "5.1(a)(vi)",
    "Day on which trading was suspended, delisted or ceased, before the Closing.",
  ),
  reinstated: date("Trading reinstated", "5.1(a)(vi)", "Day on which it was."),
  haltCause: choice(
    "Halt cause",
    "5.1(a)(vi)",
    HALT_CAUSES,
    "PENDING_NEWS: a limited suspension, solely for news to spread.",
  ),
  haltActor: choice("Halted by", "5.1(a)(vi)", HALT_ACTORS, "Who suspended, delisted or ceased trading."),
  certificatesDelivered: date(
    "Transfer agent's certificates delivered",
    "5.1(a)(vii)",
    "Day on which the transfer agent delivered them all.",
  ),
  certificatesDue: date("Transfer agent's certificates due", "5.1(a)(vii)", "Asked for under Certificate date USER."),
};

/** 5.1(b): the Company's breach, as the Purchaser may act on it. */
const COMPANY_BREACH_FACTS = {
  companyBreach: event("Company breach", "5.1(b)", "Of a representation, warranty, covenant or agreement."),
  companyBreachMaterial: flag(
    "Company breach is material",
    "5.1(b)",
    "As you judge it; asked for under Materiality JUDGEMENT.",
  ),
  companyBreachAmount: amount("Company breach amount", "1.1, 5.1(b)", "Its financial consequence."),
  companyBreachNotice: date("Company breach notice received", "5.1(b)", "By the Company, as NOTICE_DATE gives it."),
  companyBreachCured: date("Company breach cured", "5.1(b)", "Day on which it was."),
  companyBreachWaived: flag("Company breach waived", "1.1, 7.4", "By the Purchaser, in writing."),
  purchasersTermination: date("Purchaser's notice of termination", "5.1(b)", "Day on which it counts as given."),
};

/** 5.1(c): the mirror. */
const PURCHASER_BREACH_FACTS = {
  purchaserBreach: event("Purchaser breach", "5.1(c)", "Of a representation, warranty, covenant or agreement."),
  purchaserBreachMaterial: flag(
    "Purchaser breach is material",
    "5.1(c)",
    "As you judge it; asked for under Materiality JUDGEMENT.",
  ),
  purchaserBreachAmount: amount("Purchaser breach amount", "1.1, 5.1(c)", "Its financial consequence."),
  purchaserBreachNotice: date(
    "Purchaser breach notice received",
    "5.1(c)",
    "By the Purchaser, as NOTICE_DATE gives it.",
  ),
  purchaserBreachCured: date("Purchaser breach cured", "5.1(c)", "Day on which it was."),
  purchaserBreachWaived: flag("Purchaser breach waived", "1.1, 7.4", "By the Company, in writing."),
  companysTermination: date("Company's notice of termination", "5.1(c)", "Day on which it counts as given."),
};

/** Articles V and VI. */
export const ARTICLE_5_FACTS = {
  ...AUTOMATIC_FACTS,
  ...COMPANY_BREACH_FACTS,
  ...PURCHASER_BREACH_FACTS,
  debentureDefault: event(
    "Event of Default under the Debentures",
    "5.1, Exhibit A",
    "After the Closing, not cured in the time that the Debentures give.",
  ),
  purchasePriceReturned: amount(
    "Purchase Price returned",
    "2.2(c)(i)(A)",
    "Asked for under Refund and damages INCLUSIVE.",
  ),
  legalAction: flag("Legal action commenced", "VI", "To enforce rights under a Transaction Document."),
  prevailingParty: choice("Prevailing party", "VI", ["COMPANY", "PURCHASER", "SPLIT"], "In that action."),
};
