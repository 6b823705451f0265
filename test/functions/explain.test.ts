import { READING_KEYS } from "../../src/engine/agreement/readings";
import { TERM_DEFINITIONS } from "../../src/engine/agreement/terms";
import { plainExample } from "./examples";
import { call, callWith, HostError, FUNCTIONS } from "./host";

type Row = [step: string, value: unknown, unit: string, clause: string, rule: string];

const rowsOf = (id: string, args: readonly unknown[]): Row[] => call("EXPLAIN", id, ...args).slice(1);
const quantities = (rows: Row[]) => rows.filter(([, , , , rule]) => !rule.startsWith("reading: "));
const readings = (rows: Row[]) => rows.filter(([, , , , rule]) => rule.startsWith("reading: "));

const IDS = [...FUNCTIONS.keys()].filter((id) => id !== "EXPLAIN");

describe("the last quantity is the function's own answer", () => {
  test.each(IDS)("%s", (id) => {
    const { args } = plainExample(id);
    const answer = call(id, ...args);
    expect(answer).not.toBeInstanceOf(HostError);
    const rows = rowsOf(id, args);
    const definition = FUNCTIONS.get(id)!;
    const own =
      definition.kind === "table"
        ? answer.at(-1)[definition.columns.findIndex(({ heading }) => heading === definition.answer)]
        : answer;
    expect(quantities(rows).at(-1)![1]).toEqual(own);
  });
});

describe("every line has a step, a unit, a clause and a rule", () => {
  test.each(IDS)("%s", (id) => {
    for (const [step, value, unit, clause, rule] of rowsOf(id, plainExample(id).args)) {
      expect([step, typeof unit, clause].every((text) => typeof text === "string" && text !== "")).toBe(true);
      expect(value).not.toBeUndefined();
      expect(typeof rule).toBe("string");
    }
  });
});

describe("the readings that matter, computed", () => {
  test("ESC-06: the top-up under each rounding, the one in force first", () => {
    const shown = readings(rowsOf("ESCROW_TOPUP", [750000, 0.29, 5000000])).map(([step, value]) => [step, value]);
    expect(shown).toEqual([
      ["Top-up rounding: UP (in force)", 180000],
      ["Top-up rounding: DOWN", 170000],
      ["Top-up rounding: NEAREST", 170000],
      ["Top-up rounding: ODD_LOT", 172414],
    ]);
  });

  test("ESC-11: accrued interest that was left out is said to be, and what it would give", () => {
    const rows = rowsOf("ESCROW_TOPUP", [750000, 0.3, 5000000, 7500]);
    expect(rows.find(([step]) => step === "Accrued interest left out")?.[1]).toBe(7500);
    expect(readings(rows).map(([step, value]) => [step, value])).toEqual([
      ["Top-up base: PRINCIPAL (in force)", 0],
      ["Top-up base: PLUS_ACCRUED", 50000],
    ]);
  });

  test("each line of a reading is what the function gives under that reading", () => {
    const names: readonly string[] = READING_KEYS.map((key) => TERM_DEFINITIONS[key].name);
    for (const id of IDS.filter((one) => FUNCTIONS.get(one)!.kind === "quantity")) {
      const { args } = plainExample(id);
      const facts = args.slice(0, Object.keys(FUNCTIONS.get(id)!.facts).length);
      if (args.length > facts.length) continue;
      for (const [step, value] of readings(rowsOf(id, args))) {
        const [, name, choice] = /^(.*): ([A-Z0-9_]+)/.exec(step)!;
        expect(names).toContain(name);
        const answer = callWith({ [name!]: choice }, id, ...facts);
        expect([id, step, value]).toEqual([id, step, answer instanceof HostError ? "no answer" : answer]);
      }
    }
  });

  test("the terms in the explained function's own place decide what is in force", () => {
    const rows = rowsOf("ESCROW_TOPUP", [750000, 0.29, 5000000, null, [["Top-up rounding", "DOWN"]]]);
    expect(quantities(rows).at(-1)![1]).toBe(170000);
    expect(readings(rows)[0]![0]).toBe("Top-up rounding: DOWN (in force)");
  });
});

test.each([
  ["NO_SUCH", [], /^name: "NO_SUCH" came; accepted is the name of a function/, "an unknown name"],
  ["EXPLAIN", ["ESCROW_TOPUP"], /^name: "EXPLAIN" came/, "itself"],
  [
    "ESCROW_TOPUP",
    [750000, [[0.3], [0.2]], 5000000],
    /conversion_price: 2 × 1 cells came; one value/,
    "a range where one value is explained",
  ],
  [
    "ESCROW_TOPUP",
    [750000, 0.3, 5000000, null, null, 7],
    /argument6: ESCROW_TOPUP takes 4 facts and the terms/,
    "an argument too many",
  ],
  ["ESCROW_TOPUP", [750000, 0, 5000000], /conversion_price: 0 came/, "the function's own refusal"],
])("EXPLAIN(%s, %j) is refused: %s (%s)", (id, args, message) => {
  const shown = call("EXPLAIN", id, ...args);
  expect(shown.code).toBe("#VALUE!");
  expect(shown.message).toMatch(message);
});

test("a name is taken as a person would type it", () => {
  expect(call("EXPLAIN", "debenture.escrow_topup", 750000, 0.25, 5000000)).toEqual(
    call("EXPLAIN", "ESCROW_TOPUP", 750000, 0.25, 5000000),
  );
});
