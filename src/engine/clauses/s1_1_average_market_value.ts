import { isoDay, type Day } from "../basics/days";
import { Exact, total } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { count, date, optional } from "../basics/kinds";
import type { Quantities } from "../basics/statement";
import type { Terms } from "../agreement/terms";
import type { OpenDayCalendar } from "../calendar/calendar";
import { tradingDays, type HaltPeriod } from "../calendar/calendars";
import { marketValueStatement, type MarketValueFacts, type MarketValueTerms } from "./s1_1_market_value";

export interface AverageFacts extends MarketValueFacts {
  /** left out: the Averaging days of the terms */
  days?: number | undefined;
  haltDays?: readonly HaltPeriod[] | undefined;
}

const FACTS = { date, days: optional(count) } satisfies Kinds<AverageFacts>;

export type AverageTerms = MarketValueTerms & Pick<Terms, "averagingDays" | "averageCount" | "tradingCalendar">;

/** 4.19: the mean of the Per Share Market Values of the Trading Days immediately before a day. */
export interface AverageStatement {
  days: number;
  firstDay: Day;
  lastDay: Day;
  values: string | undefined;
  sum: Exact;
  average: Exact;
}

export const AVERAGE_QUANTITIES: Quantities<AverageStatement> = {
  days: {
    label: "Trading Days averaged",
    unit: "Trading Days",
    clause: "4.19",
    rule: "as given; otherwise Averaging days",
  },
  firstDay: {
    label: "First of them",
    unit: "date",
    clause: "4.19, 1.1",
    rule: "so many Trading Days before the date, without halted days unless Average count is SESSIONS",
  },
  lastDay: {
    label: "Last of them",
    unit: "date",
    clause: "4.19, 1.1",
    rule: "the Trading Day before the date, which is itself left out",
  },
  values: { label: "Values", unit: "text", clause: "1.1", rule: "the Per Share Market Value of each" },
  sum: { label: "Sum", unit: "$ per share", clause: "4.19", rule: "of those values" },
  average: {
    label: "Average Per Share Market Value",
    unit: "$ per share",
    clause: "4.19",
    rule: "sum ÷ Trading Days averaged",
  },
};

/** How many values are written out one by one. */
const WRITTEN_OUT = 20;

/**
 * **Reading:** a Trading Day is a day of quotation, so that a halted day is none;
 * a session without a bid and without a halt is one: term *Average count*.
 */
function averagedCalendar(facts: AverageFacts, terms: AverageTerms): OpenDayCalendar {
  const counts = facts.haltDays !== undefined && terms.averageCount === "QUOTED";
  return tradingDays(terms, counts ? facts.haltDays : []);
}

/** The date under the name by which the caller knows it. */
export function averageStatement(facts: AverageFacts, terms: AverageTerms, parameter = "date"): AverageStatement {
  check(FACTS, facts, "4.19");
  const days = facts.days ?? terms.averagingDays;
  const calendar = averagedCalendar(facts, terms);
  const dayBack = (count: number) => calendar.nthOpenDay(facts.date, -count, { start: parameter, count: "days" });
  const firstDay = dayBack(days);
  const counted = Array.from({ length: days }, (_, index) => dayBack(days - index));
  const { prices: table, venue } = facts;
  const prices = counted.map((date) => marketValueStatement({ date, prices: table, venue }, terms).price);
  const written = () => prices.map((price, index) => `${isoDay(counted[index]!)} ${price.toText()}`).join(", ");
  const sum = total(prices);
  return {
    days,
    firstDay,
    lastDay: dayBack(1),
    values: days > WRITTEN_OUT ? undefined : written(),
    sum,
    average: sum.over(Exact.whole(days)),
  };
}
