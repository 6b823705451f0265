import * as library from "../../src/library";
import { isForPrograms, libraryDiffers } from "./by-library";
import { examplesOf } from "./examples";
import { call, FUNCTIONS } from "./host";

describe("the library", () => {
  test("keeps its names: a change here is somebody's broken program", () => {
    expect(Object.keys(library).sort()).toEqual([
      "Exact",
      "TermError",
      "compute",
      "explain",
      "functions",
      "presets",
      "readings",
      "terms",
    ]);
  });

  test.each([...FUNCTIONS.keys()])("%s answers its examples as a cell does", (id) => {
    const examples = examplesOf(id).filter(({ args }) => isForPrograms(id, args));
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.map(({ args }) => libraryDiffers(id, args, call(id, ...args))).filter(Boolean)).toEqual([]);
  });

  test("a planted difference is seen", () => {
    const args = [750_000, 0.25, 5_000_000];
    expect(libraryDiffers("ESCROW_TOPUP", args, 1_000_001)).toBe("ESCROW_TOPUP: 1000000 for 1000001");
    expect(libraryDiffers("ESCROW_TOPUP", [-5, 0.25, 5_000_000], 0)).toContain("where the cell answers");
  });
});

describe("facts by name", () => {
  const facts = { principal: 750_000, conversion_price: 0.25, escrow_shares: 5_000_000 };

  test("give the answer, its unit and clause, and the whole statement", () => {
    const answer = library.compute("ESCROW_TOPUP", facts);
    expect({ ...answer, value: Number((answer.value as library.Exact).toText().replaceAll(",", "")) }).toMatchObject({
      id: "ESCROW_TOPUP",
      value: 1_000_000,
      unit: "shares",
      clause: "4.13",
    });
    expect(answer.statement.certificates?.toNumber()).toBe(100);
  });

  test("may be exact", () => {
    const third = library.Exact.fraction(1, 3);
    const { statement } = library.compute("ESCROW_REQUIRED", { principal: 1, conversion_price: third });
    expect(statement.required.toText()).toBe("6");
  });

  test("and days are ISO text, in and out", () => {
    expect(library.compute("BUSINESS_DAY", { start: "2003-10-27", days: 10 }).value).toBe("2003-11-12");
  });

  test("and tables are rows, a table's answer being rows by the keys of its columns", () => {
    const prices = [
      ["2003-10-06", 0.1],
      ["2003-10-07", "n/a"],
    ];
    const { rows } = library.compute("MARKET_VALUE_DETAIL", { date: "2003-10-07", prices });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ date: "2003-10-07", limb: "c", sourceDate: "2003-10-06", daysStale: 1 });
  });

  test("follow the terms that are given", () => {
    const odd = library.compute("ESCROW_TOPUP", { ...facts, conversion_price: 0.2999 }, { "Certificate size": 1 });
    expect((odd.value as library.Exact).toNumber()).toBe(1_668);
  });

  test.each([
    [() => library.compute("ESCROW_TOPUP", { ...facts, principal: -5 }), "principal: -5 came; accepted is an amount"],
    [() => library.compute("ESCROW_TOPUP", { ...facts, price: 1 } as never), '"price" is none of its facts; they are'],
    [() => library.compute("ESCROW_TOPDOWN" as never, {}), '"ESCROW_TOPDOWN" came; accepted is the name'],
    [() => library.compute("ESCROW_TOPUP", facts, { "Escrow covr": 2 }), "the nearest known one is Escrow cover"],
    [() => library.explain("ESCROW_TOPUP", { ...facts, escrow_shares: 0.5 }), "escrow_shares: 0.5 came; accepted is a"],
  ])("are refused as in a cell: %s", (attempt, says) => {
    expect(attempt).toThrow(says);
    expect(attempt).toThrow(library.TermError);
  });
});

test("the schema, the readings and the presets are data", () => {
  expect(
    library
      .functions()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...FUNCTIONS.keys()].sort());
  expect(library.terms().find(({ key }) => key === "escrowCover")).toMatchObject({
    name: "Escrow cover",
    kind: "rate",
  });
  expect(library.readings({ "Cap denominator": "PRE" }).find(({ term }) => term === "Cap denominator")).toMatchObject({
    inForce: "PRE",
  });
  expect(library.presets()[0]!.name).toBe("HY_TECH_2003");
});
