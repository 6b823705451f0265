import { Almanac, monthsOn, on, yearsOn, type CalendarName } from "./almanac";
import { asGiven, day } from "../arbitraries/dates";
import { business, businessTerms, dateOf, days, drawHalts, isHaltedBy, rolled, serialOf, sessions } from "./calendars";
import { ANYTHING, NOT_AVAILABLE, type Check, type Drawn, type Expected } from "./check";
import type { Random } from "../arbitraries/random";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function drawCount(random: Random): Drawn {
  const start = day(random);
  return { facts: { start: asGiven(random, start), days: random.whole(-60, 60) }, terms: businessTerms(random, start) };
}

function drawSpan(random: Random): Drawn {
  const start = day(random);
  return {
    facts: { start: asGiven(random, start), end: asGiven(random, start + random.whole(-300, 300)) },
    terms: businessTerms(random, start),
  };
}

function drawDate(random: Random): Drawn {
  const date = day(random);
  return { facts: { date: asGiven(random, date) }, terms: businessTerms(random, date) };
}

/** The same question about the stock's sessions, with its halts. */
const withHalts =
  (draw: (random: Random) => Drawn, near: string) =>
  (random: Random): Drawn => {
    const { facts } = draw(random);
    return { facts: { ...facts, halt_days: drawHalts(random, serialOf(facts[near])) } };
  };

/** An open end leaves no session after it. */
function isHaltedForGood(drawn: Drawn): boolean {
  const isHalted = isHaltedBy(drawn.facts.halt_days);
  return isHalted(73000);
}

function nthSession(drawn: Drawn): Expected {
  const count = drawn.facts.days as number;
  const start = dateOf(drawn, "start");
  if (count > 0 && isHaltedForGood(drawn)) {
    const left = new Almanac("US_EQUITY", isHaltedBy(drawn.facts.halt_days)).between(start, start + 200);
    if (left < count) return NOT_AVAILABLE;
  }
  return sessions(drawn).nth(start, count);
}

function drawHolidays(random: Random): Drawn {
  const from = day(random);
  const calendar = random.pick(["NY_LEGAL", "FED_BANK", "US_EQUITY"]);
  return { facts: { calendar, from: asGiven(random, from), to: asGiven(random, from + random.whole(0, 500)) } };
}

function holidays(drawn: Drawn): Expected[][] {
  const calendar = new Almanac(drawn.facts.calendar as CalendarName);
  const rows: Expected[][] = [["Date", "Weekday", "Reason"]];
  for (let serial = dateOf(drawn, "from"); serial <= dateOf(drawn, "to"); serial++) {
    const { weekday } = on(serial);
    if (weekday > 0 && weekday < 6 && !calendar.isOpen(serial)) rows.push([serial, WEEKDAYS[weekday]!, ANYTHING]);
  }
  return rows;
}

function drawDeadline(random: Random): Drawn {
  const start = day(random);
  const unit = random.pick(["days", "business days", "trading days", "months", "years"]);
  const most = { days: 400, months: 60, years: 20 }[unit] ?? 60;
  return {
    facts: { start: asGiven(random, start), count: random.whole(unit === "years" ? -4 : -most, most), unit },
    terms: businessTerms(random, start),
  };
}

function deadline(drawn: Drawn): Expected {
  const { count, unit } = drawn.facts as { count: number; unit: string };
  const start = dateOf(drawn, "start");
  if (unit === "business days") return business(drawn).nth(start, count);
  if (unit === "trading days") return new Almanac("US_EQUITY").nth(start, count);
  const end = unit === "days" ? start + count : unit === "months" ? monthsOn(start, count) : yearsOn(start, count);
  return count > 0 ? rolled(drawn, end) : end;
}

function drawExecution(random: Random): Drawn {
  const execution = random.chance(0.2) ? null : asGiven(random, day(random));
  return { facts: { execution }, terms: random.chance(0.3) ? { "Disclosure years": random.whole(1, 6) } : {} };
}

const execution = (drawn: Drawn): number => dateOf(drawn, "execution", ["Execution date", "2003-04-28"]);

export const CALENDARS: readonly Check[] = [
  {
    id: "BUSINESS_DAY",
    draw: drawCount,
    oracle: (drawn) => business(drawn).nth(dateOf(drawn, "start"), drawn.facts.days as number),
  },
  {
    id: "BUSINESS_DAYS",
    draw: drawSpan,
    oracle: (drawn) => business(drawn).between(dateOf(drawn, "start"), dateOf(drawn, "end")),
  },
  { id: "IS_BUSINESS_DAY", draw: drawDate, oracle: (drawn) => business(drawn).isOpen(dateOf(drawn, "date")) },
  { id: "TRADING_DAY", draw: withHalts(drawCount, "start"), oracle: nthSession },
  {
    id: "TRADING_DAYS",
    draw: withHalts(drawSpan, "start"),
    oracle: (drawn) => sessions(drawn).between(dateOf(drawn, "start"), dateOf(drawn, "end")),
  },
  {
    id: "IS_TRADING_DAY",
    draw: withHalts(drawDate, "date"),
    oracle: (drawn) => sessions(drawn).isOpen(dateOf(drawn, "date")),
  },
  { id: "HOLIDAYS", draw: drawHolidays, oracle: holidays },
  { id: "DEADLINE", draw: drawDeadline, oracle: deadline },
  {
    id: "DISCLOSURE_START",
    draw: drawExecution,
    oracle: (drawn) => yearsOn(execution(drawn), -days(drawn, "Disclosure years", 2)),
  },
];
