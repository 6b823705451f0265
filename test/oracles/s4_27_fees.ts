import { money, orNothing, rate, readings } from "../arbitraries/amounts";
import { asGiven, serial } from "../arbitraries/dates";
import type { Random } from "../arbitraries/random";
import { dateOf } from "./calendars";
import {
  ANYTHING,
  isGiven,
  NOT_AVAILABLE,
  number,
  only,
  reading,
  term,
  type Check,
  type Drawn,
  type Expected,
} from "./check";
import { notNegative, q, type Quotient } from "./quotient";

function drawFees(random: Random): Drawn {
  const terms = {
    ...readings(random, { Wire: ["NET", "GROSS"], "Escrow fee if unclosed": ["CLAUSE_4_27", "CLAUSE_7_1"] }),
    ...(random.chance(0.3) && {
      "Document fee": random.chance(0.3) ? "none" : money(random, 50_000) + 0.5,
      "Escrow agent fee": 7500.25,
    }),
    ...(random.chance(0.3) && { "Purchase price": 1_250_000.5 }),
  };
  return {
    facts: {
      disbursements: orNothing(random, money(random, random.pick([100_000, 1_000_000]))),
      unclosed: orNothing(random, true, 0.6),
    },
    terms,
  };
}

function fees(drawn: Drawn): Quotient {
  const documents = term(drawn, "Document fee", 25_000).plus(number(drawn, "disbursements"));
  const isEscrowFeeDue =
    !isGiven(drawn, "unclosed") || reading(drawn, "Escrow fee if unclosed", "CLAUSE_4_27") === "CLAUSE_7_1";
  return isEscrowFeeDue ? documents.plus(term(drawn, "Escrow agent fee", 5000)) : documents;
}

function netProceeds(drawn: Drawn): Expected {
  const all = term(drawn, "Purchase price", 750_000);
  return reading(drawn, "Wire", "NET") === "GROSS"
    ? all
    : notNegative(all.minus(fees({ ...drawn, facts: { disbursements: drawn.facts.disbursements } })));
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
  const near = () =>
    asGiven(random, random.chance(0.4) ? TWO_YEARS_ON + random.whole(-2, 2) : TWO_YEARS_ON + random.whole(-700, 900));
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

export const FEES: readonly Check[] = [
  { id: "CLOSING_FEES", draw: drawFees, oracle: fees },
  { id: "NET_PROCEEDS", draw: only(["disbursements"], drawFees), oracle: netProceeds },
  { id: "FUNDS_FLOW", draw: drawFees, oracle: fundsFlow },
  { id: "INTRODUCTION_FEE", draw: drawIntroduction, oracle: introductionFee },
];
