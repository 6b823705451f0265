import { TERM_DEFINITIONS } from "../../agreement/terms";
import { isoDay, weekdayName } from "../../basics/days";
import { maturityStatement } from "../../clauses/recital";
import { filingStatement } from "../../clauses/s2_2_registration";
import { wireStatement } from "../../clauses/s2_3_closing";
import { lapseStatement } from "../../clauses/s5_1_lapse";
import { haltStatement } from "../../clauses/s5_1_halt";
import { withTerms } from "../../agreement/deal";
import { NOTHING, type Rule, type Rules } from "./deal";
import { latestClosing } from "./latest-closing";
import { dollars } from "./words";

/** The Registration Statement can be filed before it must be effective. */
const filingAgainstLimit: Rule = ({ terms }) => {
  const { adjustedDate } = filingStatement({}, terms);
  if (adjustedDate <= terms.effectiveDateLimit) return NOTHING;
  return [
    {
      severity: "H",
      clause: "2.2(a), 1.1",
      finding: "The Registration Statement may be filed after the last day on which it is to be effective.",
      figures: `Filing due ${isoDay(adjustedDate)}; effective no later than ${isoDay(terms.effectiveDateLimit)}.`,
      changes: "The Effective Date can be missed by a Company that files in time.",
      terms: ["executionDate", "filingDays", "effectiveDateLimit"],
    },
  ];
};

/** While 2.3(a) allows the Closing, the agreement does not lapse. */
const lapseAgainstClosing: Rule = ({ terms }) => {
  const effective = terms.effectiveDateLimit;
  const { lapseByClause5, closingByClause2, gap } = lapseStatement({ effective }, terms);
  if (closingByClause2 === undefined || gap === undefined || gap <= 0) return NOTHING;
  const damages = terms.purchasePrice.times(terms.liquidatedDamagesMultiple);
  return [
    {
      severity: "H",
      clause: "2.3(a), 5.1(a)(ii)",
      finding:
        "The agreement can lapse while the Closing is still in time: the two clauses count the same wait differently.",
      figures: `Effective ${isoDay(effective)}: ${terms.closingDays} Business Days end on ${isoDay(closingByClause2)}, ${terms.lapseDays} days on ${isoDay(lapseByClause5)}, ${gap} days earlier.`,
      changes: `Whether a Closing in between is one, and whether ${dollars(damages)} of liquidated damages are due.`,
      terms: ["effectiveDateLimit", "closingDays", "lapseDays", "closingOutsideDate"],
    },
  ];
};

/** Wire instructions are not due before it is known that there will be a Closing. */
const wireAgainstEffectiveness: Rule = ({ terms }) => {
  const closing = latestClosing(terms);
  const { date } = wireStatement({ closing }, terms);
  if (date > terms.effectiveDateLimit) return NOTHING;
  return [
    {
      severity: "M",
      clause: "2.3(a), 2.3(c)(i)",
      finding: "Wire instructions are due on or before the Effective Date, even for the latest Closing.",
      figures: `Effective ${isoDay(terms.effectiveDateLimit)}, Closing ${isoDay(closing)}: instructions due ${isoDay(date)}.`,
      changes: "An earlier Closing is impossible without instructions given before effectiveness.",
      terms: ["effectiveDateLimit", "closingDays", "wireInstructionDays"],
    },
  ];
};

/** A halt has one grace, before the Closing and after it. */
const reinstatementPeriods: Rule = ({ terms }) => {
  const { reinstatementDays: after, preClosingReinstatementDays: before, effectiveDateLimit: halted } = terms;
  if (after === before) return NOTHING;
  const last = (days: number) => {
    const { deadline } = haltStatement({ halted }, withTerms(terms, { preClosingReinstatementDays: days }));
    return deadline === undefined ? "never" : isoDay(deadline);
  };
  return [
    {
      severity: "H",
      clause: "4.19, 5.1(a)(vi)",
      finding: "A halt of trading has two different graces, with different exceptions and venues.",
      figures: `${after} v ${before} Trading Days; halted on ${isoDay(halted)}: ${last(after)} v ${last(before)}.`,
      changes: "Which right arises, redemption or termination, and when.",
      terms: ["reinstatementDays", "preClosingReinstatementDays"],
    },
  ];
};

/** The principal falls due on a day on which it can be paid. */
const maturityDay: Rule = ({ terms }) => {
  const { adjustedDate, rollReason } = maturityStatement({}, withTerms(terms, { maturityRoll: "FOLLOWING" }));
  if (rollReason === undefined) return NOTHING;
  const due = terms.maturityDate;
  return [
    {
      severity: "L",
      clause: "Recital, 7.8",
      finding: "The principal falls due on a day that is no Business Day.",
      figures: `${isoDay(due)}, a ${weekdayName(due)}, ${due - terms.executionDate} days after the signing; the next Business Day is ${isoDay(adjustedDate)}.`,
      changes: "The day of payment: term Maturity roll decides.",
      terms: ["maturityDate", "businessCalendar", "maturityRoll"],
    },
  ];
};

/** The Debentures fall due after they are issued, and the agreement is signed before its limit. */
const orderOfDates: Rule = ({ terms }) => {
  const pairs = [
    ["executionDate", "effectiveDateLimit"],
    ["originalIssuanceDate", "maturityDate"],
  ] as const;
  return pairs
    .filter(([earlier, later]) => terms[earlier] >= terms[later])
    .map(([earlier, later]) => ({
      severity: "H",
      clause: "1.1, Recital",
      finding: `${TERM_DEFINITIONS[earlier].name} is not before ${TERM_DEFINITIONS[later].name}.`,
      figures: `${isoDay(terms[earlier])} v ${isoDay(terms[later])}.`,
      changes: "Every period that is counted from either.",
      terms: [earlier, later],
    }));
};

export const DATE_RULES = {
  filingAgainstLimit,
  lapseAgainstClosing,
  wireAgainstEffectiveness,
  reinstatementPeriods,
  maturityDay,
  orderOfDates,
} satisfies Rules;
