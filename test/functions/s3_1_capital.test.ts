import { call, callWith, HostError } from "./host";

type Case = [name: string, commitments: unknown, terms: Record<string, unknown>, expected: number, why: string];

describe("AUTHORIZED_HEADROOM, by the cases of the clause book", () => {
  const cases: Case[] = [
    ["SCH-04", "none", {}, 12083610, "authorized − outstanding"],
    ["SCH-04", undefined, {}, 2083610, "both escrows"],
    ["SCH-04", 0, {}, 2083610, "an empty cell may arrive as 0"],
    ["SCH-04", [[10000000], [2000000]], {}, 83610, "and the note's settlement"],
    [
      "SCH-04",
      [
        ["Escrows", 10000000],
        ["Note", 2000000],
        ["Collateral", 13888889],
      ],
      {},
      -13805279,
      "and the collateral",
    ],
    ["SCH-04", 12500000, {}, -416390, "the certificates of Schedule 1"],
    ["SCH-05", [[10000000], [2500000], [2000000]], {}, -2416390, "Schedule 3.1(c)A, Initial Warrant, note"],
    ["SCH-14", [[7500000], [2500000], [2000000], [13888889], [210000]], {}, -14015279, "all of it"],
    [
      "CAP-01",
      [
        ["Cover at 0.30", 5000000],
        ["Warrants", 5000000],
      ],
      {},
      2083610,
      "10,000,000 needed",
    ],
    ["CAP-02", [[7500000], [5000000], [2000000]], {}, -2416390, "14,500,000 needed at 0.20"],
    [
      "headings",
      [
        ["Name", "Shares"],
        ["Note", 2000000],
        [null, null],
      ],
      {},
      10083610,
      "a heading row and an empty row",
    ],
    ["headings", [["Shares"], [2000000], [0]], {}, 10083610, "a column with a heading"],
    ["a row", [[1000000, 1000000]], {}, 10083610, "a list that lies"],
    [
      "other deal",
      undefined,
      {
        "Authorized shares": 100,
        "Outstanding shares": 40,
        "Escrow shares": 30,
        "Initial warrant escrow shares": "none",
      },
      30,
      "terms",
    ],
  ];
  test.each(cases)("%s %j %j = %d (%s)", (_case, commitments, terms, expected) => {
    expect(callWith(terms, "AUTHORIZED_HEADROOM", commitments)).toBe(expected);
  });

  const bad: [unknown, RegExp][] = [
    [-1, /commitments, row 1: -1 came/],
    [0.5, /commitments, row 1: 0.5 came/],
    ["some", /commitments, row 1: "some" came/],
    [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      /commitments: 3 columns came; accepted is one number/,
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      /commitments, row 1: 1 came; accepted is a name, then shares/,
    ],
    [
      [
        ["Note", "many"],
        ["Loan", "few"],
      ],
      /commitments, row 2: "few" came/,
    ],
  ];
  test.each(bad)("%j is refused", (commitments, message) => {
    const shown = call("AUTHORIZED_HEADROOM", commitments);
    expect(shown).toBeInstanceOf(HostError);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });
});

