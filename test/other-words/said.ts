import { isOtherWords, otherWords } from "../../scripts/build/other-words";

/** What the engine says, as it stands on the screen: in a run in other words, in those. */
export function said(text: string): string {
  return isOtherWords ? otherWords(text) : text;
}
