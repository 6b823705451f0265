import { isoDay, type Day } from "../basics/days";
import { TermError } from "../basics/errors";
import { closingStatement } from "../clauses/s2_3_closing";
import { terminationStatement, type TerminationStatement } from "../clauses/s5_1_lapse";
import { closingBy } from "./endings";
import { lacking, missingOf, no, yes, type Deal, type Verdict } from "./verdicts";

/** The new Closing Date of a writing that counts: one given before the time to close was over. */
export interface Extension {
  readonly verdict: Verdict;
  readonly day: Day | undefined;
}

/** 2.3(a): an extension is agreed in writing, in advance, and sets the new day. */
export function extensionOf(deal: Deal): Extension {
  const { extensionAgreed: agreed, extendedClosingDate: day, effectiveDate } = deal.facts;
  if (agreed === null || day === null)
    return { verdict: no("no writing that sets a new Closing Date"), day: undefined };
  if (agreed === undefined || day === undefined)
    return { verdict: lacking(missingOf(deal, ["extensionAgreed", "extendedClosingDate"])), day: undefined };
  if (effectiveDate === undefined) return { verdict: lacking(["effectiveDate"]), day: undefined };
  if (effectiveDate === null) return { verdict: yes("before the time to close has begun", day), day };
  if (day < effectiveDate) return { verdict: no(`it sets ${isoDay(day)}, before the Effective Date`), day: undefined };
  const { limit } = closingStatement({ effective: effectiveDate }, deal.terms);
  const isBefore = agreed <= limit;
  const why = `agreed ${isoDay(agreed)}, time to close until ${isoDay(limit)}`;
  return { verdict: isBefore ? yes(why, day) : no(`${why}: not in advance`), day: isBefore ? day : undefined };
}

/** The lapse by the readings, or the sentence that says why there is none. */
export function lapseOf(effective: Day | null, extension: Day | undefined, deal: Deal): TerminationStatement | string {
  try {
    return terminationStatement({ effective: effective ?? undefined, extension }, deal.terms);
  } catch (error) {
    if (error instanceof TermError && error.kind === "unavailable") return error.detail;
    throw error;
  }
}

/** A Closing that was in time without an extension was in time anyhow. */
function isInTime(closing: Day | null | undefined, lapse: TerminationStatement): closing is Day {
  return typeof closing === "number" && closing <= lapse.lapseDate;
}

function judge(lapse: TerminationStatement, deal: Deal): Verdict {
  const closing = closingBy(deal);
  const { lapseDate, terminationDate } = lapse;
  const last = `last safe day ${isoDay(lapseDate)}`;
  if (isInTime(closing, lapse)) return no(`${last}, Closing ${isoDay(closing)}`, lapseDate);
  if (closing === undefined) return lacking(["closing"], lapseDate);
  if (closing !== null) return yes(`${last}, Closing ${isoDay(closing)}`, terminationDate);
  if (deal.asOf === undefined) return lacking(["asOf"], lapseDate);
  return deal.asOf > lapseDate
    ? yes(`${last}, no Closing`, terminationDate)
    : no(`${last}, which is not over`, lapseDate);
}

/** 5.1(a)(ii), with a written extension where there is one. */
export function lapseVerdict(deal: Deal): Verdict {
  const { effectiveDate } = deal.facts;
  if (effectiveDate === undefined) return lacking(["effectiveDate"]);
  const unextended = lapseOf(effectiveDate, undefined, deal);
  if (typeof unextended === "string") return no(unextended);
  const plain = judge(unextended, deal);
  if (plain.answer === false || deal.terms.extensionMovesLapse === "NO") return plain;
  const extension = extensionOf(deal);
  if (extension.verdict.answer === undefined) return plain.answer === undefined ? plain : extension.verdict;
  const extended = lapseOf(effectiveDate, extension.day, deal);
  return typeof extended === "string" ? no(extended) : judge(extended, deal);
}