describe("DILUTION", () => {
  test("the table of the field notes, and the ladder of the cases", () => {
    const prices = [["Price"], [0.3], [0.25], [0.2], [0.15], [0.1], [0.05], [0.02], [null]];
    const holder = (shares: number) => shares / (37916390 + shares);
    expect(call("DILUTION", prices)).toEqual([
      [
        "Conversion price",
        "Full conversion shares",
        "Required",
        "Top-up",
        "Holder percent",
        "Tranches",
        "Headroom left",
      ],
      [0.3, 2500000, 5000000, 0, holder(2500000), 2, 2083610],
      [0.25, 3000000, 6000000, 1000000, holder(3000000), 2, 1083610],
      [0.2, 3750000, 7500000, 2500000, holder(3750000), 2, -416390],
      [0.15, 5000000, 10000000, 5000000, holder(5000000), 3, -2916390],
      [0.1, 7500000, 15000000, 10000000, holder(7500000), 4, -7916390],
      [0.05, 15000000, 30000000, 25000000, holder(15000000), 7, -22916390],
      [0.02, 37500000, 75000000, 70000000, holder(37500000), 14, -67916390],
    ]);
  });

  test("A22: the top-up follows Top-up rounding", () => {
    const topUp = (choice: string) => callWith({ "Top-up rounding": choice }, "DILUTION", 0.29)[1][3];
    expect(["UP", "DOWN", "NEAREST", "ODD_LOT"].map(topUp)).toEqual([180000, 170000, 170000, 172414]);
  });

  test("A27, commitments: the base of the escrow and what is promised besides", () => {
    expect(callWith({ "Escrow base": "ALL" }, "DILUTION", 0.25)[1].slice(3)).toEqual([
      0,
      3000000 / 40916390,
      2,
      2083610,
    ]);
    expect(call("DILUTION", 0.25, "none")[1][6]).toBe(11083610);
    expect(call("DILUTION", 0.25, [["All", 12000000]])[1][6]).toBe(-916390);
  });

  test("tranches are as CONVERSION_SCHEDULE counts them, in any order of prices", () => {
    const prices = [0.011, 0.9, 0.0373, 0.376, 0.375, 0.0001, 0.07];
    const rows = call(
      "DILUTION",
      prices.map((price) => [price]),
    ).slice(1);
    const counted = prices.map((price) => call("CONVERSION_SCHEDULE", 750000, price, 37916390).length - 1);
    expect(rows.map((row: unknown[]) => row[5])).toEqual(counted);
  });

  test("where no share fits, and where there are too many tranches", () => {
    expect(callWith({ "Outstanding shares": 18 }, "DILUTION", 0.25)[1][5]).toBe("never");
    expect(callWith({ "Ownership cap": 0.00001 }, "DILUTION", 0.001)[1][5]).toBe("more than 1000");
  });

  test("with no share outstanding and none to issue there is no part to hold", () => {
    const shown = callWith({ "Outstanding shares": "none", Principal: "none" }, "DILUTION", 0.25);
    expect([shown.code, shown.message]).toEqual(["#N/A", expect.stringMatching(/no share outstanding/)]);
  });

  const bad: [unknown[], RegExp][] = [
    [[null], /conversion_prices: nothing came/],
    [[[[0.3], [0], [0.2]]], /conversion_prices, row 2: 0 came/],
    [[[[0.3], ["n/a"]]], /conversion_prices, row 2: "n.a" came/],
    [
      [
        [
          [0.3, 0.2],
          [0.3, 0.2],
        ],
      ],
      /conversion_prices: 2 columns came/,
    ],
  ];
  test.each(bad)("%j is refused", (facts, message) => {
    const shown = call("DILUTION", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });
});

describe("CAP_TABLE", () => {
  test("every right in full, the total, and the Purchaser's part", () => {
    const all = 37916390 + 8000000 + 2000000 + 13888889;
    expect(
      call("CAP_TABLE", 0.25, [
        ["Note", 2000000],
        ["Collateral", 13888889],
      ]),
    ).toEqual([
      ["Holder", "Before", "Percent before", "After", "Percent after"],
      ["Existing holders", 37916390, 1, 37916390, 37916390 / all],
      ["Purchaser: conversion of the Debentures", 0, 0, 3000000, 3000000 / all],
      ["Purchaser: exercise of the Warrant", 0, 0, 2500000, 2500000 / all],
      ["Purchaser: exercise of the Initial Warrant", 0, 0, 2500000, 2500000 / all],
      ["Note", 0, 0, 2000000, 2000000 / all],
      ["Collateral", 0, 0, 13888889, 13888889 / all],
      ["Total", 37916390, 1, all, 1],
      ["of which the Purchaser", 0, 0, 8000000, 8000000 / all],
    ]);
  });

  test("no others where commitments are left out or none, because the escrows serve the rights above", () => {
    expect(call("CAP_TABLE", 0.25)).toHaveLength(7);
    expect(call("CAP_TABLE", 0.25, "none")).toEqual(call("CAP_TABLE", 0.25));
  });

  test("another deal, and a fraction of a share", () => {
    const terms = {
      Principal: 1000,
      "Outstanding shares": 6666,
      "Warrant shares": "none",
      "Initial warrant shares": "none",
    };
    expect(callWith(terms, "CAP_TABLE", 0.3).map((row: unknown[]) => row[3])).toEqual([
      "After",
      6666,
      3333,
      0,
      0,
      9999,
      3333,
    ]);
    expect(callWith({ ...terms, "Fractional shares": "CEILING" }, "CAP_TABLE", 0.3)[2][3]).toBe(3334);
  });

  test("a price of 0 is refused", () => {
    expect(call("CAP_TABLE", 0).message).toMatch(/conversion_price: 0 came/);
  });
});
