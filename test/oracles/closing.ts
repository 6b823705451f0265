import { money, orNothing, rate, readings } from "../arbitraries/amounts";
import { asGiven, day, serial } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { yearsOn } from "./almanac";
import { business, businessTerms, dateOf, days, rolled } from "./calendars";
import { ANYTHING, isGiven, NOT_AVAILABLE, number, only, reading, term, type Check, type Drawn, type Expected } from "./check";
import { notNegative, q, type Quotient } from "./quotient";

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
    facts: { effective: isBlank ? null : asGiven(random, effective), extension: orNothing(random, asGiven(random, effective + random.whole(5, 40)), 0.7) },
    terms: { ...businessTerms(random, effective), ...readings(random, LAPSE_READINGS), ...own },
  };
}

function closing(drawn: Drawn, effective: number): number {
  return isGiven(drawn, "extension") ? dateOf(drawn, "extension") : business(drawn).nth(effective, days(drawn, "Closing days", 5));
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
  const counted = outside === "BUSINESS_DAYS" ? business(drawn).nth(effective, period) : rolled(drawn, effective + period);
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
  const own = { ...(random.chance(0.3) && { "Filing days": random.whole(1, 120) }), ...(random.chance(0.3) && { "Introduction years": random.whole(1, 6) }) };
  return { facts: { execution: random.chance(0.1) ? null : asGiven(random, execution) }, terms: { ...businessTerms(random, execution), ...own } };
}

const execution = (drawn: Drawn): number => dateOf(drawn, "execution", ["Execution date", "2003-04-28"]);

/** So many Business Days after, or before, the day of a fact. */
export function businessDeadline(id: string, fact: string, name: string, agreement: number): Check {
  const direction = agreement < 0 ? -1 : 1;
  return {
    id,
    draw: (random) => {
      const date = day(random);
      return { facts: { [fact]: asGiven(random, date) }, terms: { ...businessTerms(random, date), ...(random.chance(0.3) && { [name]: random.whole(1, 20) }) } };
    },
    oracle: (drawn) => business(drawn).nth(dateOf(drawn, fact), direction * days(drawn, name, Math.abs(agreement))),
  };
}

function drawFees(random: Random): Drawn {
  const terms = {
    ...readings(random, { Wire: ["NET", "GROSS"], "Escrow fee if unclosed": ["CLAUSE_4_27", "CLAUSE_7_1"] }),
    ...(random.chance(0.3) && { "Document fee": random.chance(0.3) ? "none" : money(random, 50_000) + 0.5, "Escrow agent fee": 7500.25 }),
    ...(random.chance(0.3) && { "Purchase price": 1_250_000.5 }),
  };
  return { facts: { disbursements: orNothing(random, money(random, random.pick([100_000, 1_000_000]))), unclosed: orNothing(random, true, 0.6) }, terms };
}

function fees(drawn: Drawn): Quotient {
  const documents = term(drawn, "Document fee", 25_000).plus(number(drawn, "disbursements"));
  const isEscrowFeeDue = !isGiven(drawn, "unclosed") || reading(drawn, "Escrow fee if unclosed", "CLAUSE_4_27") === "CLAUSE_7_1";
  return isEscrowFeeDue ? documents.plus(term(drawn, "Escrow agent fee", 5000)) : documents;
}

function netProceeds(drawn: Drawn): Expected {
  const all = term(drawn, "Purchase price", 750_000);
  return reading(drawn, "Wire", "NET") === "GROSS" ? all : notNegative(all.minus(fees({ ...drawn, facts: { disbursements: drawn.facts.disbursements } })));
}

