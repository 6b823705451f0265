import type { HeldExplanation, HeldValue } from "../../cells/held-explanation";
import type { Alternative } from "../../cells/explanation";
import type { TermKey } from "../../engine/agreement/terms";

/** Which reading decided: Cap denominator POST. */
export interface ReadingUsed {
  readonly term: TermKey;
  readonly name: string;
  readonly choice: string;
}

export function inForce({ readings }: HeldExplanation): ReadingUsed[] {
  return Object.entries(readings).map(([term, { name, alternatives }]) => ({
    term: term as TermKey,
    name,
    choice: alternatives.find((each) => each.isInForce)?.choice ?? "",
  }));
}

/** What a reading takes the words to mean, and why it stands or gives no answer. */
export function meaningOf({ means, because, problem }: Alternative<HeldValue>): string {
  return [`${means}.`, because, problem].filter((part) => part).join(" ");
}

/** A line of the working of the statement S, where it is a number. */
export function stepNumber<S>(working: HeldExplanation | undefined, key: keyof S & string): number | undefined {
  const value = working?.steps[key]?.value.value;
  return typeof value === "number" ? value : undefined;
}
