import { isoDay, type Day } from "../basics/days";
import { escrowNoticeStatement, escrowReturnStatement } from "../clauses/s2_2_registration";
import { feeStatement } from "../clauses/s4_27_fees";
import { stateOf } from "./state";
import {
  inTime,
  known,
  lacking,
  needing,
  no,
  notKnown,
  text,
  yes,
  type Deal,
  type RowDefinition,
  type Verdict,
} from "./verdicts";

/** What hangs on a termination under 5.1, and on its day. */
function onTermination(decide: (deal: Deal, terminated: Day | undefined) => Verdict): (deal: Deal) => Verdict {
  return (deal) => {
    const state = stateOf(deal);
    if (state.answer === undefined) return lacking(state.lacks);
    return state.answer === "TERMINATED"
      ? decide(deal, state.date)
      : text("does not arise", "the agreement is not terminated under 5.1");
  };
}

function onTerminationDay(decide: (deal: Deal, terminated: Day) => Verdict): (deal: Deal) => Verdict {
  return onTermination((deal, terminated) =>
    terminated === undefined
      ? notKnown("terminated, on a day that is not given: give the event its day")
      : decide(deal, terminated),
  );
}

const notifyBy = (deal: Deal, terminated: Day): Day => escrowNoticeStatement({ terminated }, deal.terms).date;

function returnBy(deal: Deal): Verdict {
  return needing(deal, ["escrowAgentNotified"], ({ escrowAgentNotified: received }) => {
    if (received === null) return notKnown("it is counted from the Escrow Agent's receipt of the written notice");
    const { date } = escrowReturnStatement({ received }, deal.terms);
    return known(date, "date", `notified ${isoDay(received)}`, date);
  });
}

function returnedInTime(deal: Deal): Verdict {
  const by = returnBy(deal);
  return by.date === undefined ? by : inTime(deal, "escrowReturned", by.date);
}

function feesOwed(deal: Deal): Verdict {
  return needing(deal, ["disbursements"], ({ disbursements }) =>
    known(
      feeStatement({ disbursements, unclosed: true }, deal.terms).fees,
      "$",
      "owed by the Company; nothing is deducted from what the escrow returns",
    ),
  );
}

/** What follows from a termination. */
export const TERMINATION_ROWS = {
  escrowNoticeDue: {
    event: "Escrow Agent to be notified by",
    clause: "2.2(c)",
    decide: onTerminationDay((deal, terminated) =>
      known(
        notifyBy(deal, terminated),
        "date",
        `terminated ${isoDay(terminated)}; in writing`,
        notifyBy(deal, terminated),
      ),
    ),
  },
  escrowNoticeInTime: {
    event: "Escrow Agent notified in time",
    clause: "2.2(c)",
    decide: onTerminationDay((deal, terminated) => inTime(deal, "escrowAgentNotified", notifyBy(deal, terminated))),
  },
  escrowReturnDue: { event: "Escrow to be returned by", clause: "2.2(c)(i)", decide: onTermination(returnBy) },
  escrowReturnInTime: { event: "Escrow returned in time", clause: "2.2(c)(i)", decide: onTermination(returnedInTime) },
  returnedToPurchaser: {
    event: "Returned to the Purchaser",
    clause: "2.2(c)(i)(A)",
    decide: onTermination(({ terms }) => known(terms.purchasePrice, "$", "the Purchase Price, without deduction")),
  },
  returnedToCompany: {
    event: "Returned to the Company",
    clause: "2.2(c)(i)(B)",
    decide: onTermination(() =>
      text("Debentures, Warrant, certificates of the Escrow Shares", "what the Escrow Agent held for the Closing"),
    ),
  },
  notReturned: {
    event: "Not returned",
    clause: "2.2(c)(i)",
    decide: onTermination(() =>
      text(
        "Initial Warrant, Initial Warrant Escrow Shares",
        "the clause does not name them: the Purchaser keeps the Initial Warrant",
      ),
    ),
  },
  initialWarrantSharesRegistration: {
    event: "Initial Warrant Shares to be registered",
    clause: "4.24",
    decide: (deal) => {
      const state = stateOf(deal);
      if (state.answer === undefined) return lacking(state.lacks);
      return state.answer === "TERMINATED"
        ? yes("because the agreement was terminated under 5.1")
        : no("the duty arises on termination under 5.1");
    },
  },
  feesWithoutClosing: { event: "Fees owed without a Closing", clause: "4.27, 7.1", decide: onTermination(feesOwed) },
} satisfies Record<string, RowDefinition>;
