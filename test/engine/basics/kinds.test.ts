import { AGREEMENT_TERMS } from "../../../src/engine/agreement/deal";
import { TermError } from "../../../src/engine/basics/errors";
import { Exact } from "../../../src/engine/basics/exact";
import {
  aboveZero,
  amount,
  count,
  date,
  dayCount,
  fraction,
  multiple,
  optional,
  optionally,
  price,
  shareCount,
  time,
  type Kind,
} from "../../../src/engine/basics/kinds";
import type { Raw } from "../../../src/engine/basics/values";
import { escrowStatement, type EscrowFacts } from "../../../src/engine/clauses/s4_13_escrow";
import { triggerStatement, type TriggerFacts } from "../../../src/engine/clauses/s4_19_redemption";

const PLACE = { parameter: "x", clause: "4.13" };

/** What reading gives, as text; or what is accepted where it refuses. */
function read(kind: Kind<unknown>, raw: Raw): string {
  try {
    return String(kind.read(raw, PLACE));
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return `accepted is ${error.accepted}`;
  }
}

describe("a kind reads what a cell holds", () => {
  const rows: readonly [string, Kind<unknown>, Raw, string, string][] = [
    ["amount", amount, null, "0", "a blank is none"],
    ["amount", amount, -0.01, "accepted is an amount in $, 0 or more", "just below"],
    ["shareCount", shareCount, 2.5, "accepted is a whole number of shares, 0 or more", "in part"],
    ["price", price, 0, "accepted is a price in $ per share, above 0", "an empty cell may arrive as 0"],
    ["price", price, null, "accepted is a price in $ per share, above 0", "a blank is no price"],
    ["multiple", multiple, 0, "accepted is a factor above 0, such as 2", "nothing times"],
    ["fraction", fraction, 1, "1", "all of it"],
    ["fraction", fraction, 1.0001, "accepted is a fraction from 0 to 1: 5% is 0.05", "more than all"],
    ["dayCount", dayCount, -3, "-3", "days back"],
    ["count", count, 0, "accepted is a whole number above 0", "none"],
    ["time", time, "9:05", "545", "text"],
    ["time", time, "09:60", "accepted is a time of day such as 09:00", "no minute"],
    ["time", time, 0.5, "720", "a part of the day"],
    ["above zero", aboveZero(shareCount, "shares"), 2.5, "accepted is shares", "still whole"],
    ["above zero", aboveZero(amount, "$"), 0, "accepted is $", "a zero is a word"],
    ["optional", optional(price), false, "undefined", "nothing came"],
    ["optionally", optionally(amount, Exact.ONE), 0, "1", "what it is otherwise"],
  ];
  test.each(rows)("%s %#", (_name, kind, raw, says) => expect(read(kind, raw)).toBe(says));
});

describe("a kind knows its values", () => {
  test.each([
    [date, 2, true, "the first day"],
    [date, 1, false, "the day before"],
    [date, 37_000.5, false, "a time of day"],
    [date, Number.NaN, false, "no number"],
    [dayCount, -1, true, "back"],
    [dayCount, 2 ** 54, false, "no double tells it from the next"],
    [count, 0, false, "none"],
  ] as const)("%# %p", (kind, value, holds) => expect(kind.holds(value)).toBe(holds));

  test("and what may be left out may be undefined", () => {
    expect(optional(date).holds(undefined)).toBe(true);
    expect(optional(date).holds(0)).toBe(false);
  });
});

describe("a clause refuses facts by itself, whoever gives them", () => {
  const facts: EscrowFacts = {
    principal: Exact.whole(750_000),
    conversionPrice: Exact.fraction(1, 4),
    escrowShares: Exact.whole(5_000_000),
    accruedInterest: Exact.ZERO,
  };
  const refusal = (given: Partial<EscrowFacts>): unknown => {
    try {
      return escrowStatement({ ...facts, ...given }, AGREEMENT_TERMS);
    } catch (error) {
      return error;
    }
  };

  test("what is right is answered", () => {
    expect(escrowStatement(facts, AGREEMENT_TERMS).shares.toText()).toBe("1,000,000");
  });

  test.each([
    [{ principal: Exact.whole(-5) }, "principal: -5 came; accepted is an amount in $, 0 or more [4.13]"],
    [
      { conversionPrice: Exact.ZERO },
      "conversion_price: 0 came; accepted is a price in $ per share, above 0 [4.13]",
      "where it would divide by zero",
    ],
    [
      { escrowShares: Exact.fraction(1, 2) },
      "escrow_shares: 0.5 came; accepted is a whole number of shares, 0 or more [4.13]",
    ],
  ])("%p", (given, message) => {
    const error = refusal(given);
    expect(error).toBeInstanceOf(TermError);
    expect(error).toMatchObject({ kind: "invalid", message, came: Object.values(given)[0] });
  });

  test("the cell's own name of a fact is given", () => {
    const halt: TriggerFacts = { event: "SUSPENSION", halted: 37_900, asOf: 0.5, cause: "ISSUER" };
    expect(() => triggerStatement(halt, AGREEMENT_TERMS)).toThrow("as_of: 0.5 came; accepted is a date");
  });
});
