import {
  FEE_FACTS,
  FEE_QUANTITIES,
  feeStatement,
  fundsFlowRows,
  PROCEEDS_QUANTITIES,
  proceedsStatement,
} from "../engine/clauses/s4_27_fees";
import { cellFacts, quantity, tableOf } from "../cells/definition";

const feeFacts = cellFacts(FEE_FACTS);

/**
 * Fees and expenses that the Company owes for the deal: document preparation, disbursements and, at a Closing, the escrow agent fee.
 * @param disbursements Disbursements and expenses of KGL, in $.
 * @param unclosed TRUE when the agreement ended without a Closing.
 * @returns The fees together.
 * @section 7.1
 * @rounding none
 * @readings Escrow fee if unclosed
 * @throws #VALUE! when disbursements are negative or no number
 * @example =CLOSING_FEES() -> 30000
 * @example =CLOSING_FEES(3217.45, TRUE) -> 28217.45
 * @example =CLOSING_FEES(3217.45, TRUE, {"Escrow fee if unclosed","CLAUSE_7_1"}) -> 33217.45
 * @see NET_PROCEEDS, FUNDS_FLOW
 */
export const CLOSING_FEES = quantity(feeStatement, FEE_QUANTITIES, "fees", feeFacts);

/**
 * What the Escrow Agent wires to the Company at the Closing: the Purchase Price less the fees of 4.27, never below zero.
 * @param disbursements Disbursements and expenses of KGL, in $.
 * @returns The wire; fees above the Purchase Price stay owed by the Company.
 * @rounding none
 * @readings Wire
 * @throws #VALUE! when disbursements are negative or no number
 * @example =NET_PROCEEDS() -> 720000
 * @example =NET_PROCEEDS(3217.45) -> 716782.55
 * @example =NET_PROCEEDS(3217.45, {"Wire","GROSS"}) -> 750000
 * @see CLOSING_FEES, FUNDS_FLOW
 */
export const NET_PROCEEDS = quantity(proceedsStatement, PROCEEDS_QUANTITIES, "netProceeds", {
  disbursements: FEE_FACTS.disbursements,
});

/**
 * Every payment of the Closing, or of the end without one, by clause, payer and payee, and what the escrow takes in and pays out, which is the same.
 * @param disbursements Disbursements and expenses of KGL, in $.
 * @param unclosed TRUE when the agreement ended without a Closing.
 * @returns A heading row, five payments, then the totals into and out of escrow.
 * @section 2.2(c), 2.3(c), 7.1
 * @rounding none
 * @readings Wire, Escrow fee if unclosed
 * @throws #VALUE! when disbursements are negative or no number
 * @throws #N/A when the fees exceed what is in escrow: no clause says which is paid first
 * @example =FUNDS_FLOW(3217.45) -> rows 8, [2,5] 750000, [6,4] "Company", [6,5] 716782.55, [7,5] 750000, [8,5] 750000
 * @example =FUNDS_FLOW(3217.45, TRUE) -> rows 8, [3,3] "Company", [6,4] "Purchaser", [6,5] 750000
 * @see CLOSING_FEES, NET_PROCEEDS
 */
export const FUNDS_FLOW = tableOf({
  clause: "4.27",
  facts: feeFacts,
  columns: { Item: "text", Clause: "text", Payer: "text", Payee: "text", Amount: "$" },
  rows: fundsFlowRows,
  answer: "Amount",
});
