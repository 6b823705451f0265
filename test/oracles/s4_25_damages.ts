import { decimal, money, orNothing, readings } from "../arbitraries/amounts";
import type { Random } from "../arbitraries/random";
import { isGiven, number, reading, term, type Check, type Drawn, type Expected } from "./check";
import { notNegative, q } from "./quotient";

const READINGS = {
  "Liquidated damages scope": ["EXCEPT_5_1C", "COMPANY_SIDE", "LITERAL"],
  "Liquidated damages stacking": ["ONCE", "PER_DEFAULT"],
  "Refund and damages": ["CUMULATIVE", "INCLUSIVE"],
};

function drawDamages(random: Random): Drawn {
  const facts = {
    purchase_price: orNothing(random, money(random)),
    event: orNothing(random, random.pick(["COMPANY", "ILLEGALITY", "PURCHASER"])),
  };
  const more = { defaults: orNothing(random, random.whole(1, 5)), refund: orNothing(random, money(random)) };
  const own = { ...(random.chance(0.2) && { "Liquidated damages multiple": random.pick([1.5, 1.25, 3]) }) };
  return { facts: { ...facts, ...more }, terms: { ...readings(random, READINGS), ...own } };
}

function damages(drawn: Drawn): Expected {
  const event = isGiven(drawn, "event") ? drawn.facts.event : "COMPANY";
  const scope = reading(drawn, "Liquidated damages scope", "EXCEPT_5_1C");
  const isCovered = event === "COMPANY" || scope === "LITERAL" || (scope === "EXCEPT_5_1C" && event === "ILLEGALITY");
  const isEach = isGiven(drawn, "defaults") && reading(drawn, "Liquidated damages stacking", "ONCE") === "PER_DEFAULT";
  const price = isGiven(drawn, "purchase_price")
    ? number(drawn, "purchase_price")
    : term(drawn, "Purchase price", 750_000);
  const full = price.times(term(drawn, "Liquidated damages multiple", 2)).times(isEach ? number(drawn, "defaults") : 1);
  const owed = isCovered ? full : q(0);
  return reading(drawn, "Refund and damages", "CUMULATIVE") === "INCLUSIVE"
    ? notNegative(owed.minus(number(drawn, "refund")))
    : owed;
}

function drawContribution(random: Random): Drawn {
  const hundredths = random.whole(0, 100);
  const shares = { benefit_share: decimal(random, 0, 1, 3), fault_share: decimal(random, 0, 1, 3) };
  const weights = random.chance(0.3)
    ? {}
    : { benefit_weight: hundredths / 100, fault_weight: (100 - hundredths) / 100 };
  return { facts: { loss: money(random), ...shares, ...weights } };
}

function contribution(drawn: Drawn): Expected {
  const isEqual = drawn.facts.benefit_weight === undefined;
  const weight = (name: string) => (isEqual ? q(0.5) : number(drawn, name));
  const benefits = weight("benefit_weight").times(number(drawn, "benefit_share"));
  return number(drawn, "loss").times(benefits.plus(weight("fault_weight").times(number(drawn, "fault_share"))));
}

export const DAMAGES: readonly Check[] = [
  { id: "LIQUIDATED_DAMAGES", draw: drawDamages, oracle: damages },
  {
    id: "FURTHER_DAMAGES",
    draw: (random) => ({ facts: { actual: money(random), received: money(random) } }),
    oracle: (drawn) => notNegative(number(drawn, "actual").minus(number(drawn, "received"))),
  },
  { id: "CONTRIBUTION", draw: drawContribution, oracle: contribution },
];
