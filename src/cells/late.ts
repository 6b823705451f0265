import { TERM_DEFINITIONS, type TermKey } from "../engine/agreement/terms";
import { register, type Definition } from "./definition";
import { explanation } from "./explanation";
import { heldExplanation } from "./held-explanation";
import { lateFileCame } from "./host";

/** What is said of terms for people, which the build leaves out of the first file. */
type TermWords = Readonly<Partial<Record<TermKey, { readonly meaning?: string; readonly reason?: string }>>>;

function say(words: TermWords): void {
  for (const [key, { meaning, reason }] of Object.entries(words)) {
    const term: object & { reading?: object } = TERM_DEFINITIONS[key as TermKey];
    if (meaning !== undefined) Object.assign(term, { meaning });
    if (reason !== undefined) Object.assign(term.reading!, { reason });
  }
}

/** What the second file does: its functions are found from now on, and every function's working. */
export function come(definitions: Readonly<Record<string, Definition>>, words: TermWords): void {
  say(words);
  register(definitions);
  lateFileCame((definition, args) => heldExplanation(explanation(definition, args)));
}
