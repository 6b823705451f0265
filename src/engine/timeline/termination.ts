import { isoDay, type Day } from "../basics/days";
import { unavailable } from "../basics/errors";
import type { Terms } from "../agreement/terms";
import { escrowNoticeStatement, escrowReturnStatement } from "../clauses/s2_2_registration";
import { datedEvent, needed, type CountedFrom, type DatedEvent, type TimelineContext } from "./event";

/** A Closing that was held in time leaves nothing to terminate. */
function isClosedInTime({ isClosingAssumed, closing, lapse }: TimelineContext): boolean {
  const [day, last] = [closing.value, lapse.value?.lapseDate];
  return !isClosingAssumed && day !== undefined && last !== undefined && day <= last;
}

function terminationEvent(
  event: Omit<DatedEvent, "date">,
  context: TimelineContext,
  dateOf: (terminated: Day) => Day,
): DatedEvent {
  return datedEvent(event, () => {
    if (isClosedInTime(context))
      unavailable(
        "closing",
        `it falls away, as the Closing on ${isoDay(needed(context.closing))} was in time`,
        "5.1(a)(ii)",
      );
    return { date: dateOf(needed(context.lapse).terminationDate) };
  });
}

function terminationOf({ lapse: { value: lapse } }: TimelineContext): CountedFrom {
  return lapse === undefined ? { name: "Termination" } : { name: "Termination", day: lapse.terminationDate };
}

/** What follows if there is no Closing in time. **Reading:** the notice to the Escrow Agent is taken to be given, and received, on its last day. */
export function terminationEvents(context: TimelineContext, terms: Terms) {
  const told = (terminated: Day) => escrowNoticeStatement({ terminated }, terms).date;
  return {
    automaticTermination: () =>
      terminationEvent(
        {
          event: "Automatic termination",
          clause: "5.1(a)(ii)",
          from: { name: "Last safe day" },
          rule: `if there is no Closing by then; Automatic termination ${terms.automaticTermination}`,
        },
        context,
        (terminated) => terminated,
      ),
    escrowNotice: () =>
      terminationEvent(
        {
          event: "Escrow Agent to be notified",
          clause: "2.2(c)",
          from: terminationOf(context),
          rule: `${terms.terminationNoticeDays} Business Days after it, if terminated`,
        },
        context,
        told,
      ),
    escrowReturn: () =>
      terminationEvent(
        {
          event: "Escrow to be returned",
          clause: "2.2(c)(i)",
          from: { name: "Escrow Agent notified" },
          rule: `${terms.escrowReturnDays} Business Days after its receipt of a notice given on the last day`,
        },
        context,
        (terminated) => escrowReturnStatement({ received: told(terminated) }, terms).date,
      ),
  };
}
