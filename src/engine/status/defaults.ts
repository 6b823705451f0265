import { Exact } from "../basics/exact";
import { damagesStatement, DEFAULT_EVENTS, type DefaultEvent } from "../clauses/s4_25_liquidated_damages";
import { breachDefault } from "./breaches";
import { STATED_ENDINGS, statedEvent, type Scope } from "./endings";
import { lapseVerdict } from "./lapse";
import { stateOf } from "./state";
import {
  known,
  lacking,
  needing,
  no,
  once,
  text,
  yes,
  type Deal,
  type Lack,
  type RowDefinition,
  type Verdict,
} from "./verdicts";

/** An Event of Default, and on whose side it is. */
interface Possible {
  readonly side: DefaultEvent;
  readonly verdict: Verdict;
}

/** The events of 5.1. Only illegality is nobody's, and only 5.1(c) is the Purchaser's. */
function eventsOf51(deal: Deal, scope: Scope): Possible[] {
  const { illegality, ...others } = STATED_ENDINGS;
  return [
    { side: "ILLEGALITY", verdict: illegality(deal, scope) },
    { side: "COMPANY", verdict: lapseVerdict(deal) },
    ...Object.values(others).map((ending): Possible => ({ side: "COMPANY", verdict: ending(deal, scope) })),
    { side: "COMPANY", verdict: breachDefault(deal, "company", scope) },
    { side: "PURCHASER", verdict: breachDefault(deal, "purchaser", scope) },
  ];
}

/**
 * What can be an Event of Default in the state of the deal. **Reading:** each
 * event of 5.1 speaks of the time before the Closing, so that after it only the
 * Debentures know any: term *Default after closing*.
 */
function possibleDefaults(deal: Deal, state: Verdict): Possible[] {
  if (state.answer !== "CLOSED") return eventsOf51(deal, "BEFORE_CLOSING");
  const debentures: Possible = {
    side: "COMPANY",
    verdict: statedEvent("debentureDefault", "as the Debentures have it", deal, "ANY_TIME"),
  };
  return deal.terms.defaultAfterClosing === "S5_1_CONTINUES"
    ? [debentures, ...eventsOf51(deal, "ANY_TIME")]
    : [debentures];
}

interface Defaults {
  readonly verdict: Verdict;
  /** of the events that are known to have occurred */
  readonly sides: readonly DefaultEvent[];
  /** the events of which it is not known */
  readonly open: readonly Possible[];
}

const lacksOf = (possible: readonly Possible[]): Lack[] => possible.flatMap(({ verdict }) => verdict.lacks);

const defaultsOf = once((deal): Defaults => {
  const state = stateOf(deal);
  const possible = possibleDefaults(deal, state);
  const happened = possible.filter(({ verdict }) => verdict.answer === true);
  const open = possible.filter(({ verdict }) => verdict.answer === undefined);
  if (happened.length > 0) {
    const why = happened.map(({ verdict }) => verdict.why).join("; ");
    return { verdict: yes(why, happened[0]!.verdict.date), sides: happened.map(({ side }) => side), open };
  }
  if (state.answer === undefined) return { verdict: lacking([...state.lacks, ...lacksOf(open)]), sides: [], open };
  return { verdict: open.length > 0 ? lacking(lacksOf(open)) : no("none of the events has occurred"), sides: [], open };
});

/** An answer that needs to be known which Events of Default there are. */
function onDefaults(event: string, clause: string, decide: (defaults: Defaults, deal: Deal) => Verdict): RowDefinition {
  return {
    event,
    clause,
    decide: (deal) => {
      const defaults = defaultsOf(deal);
      return defaults.verdict.answer === undefined ? defaults.verdict : decide(defaults, deal);
    },
  };
}

function defaultingParty(sides: readonly DefaultEvent[]): string {
  const [company, purchaser] = [sides.includes("COMPANY"), sides.includes("PURCHASER")];
  if (company && purchaser) return "BOTH";
  return company ? "COMPANY" : purchaser ? "PURCHASER" : "NONE";
}

/** The party, where no event that is not known could change it. */
function onParty({ sides, open }: Defaults, decide: (party: string) => Verdict): Verdict {
  const others = open.filter(({ side }) => side !== "ILLEGALITY" && !sides.includes(side));
  return others.length > 0 ? lacking(lacksOf(others)) : decide(defaultingParty(sides));
}

const PARTY_WHY =
  "the Company for the events on its side, the Purchaser for its breach under 5.1(c), nobody for illegality";

/** The refund matters under one reading only, and is asked for under that alone. */
function liquidatedDamages({ sides, open }: Defaults, deal: Deal): Verdict {
  const isOpen = !sides.includes("COMPANY") || deal.terms.liquidatedDamagesStacking === "PER_DEFAULT";
  if (isOpen && open.length > 0) return lacking(lacksOf(open));
  if (sides.length === 0) return known(Exact.ZERO, "$", "no Event of Default");
  const returned = deal.facts.purchasePriceReturned;
  const isAsked = deal.terms.refundAndDamages === "INCLUSIVE";
  if (isAsked && returned === undefined) return lacking(["purchasePriceReturned"]);
  const event = DEFAULT_EVENTS.find((side) => sides.includes(side))!;
  const facts = {
    event,
    defaults: sides.filter((side) => side === event).length,
    refund: isAsked ? returned! : Exact.ZERO,
  };
  const { damages } = damagesStatement(facts, deal.terms);
  return known(
    damages,
    "$",
    `on demand, by wire; event ${event}, Liquidated damages scope ${deal.terms.liquidatedDamagesScope}`,
  );
}

/** VI: who pays for an action at law. */
function actionCosts(deal: Deal): Verdict {
  if (deal.facts.legalAction === false) return text("NONE", "no action was commenced");
  return needing(deal, ["legalAction", "prevailingParty"], ({ prevailingParty }) =>
    prevailingParty === "SPLIT"
      ? text("NOT SETTLED", "the clause knows one party that does not prevail")
      : text(
          prevailingParty === "COMPANY" ? "PURCHASER" : "COMPANY",
          "all reasonable costs fall on the party that does not prevail",
        ),
  );
}

/** What follows from an Event of Default: 4.25, 5.2 and Article VI. */
export const DEFAULT_ROWS = {
  eventOfDefault: { event: "Event of Default", clause: "5.1", decide: (deal) => defaultsOf(deal).verdict },
  defaultingParty: onDefaults("Defaulting party", "5.2", (defaults) =>
    onParty(defaults, (party) => text(party, PARTY_WHY)),
  ),
  deemedInDefault: onDefaults("Deemed in default", "5.2", (defaults) => {
    if (defaults.sides.some((side) => side !== "ILLEGALITY"))
      return yes("an Event of Default occurred; one of 5.1(b) only once its cure period is over");
    return onParty(defaults, () => no("there is no defaulting party"));
  }),
  attorneysFees: onDefaults("Attorney's fees of enforcing borne by", "5.2", (defaults) =>
    onParty(defaults, (party) => text(party, "all of them, by the defaulting party")),
  ),
  defaultInterest: onDefaults("Unpaid amounts bear interest", "5.2, VI", ({ sides }) =>
    sides.length > 0 ? yes("at the Default rate: DEFAULT_INTEREST") : no("no Event of Default"),
  ),
  liquidatedDamages: onDefaults("Liquidated damages", "4.25", liquidatedDamages),
  actionCosts: { event: "Costs of legal action borne by", clause: "VI", decide: actionCosts },
} satisfies Record<string, RowDefinition>;
