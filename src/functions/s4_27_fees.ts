import {
  FEE_QUANTITIES,
  feeStatement,
  fundsFlowRows,
  PROCEEDS_QUANTITIES,
  proceedsStatement,
} from "../engine/clauses/s4_27_fees";
import { Exact } from "../engine/basics/exact";
import { answer, answerTable, quantity, tableOf } from "./define";
import { amount, flag, optionally } from "./facts";

const disbursements = optionally(amount, Exact.ZERO);
const unclosed = optionally(flag, false);

const CLOSING_FEES = quantity({
  id: "CLOSING_FEES",
  clause: "4.27",
  facts: { disbursements, unclosed },
  statement: feeStatement,
  quantities: FEE_QUANTITIES,
  result: "fees",
});

/**
 * Fees and expenses that the Company owes for the deal: document preparation, disbursements and, at a Closing, the escrow agent fee.
 * @customfunction CLOSING_FEES
 * @param [disbursements] Disbursements and expenses of KGL, in $.
 * @param [unclosed] TRUE when the agreement ended without a Closing.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The fees together.
 * @section 4.27, 7.1
 * @unit $
 * @rounding none
 * @readings Escrow fee if unclosed
 * @throws #VALUE! when disbursements are negative or no number
 * @example =CLOSING_FEES() -> 30000
 * @example =CLOSING_FEES(3217.45, TRUE) -> 28217.45
 * @example =CLOSING_FEES(3217.45, TRUE, {"Escrow fee if unclosed","CLAUSE_7_1"}) -> 33217.45
 * @see NET_PROCEEDS, FUNDS_FLOW
 */
export function closingFees(disbursements?: any[][], unclosed?: any[][], terms?: any[][]): any[][] {
  return answer(CLOSING_FEES, [disbursements, unclosed], terms);
}

const NET_PROCEEDS = quantity({
  id: "NET_PROCEEDS",
  clause: "2.3(c)(i), 4.27",
  facts: { disbursements },
  statement: proceedsStatement,
  quantities: PROCEEDS_QUANTITIES,
  result: "netProceeds",
});

/**
 * What the Escrow Agent wires to the Company at the Closing: the Purchase Price less the fees of 4.27, never below zero.
 * @customfunction NET_PROCEEDS
 * @param [disbursements] Disbursements and expenses of KGL, in $.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} The wire; fees above the Purchase Price stay owed by the Company.
 * @section 4.27, 2.3(c)(i)
 * @unit $
 * @rounding none
 * @readings Wire
 * @throws #VALUE! when disbursements are negative or no number
 * @example =NET_PROCEEDS() -> 720000
 * @example =NET_PROCEEDS(3217.45) -> 716782.55
 * @example =NET_PROCEEDS(3217.45, {"Wire","GROSS"}) -> 750000
 * @see CLOSING_FEES, FUNDS_FLOW
 */
export function netProceeds(disbursements?: any[][], terms?: any[][]): any[][] {
  return answer(NET_PROCEEDS, [disbursements], terms);
}

const FUNDS_FLOW = tableOf({
  id: "FUNDS_FLOW",
  clause: "4.27",
  facts: { disbursements, unclosed },
  columns: [
    { heading: "Item", unit: "text" },
    { heading: "Clause", unit: "text" },
    { heading: "Payer", unit: "text" },
    { heading: "Payee", unit: "text" },
    { heading: "Amount", unit: "$" },
  ],
  rows: fundsFlowRows,
  answer: "Amount",
});

/**
 * Every payment of the Closing, or of the end without one, by clause, payer and payee, and what the escrow takes in and pays out, which is the same.
 * @customfunction FUNDS_FLOW
 * @param [disbursements] Disbursements and expenses of KGL, in $.
 * @param [unclosed] TRUE when the agreement ended without a Closing.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} A heading row, five payments, then the totals into and out of escrow.
 * @columns Item, Clause, Payer, Payee, Amount
 * @section 4.27, 2.2(c), 2.3(c), 7.1
 * @unit $
 * @rounding none
 * @readings Wire, Escrow fee if unclosed
 * @throws #VALUE! when disbursements are negative or no number
 * @throws #N/A when the fees exceed what is in escrow: no clause says which is paid first
 * @example =FUNDS_FLOW(3217.45) -> rows 8, [2,5] 750000, [6,4] "Company", [6,5] 716782.55, [7,5] 750000, [8,5] 750000
 * @example =FUNDS_FLOW(3217.45, TRUE) -> rows 8, [3,3] "Company", [6,4] "Purchaser", [6,5] 750000
 * @see CLOSING_FEES, NET_PROCEEDS
 */
export function fundsFlow(disbursements?: any[][], unclosed?: any[][], terms?: any[][]): any[][] {
  return answerTable(FUNDS_FLOW, [disbursements, unclosed], terms);
}