/** What goes into escrow comes out of it: the fees and the wire, or the whole price to one of the parties. */
function fundsFlow(drawn: Drawn): Expected | Expected[][] {
  const all = term(drawn, "Purchase price", 750_000);
  const isUnclosed = isGiven(drawn, "unclosed");
  const isOutOfEscrow = !isUnclosed && reading(drawn, "Wire", "NET") === "NET";
  if (isOutOfEscrow && fees(drawn).isMore(all)) return NOT_AVAILABLE;
  const documents = term(drawn, "Document fee", 25_000);
  const disbursements = number(drawn, "disbursements");
  const [payer, payee] = [isOutOfEscrow ? "Escrow" : "Company", isUnclosed ? "Purchaser" : "Company"];
  const row = (from: Expected, to: Expected, amount: Quotient): Expected[] => [ANYTHING, ANYTHING, from, to, amount];
  return [
    ["Item", "Clause", "Payer", "Payee", "Amount"],
    row("Purchaser", "Escrow", all),
    row(payer, "KGL", documents),
    row(payer, "KGL", disbursements),
    row(payer, "Escrow Agent", fees(drawn).minus(documents).minus(disbursements)),
    row("Escrow", payee, isOutOfEscrow ? all.minus(fees(drawn)) : all),
    row("", "Escrow", all),
    row("Escrow", "", all),
  ];
}

/** 4.28: two years from 28 April 2003. */
const TWO_YEARS_ON = serial(2005, 4, 28);

function drawIntroduction(random: Random): Drawn {
  const near = () => asGiven(random, random.chance(0.4) ? TWO_YEARS_ON + random.whole(-2, 2) : TWO_YEARS_ON + random.whole(-700, 900));
  const terms = {
    ...readings(random, { "Introduction test": ["ENTERED", "INTRODUCED", "BOTH"] }),
    ...(random.chance(0.3) && { "Introduction fee rate": rate(random, 0.01, 0.1) }),
  };
  return { facts: { portion: money(random), entered: near(), introduced: orNothing(random, near()) }, terms };
}

function introductionFee(drawn: Drawn): Expected {
  const test = reading(drawn, "Introduction test", "ENTERED");
  if (test !== "ENTERED" && !isGiven(drawn, "introduced")) return NOT_AVAILABLE;
  const isInTime = (name: string) => dateOf(drawn, name) <= TWO_YEARS_ON;
  const isEarned = (test === "INTRODUCED" || isInTime("entered")) && (test === "ENTERED" || isInTime("introduced"));
  return isEarned ? number(drawn, "portion").times(term(drawn, "Introduction fee rate", 0.04)) : q(0);
}

export const CLOSING: readonly Check[] = [
  { id: "FILING_DEADLINE", draw: drawExecution, oracle: (drawn) => rolled(drawn, execution(drawn) + days(drawn, "Filing days", 45)) },
  { id: "CLOSING_DEADLINE", draw: (random) => drawEffective(random, true), oracle: (drawn) => closing(drawn, dateOf(drawn, "effective")) },
  { id: "LAPSE_DATE", draw: (random) => drawEffective(random, false), oracle: (drawn) => lapse(drawn) ?? NOT_AVAILABLE },
  { id: "TERMINATION_DATE", draw: (random) => drawEffective(random, false), oracle: termination },
  businessDeadline("WIRE_DEADLINE", "closing", "Wire instruction days", -5),
  businessDeadline("ESCROW_NOTICE_DEADLINE", "terminated", "Termination notice days", 2),
  businessDeadline("ESCROW_RETURN_DEADLINE", "received", "Escrow return days", 2),
  businessDeadline("INDEMNITY_DEADLINE", "notice", "Indemnity days", 10),
  businessDeadline("CURE_DEADLINE", "received", "Cure days", 5),
  { id: "INTRODUCTION_END", draw: drawExecution, oracle: (drawn) => yearsOn(execution(drawn), days(drawn, "Introduction years", 2)) },
  { id: "CLOSING_FEES", draw: drawFees, oracle: fees },
  { id: "NET_PROCEEDS", draw: only(["disbursements"], drawFees), oracle: netProceeds },
  { id: "FUNDS_FLOW", draw: drawFees, oracle: fundsFlow },
  { id: "INTRODUCTION_FEE", draw: drawIntroduction, oracle: introductionFee },
];
