import { invalid } from "../basics/errors";
import { isOneOf, known, needing, no, not, test, yes, type Deal, type RowDefinition, type Verdict } from "./verdicts";

type Links = ReadonlyMap<string, ReadonlySet<string>>;

const plain = (name: string): string => name.trim().toLowerCase();

/** Who controls whom, from pairs such as A > B. */
function linksOf(pairs: readonly string[]): Links {
  const links = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [controller, controlled, ...more] = pair.split(">").map(plain);
    if (!controller || !controlled || more.length > 0)
      invalid("facts, Control links", `"${pair}" came; accepted is a pair such as A > B`, "1.1");
    links.set(controller, (links.get(controller) ?? new Set<string>()).add(controlled));
  }
  return links;
}

/** A Person with everyone it controls, directly or through others; rings come to an end. */
function controlledBy(person: string, links: Links): Set<string> {
  const found = new Set([person]);
  for (const each of found) links.get(each)?.forEach((next) => found.add(next));
  return found;
}

/** Control runs from one to the other, or from one Person to both. */
function areAffiliates(first: string, second: string, links: Links): boolean {
  return [first, second, ...links.keys()].some((person) => {
    const group = controlledBy(person, links);
    return group.has(first) && group.has(second);
  });
}

function affiliate(deal: Deal): Verdict {
  return needing(deal, ["affiliatePair", "controlLinks"], ({ affiliatePair, controlLinks }) => {
    const [first, second, ...more] = affiliatePair.map(plain);
    if (!first || !second || more.length > 0)
      invalid("facts, Affiliate pair", `${affiliatePair.join(", ")} came; accepted are two names`, "1.1");
    const why = "one controls the other, or one Person controls both, directly or indirectly";
    return areAffiliates(first, second, linksOf(controlLinks)) ? yes(why) : no(`not the case that ${why}`);
  });
}

function pricesAtLeastPar({ terms }: Deal): Verdict {
  const isEnough =
    !terms.warrantExercisePrice.isLess(terms.parValue) && !terms.initialWarrantExercisePrice.isLess(terms.parValue);
  return known(isEnough, "TRUE/FALSE", `of both Warrants, against ${terms.parValue.toText()} a share`);
}

/** Article I: what the defined terms take in. */
export const DEFINITION_ROWS = {
  affiliate: { event: "Affiliate", clause: "1.1", decide: affiliate },
  countsAsPurchaser: test(
    "Person counts as Purchaser",
    "1.1",
    "the fund, its officers, directors, principal shareholders and other Affiliates",
    not(isOneOf("person", "OTHER")),
  ),
  countsAsSecurity: test(
    "Instrument is one of the Securities",
    "1.1",
    "the eight that the definition lists",
    not(isOneOf("instrument", "OTHER")),
  ),
  parValue: {
    event: "Par value of the outstanding shares",
    clause: "1.1, Schedule 3.1(c)",
    decide: ({ terms }) =>
      known(
        terms.outstandingShares.times(terms.parValue),
        "$",
        "Outstanding shares × Par value; stock into which they are reclassified counts as Common Stock",
      ),
  },
  exercisePricesAtLeastPar: { event: "Exercise prices at least par", clause: "1.1", decide: pricesAtLeastPar },
} satisfies Record<string, RowDefinition>;
