import { isoDay, type Day } from "../basics/days";
import { cureStatement } from "../clauses/s5_1_cure";
import { closingBy, materialBreach, statedEvent, type Scope } from "./endings";
import { factName } from "./facts";
import { lacking, missingOf, no, text, yes, type Deal, type Lack, type Verdict } from "./verdicts";

/** 5.1(b), where the Company is in breach, and 5.1(c), its mirror. */
export type Side = "company" | "purchaser";

const KEYS = {
  company: {
    breach: "companyBreach",
    notice: "companyBreachNotice",
    cured: "companyBreachCured",
    waived: "companyBreachWaived",
    termination: "purchasersTermination",
  },
  purchaser: {
    breach: "purchaserBreach",
    notice: "purchaserBreachNotice",
    cured: "purchaserBreachCured",
    waived: "purchaserBreachWaived",
    termination: "companysTermination",
  },
} as const;

/** Whether there is a breach that counts: it happened, was not waived, and is material. */
function countingBreach(deal: Deal, side: Side): Verdict {
  const keys = KEYS[side];
  const breach = statedEvent(keys.breach, "a breach", deal, "ANY_TIME");
  if (breach.answer !== true) return breach;
  if (deal.facts[keys.waived] === true) return no("the breach was waived");
  const material = materialBreach(deal, side);
  if (material.answer !== true) return material;
  return deal.facts[keys.waived] === undefined ? lacking([keys.waived]) : material;
}

/** The last day to cure; undefined: the days have not begun, or it is not known. */
function cureBy(deal: Deal, side: Side): Day | undefined {
  const notice = deal.facts[KEYS[side].notice];
  return typeof notice === "number" ? cureStatement({ received: notice }, deal.terms).date : undefined;
}

/** Whether a breach was not cured in time; known from the day after the last day. */
export function uncured(deal: Deal, side: Side, asOf: Day | undefined): Verdict {
  const keys = KEYS[side];
  const counting = countingBreach(deal, side);
  if (counting.answer === false) return counting;
  const { [keys.notice]: notice, [keys.cured]: cured } = deal.facts;
  if (notice === null) return no("no notice of the breach, so the days to cure have not begun");
  const lastDay = cureBy(deal, side);
  if (lastDay !== undefined && typeof cured === "number" && cured <= lastDay)
    return no(`cured ${isoDay(cured)}, last day ${isoDay(lastDay)}`, lastDay);
  if (counting.answer === undefined) return counting;
  const missing: Lack[] = missingOf(deal, [keys.notice, keys.cured]);
  if (asOf === undefined) missing.push("asOf");
  if (lastDay === undefined || missing.length > 0) return lacking(missing, lastDay);
  if (asOf! <= lastDay) return no(`last day to cure ${isoDay(lastDay)}, which is not over`, lastDay);
  return yes(`not cured by the last day, ${isoDay(lastDay)}; ${counting.why}`, lastDay + 1);
}

/** 5.1 lets a party terminate before the Closing only. */
function beforeClosing(verdict: Verdict, day: Day | undefined, deal: Deal): Verdict {
  if (verdict.answer !== true) return verdict;
  const closing = closingBy(deal);
  if (closing === undefined) return lacking(["closing"], verdict.date);
  return closing !== null && (day === undefined || closing <= day)
    ? no(`not before the Closing on ${isoDay(closing)}`, verdict.date)
    : verdict;
}

/** Whether the other party may give notice of termination on the day asked for. */
export function mayTerminate(deal: Deal, side: Side): Verdict {
  return beforeClosing(uncured(deal, side, deal.asOf), deal.asOf, deal);
}

/** Whether the other party has terminated, by a notice given when it might. */
export function terminatedByNotice(deal: Deal, side: Side): Verdict {
  const { termination } = KEYS[side];
  const notice = deal.facts[termination];
  if (notice === undefined) return lacking([termination]);
  if (notice === null) return no(`${factName(termination)} none`);
  if (deal.asOf !== undefined && notice > deal.asOf) return no(`not before ${isoDay(notice)}`, notice);
  const right = beforeClosing(uncured(deal, side, notice), notice, deal);
  if (right.answer === true) return yes(`notice of ${isoDay(notice)}; ${right.why}`, notice);
  return right.answer === false
    ? no(`notice of ${isoDay(notice)} without the right to it: ${right.why}`, notice)
    : right;
}

/** **Reading:** the Event of Default of 5.1(b) and (c) is the breach left uncured; the notice only ends the agreement. */
export function breachDefault(deal: Deal, side: Side, scope: Scope): Verdict {
  return scope === "ANY_TIME" ? uncured(deal, side, deal.asOf) : mayTerminate(deal, side);
}

/** 1.1: a Default is an Event of Default, or what would become one by notice or lapse of time, unless cured or waived. */
export function defaultOf(deal: Deal, side: Side): Verdict {
  const late = uncured(deal, side, deal.asOf);
  if (late.answer === true) return text("EVENT OF DEFAULT", late.why, late.date);
  const counting = countingBreach(deal, side);
  if (counting.answer === false) return text("NONE", counting.why);
  const cured = deal.facts[KEYS[side].cured];
  if (typeof cured === "number" && late.answer === false) return text("NONE", late.why, late.date);
  if (counting.answer === undefined) return counting;
  if (cured === undefined) return lacking([KEYS[side].cured]);
  return late.answer === false ? text("DEFAULT", late.why, late.date) : late;
}
