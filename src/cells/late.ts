import { register, type Definition } from "./definition";
import { explanation } from "./explanation";
import { heldExplanation } from "./held-explanation";
import { lateFileCame } from "./host";

/** What the second file does: its functions are found from now on, and every function's working. */
export function come(definitions: Readonly<Record<string, Definition>>): void {
  register(definitions);
  lateFileCame((definition, args) => heldExplanation(explanation(definition, args)));
}
