import { isoDay, type Day } from "../basics/days";
import { invalid, unavailable } from "../basics/errors";
import { check, type Kinds } from "../basics/check";
import { choice, date, optional, optionally } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { tradingDays } from "../calendar/calendars";
import { HALT_CAUSES, type HaltCause } from "./s5_1_halt";

const CLAUSE = "4.19";

export interface ReinstatementFacts {
  /** the day on which the stock was suspended, delisted or deleted from trading */
  halted: Day;
}

const REINSTATEMENT_FACTS = { halted: date } satisfies Kinds<ReinstatementFacts>;

export type ReinstatementTerms = Pick<Terms, "tradingCalendar" | "reinstatementDays" | "haltCount" | "haltDay">;

/** 4.19: the last day on which trading can be reinstated without a right to redemption. */
export interface ReinstatementStatement {
  deadline: Day;
}

export const REINSTATEMENT_QUANTITIES: Quantities<ReinstatementStatement> = {
  deadline: {
    label: "Reinstatement in time until",
    unit: "date",
    clause: CLAUSE,
    rule: "Reinstatement days (Trading Days) after the halt, its own day left out unless Halt day is INCLUDE",
  },
};

/** **Reading:** the day of the halt is left out of the count: term *Halt day*. */
function lastDay(halted: Day, terms: Omit<ReinstatementTerms, "haltCount">): Day {
  const from = terms.haltDay === "INCLUDE" ? halted - 1 : halted;
  return tradingDays(terms).nthOpenDay(from, terms.reinstatementDays, { start: "halted", count: "Reinstatement days" });
}

/**
 * **Reading:** sessions of the market count, since days on which the stock itself
 * is quoted never come while it is halted: term *Halt count*.
 */
export function reinstatementStatement(facts: ReinstatementFacts, terms: ReinstatementTerms): ReinstatementStatement {
  check(REINSTATEMENT_FACTS, facts, CLAUSE);
  if (terms.haltCount === "SESSIONS") return { deadline: lastDay(facts.halted, terms) };
  return unavailable(
    "halted",
    "under Halt count QUOTED no Trading Day comes while the stock is halted, so the period never ends",
    CLAUSE,
  );
}

export const REDEMPTION_EVENTS = ["SUSPENSION", "DELISTING", "UPLISTING"] as const;

export type RedemptionEvent = (typeof REDEMPTION_EVENTS)[number];

export interface TriggerFacts extends ReinstatementFacts {
  event: RedemptionEvent;
  asOf: Day;
  reinstated?: Day | undefined;
  cause: HaltCause;
  closing?: Day | undefined;
  /** last day on which the Registration Statement is to remain effective */
  effectivenessEnd?: Day | undefined;
}

export const TRIGGER_FACTS = {
  event: choice(...REDEMPTION_EVENTS),
  halted: date,
  asOf: date,
  reinstated: optional(date),
  cause: optionally(choice(...HALT_CAUSES), "ISSUER"),
  closing: optional(date),
  effectivenessEnd: optional(date),
} satisfies Kinds<TriggerFacts>;

export type TriggerTerms = ReinstatementTerms & Pick<Terms, "delistingTest">;

/** 4.19: whether the Purchaser may demand redemption. */
export interface TriggerStatement {
  inWindow: boolean | undefined;
  counts: boolean;
  deadline: Day | undefined;
  reinstatedInTime: boolean | undefined;
  triggered: boolean;
}

export const TRIGGER_QUANTITIES: Quantities<TriggerStatement> = {
  inWindow: {
    label: "Within the window",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "the event comes after the Closing and not after the last day of effectiveness, as far as these days are given",
  },
  counts: {
    label: "Event counts",
    unit: "TRUE/FALSE",
    clause: "4.19, 7.14",
    rule: "a suspension unless it is market-wide or pending news; a delisting, or a move up to another market, by Delisting test",
  },
  deadline: {
    label: "Reinstatement in time until",
    unit: "date",
    clause: CLAUSE,
    rule: "Reinstatement days (Trading Days) after the event; never under Halt count QUOTED, while the stock is quoted nowhere",
  },
  reinstatedInTime: {
    label: "Reinstated in time",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "not later than that day",
  },
  triggered: {
    label: "Right to redemption",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "the event counts, lies within the window and was not reinstated in time, and the last day is over",
  },
};

/**
 * The exceptions stand in the limb of suspension alone. **Reading:** a move up to
 * an exchange or Nasdaq is no delisting, since 7.14 puts that market in the place
 * of the OTCBB; a move down is one: term *Delisting test*.
 */
function eventCounts(facts: TriggerFacts, terms: Pick<Terms, "delistingTest">): boolean {
  if (facts.event === "SUSPENSION") return facts.cause === "ISSUER";
  if (facts.event === "UPLISTING") return terms.delistingTest === "LITERAL_4_19";
  return terms.delistingTest !== "LITERAL_7_14";
}

/** **Reading:** the window is that of the event, not of the tenth day after it. */
function withinWindow({ halted, closing, effectivenessEnd }: TriggerFacts): boolean | undefined {
  if (closing === undefined && effectivenessEnd === undefined) return undefined;
  return (closing === undefined || halted > closing) && (effectivenessEnd === undefined || halted <= effectivenessEnd);
}

/** After a move up the stock is quoted still, so that its own Trading Days go on under QUOTED too. */
function countRuns(event: RedemptionEvent, terms: Pick<Terms, "haltCount">): boolean {
  return event === "UPLISTING" || terms.haltCount === "SESSIONS";
}

function checkOrder({ halted, reinstated, closing, effectivenessEnd }: TriggerFacts): void {
  if (reinstated !== undefined && reinstated < halted) {
    invalid(
      "reinstated",
      `${isoDay(reinstated)} is before the halt on ${isoDay(halted)}; accepted is that day or a later one`,
      CLAUSE,
    );
  }
  if (closing !== undefined && effectivenessEnd !== undefined && effectivenessEnd < closing) {
    invalid("effectiveness_end", `${isoDay(effectivenessEnd)} is before the Closing on ${isoDay(closing)}`, CLAUSE);
  }
}

export function triggerStatement(facts: TriggerFacts, terms: TriggerTerms): TriggerStatement {
  check(TRIGGER_FACTS, facts, CLAUSE);
  checkOrder(facts);
  const { halted, reinstated, asOf, event } = facts;
  const inWindow = withinWindow(facts);
  const counts = eventCounts(facts, terms);
  const isOpen = counts && inWindow !== false && !isAbsent(terms, "reinstatementDays");
  const deadline = isOpen && countRuns(event, terms) ? lastDay(halted, terms) : undefined;
  const reinstatedInTime = reinstated === undefined || deadline === undefined ? undefined : reinstated <= deadline;
  const isOver = deadline !== undefined && asOf > deadline;
  return { inWindow, counts, deadline, reinstatedInTime, triggered: isOver && reinstatedInTime !== true };
}
