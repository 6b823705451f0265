import vm from "node:vm";
import { parseFormula } from "../../src/formula/parse";
import { dealName } from "../../src/taskpane/formula/deal-name";
import { evaluate, isErrorCell, type Surroundings } from "../../src/taskpane/formula/evaluate";
import { explainFormulaCalls, type ParametersOf } from "../../src/taskpane/formula/explain-cell";
import { inForce, meaningOf, stepNumber } from "../../src/taskpane/formula/working";
import type { HeldExplanation, HeldValue } from "../../src/cells/held-explanation";
import { explainCell } from "../../src/taskpane/formula/explained-cell";
import type { Answer } from "../../src/taskpane/functions-client";
import { workingText } from "../../src/taskpane/views/explain/working-text";
import { MemoryWorkbook } from "./memory-workbook";

const NAMESPACE = "DEBENTURE";

function surroundings(
  workbook: MemoryWorkbook,
  call: Surroundings["call"] = () => ({ rows: [[0]] }),
  explain: Surroundings["explain"] = () => ({ code: "#N/A", message: "not asked for" }),
): Surroundings {
  const names = [...workbook.defined].map(([name, refersTo]) => ({ name, refersTo }));
  return {
    workbook,
    cell: "Sheet1!C3",
    namespace: NAMESPACE,
    names,
    terms: [["Principal", 5]],
    call,
    explain,
    items: () => [],
  };
}

function filled(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.cells.set("My sheet", new Map());
  workbook.type("Sheet1!A1", 10);
  workbook.type("Sheet1!A2", 4);
  workbook.type("Sheet1!B1", "text");
  workbook.type("Sheet1!A3", "#N/A", { error: true });
  workbook.type("'My sheet'!A1", 7);
  workbook.type("Sheet1!D1", "Term");
  workbook.type("Sheet1!E1", "Value");
  workbook.type("Sheet1!D2", "a");
  workbook.type("Sheet1!E2", 11);
  workbook.type("Sheet1!D3", "b");
  workbook.type("Sheet1!E3", 12);
  workbook.tables.set("Own", "Sheet1!D1:E3");
  workbook.defined.set("Rate", "=0.05");
  workbook.defined.set("Loop", "=Loop");
  workbook.defined.set("Ten", "Sheet1!A1");
  return workbook;
}

const valueOf = async (formula: string) => {
  const reading = await evaluate(parseFormula(formula), surroundings(filled()));
  if (reading.kind === "unreadable") return reading.why;
  if (reading.kind === "omitted") return "omitted";
  const [[cell]] = reading.value as [[unknown]];
  return reading.value.length === 1 && reading.value[0]!.length === 1
    ? isErrorCell(cell)
      ? cell.basicValue
      : cell
    : reading.value;
};

