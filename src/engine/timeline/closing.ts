import { isoDay, type Day } from "../basics/days";
import type { Terms } from "../agreement/terms";
import { unavailable } from "../basics/errors";
import { wireStatement } from "../clauses/s2_3_closing";
import { closingDateOf } from "../clauses/s2_3_closing_date";
import type { TerminationStatement } from "../clauses/s5_1_lapse";
import { datedEvent, lapseIn, type CountedFrom, type DatedEvent, type TimelineContext } from "./event";

function closingIn(context: TimelineContext): Day {
  return context.closing ?? unavailable("closing", context.noLapse ?? "", "2.3(a)");
}

function fromEffective({ lapse, effective }: TimelineContext): CountedFrom {
  return { name: "Effective Date", day: lapse?.effectiveDate ?? effective };
}

/** Instructions cannot be given for a Closing whose day hangs on an effectiveness that has not come. */
function wireConflict(due: Day, { effective }: TimelineContext): string | undefined {
  if (due > effective) return undefined;
  return due === effective
    ? "due on the Effective Date itself, on which the time to close begins"
    : `due before the Effective Date, ${isoDay(effective)}`;
}

function wireInstructions(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `${terms.wireInstructionDays} Business Days before it`;
  const from = context.closing === undefined ? { name: "Closing" } : { name: "Closing", day: context.closing };
  return datedEvent({ event: "Wire instructions due", clause: "2.3(c)(i)", from, rule }, () => {
    const { date } = wireStatement({ closing: closingIn(context) }, terms);
    return { date, conflict: wireConflict(date, context) };
  });
}

function lastSafeDay(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `${terms.lapseDays} days after it, beside 2.3(a), by Closing outside date ${terms.closingOutsideDate}`;
  return datedEvent(
    { event: "Last safe day for the Closing", clause: "5.1(a)(ii)", from: fromEffective(context), rule },
    () => {
      const lapse = lapseIn(context);
      const isByClause5 = lapse.lapseDate === lapse.lapseByClause5;
      return { date: lapse.lapseDate, unadjustedDate: isByClause5 ? lapse.unadjustedDate : undefined };
    },
  );
}

function gapConflict({ gap, lapseByClause5 }: TerminationStatement): string | undefined {
  if (gap === 0) return undefined;
  const days = `${Math.abs(gap)} ${Math.abs(gap) === 1 ? "day" : "days"}`;
  return gap > 0
    ? `${days} later than 5.1(a)(ii) counts, ${isoDay(lapseByClause5)}: the agreement may end while still in time to close`
    : `${days} earlier than 5.1(a)(ii) counts, ${isoDay(lapseByClause5)}`;
}

function lastClosingDay(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `${terms.closingDays} Business Days after it; a written extension would set another day`;
  return datedEvent({ event: "Last day for the Closing", clause: "2.3(a)", from: fromEffective(context), rule }, () => {
    const lapse = lapseIn(context);
    return { date: lapse.closingByClause2, conflict: gapConflict(lapse) };
  });
}

function closingConflict(closing: Day, { effective, lapse }: TimelineContext): string | undefined {
  if (closing < effective) return `before the Effective Date, ${isoDay(effective)}`;
  if (lapse === undefined || closing <= lapse.lapseDate) return undefined;
  const also =
    closing > lapse.closingByClause2 ? `, and after the last day of 2.3(a), ${isoDay(lapse.closingByClause2)}` : "";
  return `after the last safe day, ${isoDay(lapse.lapseDate)}: by 5.1(a)(ii) the agreement ends on ${isoDay(lapse.terminationDate)}${also}`;
}

function closing(context: TimelineContext): DatedEvent {
  const rule = context.isClosingAssumed ? "assumed: the last day that 2.3(a) allows, as none is given" : "as given";
  return datedEvent({ event: "Closing", clause: "2.3(a)", rule }, () => {
    const date = closingIn(context);
    return { date, conflict: closingConflict(date, context) };
  });
}

function atClosingDate(event: Pick<DatedEvent, "event" | "clause" | "rule">, context: TimelineContext, terms: Terms) {
  return datedEvent({ ...event, from: { name: "Closing Date" } }, () => {
    const date = closingDateOf({ closing: closingIn(context), effective: context.effective }, terms, event.clause);
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

function restraintsEnd(context: TimelineContext, terms: Terms): DatedEvent {
  const rule = `through it; without one by Pre-closing end ${terms.preClosingEnd}`;
  return atClosingDate({ event: "Restraints before the Closing end", clause: "4.10, 4.22", rule }, context, terms);
}

/** The Closing, what is due before it, and what it begins and ends. */
export function closingEvents(context: TimelineContext, terms: Terms) {
  return {
    wireInstructions: wireInstructions(context, terms),
    lastSafeDay: lastSafeDay(context, terms),
    lastClosingDay: lastClosingDay(context, terms),
    closing: closing(context),
    feesPayable: atClosingDate(ON_CLOSING_DATE.fees, context, terms),
    restraintsEnd: restraintsEnd(context, terms),
    redemptionStart: atClosingDate(ON_CLOSING_DATE.redemption, context, terms),
  };
}
