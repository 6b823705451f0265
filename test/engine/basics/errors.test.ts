import { schedulesFrom } from "../../../src/engine/agreement/schedules-table";
import { readTerm } from "../../../src/engine/agreement/terms-table";
import { invalid, TermError, unavailable } from "../../../src/engine/basics/errors";
import { readChoice, readDay, readFlag, type Raw } from "../../../src/engine/basics/values";

function errorOf(run: () => unknown): TermError {
  try {
    run();
  } catch (error) {
    if (error instanceof TermError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const place = { parameter: "price", clause: "4.13" };

describe("what a refused value was, and what would have been accepted", () => {
  type Row = [why: string, run: () => unknown, came: Raw, accepted: string];
  const AMOUNT = "an amount in $, above 0, or none";
  const KINDS = "CERTIFICATE, COMMITMENT, PURCHASER, DEBT, STATED, AS OF, PARTY, EXHIBIT, RESTRAINT";
  const long = "x".repeat(60);
  const rows: Row[] = [
    ["a text as it came, without the message's quotes", () => readFlag("maybe", place), "maybe", "TRUE or FALSE"],
    ["nothing, in an error that is about a value", () => readFlag(null, place), null, "TRUE or FALSE"],
    ["the choices", () => readChoice("c", ["A", "B"], place), "c", "A, B"],
    ["a long text in full", () => readDay(long, place), long, expect.stringMatching(/^a date/) as string],
    ["a term in a table", () => readTerm("principal", -5), -5, AMOUNT],
    ["a text that speaks as the message does", () => readTerm("principal", "accepted is x"), "accepted is x", AMOUNT],
    ["a schedule's kind", () => schedulesFrom([{ number: 3, cells: ["LETTER", "x"] }]), "LETTER", KINDS],
  ];
  test.each(rows)("%s", (_why, run, came, accepted) => {
    expect(errorOf(run)).toMatchObject({ kind: "invalid", came, accepted });
  });

  test("stand beside the message, which is what it was", () => {
    expect(errorOf(() => readFlag("maybe", place)).message).toBe(
      'price: "maybe" came; accepted is TRUE or FALSE [4.13]',
    );
  });

  test.each([
    ["a sentence that is not about one value", () => invalid("a", "b", "c")],
    ["what the agreement cannot answer", () => unavailable("a", "b", "c")],
  ])("%s has neither", (_what, run) => {
    const { came, accepted } = errorOf(run);
    expect([came, accepted]).toEqual([undefined, undefined]);
  });
});
