import type { Debt } from "../../agreement/schedules";
import { isoDay } from "../../basics/days";
import { couponStatement } from "../../clauses/recital";
import { BY_SCHEDULES, NOTHING, type Deal, type Rule, type Rules } from "./deal";
import { dollars } from "./words";

/** What the schedules say, they say as of the signing. */
const staleStatements: Rule = ({ terms, schedules }) => {
  const stale = schedules.asOf.filter(({ day }) => day < terms.executionDate);
  if (stale.length === 0) return NOTHING;
  return [
    {
      severity: "L",
      clause: "3.1(c), Schedules",
      finding: "Statements in the schedules speak as of days before the signing.",
      figures: `${stale.map(({ name, day }) => `${name}: ${isoDay(day)}, ${terms.executionDate - day} days before`).join("; ")}.`,
      changes: "The representation is made at the signing; what happened since is not in it.",
      terms: ["executionDate"],
    },
  ];
};

function interestToMaturity({ amount, rate, from, due }: Debt, deal: Deal): string {
  if (!rate || from === undefined || due === undefined) return "";
  const { days, interest } = couponStatement(
    { principal: amount, from, to: due },
    { couponRate: rate, dayCount: deal.terms.dayCount },
  );
  return `, with ${dollars(interest)} of interest for ${days} days`;
}

/** A debt that had matured at the signing is among the defaults. */
const maturedDebts: Rule = (deal) => {
  const { executionDate } = deal.terms;
  const matured = deal.schedules.debts.filter(
    ({ due, isListedAsDefault }) => due !== undefined && due < executionDate && !isListedAsDefault,
  );
  return matured.map((debt) => ({
    severity: "H",
    clause: "3.1(h), Schedule 3.1(h)",
    finding: `${debt.name} had matured before the signing and is not listed as a default.`,
    figures: `${dollars(debt.amount)} due ${isoDay(debt.due!)}, ${executionDate - debt.due!} days before the signing${interestToMaturity(debt, deal)}.`,
    changes: "Whether 3.1(h) is true; an untrue representation is a breach under 5.1(b).",
    terms: ["executionDate"],
  }));
};

/** Interest that runs has a rate. */
const debtsWithoutRate: Rule = ({ terms, schedules }) => {
  const open = schedules.debts.filter(({ from, rate }) => from !== undefined && rate === undefined);
  return open.map(({ name, amount, from }) => ({
    severity: "L",
    clause: "Schedules 3.1(c) to 3.1(h)",
    finding: `${name}: interest runs and no rate is given.`,
    figures: `${dollars(amount)} from ${isoDay(from!)}, ${terms.executionDate - from!} days to the signing.`,
    changes: "The amount owed cannot be computed.",
    ...BY_SCHEDULES,
  }));
};

export const DEBT_RULES = { staleStatements, maturedDebts, debtsWithoutRate } satisfies Rules;
