import { MATERIAL_QUANTITIES, materialStatement } from "../engine/clauses/s1_1_material";
import { answer, quantity } from "./define";
import { amount } from "./facts";

const IS_MATERIAL = quantity({
  id: "IS_MATERIAL",
  clause: "1.1",
  facts: { amount },
  statement: materialStatement,
  quantities: MATERIAL_QUANTITIES,
  result: "isMaterial",
});

/**
 * Whether a financial consequence is Material by the defined term: more than the Materiality threshold. Exactly as much is not.
 *
 * Whether a breach is material under 5.1(b) and (c) is another question: term Materiality.
 * @customfunction IS_MATERIAL
 * @param amount Financial consequence, in $, of one matter.
 * @param [terms] The deal's terms, as the Deal sheet lists them; omitted: the agreement's own.
 * @returns {any[][]} TRUE when it is Material.
 * @section 1.1
 * @unit TRUE/FALSE
 * @rounding none: decided exactly
 * @throws #VALUE! when the amount is negative or no number
 * @example =IS_MATERIAL(100000) -> FALSE
 * @example =IS_MATERIAL(100000.01) -> TRUE
 * @see DEAL_STATUS
 */
export function isMaterial(amount: any[][], terms?: any[][]): any[][] {
  return answer(IS_MATERIAL, [amount], terms);
}
