import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseFormula } from "../../src/catalogue/examples";
import { callsOf } from "../arbitraries/calls";
import { SEED } from "../arbitraries/random";
import { loadBundle } from "../replay/bundle";
import { formulaText } from "../replay/formula";
import { readRecorded, type Call } from "../replay/recorded";
import { exampleCalls, hasOneCall, playSeeded, Replay, shortOf, type Tally } from "../replay/replay";
import { report, statusOf, type Outcome } from "../replay/report";
import { vocabularyOf } from "../replay/vocabulary";
import { dist } from "./bare-host";

const folder = mkdtempSync(path.join(os.tmpdir(), "replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = loadBundle();
const vocabulary = vocabularyOf(built);
const subject = (id: string) => vocabulary.subjects.find((each) => each.id === id)!;
const examples = exampleCalls(built);

/** The built bundle with one function changed: f is the function as it was. */
function planted(id: string, changed: string): ReturnType<typeof loadBundle> {
  const copy = mkdtempSync(path.join(folder, "bundle-"));
  for (const file of ["functions.json", "catalogue.json", "functions.late.js"])
    copyFileSync(path.join(dist, file), path.join(copy, file));
  const wrapper = `{
    const associate = CustomFunctions.associate;
    CustomFunctions.associate = (id, f) => associate(id, id === "${id}" ? ${changed} : f);
  }\n`;
  writeFileSync(path.join(copy, "functions.js"), wrapper + readFileSync(path.join(dist, "functions.js"), "utf8"));
  return loadBundle(copy);
}

/** The same without a function in its metadata, or with other parameters. */
function described(change: (functions: { id: string; parameters: { name: string }[] }[]) => unknown[]) {
  const copy = mkdtempSync(path.join(folder, "bundle-"));
  for (const file of ["functions.js", "functions.late.js", "catalogue.json"])
    copyFileSync(path.join(dist, file), path.join(copy, file));
  const metadata = JSON.parse(readFileSync(path.join(dist, "functions.json"), "utf8"));
  writeFileSync(
    path.join(copy, "functions.json"),
    JSON.stringify({ ...metadata, functions: change(metadata.functions) }),
  );
  return loadBundle(copy);
}

function replayed(after: typeof built): Replay {
  const replay = new Replay(built, after);
  for (const call of examples) replay.play(call);
  return replay;
}

const few: Tally = { calls: 9, answered: 7, refused: 2, withTerms: 5, withRanges: 3 };

function outcomeOf(replay: Replay, lacking: readonly string[] = []): Outcome {
  const counts = { examples: examples.length, testCalls: 0, cases: { named: 0, missing: [] }, compared: replay.played };
  const found = { differences: replay.differences, changed: replay.changed() };
  return { commit: "HEAD~1", seed: SEED, functions: { ESCROW_TOPUP: few }, ...counts, ...found, lacking };
}

describe("a bundle against itself", () => {
  test("has no difference, examples and seeded calls alike", () => {
    const replay = replayed(built);
    const wanted = { calls: 10, answered: 0, refused: 0 };
    for (const each of vocabulary.subjects) playSeeded(replay, each, vocabulary, { seed: 1, wanted });
    expect(replay.played).toBe(examples.length + 10 * (vocabulary.subjects.length - 1) + 1);
    expect([replay.differences, replay.changed()]).toEqual([[], []]);
    expect(report(outcomeOf(replay)).at(-1)).toBe("No difference.");
    expect(statusOf(outcomeOf(replay))).toBe(0);
  });
});

const NEXT = `(...a) => f(...a).map((row) => row.map((cell) => ({ ...cell, basicValue: cell.basicValue + 2 ** -32 })))`;
const REFUSED = `(...a) => { try { return f(...a); } catch (error) { throw new CustomFunctions.Error`;

describe("a planted fault is listed", () => {
  test.each([
    ["value", "OWNERSHIP_CAP", NEXT, "the next double"],
    [
      "value",
      "ESCROW_TOPUP",
      "(...a) => f(...a).map((row) => row.map((cell) => cell.basicValue === 0 ? { ...cell, basicValue: -0 } : cell))",
      "minus zero",
    ],
    ["value", "IS_MATERIAL", "(...a) => f(...a).map((row) => row.map(String))", "a text for a truth"],
    [
      "format",
      "OWNERSHIP_CAP",
      "(...a) => f(...a).map((row) => row.map((cell) => ({ ...cell, numberFormat: '0' })))",
      "another format",
    ],
    ["format", "OWNERSHIP_CAP", "(...a) => f(...a).map((row) => row.map((cell) => cell.basicValue))", "no format"],
    ["error code", "CONVERSION_PRICE", `${REFUSED}("#VALUE!", error.message); } }`, "another code"],
    ["error text", "CONVERSION_PRICE", `${REFUSED}(error.code, error.message + "."); } }`, "another message"],
    [
      "error code",
      "CONVERSION_PRICE",
      "(...a) => { try { return f(...a); } catch { return [[0]]; } }",
      "an answer for an error",
    ],
    ["error code", "DILUTION", "() => { throw new CustomFunctions.Error('#N/A'); }", "an error for a table"],
    ["error code", "ESCROW_TOPUP", "() => undefined.length", "no error of the host's"],
    ["shape", "DILUTION", "(...a) => [...f(...a), f(...a)[0]]", "a row more"],
    ["shape", "TIMELINE", "(...a) => f(...a).map((row) => row.slice(1))", "a column less"],
  ])("%s: %s %#", (kind, id, changed) => {
    const replay = replayed(planted(id, changed));
    const found = replay.differences.filter((each) => each.source === "example");
    expect(new Set(found.map((each) => `${each.id}, ${each.kind}`))).toEqual(new Set([`${id}, ${kind}`]));
    expect(statusOf(outcomeOf(replay))).toBe(1);
  });

  test("with the formula, and both answers to the last bit", () => {
    const lines = report(outcomeOf(replayed(planted("OWNERSHIP_CAP", NEXT))));
    expect(lines).toContain("OWNERSHIP_CAP, value: 5 calls");
    const at = lines.findIndex((line) => line.startsWith("  =DEBENTURE.OWNERSHIP_CAP(37916390)  (example)"));
    expect(lines[at + 1]).toBe("    before 1995599 as #,##0");
    expect(lines[at + 2]).toBe("    after  1995599.0000000002 as #,##0");
    expect(lines.filter((line) => line.startsWith("  =DEBENTURE."))).toHaveLength(3);
  });

  test("a function that is missing, one that is new, one with other parameters", () => {
    const without = described((functions) => functions.filter((each) => each.id !== "TERM"));
    expect(report(outcomeOf(replayed(without)))).toContain("TERM: not in this checkout");
    expect(replayed(without).differences).toEqual([]);
    expect(new Replay(without, built).changed()).toMatchObject([{ id: "TERM", kind: "only after" }]);
    const renamed = described((functions) =>
      functions.map((each) => (each.id === "TERM" ? { ...each, parameters: [{ name: "word" }] } : each)),
    );
    expect(new Replay(built, renamed).changed()).toEqual([
      { id: "TERM", kind: "parameters", before: "name, [terms]", after: "word" },
    ]);
    expect(statusOf(outcomeOf(new Replay(built, renamed)))).toBe(1);
  });
});

describe("the seeded calls", () => {
  const wanted = { calls: 24, answered: 20, refused: 2 };
  const silent = { play: ({ id, args }: Call) => built.answer(id, args) };

  test("are answered and refused often enough in every function", () => {
    const tallies = vocabulary.subjects.map((each) => {
      const tally = playSeeded(silent, each, vocabulary, { seed: SEED, wanted });
      return { each, tally };
    });
    expect(tallies.flatMap(({ each, tally }) => shortOf(each, tally, wanted))).toEqual([]);
    expect(tallies.filter(({ each }) => hasOneCall(each)).map(({ each }) => each.id)).toEqual(["VERSION"]);
    const all = (of: keyof Tally) => tallies.reduce((sum, { tally }) => sum + tally[of], 0);
    const withTerms = tallies.filter(({ tally }) => tally.withTerms > 0);
    expect(withTerms.every(({ tally }) => tally.withTerms >= tally.calls / 2)).toBe(true);
    expect(tallies.length - withTerms.length).toBe(2);
    expect(all("withRanges") / all("calls")).toBeGreaterThan(0.25);
  });

  const drawn = (id: string, seed: number) => {
    const calls = callsOf(subject(id), vocabulary, seed);
    return Array.from({ length: 40 }, () => formulaText(id, calls.next().value.args));
  };

  test.each(["ESCROW_TOPUP", "MARKET_VALUE", "DEAL_STATUS", "EXPLAIN"])("of %s are the same by the same seed", (id) => {
    expect(drawn(id, 7)).toEqual(drawn(id, 7));
    expect(drawn(id, 8)).not.toEqual(drawn(id, 7));
  });

  test("that are too few are named, and end the replay with its own status", () => {
    const tally = { ...few, answered: 3 };
    expect(shortOf(subject("TERM"), tally, wanted)).toEqual(["TERM: 3 answered of 20 in 9 calls"]);
    expect(shortOf(subject("VERSION"), tally, wanted)).toEqual([]);
    const lines = report(outcomeOf(replayed(built), ["TERM: 3 answered of 20 in 9 calls"]));
    expect(lines.slice(-2)).toEqual(["Not complete:", "  TERM: 3 answered of 20 in 9 calls"]);
    expect(statusOf(outcomeOf(replayed(built), ["TERM"]))).toBe(2);
  });
});

describe("a call as a formula", () => {
  test("reads back as the same arguments", () => {
    for (const { id, args } of examples) {
      const given = args.slice(0, args.findLastIndex((value) => value !== null) + 1);
      expect(parseFormula(formulaText(id, args))).toEqual({ id, arguments: given });
    }
  });

  test.each([
    [[0.1 + 0.2, -0], "=X(0.30000000000000004, -0)"],
    [['a "b"', null, true], '=X("a ""b""", , TRUE)'],
    [
      [
        [
          [1, null],
          ["x", false],
        ],
        null,
      ],
      '=X({1,"";"x",FALSE})',
    ],
    [[{ type: "Error", basicValue: "#N/A" }, [[5]]], "=X(#N/A, 5)"],
  ])("%j is %s", (args, text) => {
    expect(formulaText("X", args)).toBe(text);
  });
});

test("ESC-01 the calls of tests are read as they were made, each once", () => {
  const calls = path.join(folder, "calls");
  mkdirSync(calls);
  const args = [[[Number.NaN, -0, undefined]], "x", null, [1, 2]];
  jest.isolateModules(() => {
    process.env.REPLAY_CALLS = calls;
    const { record } = require("../functions/recorder");
    delete process.env.REPLAY_CALLS;
    for (const given of [args, args, [() => 1]]) record("TERM", given);
  });
  const recorded = readRecorded(calls);
  expect(recorded.cases).toEqual(new Set(["ESC-01"]));
  expect(recorded.calls).toEqual([{ source: `test: ${expect.getState().currentTestName}`, id: "TERM", args }]);
  expect(Object.is((recorded.calls[0]!.args[0] as number[][])[0]![1], -0)).toBe(true);
});