describe("what an argument comes to", () => {
  test.each([
    ["=-1.5", -1.5, "a literal"],
    ['="a""b"', 'a"b', "a text"],
    ["=TRUE", true, "a truth value"],
    [
      '={1,-2;"a",TRUE}',
      [
        [1, -2],
        ["a", true],
      ],
      "an array",
    ],
    ["=A1", 10, "a cell of the formula's own sheet"],
    ["='My sheet'!$A$1", 7, "a cell of another sheet"],
    ["=A1:A2", [[10], [4]], "a range"],
    ["=C9", null, "an empty cell is blank, not zero"],
    ["=Ten", 10, "a name of a cell"],
    ["=Rate", 0.05, "a name of a number"],
    ["=Own[Value]", [[11], [12]], "a table's column"],
    ["=Own[[#This Row],[Value]]", 12, "the row that the formula stands in"],
    ["=Own[#Headers]", [["Term", "Value"]], "a table's heading"],
    ["=Deal", [["Principal", 5]], "the pane's terms where no table has them"],
    ["=deal_terms", [["Principal", 5]], "nor a cell"],
    ["=A1*2-A2/8", 19.5, "arithmetic of single cells"],
    ["=A1^2%", 10 ** 0.02, "a percent sign binds tighter than a power"],
    ["=A1/0", "#DIV/0!", "what the sheet would say"],
    ["=A3", "#N/A", "an error is an error"],
    ["=A3+1", "#N/A", "and stays one"],
    ["=DATE(2003,4,28)", 37739, "a date"],
    ["=A1>A2", true, "a comparison"],
    ["=A1:A2*2", "A1:A2*2 is computed by the sheet and not by the pane.", "not of ranges"],
    ["=SUM(A1:A2)", "SUM(A1:A2) is computed by the sheet and not by the pane.", "not of other functions"],
    ["=B1*2", "B1*2 is computed by the sheet and not by the pane.", "not of texts"],
    ["=A:A", "A:A: Whole columns and rows cannot be read here.", "not of whole columns"],
    ["=[Book.xlsx]Sheet1!A1", "[Book.xlsx]Sheet1!A1: It lies in another workbook.", "not of another workbook"],
    ["=Nothing", "There is no name Nothing in this workbook.", "not of names that are not there"],
    ["=Own[Gone]", "Own[Gone]: The table Own has no column Gone.", "not of columns that are not there"],
    ["=Loop", "Loop refers to itself.", "a name that never ends"],
  ])("%s", async (formula, value) => expect(await valueOf(formula)).toEqual(value));
});

test.each([
  [["Deal_terms", "Principal"], true, "Deal_terms", "the cell with the deal's text"],
  [["deal_terms"], true, "Deal_terms", "in any case"],
  [["Principal"], true, "Deal", "a sheet from before there was one has its table alone"],
  [[], false, "Deal_terms", "a sheet that is yet to be inserted will have it"],
])("with the names %j, on a sheet %s, a formula calls the deal %s", (names, isStored, name) =>
  expect(dealName(names, isStored)).toBe(name),
);

describe("why an answer is an error", () => {
  const NOT_ATTACHED = "terms: Exhibit A is not attached";
  const call = (id: string, args: readonly unknown[]): Answer => {
    if (id === "INNER") return { code: "#N/A", message: NOT_ATTACHED };
    if (id === "OWN") return { code: "#N/A", message: "prices: no price" };
    const isIn = args.some((each) => JSON.stringify(each).includes("#N/A"));
    return isIn ? { code: "#N/A", message: "An input cell holds #N/A.", isPassedOn: true } : { rows: [[1]] };
  };
  const problemOf = async (formula: string) => {
    const reading = await evaluate(parseFormula(formula), surroundings(filled(), call));
    return reading.kind === "value" ? reading.problem : reading.kind;
  };
  test.each([
    [
      "=DEBENTURE.OUTER(DEBENTURE.INNER(1),2)",
      NOT_ATTACHED,
      "the words of the call that fails, not of those around it",
    ],
    ["=DEBENTURE.OUTER(2*DEBENTURE.INNER(1))", NOT_ATTACHED, "through arithmetic"],
    ["=DEBENTURE.OUTER(DEBENTURE.OUTER(DEBENTURE.INNER(1)))", NOT_ATTACHED, "however deep"],
    ["=DEBENTURE.OUTER(5,A1:A3)", "Sheet1!A3 holds #N/A.", "the cell among many"],
    ["=DEBENTURE.OUTER(A3+1)", "Sheet1!A3 holds #N/A.", "the cell in arithmetic"],
    ["=DEBENTURE.OWN(A1:A3)", "prices: no price", "its own words where it has some"],
    ["=DEBENTURE.OUTER(#N/A)", "An input cell holds #N/A.", "nobody's"],
  ])("%s: %s", async (formula, words) => expect(await problemOf(formula)).toBe(words));

  test.each([
    ["=DEBENTURE.CAP(1)", "the call that fails for want of it"],
    ["=DEBENTURE.OUTER(2*DEBENTURE.CAP(1))", "one around it"],
    ["=DEBENTURE.OUTER(DEBENTURE.OUTER(DEBENTURE.CAP(1)))", "however deep"],
  ])("%s tells which term is missing: %s", async (formula) => {
    const missing = { term: "ownershipCap", lack: "not stated" } as const;
    const asked: Surroundings["call"] = (id, args) =>
      id === "CAP" ? { code: "#N/A", message: "this deal does not state it", missing } : call(id, args);
    expect(await evaluate(parseFormula(formula), surroundings(filled(), asked))).toMatchObject({ missing });
    const explain: Surroundings["explain"] = (id, args) => asked(id, args) as never;
    const [outermost] = await explainFormulaCalls(formula, surroundings(filled(), asked, explain), {
      parametersOf: () => [{ name: "x", isTable: false }],
      offset: { row: 0, column: 0 },
    });
    expect(outermost).toMatchObject({ missing, problem: "this deal does not state it" });
  });

  test("an argument that the workbook around the pane refuses is unreadable, in that workbook's words", async () => {
    const workbook = filled();
    workbook.read = () => Promise.reject(vm.runInNewContext('new Error("It is busy.")') as Error);
    const reading = await evaluate(parseFormula("=DEBENTURE.OUTER(A1)"), surroundings(workbook));
    expect(reading).toEqual({ kind: "unreadable", why: "A1: It is busy." });
  });
});

