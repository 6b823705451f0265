import { weekdayName, type Day } from "../basics/days";
import { TermError } from "../basics/errors";
import type { Row } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import { terminationStatement } from "../clauses/s5_1_lapse";
import { closingEvents } from "./closing";
import type { DatedEvent, TimelineContext } from "./event";
import { lateEvents } from "./late";
import { signingEvents } from "./signing";
import { terminationEvents } from "./termination";

export interface TimelineFacts {
  /** left out: the Effective date limit is taken for it */
  effective: Day | undefined;
  /** left out: the last day that 2.3(a) allows is taken for it */
  closing: Day | undefined;
  /** left out: no status */
  asOf: Day | undefined;
}

/** 5.1(a)(ii) beside 2.3(a), or why the readings give no day. */
function lapseOf(effective: Day, terms: Terms): Pick<TimelineContext, "lapse" | "noLapse"> {
  try {
    return { lapse: terminationStatement({ effective }, terms), noLapse: undefined };
  } catch (error) {
    if (!(error instanceof TermError) || error.kind !== "unavailable") throw error;
    return { lapse: undefined, noLapse: error.detail };
  }
}

function contextOf(facts: TimelineFacts, terms: Terms): TimelineContext {
  const effective = facts.effective ?? terms.effectiveDateLimit;
  const { lapse, noLapse } = lapseOf(effective, terms);
  return {
    effective,
    isEffectiveAssumed: facts.effective === undefined,
    lapse,
    noLapse,
    closing: facts.closing ?? lapse?.closingByClause2,
    isClosingAssumed: facts.closing === undefined,
  };
}

function statusOf(date: Day | undefined, asOf: Day | undefined): string | undefined {
  if (date === undefined || asOf === undefined) return undefined;
  if (date === asOf) return "today";
  return date < asOf ? "past" : "ahead";
}

function rowOf(event: DatedEvent, asOf: Day | undefined): Row {
  const { date } = event;
  const weekday = date === undefined ? undefined : weekdayName(date);
  return [
    event.event,
    event.clause,
    date,
    weekday,
    event.from,
    event.rule,
    event.rolledFrom,
    statusOf(date, asOf),
    event.conflict,
  ];
}

/** Every dated event of the agreement, by its day; those that have none on these facts come last. */
export function timelineRows(facts: TimelineFacts, terms: Terms): readonly Row[] {
  const context = contextOf(facts, terms);
  const events = [signingEvents, terminationEvents, closingEvents, lateEvents].flatMap((each) => each(context, terms));
  const place = (event: DatedEvent) => event.date ?? Number.MAX_SAFE_INTEGER;
  return events.sort((a, b) => place(a) - place(b)).map((event) => rowOf(event, facts.asOf));
}
