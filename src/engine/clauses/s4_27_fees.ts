import { unavailable } from "../basics/errors";
import { Exact, notNegative, total } from "../basics/exact";
import { check, type Kinds } from "../basics/check";
import { amount, flag, optionally } from "../basics/kinds";
import type { Quantities, Row } from "../basics/statement";
import type { Terms } from "../agreement/terms";

const CLAUSE = "4.27";

export interface FeeFacts {
  /** what counsel laid out */
  disbursements: Exact;
  /** terminated without a Closing */
  unclosed: boolean;
}

export const FEE_FACTS = {
  disbursements: optionally(amount, Exact.ZERO),
  unclosed: optionally(flag, false),
} satisfies Kinds<FeeFacts>;

const PROCEEDS_FACTS = { disbursements: FEE_FACTS.disbursements };

export type FeeTerms = Pick<Terms, "documentFee" | "escrowAgentFee" | "escrowFeeIfUnclosed">;

/** 4.27: what the Company pays for the deal, closed or not. */
export interface FeeStatement {
  documentFee: Exact;
  disbursements: Exact;
  escrowAgentFee: Exact;
  fees: Exact;
}

export const FEE_QUANTITIES: Quantities<FeeStatement> = {
  documentFee: {
    label: "Document preparation fee",
    unit: "$",
    clause: "4.27(a)(i)",
    rule: "due whether or not the deal closes",
  },
  disbursements: {
    label: "Disbursements",
    unit: "$",
    clause: "4.27(a)(ii)",
    rule: "as given; due whether or not the deal closes",
  },
  escrowAgentFee: {
    label: "Escrow agent fee",
    unit: "$",
    clause: "4.27(b)",
    rule: "due at the Closing; without one, only where Escrow fee if unclosed is CLAUSE_7_1",
  },
  fees: { label: "Fees", unit: "$", clause: "4.27", rule: "the three together" },
};

/** **Reading:** 7.1 would have the Company pay the Escrow Agent without a Closing too: term *Escrow fee if unclosed*. */
function escrowAgentFee(facts: FeeFacts, terms: FeeTerms): Exact {
  const isDue = !facts.unclosed || terms.escrowFeeIfUnclosed === "CLAUSE_7_1";
  return isDue ? terms.escrowAgentFee : Exact.ZERO;
}

export function feeStatement(facts: FeeFacts, terms: FeeTerms): FeeStatement {
  check(FEE_FACTS, facts, CLAUSE);
  const { documentFee } = terms;
  const { disbursements } = facts;
  const agentFee = escrowAgentFee(facts, terms);
  return { documentFee, disbursements, escrowAgentFee: agentFee, fees: total([documentFee, disbursements, agentFee]) };
}

export type ProceedsTerms = FeeTerms & Pick<Terms, "purchasePrice" | "wire">;

/** 2.3(c)(i) with 4.27: what the Escrow Agent wires to the Company at the Closing. */
export interface ProceedsStatement extends FeeStatement {
  purchasePrice: Exact;
  owedBesides: Exact;
  netProceeds: Exact;
}

export const PROCEEDS_QUANTITIES: Quantities<ProceedsStatement> = {
  ...FEE_QUANTITIES,
  purchasePrice: { label: "Purchase Price in escrow", unit: "$", clause: "2.1, 2.2(b)(vii)", rule: "of the terms" },
  owedBesides: {
    label: "Fees that the Company pays besides",
    unit: "$",
    clause: "4.27",
    rule: "what the escrow does not cover; all of them where Wire is GROSS",
  },
  netProceeds: {
    label: "Wired to the Company",
    unit: "$",
    clause: "2.3(c)(i), 4.27",
    rule: "the Purchase Price less the fees, never below zero; the whole of it where Wire is GROSS",
  },
};

