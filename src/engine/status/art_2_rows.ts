import { total } from "../basics/exact";
import { filingStatement } from "../clauses/s2_2_registration";
import { closingStatement, wireStatement } from "../clauses/s2_3_closing";
import { CLOSING_FACTS, SIGNING_FACTS } from "./art_2_facts";
import { factName } from "./facts";
import { extensionOf } from "./lapse";
import { stateOf } from "./state";
import {
  every,
  inTime,
  is,
  known,
  lacking,
  needing,
  no,
  notKnown,
  test,
  text,
  yes,
  type Deal,
  type RowDefinition,
  type Verdict,
} from "./verdicts";

type DeliveryKey = keyof typeof SIGNING_FACTS | keyof typeof CLOSING_FACTS;

const SIGNING_KEYS = Object.keys(SIGNING_FACTS) as DeliveryKey[];
const CLOSING_KEYS = Object.keys(CLOSING_FACTS) as DeliveryKey[];

/** A check list: TRUE when all of it is there, FALSE with what is not. */
function checkList(event: string, clause: string, keys: readonly DeliveryKey[]): RowDefinition {
  return {
    event,
    clause,
    decide: ({ facts }) => {
      const absent = keys.filter((key) => facts[key] === false);
      if (absent.length > 0) return no(`missing: ${absent.map(factName).join(", ")}`);
      const open = keys.filter((key) => facts[key] === undefined);
      return open.length > 0 ? lacking(open) : yes(`all ${keys.length} items`);
    },
  };
}

function effectiveInTime(deal: Deal): Verdict {
  return inTime(deal, "effectiveDate", deal.terms.effectiveDateLimit);
}

/** 2.3(a) alone: a Closing may be in time under it, and too late under 5.1(a)(ii). */
function closingInTime(deal: Deal): Verdict {
  return needing(deal, ["effectiveDate"], ({ effectiveDate }) => {
    if (effectiveDate === null) return no("without an Effective Date the time to close has not begun");
    const { limit } = closingStatement({ effective: effectiveDate }, deal.terms);
    const plain = inTime(deal, "closing", limit);
    if (plain.answer === true) return plain;
    const { verdict, day } = extensionOf(deal);
    if (verdict.answer === undefined) return verdict;
    return day === undefined
      ? plain
      : inTime(deal, "closing", closingStatement({ effective: effectiveDate, extension: day }, deal.terms).date);
  });
}

function wireInTime(deal: Deal): Verdict {
  return needing(deal, ["closing"], ({ closing }) => {
    if (closing === null) return notKnown("the last day hangs on the day of the Closing");
    return inTime(deal, "wireInstructions", wireStatement({ closing }, deal.terms).date);
  });
}

function keptInEscrow(deal: Deal): Verdict {
  const state = stateOf(deal);
  if (state.answer === undefined) return lacking(state.lacks);
  if (state.answer !== "CLOSED") return text("does not arise", "it is what the Escrow Agent keeps after the Closing");
  return needing(deal, ["escrowSharesReleased"], ({ escrowSharesReleased }) => {
    const held = total([deal.terms.escrowShares, deal.terms.initialWarrantEscrowShares]).minus(escrowSharesReleased);
    if (held.sign() < 0) return notKnown("more shares were released than both escrows held");
    return known(held, "shares", "Escrow Shares and Initial Warrant Escrow Shares, less those released");
  });
}

/** Article II up to the Closing. */
export const PURCHASE_ROWS = {
  purchasePrice: {
    event: "Purchase Price",
    clause: "2.1",
    decide: ({ terms }) =>
      known(
        terms.purchasePrice,
        "$",
        "one price for Debentures, Warrant and Initial Warrant, not allocated among them",
      ),
  },
  filedInTime: {
    event: "Registration Statement filed in time",
    clause: "2.2(a)",
    decide: (deal) => inTime(deal, "registrationStatementFiled", filingStatement({}, deal.terms).adjustedDate),
  },
  effectiveInTime: { event: "Effective Date in time", clause: "1.1", decide: effectiveInTime },
  signingDeliveries: checkList("Signing deliveries complete", "2.2(b)", SIGNING_KEYS),
  escrowAgreements: test(
    "Escrow agreements executed",
    "4.12",
    "both at signing",
    every(is("escrowAgreement"), is("initialEscrowAgreement")),
  ),
  extension: {
    event: "Extension of the Closing counts",
    clause: "2.3(a)",
    decide: (deal) => extensionOf(deal).verdict,
  },
  closingInTime: { event: "Closing in time under 2.3(a)", clause: "2.3(a)", decide: closingInTime },
  closingDeliveries: checkList("Closing deliveries complete", "2.3(b)", CLOSING_KEYS),
  purchasePriceRelease: checkList("Purchase Price may be released", "2.3(c)", CLOSING_KEYS),
  wireInTime: { event: "Wire instructions in time", clause: "2.3(c)(i)", decide: wireInTime },
  sharesKeptInEscrow: { event: "Shares kept in escrow", clause: "2.3(d), 2.3(e)", decide: keptInEscrow },
} satisfies Record<string, RowDefinition>;
