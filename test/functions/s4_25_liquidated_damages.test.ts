import fc from "fast-check";
import { call, callWith } from "./host";

const scope = (reading: string) => ({ "Liquidated damages scope": reading });
const EACH = { "Liquidated damages stacking": "PER_DEFAULT" };
const INCLUSIVE = { "Refund and damages": "INCLUSIVE" };

describe("4.25, by the cases of the clause book", () => {
  test.each([
    ["LD-01", [], {}, 1500000, "twice the Purchase Price"],
    ["LD-02", [500000], {}, 1000000, "the first of two Purchasers"],
    ["LD-02", [250000], {}, 500000, "the second"],
    ["A32", [null, "COMPANY"], {}, 1500000, "a default on the Company's side"],
    ["A32", [null, "ILLEGALITY"], {}, 1500000, "any reason but the Purchaser's own breach"],
    ["A32", [null, "PURCHASER"], {}, 0, "the Company cannot cure the Purchaser's breach"],
    ["A32", [null, "COMPANY"], scope("COMPANY_SIDE"), 1500000, "the Company's side"],
    ["A32", [null, "ILLEGALITY"], scope("COMPANY_SIDE"), 0, "nobody's side"],
    ["A32", [null, "PURCHASER"], scope("COMPANY_SIDE"), 0, "the other side"],
    ["A32", [null, "ILLEGALITY"], scope("LITERAL"), 1500000, "any Event of Default"],
    ["A32", [null, "PURCHASER"], scope("LITERAL"), 1500000, "any Event of Default"],
    ["A33", [null, null, 2], {}, 1500000, "two defaults, one amount"],
    ["A33", [null, null, 2], EACH, 3000000, "an amount for each"],
    ["A33", [null, null, null], EACH, 1500000, "blank: one default"],
    ["A33", [null, "PURCHASER", 3], EACH, 0, "three that give none"],
    ["A34", [null, null, null, 750000], {}, 1500000, "the refund comes on top, and is no part of the damages"],
    ["A34", [null, null, null, 750000], INCLUSIVE, 750000, "set off: 1,500,000 with the refund"],
    ["A34", [null, null, null, 1600000], INCLUSIVE, 0, "a refund above the damages leaves none"],
    ["A34", [null, "PURCHASER", null, 750000], INCLUSIVE, 0, "nothing to set off against"],
    ["blank as 0", [0, 0, 0, 0], {}, 1500000, "empty cells may arrive as 0"],
    ["case", [null, "illegality"], {}, 1500000, "a choice without regard to case"],
    [
      "other deal",
      [],
      { "Purchase price": 1000000, "Liquidated damages multiple": 1.5 },
      1500000,
      "price and multiple are terms",
    ],
  ])("%s LIQUIDATED_DAMAGES%j %j is %d (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "LIQUIDATED_DAMAGES", ...facts)).toBe(expected);
  });

  test.each([
    ["A34", {}, 2250000, "three times the price"],
    ["A34", INCLUSIVE, 1500000, "twice it"],
  ])("%s: with the refund the Purchaser has %j %d (%s)", (_case, terms, together) => {
    const rows: unknown[][] = call("EXPLAIN", "LIQUIDATED_DAMAGES", null, null, null, 750000, Object.entries(terms));
    expect(rows.find(([step]) => step === "Damages and refund together")?.[1]).toBe(together);
  });

  test.each([
    ["LD-03", 1800000, 1500000, 300000, "more than received"],
    ["LD-03", 1500000, 1500000, 0, "as much as received"],
    ["LD-03", 900000, 1500000, 0, "less than received, never below zero"],
    ["LD-04", 1800000, 400000, 1400000, "only what was received counts, not what is due"],
    ["blank", 1800000, null, 1800000, "nothing received"],
  ])("%s FURTHER_DAMAGES(%d, %p) is %d (%s)", (_case, actual, received, expected) => {
    expect(call("FURTHER_DAMAGES", actual, received)).toBe(expected);
  });
});

describe("wrong inputs", () => {
  test.each([
    ["LIQUIDATED_DAMAGES", [-1], /purchase_price: -1 came/, "negative"],
    [
      "LIQUIDATED_DAMAGES",
      [null, "NOBODY"],
      /event: "NOBODY" came; accepted is COMPANY, ILLEGALITY, PURCHASER/,
      "no such event",
    ],
    ["LIQUIDATED_DAMAGES", [null, null, 1.5], /defaults: 1.5 came/, "half a default"],
    ["LIQUIDATED_DAMAGES", [null, null, -1], /defaults: -1 came/, "negative"],
    ["LIQUIDATED_DAMAGES", [null, null, null, "750000"], /refund: "750000" came/, "a number given as text"],
    ["FURTHER_DAMAGES", [-1, 0], /actual: -1 came/, "negative"],
    ["FURTHER_DAMAGES", [1, "0"], /received: "0" came/, "a number given as text"],
  ])("%s%j is refused (%s)", (id, facts, message) => {
    const shown = call(id, ...facts);
    expect(shown.code).toBe("#VALUE!");
    expect(shown.message).toMatch(message);
  });

  test("a column of Purchase Prices spills, a bad one being an error in its own row", () => {
    const answer = call("LIQUIDATED_DAMAGES", [[500000], [-1], [250000]]);
    expect([answer[0][0], answer[2][0]]).toEqual([1000000, 500000]);
    expect(answer[1][0].message).toMatch(/purchase_price/);
  });
});

test("several Purchasers' damages are those of their prices together", () => {
  const price = fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(price, price, (first, second) => {
      const both = Math.round((first + second) * 100) / 100;
      const sum = call("LIQUIDATED_DAMAGES", first) + call("LIQUIDATED_DAMAGES", second);
      expect(Math.round(sum * 100)).toBe(Math.round(call("LIQUIDATED_DAMAGES", both) * 100));
    }),
  );
});
