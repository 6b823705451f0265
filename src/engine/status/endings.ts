import { isoDay, type Day } from "../basics/days";
import { invalid, TermError } from "../basics/errors";
import { certificateDueDate } from "../clauses/s5_1_certificates";
import { form8kStatement } from "../clauses/s5_1_form_8k";
import { haltTerminationStatement } from "../clauses/s5_1_halt";
import { factName, type FactKey } from "./facts";
import { is, lacking, needing, no, verdictOf, yes, type Deal, type Verdict } from "./verdicts";

/** 5.1 speaks of the time before the Closing; under Default after closing S5_1_CONTINUES its events count at any time. */
export type Scope = "BEFORE_CLOSING" | "ANY_TIME";

/** The Closing as far as it has come by the day asked for: a day, none, or not known. */
export function closingBy({ facts, asOf }: Deal): Day | null | undefined {
  const { closing } = facts;
  return typeof closing === "number" && asOf !== undefined && closing > asOf ? null : closing;
}

/** An event on a day, unless the day has not come or the Closing came first. */
export function onDay(day: Day, why: string, deal: Deal, scope: Scope): Verdict {
  if (deal.asOf !== undefined && day > deal.asOf) return no(`${why}, not before ${isoDay(day)}`, day);
  if (scope === "ANY_TIME") return yes(why, day);
  const closing = closingBy(deal);
  if (closing === undefined) return lacking(["closing"], day);
  return closing !== null && closing <= day ? no(`not before the Closing on ${isoDay(closing)}`, day) : yes(why, day);
}

type EventKey =
  | "illegality"
  | "notSection12"
  | "notCurrent"
  | "form8kEvent"
  | "companyBreach"
  | "purchaserBreach"
  | "debentureDefault";

/** An event that a person states, with its day or without. */
export function statedEvent(key: EventKey, rule: string, deal: Deal, scope: Scope): Verdict {
  const value = deal.facts[key];
  if (value === undefined) return lacking([key]);
  if (typeof value === "number") return onDay(value, rule, deal, scope);
  return value ? yes(rule) : no(`${factName(key)} FALSE`);
}

function form8k(deal: Deal, scope: Scope): Verdict {
  const event = statedEvent("form8kEvent", "reportable, one of the four items, and not known before", deal, scope);
  if (event.answer !== true) return event;
  return needing(deal, ["form8kItem"], ({ form8kItem: item }) => {
    const counted = form8kStatement({ item, changesBusiness: true, item304: true, disclosed: false, scheduled: false });
    if (!counted.itemCounts) return no(`item ${item} is not one of the four`);
    const asked: FactKey[] = ["eventDisclosed", "eventScheduled"];
    if (counted.formerItem === "2") asked.push("businessChanged");
    if (counted.formerItem === "4") asked.push("item304");
    return form8kOf(deal, asked, event);
  });
}

function form8kOf(deal: Deal, asked: readonly FactKey[], event: Verdict): Verdict {
  const { form8kItem, eventDisclosed, eventScheduled, businessChanged, item304 } = deal.facts;
  if (eventDisclosed === true || eventScheduled === true)
    return no("disclosed to the Purchaser before, or in Schedule 5.1");
  if (asked.includes("businessChanged") && businessChanged === false)
    return no("item 2 without a change in the nature of the business");
  if (asked.includes("item304") && item304 === false) return no("item 4 without disclosure under Item 304(a)(1)(iv)");
  return needing(deal, asked, () => ({ ...event, why: `item ${form8kItem}, not known to the Purchaser before` }));
}

/** What takes a halt out of the clause, whatever else is known. */
function exceptedHalt({ facts }: Deal): Verdict | undefined {
  if (facts.halted === null) return no("Trading halted none");
  if (facts.haltCause === "PENDING_NEWS") return no("a suspension of limited duration, solely for news to spread");
  return facts.haltActor === "OTHER" ? no("not by the Commission, the NASD, an exchange or Nasdaq") : undefined;
}

