import type { Row } from "../basics/statement";
import { shownTerm } from "./shown-terms";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition, type TermKey, type Terms } from "./terms";

/** A doubt that no switch decides: the facts of the case, or the words themselves, do. */
interface DecidedReading {
  readonly row: string;
  readonly name: string;
  readonly clause: string;
  readonly inForce: string;
  readonly readings: string;
  readonly reason: string;
}

const BY_FACT = "decided by the fact";

export const DECIDED_READINGS: readonly DecidedReading[] = [
  {
    row: "A13",
    name: "Appraisers",
    clause: "1.1",
    inForce: "at most two",
    readings: "one appraisal; the mean of two; more than two is refused",
    reason: "The Company may select an additional Appraiser, in the singular.",
  },
  {
    row: "A24",
    name: "Top-up price date",
    clause: "4.13",
    inForce: BY_FACT,
    readings: "the conversion price of the notice; that of the delivery",
    reason: "The price is an argument: test the notice's price, and the delivery's again.",
  },
  {
    row: "A42",
    name: "Second anniversary",
    clause: "4.17",
    inForce: "included",
    readings: "the period runs through the anniversary; it ends on the day before",
    reason: "A period through a day includes it.",
  },
  {
    row: "A44",
    name: "Excluded halts",
    clause: "4.19, 5.1(a)(vi)",
    inForce: BY_FACT,
    readings: "each clause's own exclusions",
    reason: "A market-wide halt is left out by 4.19 and not by 5.1; the cause is an argument of each function.",
  },
  {
    row: "A48",
    name: "Contribution weights",
    clause: "4.15(c)",
    inForce: BY_FACT,
    readings: "benefit and fault weigh alike; other weights",
    reason: "No weight is fixed; both are arguments, equal where they are left out.",
  },
  {
    row: "A49",
    name: "Sole fault",
    clause: "4.15(b)",
    inForce: BY_FACT,
    readings: "solely covers negligence, bad faith and breach; solely covers negligence and bad faith only",
    reason: "A court's finding decides; the fact is stated to the deal's status.",
  },
  {
    row: "A51",
    name: "Escrow certificates",
    clause: "1.1, Schedule 1",
    inForce: "1.1",
    readings: "7,500,000 as 1.1 says; 10,000,000 with the Initial Warrant; 12,500,000 as the denominations add up",
    reason: "1.1 is the operative definition, with its figure; the difference is a finding.",
  },
  {
    row: "A53",
    name: "Purchaser",
    clause: "1.1, 4.18",
    inForce: BY_FACT,
    readings: "the Purchaser alone; with its Affiliates and group",
    reason: "The definition and Rule 13d-5 take the group together: owned is the whole group's holding.",
  },
  {
    row: "A55",
    name: "Order of notices",
    clause: "4.18",
    inForce: BY_FACT,
    readings: "in the order received; as the Purchaser elects",
    reason: "None is stated; what was taken before is in owned and outstanding.",
  },
];

const LEFT_OPEN = "Not fixed by the agreement without its exhibits.";

/** The terms that are a choice between readings. What a deal rests on is none. */
export const READING_KEYS: readonly TermKey[] = TERM_KEYS.filter(
  (key) => TERM_DEFINITIONS[key].kind === "choice" && key !== "baseDeal",
);

export function choicesOf(key: TermKey): readonly string[] {
  return [...(TERM_DEFINITIONS[key] as TermDefinition).choices!.keys()];
}

/** Term, Clause, In force, Readings, Reason. */
export function readingRows(terms: Terms): Row[] {
  const switches = READING_KEYS.map((key): Row => {
    const definition: TermDefinition = TERM_DEFINITIONS[key];
    const readings = [...definition.choices!].map(([name, means]) => `${name}: ${means}`).join("; ");
    return [
      definition.name,
      definition.clause,
      shownTerm(key, terms).value,
      readings,
      definition.reading?.reason ?? LEFT_OPEN,
    ];
  });
  const decided = DECIDED_READINGS.map((one): Row => [one.name, one.clause, one.inForce, one.readings, one.reason]);
  return [...switches, ...decided];
}
