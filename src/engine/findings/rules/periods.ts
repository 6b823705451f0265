import type { TermKey, Terms } from "../../agreement/terms";
import { dayOf, isoDay, type Day } from "../../basics/days";
import { exclusivityStatement } from "../../clauses/s4_16_exclusivity";
import { introductionEndStatement } from "../../clauses/s4_28_introduction";
import { anniversary } from "../../clauses/s7_8_periods";
import { NOTHING, type Rule, type Rules } from "./deal";
import { latestClosing } from "./latest-closing";
import { percent } from "./words";

/** States are qualified for as long as Debentures may be converted. */
const stateQualification: Rule = ({ terms }) => {
  const place = { parameter: "Blue sky years", clause: "4.17" };
  const end = anniversary(latestClosing(terms), terms.blueSkyYears, place);
  if (end >= terms.maturityDate) return NOTHING;
  return [
    {
      severity: "H",
      clause: "4.17, 4.24",
      finding:
        "State qualification ends before the Debentures fall due, while registration is to last as long as any is unconverted.",
      figures: `Through ${isoDay(end)} for the latest Closing; Debentures due ${isoDay(terms.maturityDate)}, ${terms.maturityDate - end} days later.`,
      changes: "Whether shares of a later conversion can be sold in the states.",
      terms: ["effectiveDateLimit", "closingDays", "blueSkyYears", "maturityDate"],
    },
  ];
};

/** An exclusive right leaves room for what another clause pays for. */
const exclusivityAgainstIntroductions: Rule = ({ terms }) => {
  const { start, end } = exclusivityStatement({ originalIssuance: undefined }, terms);
  const introductions = introductionEndStatement({}, terms);
  if (terms.introductionFeeRate.sign() <= 0 || start > introductions.end) return NOTHING;
  return [
    {
      severity: "M",
      clause: "4.16, 4.28",
      finding:
        "Financings for which a fee is promised are mostly prohibited by the exclusivity, which knows no consent.",
      figures: `Exclusivity ${isoDay(start)} to ${isoDay(end)}; fee of ${percent(terms.introductionFeeRate)} to ${isoDay(introductions.end)}.`,
      changes: "Whether the fee can ever be earned on convertible securities or an equity line.",
      terms: ["originalIssuanceDate", "exclusivityYears", "introductionFeeRate", "introductionYears"],
    },
  ];
};

/** Every restraint ends. */
const restraintsWithoutEnd: Rule = ({ schedules }) =>
  schedules.restraints
    .filter(({ endsOnTermination }) => !endsOnTermination)
    .map(({ name, clause }) => ({
      severity: "M",
      clause: `${clause}, 7.9`,
      finding: `${name}: the restraint ends only at the Closing.`,
      figures: "No end if the agreement terminates without one; its covenants survive.",
      changes: "Whether the Company is bound for ever: term Pre-closing end decides.",
      terms: ["preClosingEnd"],
    }));

interface LawChange {
  readonly from: Day;
  readonly clause: string;
  readonly what: string;
  /** the last day on which the deal still refers to the law as it was */
  readonly until: (terms: Terms) => Day;
  readonly terms: readonly TermKey[];
}

/** Changes of the law that leave a reference of this form of agreement without its object. */
const LAW_CHANGES: readonly LawChange[] = [
  {
    from: dayOf(2004, 8, 23),
    clause: "5.1(a)(v)",
    what: "Items 1 to 4 of Form 8-K were renumbered",
    until: latestClosing,
    terms: ["effectiveDateLimit", "closingDays"],
  },
  {
    from: dayOf(2006, 8, 1),
    clause: "1.1, 7.14",
    what: "Nasdaq became a national securities exchange",
    until: (terms) => terms.maturityDate,
    terms: ["maturityDate"],
  },
];

/** What the agreement refers to exists for as long as it matters. */
const lawThatChanges: Rule = ({ terms }) =>
  LAW_CHANGES.filter(({ from, until }) => until(terms) >= from).map((change) => ({
    severity: "M",
    clause: change.clause,
    finding: `${change.what} within the time of the agreement.`,
    figures: `From ${isoDay(change.from)}; the agreement refers to the law as it was until ${isoDay(change.until(terms))}.`,
    changes: "Which item, or which limb of the Per Share Market Value, the words mean from then on.",
    terms: change.terms,
  }));

export const PERIOD_RULES = {
  stateQualification,
  exclusivityAgainstIntroductions,
  restraintsWithoutEnd,
  lawThatChanges,
} satisfies Rules;
