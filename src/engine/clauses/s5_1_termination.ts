import { isoDay, type Day } from "../basics/days";
import { invalid, unavailable } from "../basics/errors";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import {
  businessDayFrom,
  businessDayQuantities,
  TRADING_DAY_QUANTITIES,
  tradingDayFrom,
  type BusinessDayTerms,
  type CountedDayStatement,
  type TradingDayTerms,
} from "./s1_1_calendars";

const HALT_CLAUSE = "5.1(a)(vi)";

export interface CureFacts {
  /** the day on which the party in breach received the notice */
  received: Day;
}

export type CureTerms = BusinessDayTerms & Pick<Terms, "cureDays">;

/** 5.1(b), (c): the last day to cure a breach; from the day after, the other party may give notice of termination. */
export const CURE_QUANTITIES = businessDayQuantities(
  "5.1(b), 5.1(c)",
  "Last day to cure",
  "Cure days, in Business Days, after receipt of the notice",
);

export function cureStatement(facts: CureFacts, terms: CureTerms): CountedDayStatement {
  return businessDayFrom({ start: facts.received, days: terms.cureDays }, terms, {
    start: "received",
    count: "Cure days",
  });
}

/** Items of Form 8-K by the numbers of 2003, and those that took the place of four of them on 23 August 2004. */
export const FORM_8K_ITEMS = [
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "10",
  "11",
  "12",
  "1.03",
  "2.01",
  "4.01",
  "5.01",
] as const;

export type Form8kItem = (typeof FORM_8K_ITEMS)[number];

const FORMER_ITEM: Partial<Record<Form8kItem, Form8kItem>> = { "5.01": "1", "2.01": "2", "1.03": "3", "4.01": "4" };

export interface Form8kFacts {
  item: Form8kItem;
  /** item 2: the event changes the nature of the Company's business */
  changesBusiness: boolean;
  /** item 4: disclosure under Item 304(a)(1)(iv) of Regulation S-B is required */
  item304: boolean;
  disclosed: boolean;
  scheduled: boolean;
}

/** 5.1(a)(v): an event that the Company must report on Form 8-K before the Closing. */
export interface Form8kStatement {
  formerItem: string;
  itemCounts: boolean;
  known: boolean;
  terminates: boolean;
}

export const FORM_8K_QUANTITIES: Quantities<Form8kStatement> = {
  formerItem: {
    label: "Item by its number of 2003",
    unit: "text",
    clause: "5.1(a)(v)",
    rule: "from 23 August 2004: 5.01 was 1, 2.01 was 2, 1.03 was 3, 4.01 was 4",
  },
  itemCounts: {
    label: "Item is one of the four",
    unit: "TRUE/FALSE",
    clause: "5.1(a)(v)",
    rule: "1 and 3 always, 2 where the nature of the business changes, 4 where Item 304(a)(1)(iv) asks for disclosure",
  },
  known: {
    label: "Event was known",
    unit: "TRUE/FALSE",
    clause: "5.1(a)(v)",
    rule: "disclosed to the Purchaser before, or listed in Schedule 5.1",
  },
  terminates: {
    label: "Event terminates",
    unit: "TRUE/FALSE",
    clause: "5.1(a)(v)",
    rule: "one of the four items, and not known",
  },
};

function countsItem(item: Form8kItem, facts: Form8kFacts): boolean {
  if (item === "2") return facts.changesBusiness;
  if (item === "4") return facts.item304;
  return item === "1" || item === "3";
}

export function form8kStatement(facts: Form8kFacts): Form8kStatement {
  const formerItem = FORMER_ITEM[facts.item] ?? facts.item;
  const itemCounts = countsItem(formerItem, facts);
  const known = facts.disclosed || facts.scheduled;
  return { formerItem, itemCounts, known, terminates: itemCounts && !known };
}

export interface HaltFacts {
  /** the day on which trading was suspended, delisted or otherwise ceased */
  halted: Day;
}

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
    clause: HALT_CLAUSE,
    rule: "Pre-closing reinstatement days (Trading Days) after the halt, its own day left out unless Halt day is INCLUDE; never under Halt count QUOTED",
  },
};

/**
 * **Reading:** sessions of the market count, since days on which the stock itself
 * is quoted never come while it is halted: term *Halt count*. The day of the halt
 * is left out: term *Halt day*.
 */
export function haltStatement(facts: HaltFacts, terms: HaltTerms): HaltStatement {
  if (terms.haltCount === "QUOTED") return { passedOver: undefined, deadline: undefined };
  const names = { start: "halted", count: "Pre-closing reinstatement days" };
  const from = terms.haltDay === "INCLUDE" ? facts.halted - 1 : facts.halted;
  const { passedOver, date } = tradingDayFrom({ start: from, days: terms.preClosingReinstatementDays }, terms, names);
  return { passedOver, deadline: date };
}

/** The day itself, or the reason why there is none. */
export function haltDeadlineStatement(facts: HaltFacts, terms: HaltTerms): HaltStatement {
  const statement = haltStatement(facts, terms);
  if (statement.deadline !== undefined) return statement;
  return unavailable(
    "halted",
    "under Halt count QUOTED no Trading Day comes while the stock is halted, so the period never ends",
    HALT_CLAUSE,
  );
}

/** Why trading stopped. */
export type HaltCause = "ISSUER" | "MARKET_WIDE" | "PENDING_NEWS";

/** Who stopped it. */
export type HaltActor = "NASD" | "COMMISSION" | "EXCHANGE" | "NASDAQ" | "OTHER";

export interface HaltTerminationFacts extends HaltFacts {
  asOf: Day;
  reinstated: Day | undefined;
  cause: HaltCause;
  actor: HaltActor;
}

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
    clause: HALT_CLAUSE,
    rule: "the Commission, the NASD, an exchange or Nasdaq",
  },
  excepted: {
    label: "Excepted suspension",
    unit: "TRUE/FALSE",
    clause: HALT_CLAUSE,
    rule: "of limited duration, solely for news about the Company to spread (PENDING_NEWS); a halt of the whole market is not excepted here",
  },
  reinstatedInTime: {
    label: "Reinstated in time",
    unit: "TRUE/FALSE",
    clause: HALT_CLAUSE,
    rule: "not later than the last day",
  },
  terminates: {
    label: "Halt terminates",
    unit: "TRUE/FALSE",
    clause: HALT_CLAUSE,
    rule: "stopped by an authority, not excepted, not reinstated in time, and the last day is over",
  },
};

export function haltTerminationStatement(facts: HaltTerminationFacts, terms: HaltTerms): HaltTerminationStatement {
  const { halted, reinstated, asOf } = facts;
  if (reinstated !== undefined && reinstated < halted) {
    invalid(
      "reinstated",
      `${isoDay(reinstated)} is before the halt on ${isoDay(halted)}; accepted is that day or a later one`,
      HALT_CLAUSE,
    );
  }
  const halt = haltStatement(facts, terms);
  const { deadline } = halt;
  const byAuthority = facts.actor !== "OTHER";
  const excepted = facts.cause === "PENDING_NEWS";
  const reinstatedInTime = reinstated !== undefined && (deadline === undefined || reinstated <= deadline);
  const isOver = deadline !== undefined && asOf > deadline;
  return {
    ...halt,
    byAuthority,
    excepted,
    reinstatedInTime,
    terminates: byAuthority && !excepted && !reinstatedInTime && isOver,
  };
}
