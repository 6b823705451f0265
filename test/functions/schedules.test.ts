import fc from "fast-check";
import { call, callWith, HostError } from "./host";

const LARGEST = { Allocation: "LARGEST_REMAINDER" };
const wholes = (rows: number[][]) => rows.slice(1).map((row) => row[2]);

describe("DENOMINATION_TOTAL", () => {
  const schedule1 = [
    [7, 500000],
    [20, 250000],
    [200, 10000],
    [100, 15000],
    [20, 25000],
  ];
  const cases: [string, unknown, number, string][] = [
    ["SCH-01", schedule1, 12500000, "Schedule 1"],
    ["SCH-01", [["Count", "Size"], ...schedule1, [null, null]], 12500000, "with a heading and an empty row"],
    ["P119", [[750, 10000]], 7500000, "one line"],
    ["zero", [[0, 10000]], 0, "no certificate"],
  ];
  test.each(cases)("%s %j = %d (%s)", (_case, denominations, expected) => {
    expect(call("DENOMINATION_TOTAL", denominations)).toBe(expected);
  });

  const bad: [unknown, RegExp][] = [
    [null, /denominations: 1 columns came; accepted is count and size/],
    [[[7, 0.5]], /denominations, row 1: 0.5 came/],
    [
      [
        [7, 5],
        [-1, 5],
      ],
      /denominations, row 2: -1 came/,
    ],
    [
      [
        [7, 5],
        ["x", 5],
      ],
      /denominations, row 2: "x" came/,
    ],
    [[[1, 2, 3]], /denominations: 3 columns came/],
  ];
  test.each(bad)("%j is refused", (denominations, message) => {
    const shown = call("DENOMINATION_TOTAL", denominations);
    expect(shown).toBeInstanceOf(HostError);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });
});

describe("ALLOCATION", () => {
  const cases: [string, unknown[], Record<string, unknown>, number[], string][] = [
    ["SCH-15", [750, [[400], [250], [100]]], {}, [400, 250, 100], "Debentures come out whole"],
    ["SCH-15 A54", [2500000, [[400], [250], [100]]], {}, [1333334, 833333, 333333], "the share left goes to the first"],
    ["A54", [2500000, [[400], [250], [100]]], LARGEST, [1333334, 833333, 333333], "a tie of thirds: the first"],
    ["A54", [10, [[45], [47], [8]]], {}, [5, 5, 0], "4.5, 4.7, 0.8: two left, to the first two"],
    ["A54", [10, [[45], [47], [8]]], LARGEST, [4, 5, 1], "4.5, 4.7, 0.8: two left, to the largest fractions"],
    ["whole parts", [10, [[2], [1.5], [1.5]]], {}, [4, 3, 3], "nothing left"],
    ["whole parts", [5, [[4], [3], [3]]], {}, [2, 2, 1], "2, 1.5, 1.5: a part that is whole gets no more"],
    ["weight 0", [10, [[0], [1], [2]]], {}, [0, 4, 6], "nothing for no weight"],
    ["headings", [10, [["Weight"], [1], [1], [null]]], {}, [5, 5], "a heading and an empty cell"],
    ["total 0", [0, [[1], [2]]], {}, [0, 0], "nothing to share"],
  ];
  test.each(cases)("%s %j %j = %j (%s)", (_case, facts, terms, expected) => {
    expect(wholes(callWith(terms, "ALLOCATION", ...facts))).toEqual(expected);
  });

  test("SCH-15: exact parts", () => {
    expect(
      call("ALLOCATION", 2500000, [[400], [250], [100]])
        .slice(1)
        .map((row: number[]) => row[1]),
    ).toEqual([4000000 / 3, 2500000 / 3, 1000000 / 3]);
  });

  const bad: [unknown[], RegExp][] = [
    [[10.5, [[1]]], /total: 10.5 came/],
    [[10, [[1], [-1]]], /weights, row 2: -1 came/],
    [[10, null], /weights: nothing came/],
    [
      [
        10,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      /weights: 2 columns came/,
    ],
  ];
  test.each(bad)("%j is refused", (facts, message) => {
    const shown = call("ALLOCATION", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect([shown.code, shown.message]).toEqual(["#VALUE!", expect.stringMatching(message)]);
  });

  test("whole parts add up to the total, and none is a whole share away from its exact part", () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
      .filter((w) => w.at(-1) !== 0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, fc.constantFrom({}, LARGEST), (total, w, terms) => {
        const rows = callWith(
          terms,
          "ALLOCATION",
          total,
          w.map((weight) => [weight]),
        ).slice(1) as number[][];
        expect(rows.reduce((sum, row) => sum + row[2]!, 0)).toBe(total);
        for (const [, exact, whole] of rows) expect(Math.abs(whole! - exact!)).toBeLessThan(1);
      }),
    );
  });
});