/** The halt ends the agreement on the day after the last one for reinstatement. */
function halt(deal: Deal, scope: Scope): Verdict {
  const { halted, reinstated } = deal.facts;
  const excepted = exceptedHalt(deal);
  if (excepted || typeof halted !== "number") return excepted ?? lacking(["halted"]);
  if (typeof reinstated === "number" && reinstated < halted) {
    invalid(
      `facts, ${factName("reinstated")}`,
      `${isoDay(reinstated)} is before the halt on ${isoDay(halted)}`,
      "5.1(a)(vi)",
    );
  }
  const known = { halted, reinstated: reinstated ?? undefined, cause: "ISSUER", actor: "NASD" } as const;
  const { deadline, reinstatedInTime } = haltTerminationStatement({ ...known, asOf: halted }, deal.terms);
  if (deadline === undefined) return no("under Halt count QUOTED the period never ends");
  const last = `last day ${isoDay(deadline)}`;
  if (reinstatedInTime) return no(`${last}, reinstated by then`, deadline);
  if (deal.asOf !== undefined && deal.asOf <= deadline) return no(`${last}, which is not over`, deadline);
  return needing(deal, ["reinstated", "haltCause", "haltActor"], () => {
    const isOpen = deal.asOf === undefined && reinstated === null;
    return isOpen ? lacking(["asOf"], deadline) : onDay(deadline + 1, `${last}, not reinstated by then`, deal, scope);
  });
}

/** The day for the certificates, or why there is none. */
function dueDate(deal: Deal): Day | Verdict {
  try {
    return certificateDueDate(deal.facts.certificatesDue ?? undefined, deal.terms);
  } catch (error) {
    if (error instanceof TermError && error.kind === "unavailable") return lacking(["certificatesDue"]);
    throw error;
  }
}

function certificates(deal: Deal, scope: Scope): Verdict {
  const due = dueDate(deal);
  if (typeof due !== "number") return due;
  const { certificatesDelivered: delivered } = deal.facts;
  if (delivered === undefined) return lacking(["certificatesDelivered"], due);
  if (delivered !== null && delivered <= due) return no(`delivered ${isoDay(delivered)}, due ${isoDay(due)}`, due);
  if (delivered === null && deal.asOf === undefined) return lacking(["asOf"], due);
  return onDay(
    due + 1,
    `not delivered by ${isoDay(due)}, by Certificate date ${deal.terms.certificateDate}`,
    deal,
    scope,
  );
}

/** Each event of 5.1(a) but the lapse, with the day on which it ends the agreement. */
export const STATED_ENDINGS = {
  illegality: (deal: Deal, scope: Scope) =>
    statedEvent("illegality", "a law or a final order prohibits the Closing", deal, scope),
  notSection12: (deal: Deal, scope: Scope) =>
    statedEvent("notSection12", "not registered under Section 12 of the Exchange Act", deal, scope),
  notCurrent: (deal: Deal, scope: Scope) =>
    statedEvent("notCurrent", "not current under Section 13 or 15(d), without any days of grace", deal, scope),
  form8k,
  halt,
  certificates,
} as const;

/** Whether the agreement reaches a breach at all: material, and not waived. */
export function materialBreach(deal: Deal, side: "company" | "purchaser"): Verdict {
  const [material, size] =
    side === "company"
      ? (["companyBreachMaterial", "companyBreachAmount"] as const)
      : (["purchaserBreachMaterial", "purchaserBreachAmount"] as const);
  const amount = deal.facts[size];
  const threshold = deal.terms.materialityThreshold;
  const exceeds = amount?.isMore(threshold);
  const indicator =
    exceeds === undefined ? "" : `; the test of the defined term Material says ${exceeds ? "TRUE" : "FALSE"}`;
  if (deal.terms.materiality === "DEFINED_100K") {
    if (exceeds === undefined) return lacking([size]);
    return exceeds ? yes("above the Materiality threshold") : no("not above the Materiality threshold");
  }
  const judged = verdictOf(is(material), "as judged", deal);
  return judged.answer === undefined ? judged : { ...judged, why: `${judged.why}${indicator}` };
}