const parametersOf: ParametersOf = (id) =>
  id === "TOPUP"
    ? ["principal", "price", "terms"].map((name) => ({ name, isTable: name === "terms" }))
    : id === "INNER"
      ? [{ name: "x", isTable: false }]
      : undefined;

const shares = (value: number): HeldValue => ({ value, unit: "shares" });

const WORKING: HeldExplanation = {
  id: "TOPUP",
  clause: "4.13",
  facts: { principal: { value: { value: 10, unit: "$" }, isTable: false } },
  terms: { escrowCover: { name: "Cover", value: { value: 2, unit: "×" }, clause: "4.13", meaning: "what it is" } },
  steps: { shares: { label: "Shares", value: shares(5), clause: "4.13", rule: "a ÷ b" } },
  readings: {
    topUpRounding: {
      name: "Rounding",
      clause: "4.13",
      alternatives: [
        { choice: "UP", isInForce: true, means: "up", because: "Because.", answer: shares(5), problem: undefined },
        { choice: "DOWN", isInForce: false, means: "down", because: undefined, answer: shares(4), problem: undefined },
      ],
    },
  },
  result: shares(5),
};

describe("the working of a cell", () => {
  const asked: unknown[][] = [];
  const around = (workbook: MemoryWorkbook) =>
    surroundings(
      workbook,
      (id, args) => {
        asked.push([id, ...args]);
        return { rows: [[3]] };
      },
      (id, args) => {
        asked.push(["the working of", id, ...args]);
        return args.some((each) => JSON.stringify(each).includes("#N/A"))
          ? { code: "#N/A", message: "An input cell holds #N/A.", isPassedOn: true }
          : WORKING;
      },
    );
  const explain = (formula: string, offset = { row: 0, column: 0 }) =>
    explainFormulaCalls(formula, around(filled()), { parametersOf, offset });
  beforeEach(() => asked.splice(0));

  test("hands over the values of the arguments in their order", async () => {
    const [call] = await explain("=DEBENTURE.TOPUP(A1,2,Deal)");
    expect(asked).toEqual([["the working of", "TOPUP", [[10]], [[2]], [["Principal", 5]]]]);
    expect(call!.arguments.map(({ name, reading }) => [name, reading.kind === "value" && reading.cells])).toEqual([
      ["principal", "Sheet1!A1"],
      ["price", undefined],
      ["terms", undefined],
    ]);
    expect(call!.formula).toBe('=DEBENTURE.EXPLAIN("TOPUP",Sheet1!A1,2,Deal)');
  });

  test("says in which cell an error began that came in with an argument", async () => {
    const [call] = await explain("=DEBENTURE.TOPUP(A3,2)");
    expect(call!.problem).toBe("Sheet1!A3 holds #N/A.");
    expect(call!.working).toBeUndefined();
  });

  test("tells by the key of its term which reading stands, and what each takes the words to mean", async () => {
    const { working } = (await explain("=DEBENTURE.TOPUP(1,2)"))[0]!;
    expect(inForce(working!)).toEqual([{ term: "topUpRounding", name: "Rounding", choice: "UP" }]);
    expect(working!.readings.topUpRounding!.alternatives.map(meaningOf)).toEqual(["up. Because.", "down."]);
  });

  test("says in its text how a fact was taken, where that may not be what was meant", async () => {
    const [call] = await explain("=DEBENTURE.TOPUP(1,2)");
    const principal = { value: undefined, isTable: false, note: "0 was taken as left out" };
    const working = { ...WORKING, facts: { principal } };
    expect(workingText({ ...call!, working }, "", "")).toContain("  principal: left out: 0 was taken as left out\n");
    expect(workingText(call!, "", "")).toContain("  principal: $10\n");
  });

  test("gives a line of it by its key, where it is a number", () => {
    expect(stepNumber<{ shares: number }>(WORKING, "shares")).toBe(5);
    expect(stepNumber<{ other: number }>(WORKING, "other")).toBeUndefined();
    expect(stepNumber<{ shares: number }>(undefined, "shares")).toBeUndefined();
  });

  test("takes the row of a range that the cell stands in, in the pane and in the sheet", async () => {
    const [call] = await explain("=DEBENTURE.TOPUP(A1:A2,3)", { row: 1, column: 0 });
    expect(asked[0]).toEqual(["the working of", "TOPUP", [[4]], [[3]]]);
    expect(call!.formula).toBe('=DEBENTURE.EXPLAIN("TOPUP",Sheet1!A2,3)');
  });

  test("computes a nested call, and explains it too", async () => {
    const explained = await explain("=DEBENTURE.TOPUP(DEBENTURE.INNER(A1),2)");
    expect(explained.map(({ id }) => id)).toEqual(["TOPUP", "INNER"]);
    expect(asked).toContainEqual(["INNER", [[10]]]);
    expect(asked).toContainEqual(["the working of", "TOPUP", [[3]], [[2]]]);
  });

  test("says which argument it cannot read, and takes the cells that are pointed to instead", async () => {
    const [call] = await explain("=DEBENTURE.TOPUP(SUM(A1:A2),2)");
    expect(call!.problem).toBe("The pane cannot read principal.");
    const pointed = new Map([["0.0", "Sheet1!A2"]]);
    await explainFormulaCalls("=DEBENTURE.TOPUP(SUM(A1:A2),2)", around(filled()), {
      parametersOf,
      offset: { row: 0, column: 0 },
      pointed,
    });
    expect(asked).toEqual([["the working of", "TOPUP", [[4]], [[2]]]]);
  });

  test.each([
    ["Sheet1!A9", "empty", "nothing", "an empty cell"],
    ["Sheet1!A1", "empty", "a value", "a number"],
    ["Sheet1!F1", "empty", "another formula", "somebody else's formula"],
    ["Sheet1!F2", "problem", undefined, "a formula that is none"],
    ["Sheet1!F3", "calls", undefined, "one of ours"],
  ])("%s: %s %s", async (cell, kind, holds) => {
    const workbook = filled();
    workbook.type("Sheet1!F1", 3, { formula: "=SUM(A1:A2)" });
    workbook.type("Sheet1!F2", 3, { formula: "=DEBENTURE.TOPUP(" });
    workbook.type("Sheet1!F3", 3, { formula: "=DEBENTURE.TOPUP(1,2)" });
    const outcome = await explainCell(cell, around(workbook), { parametersOf });
    expect(outcome.kind).toBe(kind);
    if (outcome.kind === "empty") expect(outcome.holds).toBe(holds);
  });
});
