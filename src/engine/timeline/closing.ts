import { isoDay, type Day } from "../basics/days";
import { mustBeAgreement, mustSay } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { wireStatement } from "../clauses/s2_3_closing";
import { closingDateOf } from "../clauses/s2_3_closing_date";
import type { TerminationStatement } from "../clauses/s5_1_lapse";
import { datedEvent, needed, type CountedFrom, type DatedEvent, type TimelineContext } from "./event";

function fromEffective({ lapse, effective }: TimelineContext): CountedFrom {
  return { name: "Effective Date", day: lapse.value?.effectiveDate ?? needed(effective) };
}

/** Instructions cannot be given for a Closing whose day hangs on an effectiveness that has not come. */
function wireConflict(due: Day, effective: Day | undefined): string | undefined {
  if (effective === undefined || due > effective) return undefined;
  return due === effective
    ? "due on the Effective Date itself, on which the time to close begins"
    : `due before the Effective Date, ${isoDay(effective)}`;
}

function wireInstructions(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `${terms.wireInstructionDays} Business Days before it`;
  const { value: day } = context.closing;
  const from = day === undefined ? { name: "Closing" } : { name: "Closing", day };
  return datedEvent({ event: "Wire instructions due", clause: "2.3(c)(i)", from, rule }, () => {
    const { date } = wireStatement({ closing: needed(context.closing) }, terms);
    return { date, conflict: wireConflict(date, context.effective.value) };
  });
}

function lastSafeDay(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `${terms.lapseDays} days after it, beside 2.3(a), by Closing outside date ${terms.closingOutsideDate}`;
  return datedEvent(
    { event: "Last safe day for the Closing", clause: "5.1(a)(ii)", from: fromEffective(context), rule },
    () => {
      const lapse = needed(context.lapse);
      const isByClause5 = lapse.lapseDate === lapse.lapseByClause5;
      return { date: lapse.lapseDate, unadjustedDate: isByClause5 ? lapse.unadjustedDate : undefined };
    },
  );
}

function gapConflict({ gap, lapseByClause5 }: TerminationStatement): string | undefined {
  if (gap === undefined || gap === 0) return undefined;
  const days = `${Math.abs(gap)} ${Math.abs(gap) === 1 ? "day" : "days"}`;
  return gap > 0
    ? `${days} later than 5.1(a)(ii) counts, ${isoDay(lapseByClause5)}: the agreement may end while still in time to close`
    : `${days} earlier than 5.1(a)(ii) counts, ${isoDay(lapseByClause5)}`;
}

function lastClosingDay(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `${terms.closingDays} Business Days after it; a written extension would set another day`;
  return datedEvent({ event: "Last day for the Closing", clause: "2.3(a)", from: fromEffective(context), rule }, () => {
    const lapse = needed(context.lapse);
    return { date: lapse.closingByClause2, conflict: gapConflict(lapse) };
  });
}

function closingConflict(closing: Day, context: TimelineContext): string | undefined {
  const [effective, lapse] = [context.effective.value, context.lapse.value];
  if (effective !== undefined && closing < effective) return `before the Effective Date, ${isoDay(effective)}`;
  if (lapse === undefined || closing <= lapse.lapseDate) return undefined;
  const last = lapse.closingByClause2;
  const isAlsoLate = last !== undefined && closing > last;
  const also = isAlsoLate ? `, and after the last day of 2.3(a), ${isoDay(last)}` : "";
  return `after the last safe day, ${isoDay(lapse.lapseDate)}: by 5.1(a)(ii) the agreement ends on ${isoDay(lapse.terminationDate)}${also}`;
}

function closing(context: TimelineContext): DatedEvent {
  const rule = context.isClosingAssumed ? "assumed: the last day that 2.3(a) allows, as none is given" : "as given";
  return datedEvent({ event: "Closing", clause: "2.3(a)", rule }, () => {
    const date = needed(context.closing);
    return { date, conflict: closingConflict(date, context) };
  });
}

function atClosingDate(event: Pick<DatedEvent, "event" | "clause" | "rule">, context: TimelineContext, terms: Terms) {
  return datedEvent({ ...event, from: { name: "Closing Date" } }, () => {
    const days = { closing: needed(context.closing), effective: context.effective.value };
    const date = closingDateOf(days, terms, event.clause);
    return { date };
  });
}

/** What is said of the events on the Closing Date. */
const ON_CLOSING_DATE = {
  fees: { event: "Fees payable", clause: "4.27", rule: "the Closing; without one no day is named" },
  redemption: {
    event: "Redemption right begins",
    clause: "4.19",
    rule: "after the Closing, while the Registration Statement is to remain effective (Exhibit C)",
  },
};

function feesPayable(context: TimelineContext, terms: Terms): DatedEvent {
  mustSay(terms, "escrowAgentFee");
  return atClosingDate(ON_CLOSING_DATE.fees, context, terms);
}

function redemptionStart(context: TimelineContext, terms: Terms): DatedEvent {
  mustSay(terms, "reinstatementDays");
  return atClosingDate(ON_CLOSING_DATE.redemption, context, terms);
}

function restraintsEnd(context: TimelineContext, terms: Terms): DatedEvent {
  mustBeAgreement(terms);
  const rule = `through it; without one by Pre-closing end ${terms.preClosingEnd}`;
  return atClosingDate({ event: "Restraints before the Closing end", clause: "4.10, 4.22", rule }, context, terms);
}

/** The Closing, what is due before it, and what it begins and ends. */
export function closingEvents(context: TimelineContext, terms: Terms) {
  return {
    wireInstructions: () => wireInstructions(context, terms),
    lastSafeDay: () => lastSafeDay(context, terms),
    lastClosingDay: () => lastClosingDay(context, terms),
    closing: () => closing(context),
    feesPayable: () => feesPayable(context, terms),
    restraintsEnd: () => restraintsEnd(context, terms),
    redemptionStart: () => redemptionStart(context, terms),
  };
}
