import { orNothing, readings } from "../arbitraries/amounts";
import { asGiven, day, serial } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { yearsOn } from "./almanac";
import { business, businessTerms, dateOf, days, rolled } from "./calendars";
import { isGiven, NOT_AVAILABLE, reading, type Check, type Drawn, type Expected } from "./check";

const LAPSE_READINGS = {
  "Closing outside date": ["EARLIER_OF_BOTH", "BUSINESS_DAYS", "CLAUSE_2_3"],
  "Extension moves lapse": ["YES", "NO"],
  "Automatic termination": ["NEXT_DAY", "SAME_DAY"],
  "Effective date cap": ["BREACH", "DEEMED", "NO_CLOSING"],
};

/** 1.1: the last day to be declared effective. */
const LIMIT = serial(2003, 8, 28);

function drawEffective(random: Random, required: boolean): Drawn {
  const isBlank = !required && random.chance(0.15);
  const effective = isBlank ? LIMIT : random.chance(0.5) ? LIMIT - random.whole(0, 60) : day(random);
  const own = random.chance(0.2) && { "Closing days": random.whole(1, 12), "Lapse days": random.whole(1, 20) };
  return {
    facts: {
      effective: isBlank ? null : asGiven(random, effective),
      extension: orNothing(random, asGiven(random, effective + random.whole(5, 40)), 0.7),
    },
    terms: { ...businessTerms(random, effective), ...readings(random, LAPSE_READINGS), ...own },
  };
}

function closing(drawn: Drawn, effective: number): number {
  return isGiven(drawn, "extension")
    ? dateOf(drawn, "extension")
    : business(drawn).nth(effective, days(drawn, "Closing days", 5));
}

/** The Effective Date that counts, by the reading of its limit; nothing where there is none. */
function effectiveDate(drawn: Drawn): number | undefined {
  const given = isGiven(drawn, "effective") ? dateOf(drawn, "effective") : undefined;
  if (given !== undefined && given <= LIMIT) return given;
  const cap = reading(drawn, "Effective date cap", "BREACH");
  return cap === "DEEMED" ? LIMIT : cap === "BREACH" ? given : undefined;
}

function lapse(drawn: Drawn): number | undefined {
  const effective = effectiveDate(drawn);
  if (effective === undefined) return undefined;
  const outside = reading(drawn, "Closing outside date", "EARLIER_OF_BOTH");
  const period = days(drawn, "Lapse days", 5);
  const counted =
    outside === "BUSINESS_DAYS" ? business(drawn).nth(effective, period) : rolled(drawn, effective + period);
  const isMoved = isGiven(drawn, "extension") && reading(drawn, "Extension moves lapse", "YES") === "YES";
  const byFive = isMoved ? dateOf(drawn, "extension") : counted;
  const byTwo = closing(drawn, effective);
  return outside === "BUSINESS_DAYS" ? byFive : outside === "CLAUSE_2_3" ? byTwo : Math.min(byFive, byTwo);
}

function termination(drawn: Drawn): Expected {
  const last = lapse(drawn);
  if (last === undefined) return NOT_AVAILABLE;
  return reading(drawn, "Automatic termination", "NEXT_DAY") === "NEXT_DAY" ? last + 1 : last;
}

function drawExecution(random: Random): Drawn {
  const execution = day(random);
  const own = {
    ...(random.chance(0.3) && { "Filing days": random.whole(1, 120) }),
    ...(random.chance(0.3) && { "Introduction years": random.whole(1, 6) }),
  };
  return {
    facts: { execution: random.chance(0.1) ? null : asGiven(random, execution) },
    terms: { ...businessTerms(random, execution), ...own },
  };
}

const execution = (drawn: Drawn): number => dateOf(drawn, "execution", ["Execution date", "2003-04-28"]);

/** So many Business Days after, or before, the day of a fact. */
export function businessDeadline(id: string, fact: string, name: string, agreement: number): Check {
  const direction = agreement < 0 ? -1 : 1;
  return {
    id,
    draw: (random) => {
      const date = day(random);
      return {
        facts: { [fact]: asGiven(random, date) },
        terms: { ...businessTerms(random, date), ...(random.chance(0.3) && { [name]: random.whole(1, 20) }) },
      };
    },
    oracle: (drawn) => business(drawn).nth(dateOf(drawn, fact), direction * days(drawn, name, Math.abs(agreement))),
  };
}

export const CLOSING: readonly Check[] = [
  {
    id: "FILING_DEADLINE",
    draw: drawExecution,
    oracle: (drawn) => rolled(drawn, execution(drawn) + days(drawn, "Filing days", 45)),
  },
  {
    id: "CLOSING_DEADLINE",
    draw: (random) => drawEffective(random, true),
    oracle: (drawn) => closing(drawn, dateOf(drawn, "effective")),
  },
  {
    id: "LAPSE_DATE",
    draw: (random) => drawEffective(random, false),
    oracle: (drawn) => lapse(drawn) ?? NOT_AVAILABLE,
  },
  { id: "TERMINATION_DATE", draw: (random) => drawEffective(random, false), oracle: termination },
  businessDeadline("WIRE_DEADLINE", "closing", "Wire instruction days", -5),
  businessDeadline("ESCROW_NOTICE_DEADLINE", "terminated", "Termination notice days", 2),
  businessDeadline("ESCROW_RETURN_DEADLINE", "received", "Escrow return days", 2),
  businessDeadline("INDEMNITY_DEADLINE", "notice", "Indemnity days", 10),
  businessDeadline("CURE_DEADLINE", "received", "Cure days", 5),
  {
    id: "INTRODUCTION_END",
    draw: drawExecution,
    oracle: (drawn) => yearsOn(execution(drawn), days(drawn, "Introduction years", 2)),
  },
];