/** **Reading:** 2.3(c)(i) speaks of the Purchase Price, 4.27 has the fees deducted from escrow: term *Wire*. */
export function proceedsStatement(facts: Pick<FeeFacts, "disbursements">, terms: ProceedsTerms): ProceedsStatement {
  check(PROCEEDS_FACTS, facts, CLAUSE);
  const closed = { disbursements: facts.disbursements, unclosed: false };
  const { documentFee, disbursements, escrowAgentFee, fees } = feeStatement(closed, terms);
  const { purchasePrice } = terms;
  const deducted = terms.wire === "NET" ? fees : Exact.ZERO;
  const netProceeds = notNegative(purchasePrice.minus(deducted));
  const owedBesides = fees.minus(purchasePrice.minus(netProceeds));
  return { documentFee, disbursements, escrowAgentFee, fees, purchasePrice, owedBesides, netProceeds };
}

const PURCHASER = "Purchaser";
const COMPANY = "Company";
const ESCROW = "Escrow";
const KGL = "KGL";
const ESCROW_AGENT = "Escrow Agent";

interface Flow {
  item: string;
  clause: string;
  payer: string;
  payee: string;
  amount: Exact;
}

/** Who pays the fees: the escrow at a Closing, as 4.27 has it, or the Company itself. */
function feePayer(facts: FeeFacts, fees: FeeStatement, terms: ProceedsTerms): string {
  if (facts.unclosed || terms.wire === "GROSS") return COMPANY;
  if (fees.fees.isMore(terms.purchasePrice)) {
    const detail = `fees of ${fees.fees.toText(2)} exceed the ${terms.purchasePrice.toText(2)} in escrow, and no clause says which is paid first`;
    unavailable("disbursements", detail, CLAUSE);
  }
  return ESCROW;
}

function flowsOf(facts: FeeFacts, terms: ProceedsTerms): Flow[] {
  const fees = feeStatement(facts, terms);
  const payer = feePayer(facts, fees, terms);
  const isUnder71 = facts.unclosed && fees.escrowAgentFee.sign() > 0;
  const release = facts.unclosed
    ? { item: "Purchase Price returned", clause: "2.2(c)(i)(A)", payee: PURCHASER, amount: terms.purchasePrice }
    : {
        item: "Purchase Price wired",
        clause: "2.3(c)(i)",
        payee: COMPANY,
        amount: proceedsStatement(facts, terms).netProceeds,
      };
  return [
    {
      item: "Purchase Price deposited",
      clause: "2.2(b)(vii)",
      payer: PURCHASER,
      payee: ESCROW,
      amount: terms.purchasePrice,
    },
    { item: "Document preparation fee", clause: "4.27(a)(i)", payer, payee: KGL, amount: fees.documentFee },
    { item: "Disbursements", clause: "4.27(a)(ii)", payer, payee: KGL, amount: fees.disbursements },
    {
      item: "Escrow agent fee",
      clause: isUnder71 ? "7.1" : "4.27(b)",
      payer,
      payee: ESCROW_AGENT,
      amount: fees.escrowAgentFee,
    },
    { ...release, payer: ESCROW },
  ];
}

/** Every payment of the deal, by clause, and what goes through the escrow: as much out of it as in. */
export function fundsFlowRows(facts: FeeFacts, terms: ProceedsTerms): readonly Row[] {
  const flows = flowsOf(facts, terms);
  const paidIn = total(flows.filter((flow) => flow.payee === ESCROW).map((flow) => flow.amount));
  const paidOut = total(flows.filter((flow) => flow.payer === ESCROW).map((flow) => flow.amount));
  if (!paidIn.equals(paidOut))
    throw new Error(`the escrow takes in ${paidIn.toText()} and pays out ${paidOut.toText()}`);
  return [
    ...flows.map(({ item, clause, payer, payee, amount }) => [item, clause, payer, payee, amount]),
    ["Total into escrow", "2.2(b)(vii)", undefined, ESCROW, paidIn],
    ["Total out of escrow", "2.2(c), 2.3(c), 4.27", ESCROW, undefined, paidOut],
  ];
}
