import { MATERIAL_QUANTITIES, materialStatement } from "../engine/clauses/s1_1_material";
import { amount } from "../engine/basics/kinds";
import { quantity } from "../cells/definition";

/**
 * Whether a financial consequence is Material by the defined term: more than the Materiality threshold. Exactly as much is not.
 *
 * Whether a breach is material under 5.1(b) and (c) is another question: term Materiality.
 * @param amount Financial consequence, in $, of one matter.
 * @returns TRUE when it is Material.
 * @rounding none: decided exactly
 * @throws #VALUE! when the amount is negative or no number
 * @example =IS_MATERIAL(100000) -> FALSE
 * @example =IS_MATERIAL(100000.01) -> TRUE
 * @see DEAL_STATUS
 */
export const IS_MATERIAL = quantity(materialStatement, MATERIAL_QUANTITIES, "isMaterial", { amount });
