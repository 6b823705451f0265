/** What went wrong, for the person. An error from the page around the pane is not of this page's class. */
export function reason(error: unknown): string {
  const message = (error as { readonly message?: unknown } | null | undefined)?.message;
  return typeof message === "string" ? message : String(error);
}

/** Says what was to be done in front of why it was not. */
export async function telling<T>(failed: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(`${failed} ${reason(error)}`);
  }
}

/** A part of a change, and how it is called where the change stops halfway. */
export interface Step {
  readonly what: string;
  readonly make: () => Promise<unknown>;
}

/** Makes the steps of a change in their order. Where one fails, the error says what was made before it and what was not. */
export async function inTurn(change: string, steps: readonly Step[]): Promise<void> {
  for (const [index, { make }] of steps.entries()) {
    try {
      await make();
    } catch (error) {
      const names = steps.map(({ what }) => what);
      const [made, lacking] = [names.slice(0, index).join(", "), names.slice(index).join(", ")];
      const how = made === "" ? "was not made." : `was made in part: ${made}. Not made: ${lacking}.`;
      throw new Error(`${change} ${how} ${reason(error)}`);
    }
  }
}
