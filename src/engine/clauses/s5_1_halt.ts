import { isoDay, type Day } from "../basics/days";
import { invalid, unavailable } from "../basics/errors";
import { check, type Kinds } from "../basics/check";
import { choice, date, optional, optionally } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import { isAbsent } from "../agreement/deal";
import type { Terms } from "../agreement/terms";
import { TRADING_DAY_QUANTITIES, tradingDayFrom, type TradingDayTerms } from "./s1_1_calendars";

const CLAUSE = "5.1(a)(vi)";

export interface HaltFacts {
  /** the day on which trading was suspended, delisted or otherwise ceased */
  halted: Day;
}

const HALT_FACTS = { halted: date } satisfies Kinds<HaltFacts>;

export type HaltTerms = TradingDayTerms & Pick<Terms, "haltCount" | "haltDay" | "preClosingReinstatementDays">;

/** 5.1(a)(vi): the last day on which trading can still be reinstated. */
export interface HaltStatement {
  passedOver: string | undefined;
  deadline: Day | undefined;
}

export const HALT_QUANTITIES: Quantities<HaltStatement> = {
  passedOver: TRADING_DAY_QUANTITIES.passedOver,
  deadline: {
    label: "Reinstatement in time until",
    unit: "date",
    clause: CLAUSE,
    rule: "Pre-closing reinstatement days (Trading Days) after the halt, its own day left out unless Halt day is INCLUDE; never under Halt count QUOTED",
  },
};

/**
 * **Reading:** sessions of the market count, since days on which the stock itself
 * is quoted never come while it is halted: term *Halt count*. The day of the halt
 * is left out: term *Halt day*.
 */
export function haltStatement(facts: HaltFacts, terms: HaltTerms): HaltStatement {
  check(HALT_FACTS, facts, CLAUSE);
  const runs = terms.haltCount === "SESSIONS" && !isAbsent(terms, "preClosingReinstatementDays");
  if (!runs) return { passedOver: undefined, deadline: undefined };
  const names = { start: "halted", count: "Pre-closing reinstatement days" };
  const from = terms.haltDay === "INCLUDE" ? facts.halted - 1 : facts.halted;
  const { passedOver, date } = tradingDayFrom({ start: from, days: terms.preClosingReinstatementDays }, terms, names);
  return { passedOver, deadline: date };
}

/** The day itself, or the reason why there is none. */
export function haltDeadlineStatement(facts: HaltFacts, terms: HaltTerms): HaltStatement {
  check(HALT_FACTS, facts, CLAUSE);
  const statement = haltStatement(facts, terms);
  if (statement.deadline !== undefined) return statement;
  // Where the deal has no such period, asking for it says so.
  void terms.preClosingReinstatementDays;
  return unavailable(
    "halted",
    "under Halt count QUOTED no Trading Day comes while the stock is halted, so the period never ends",
    CLAUSE,
  );
}

/** Why trading stopped. */
export const HALT_CAUSES = ["ISSUER", "MARKET_WIDE", "PENDING_NEWS"] as const;

export type HaltCause = (typeof HALT_CAUSES)[number];

/** Who stopped it. */
export const HALT_ACTORS = ["NASD", "COMMISSION", "EXCHANGE", "NASDAQ", "OTHER"] as const;

export type HaltActor = (typeof HALT_ACTORS)[number];

export interface HaltTerminationFacts extends HaltFacts {
  asOf: Day;
  reinstated: Day | undefined;
  cause: HaltCause;
  actor: HaltActor;
}

export const HALT_TERMINATION_FACTS = {
  halted: date,
  asOf: date,
  reinstated: optional(date),
  cause: optionally(choice(...HALT_CAUSES), "ISSUER"),
  actor: optionally(choice(...HALT_ACTORS), "NASD"),
} satisfies Kinds<HaltTerminationFacts>;

/** 5.1(a)(vi): whether a halt before the Closing has ended the agreement. */
export interface HaltTerminationStatement extends HaltStatement {
  byAuthority: boolean;
  excepted: boolean;
  reinstatedInTime: boolean;
  terminates: boolean;
}

export const HALT_TERMINATION_QUANTITIES: Quantities<HaltTerminationStatement> = {
  ...HALT_QUANTITIES,
  byAuthority: {
    label: "Stopped by an authority",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "the Commission, the NASD, an exchange or Nasdaq",
  },
  excepted: {
    label: "Excepted suspension",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "of limited duration, solely for news about the Company to spread (PENDING_NEWS); a halt of the whole market is not excepted here",
  },
  reinstatedInTime: {
    label: "Reinstated in time",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "not later than the last day",
  },
  terminates: {
    label: "Halt terminates",
    unit: "TRUE/FALSE",
    clause: CLAUSE,
    rule: "stopped by an authority, not excepted, not reinstated in time, and the last day is over",
  },
};

export function haltTerminationStatement(facts: HaltTerminationFacts, terms: HaltTerms): HaltTerminationStatement {
  check(HALT_TERMINATION_FACTS, facts, CLAUSE);
  const { halted, reinstated, asOf } = facts;
  if (reinstated !== undefined && reinstated < halted) {
    invalid(
      "reinstated",
      `${isoDay(reinstated)} is before the halt on ${isoDay(halted)}; accepted is that day or a later one`,
      CLAUSE,
    );
  }
  const { passedOver, deadline } = haltStatement(facts, terms);
  const byAuthority = facts.actor !== "OTHER";
  const excepted = facts.cause === "PENDING_NEWS";
  const reinstatedInTime = reinstated !== undefined && (deadline === undefined || reinstated <= deadline);
  const isOver = deadline !== undefined && asOf > deadline;
  return {
    passedOver,
    deadline,
    byAuthority,
    excepted,
    reinstatedInTime,
    terminates: byAuthority && !excepted && !reinstatedInTime && isOver,
  };
}
