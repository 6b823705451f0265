import fc from "fast-check";
import { iso } from "../engine/calendar/iso";
import { call, callWith } from "./host";

describe("4.15, by the cases of the clause book", () => {
  test.each([
    ["IND-02 A48", [400000, 0.3, 0.8], 220000, "equal weights"],
    ["IND-02 A48", [400000, 0.3, 0.8, 0.5, 0.5], 220000, "the same, written out"],
    ["IND-03 A48", [400000, 0.3, 0.8, 0, 1], 320000, "fault only"],
    ["IND-03 A48", [400000, 0.3, 0.8, 1, 0], 120000, "benefit only"],
    ["IND-03 A48", [400000, 0.3, 0.8, null, 1], 320000, "a blank beside a weight is none"],
    ["IND-04", [0, 0.3, 0.8], 0, "no loss"],
    ["all", [400000, 1, 1], 400000, "all of it"],
    ["none", [400000, 0, 0], 0, "none of it"],
    [
      "thirds",
      [300000, 1, 0, 1 / 3, 2 / 3],
      99999.9999999999,
      "weights at 15 digits sum to 1: 0.333333333333333 of the loss",
    ],
  ])("%s CONTRIBUTION%j is %d (%s)", (_case, facts, expected) => {
    expect(call("CONTRIBUTION", ...facts)).toBe(expected);
  });

  test.each([
    ["IND-01", ["2003-12-23"], {}, "2004-01-08", "Christmas and New Year passed over"],
    ["A01", ["2003-10-27"], {}, "2003-11-12", "Election Day and Veterans Day passed over"],
    ["A01", ["2003-10-27"], { "Business calendar": "FED_BANK" }, "2003-11-10", "neither of them yet"],
    ["other deal", ["2003-12-23"], { "Indemnity days": 2 }, "2003-12-26", "days are terms"],
  ])("%s INDEMNITY_DEADLINE%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "INDEMNITY_DEADLINE", ...facts)).toBe(iso(expected));
  });
});

describe("wrong inputs", () => {
  test.each([
    ["CONTRIBUTION", [-1, 0.3, 0.8], /loss: -1 came/, "a negative loss"],
    ["CONTRIBUTION", [1, 1.01, 0.8], /benefit_share: 1.01 came; accepted is a fraction from 0 to 1/, "more than all"],
    ["CONTRIBUTION", [1, 0.3, -0.1], /fault_share: -0.1 came/, "less than none"],
    ["CONTRIBUTION", [1, 30, 0.8], /benefit_share: 30 came/, "a percent is a fraction"],
    [
      "CONTRIBUTION",
      [1, 0.3, 0.8, 0.5],
      /benefit_weight: with fault_weight it sums to 0.5; accepted are weights that sum to 1/,
      "half a weight",
    ],
    ["CONTRIBUTION", [1, 0.3, 0.8, 0.6, 0.5], /benefit_weight: .* sums to 1.1/, "too much weight"],
    ["CONTRIBUTION", [1, 0.3, 0.8, 0.5, 0.500001], /benefit_weight: .* sums to 1.000001/, "decided exactly"],
    ["CONTRIBUTION", [1, 0.3, 0.8, 2, -1], /benefit_weight: 2 came/, "no weights, though they sum to 1"],
    ["INDEMNITY_DEADLINE", [null], /notice: nothing came/, "blank"],
    ["INDEMNITY_DEADLINE", [0], /notice: 0 came/, "a date of 0"],
  ])("%s%j is refused (%s)", (id, facts, message) => {
    const shown = call(id, ...facts);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test("a column of losses spills", () => {
    expect(call("CONTRIBUTION", [[400000], [0]], 0.3, 0.8)).toEqual([[220000], [0]]);
  });
});

test("the two parties' contributions make up the loss", () => {
  const hundredths = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 9 }),
      hundredths,
      hundredths,
      hundredths,
      (loss, benefit, fault, weight) => {
        const other = (part: number) => Math.round((1 - part) * 100) / 100;
        const one: number = call("CONTRIBUTION", loss, benefit, fault, weight, other(weight));
        const rest: number = call("CONTRIBUTION", loss, other(benefit), other(fault), weight, other(weight));
        expect(one + rest).toBeCloseTo(loss, 4);
      },
    ),
  );
});
