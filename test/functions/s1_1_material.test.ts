import { call, callWith } from "./host";

describe("1.1 Material", () => {
  test.each([
    ["TRM-03", 100000, {}, false, "exactly the threshold is not in excess of it"],
    ["TRM-03", 100000.01, {}, true, "a cent more is"],
    ["TRM-03", 72000, {}, false, "a franchise tax"],
    ["TRM-03", 3677603.74, {}, true, "a bank loan"],
    ["zero", 0, {}, false, "no consequence"],
    ["blank", null, {}, false, "a blank amount is 0"],
    ["other deal", 60000, { "Materiality threshold": 50000 }, true, "the threshold is a term"],
    ["none", 0.01, { "Materiality threshold": "none" }, true, "a threshold of zero"],
    [
      "A43",
      100000.01,
      { Materiality: "DEFINED_100K" },
      true,
      "the reading is about breaches, not about the defined term",
    ],
  ])("%s IS_MATERIAL(%p) %j is %p (%s)", (_case, amount, terms, expected) => {
    expect(callWith(terms, "IS_MATERIAL", amount)).toBe(expected);
  });

  test.each([
    [-1, /amount: -1 came/, "negative"],
    ["100000", /amount: "100000" came/, "a number given as text"],
  ])("%p is refused (%s)", (amount, message) => {
    expect(call("IS_MATERIAL", amount).code).toBe("#VALUE!");
    expect(call("IS_MATERIAL", amount).message).toMatch(message);
  });

  test("spills", () => {
    expect(call("IS_MATERIAL", [[100000, 100001]])).toEqual([[false, true]]);
  });
});
