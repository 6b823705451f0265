import { call, callWith, HostError } from "./host";

const DEAL = [750000, 5000000] as const;

describe("4.13, by the cases of the clause book", () => {
  test.each([
    ["ESC-02", "ESCROW_TRIGGER_PRICE", [750000, 5000000], {}, 0.3, "200% × 750,000 ÷ 5,000,000"],
    ["ESC-03", "ESCROW_TRIGGERED", [750000, 0.3, 5000000], {}, false, "exactly the cover is not less than it"],
    ["ESC-03", "FULL_CONVERSION_SHARES", [750000, 0.3], {}, 2500000, "the quotient"],
    ["ESC-03", "ESCROW_REQUIRED", [750000, 0.3], {}, 5000000, "twice the quotient"],
    ["ESC-03", "ESCROW_TOPUP", [750000, 0.3, 5000000], {}, 0, "no shortfall, no certificate"],
    ["ESC-04", "ESCROW_TRIGGERED", [750000, 0.2999, 5000000], {}, true, "just below the trigger price"],
    ["ESC-04", "FULL_CONVERSION_SHARES", [750000, 0.2999], {}, 7500000000 / 2999, "not rounded"],
    ["ESC-04", "ESCROW_REQUIRED", [750000, 0.2999], {}, 15000000000 / 2999, "not rounded"],
    ["ESC-04", "ESCROW_TOPUP", [750000, 0.2999, 5000000], {}, 10000, "a small shortfall costs one certificate"],
    ["ESC-05", "ESCROW_TOPUP", [750000, 0.25, 5000000], {}, 1000000, "a whole number of certificates"],
    ["ESC-06", "ESCROW_TOPUP", [750000, 0.29, 5000000], {}, 180000, "UP: 18 certificates"],
    ["ESC-06", "ESCROW_TOPUP", [750000, 0.29, 5000000], { "Top-up rounding": "DOWN" }, 170000, "17 certificates"],
    [
      "ESC-06",
      "ESCROW_TOPUP",
      [750000, 0.29, 5000000],
      { "Top-up rounding": "NEAREST" },
      170000,
      "17.24 is nearest 17",
    ],
    [
      "ESC-06",
      "ESCROW_TOPUP",
      [750000, 0.29, 5000000],
      { "Top-up rounding": "ODD_LOT" },
      172414,
      "one odd certificate",
    ],
    ["ESC-07", "ESCROW_TOPUP", [750000, 0.1, 5000000], {}, 10000000, "1,000 certificates"],
    ["ESC-08", "ESCROW_FLOOR_PRICE", [...DEAL, 2083610], {}, 25 / 118, "208 whole certificates"],
    [
      "ESC-08",
      "ESCROW_FLOOR_PRICE",
      [...DEAL, 2083610],
      { "Top-up rounding": "ODD_LOT" },
      150000 / 708361,
      "every share",
    ],
    ["ESC-09", "ESCROW_TRIGGERED", [400000, 0.25, 3600000], {}, false, "after a part conversion"],
    ["ESC-09", "ESCROW_REQUIRED", [400000, 0.25], {}, 3200000, "after a part conversion"],
    ["ESC-10", "ESCROW_TOPUP", [0, 0.25, 0], {}, 0, "all converted"],
    ["ESC-11", "ESCROW_TRIGGERED", [750000, 0.3, 5000000, 7500], {}, false, "interest is left out by default"],
    [
      "ESC-11 A23",
      "ESCROW_TOPUP",
      [750000, 0.3, 5000000, 7500],
      { "Top-up base": "PLUS_ACCRUED" },
      50000,
      "5 certificates",
    ],
    ["ESC-16", "ESCROW_TRIGGER_PRICE", [750000], { "Escrow base": "ALL" }, 0.2, "all 7,500,000 Escrow Shares"],
  ])("%s %s%j %j = %p (%s)", (_case, id, facts, terms, expected) => {
    expect(callWith(terms, id, ...facts)).toBe(expected);
  });

  test.each([
    ["ESC-15", [750000, 0, 5000000], "#VALUE!", /conversion_price: 0 came/, "a price of 0"],
    ["ESC-15", [750000, -0.1, 5000000], "#VALUE!", /conversion_price: -0.1 came/, "a negative price"],
    ["text", ["750000", 0.25, 5000000], "#VALUE!", /principal: "750000" came/, "a number given as text"],
    ["fraction", [750000, 0.25, 5000000.5], "#VALUE!", /escrow_shares: 5000000.5 came/, "half a share"],
    [
      "terms first",
      [
        [
          ["Principal", 1],
          ["Escrow cover", 2],
        ],
        0.25,
        5000000,
      ],
      "#VALUE!",
      /terms go last/,
      "terms where a fact belongs",
    ],
  ])("%s: %j is %s", (_case, facts, code, message) => {
    const shown = call("ESCROW_TOPUP", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("a column of prices spills, a bad one being an error in its own row", () => {
    const [first, second, third] = call("ESCROW_TOPUP", 750000, [[0.3], [0], [0.2]], 5000000);
    expect([first, third]).toEqual([[0], [2500000]]);
    expect(second[0].message).toMatch(/conversion_price/);
  });
});
