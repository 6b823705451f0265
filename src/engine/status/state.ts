import { isAbsent } from "../agreement/deal";
import { isoDay, type Day } from "../basics/days";
import { terminatedByNotice } from "./breaches";
import { closingBy, STATED_ENDINGS } from "./endings";
import { lapseVerdict } from "./lapse";
import { lacking, lackName, no, once, text, type Deal, type Lack, type Verdict } from "./verdicts";

export type State = "PRE_CLOSING" | "CLOSED" | "TERMINATED";

/** Every way in which 5.1 ends the agreement, in its order. */
export function endingsOf(deal: Deal): Verdict[] {
  const stated = (key: keyof typeof STATED_ENDINGS) => STATED_ENDINGS[key](deal, "BEFORE_CLOSING");
  return [
    stated("illegality"),
    isAbsent(deal.terms, "lapseDays") ? no("the deal has no such end") : lapseVerdict(deal),
    stated("notSection12"),
    stated("notCurrent"),
    stated("form8k"),
    stated("halt"),
    stated("certificates"),
    terminatedByNotice(deal, "company"),
    terminatedByNotice(deal, "purchaser"),
  ];
}

const isDay = (day: Day | undefined): day is Day => day !== undefined;

/** The earliest day that is known; an event without its day may have been earlier still. */
function terminated(ended: readonly Verdict[], lacks: readonly Lack[], closing: Day | null | undefined): Verdict {
  const undated = ended.find((verdict) => verdict.date === undefined);
  const first = undated ? undefined : Math.min(...ended.map((verdict) => verdict.date).filter(isDay));
  const why = (undated ?? ended.find((verdict) => verdict.date === first))!.why;
  const after = typeof closing === "number" ? `; the Closing of ${isoDay(closing)} came too late` : "";
  const open = lacks.length > 0 ? `; the earliest event known, not given: ${lacks.map(lackName).join(", ")}` : "";
  return text("TERMINATED", `${why}${after}${open}`, first);
}

/**
 * The state of the deal on the day asked for. A Closing that took place shows
 * that nothing had ended the agreement, unless something is known that had; that
 * it is still open is known only when every event of 5.1 is.
 */
export const stateOf = once((deal): Verdict => {
  const endings = endingsOf(deal);
  const ended = endings.filter((verdict) => verdict.answer === true);
  const closing = closingBy(deal);
  const open = endings.filter((verdict) => verdict.answer === undefined).flatMap((verdict) => verdict.lacks);
  if (ended.length > 0) return terminated(ended, [...new Set(open)], closing);
  if (typeof closing === "number")
    return text("CLOSED", `Closing ${isoDay(closing)}, and no event of 5.1 is known before it`, closing);
  const missing: Lack[] = closing === undefined ? ["closing"] : [];
  if (open.length + missing.length > 0) return lacking([...missing, ...open]);
  return text("PRE_CLOSING", "no Closing, and no event of 5.1 has ended the agreement");
});
