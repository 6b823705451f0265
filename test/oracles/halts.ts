import { orNothing, readings } from "../arbitraries/amounts";
import { asGiven, day } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { Almanac } from "./almanac";
import { dateOf, days, serialOf } from "./calendars";
import { ErrorCode, isGiven, NOT_AVAILABLE, reading, type Check, type Drawn, type Expected } from "./check";

const READINGS = {
  "Halt count": ["SESSIONS", "SESSIONS", "SESSIONS", "QUOTED"],
  "Halt day": ["EXCLUDE", "INCLUDE"],
  "Delisting test": ["HYBRID", "LITERAL_4_19", "LITERAL_7_14"],
};

function draw(random: Random): Drawn {
  const own = {
    ...(random.chance(0.2) && {
      "Reinstatement days": random.whole(1, 30),
      "Pre-closing reinstatement days": random.whole(1, 30),
    }),
  };
  return { facts: { halted: asGiven(random, day(random)) }, terms: { ...readings(random, READINGS), ...own } };
}

/** The last Trading Day to be reinstated: the day of the halt is not counted, or is the first. */
function last(drawn: Drawn, name: string, agreement: number): number {
  const count = days(drawn, name, agreement);
  const calendar = new Almanac("US_EQUITY");
  const halted = dateOf(drawn, "halted");
  const isDayOne = reading(drawn, "Halt day", "EXCLUDE") === "INCLUDE" && calendar.isOpen(halted);
  return calendar.nth(halted, isDayOne ? count - 1 : count);
}

const isQuoted = (drawn: Drawn): boolean => reading(drawn, "Halt count", "SESSIONS") === "QUOTED";

const deadline =
  (name: string, agreement: number) =>
  (drawn: Drawn): Expected =>
    isQuoted(drawn) ? NOT_AVAILABLE : last(drawn, name, agreement);

function drawTrigger(random: Random): Drawn {
  const { facts, terms } = draw(random);
  const halted = serialOf(facts.halted);
  const later = () => asGiven(random, halted + random.pick([random.whole(0, 60), random.whole(12, 18)]));
  const cause = orNothing(random, random.pick(["ISSUER", "MARKET_WIDE", "PENDING_NEWS"]), 0.5);
  return {
    facts: { ...facts, as_of: later(), reinstated: orNothing(random, later(), 0.5), cause },
    terms: terms ?? {},
  };
}

function drawRedemption(random: Random): Drawn {
  const { facts, terms } = drawTrigger(random);
  const halted = serialOf(facts.halted);
  const closing = orNothing(random, asGiven(random, halted + random.whole(-30, 2)), 0.6);
  const end = orNothing(random, asGiven(random, halted + random.whole(3, 9) * random.pick([1, 1, 1])), 0.6);
  return {
    facts: { ...facts, event: random.pick(["SUSPENSION", "DELISTING", "UPLISTING"]), closing, effectiveness_end: end },
    terms: terms ?? {},
  };
}

function isOver(drawn: Drawn, deadlineDay: number): boolean {
  const isReinstated = isGiven(drawn, "reinstated") && dateOf(drawn, "reinstated") <= deadlineDay;
  return dateOf(drawn, "as_of") > deadlineDay && !isReinstated;
}

/** 4.19: a suspension by the issuer's own cause, a delisting or, literally, a move up, after the Closing. */
function redemption(drawn: Drawn): Expected {
  const { event, cause } = drawn.facts;
  const test = reading(drawn, "Delisting test", "HYBRID");
  const isIssuers = !isGiven(drawn, "cause") || cause === "ISSUER";
  const counts =
    event === "SUSPENSION" ? isIssuers : event === "DELISTING" ? test !== "LITERAL_7_14" : test === "LITERAL_4_19";
  const halted = dateOf(drawn, "halted");
  if (!counts || (isGiven(drawn, "closing") && halted <= dateOf(drawn, "closing"))) return false;
  if (isGiven(drawn, "effectiveness_end") && halted > dateOf(drawn, "effectiveness_end")) return false;
  if (isQuoted(drawn) && event !== "UPLISTING") return false;
  return isOver(drawn, last(drawn, "Reinstatement days", 10));
}

function drawTermination(random: Random): Drawn {
  const { facts, terms } = drawTrigger(random);
  const actor = orNothing(random, random.pick(["NASD", "COMMISSION", "EXCHANGE", "NASDAQ", "OTHER"]), 0.5);
  return { facts: { ...facts, actor }, terms: terms ?? {} };
}

/** 5.1(a)(vi): only a halt for news about the Company is excepted, and an authority must have stopped trading. */
function termination(drawn: Drawn): Expected {
  if (isQuoted(drawn) || drawn.facts.cause === "PENDING_NEWS" || drawn.facts.actor === "OTHER") return false;
  return isOver(drawn, last(drawn, "Pre-closing reinstatement days", 20));
}

export const REFUSED = new ErrorCode("#VALUE!");

export const HALTS: readonly Check[] = [
  { id: "REINSTATEMENT_DEADLINE", draw, oracle: deadline("Reinstatement days", 10) },
  { id: "HALT_DEADLINE", draw, oracle: deadline("Pre-closing reinstatement days", 20) },
  { id: "REDEMPTION_TRIGGERED", draw: drawRedemption, oracle: redemption },
  { id: "HALT_TERMINATES", draw: drawTermination, oracle: termination },
];
