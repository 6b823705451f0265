import fc from "fast-check";
import ts from "typescript";
import { PROPERTY_SEED } from "../arbitraries/properties";
import { SEED } from "../arbitraries/random";
import { lineOf, readSource, readSources, visit, type Source } from "./sources";

/** The one file that gives fast-check its seed and number of runs. */
const GIVER = "test/arbitraries/properties.ts";
const REMEDY = `leave the seed to ${GIVER}, and more runs to its runs()`;

const RUN = /^fc\.(assert|check|sample|statistics)$/;
const SETUP = /^fc\.(configureGlobal|resetConfigureGlobal)$/;

/** Where a file takes a property out of the seeded run: by parameters of its own, or by a setup of its own. */
function unseeded(source: Source): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (!ts.isCallExpression(node)) return;
    const [called, given] = [node.expression.getText(source.tree), node.arguments[1]?.getText(source.tree)];
    const isOwn = RUN.test(called) && given !== undefined && !/^runs\(.*\)$/s.test(given);
    if (isOwn || SETUP.test(called)) found.push(`${source.file}:${lineOf(source.tree, node)}: ${called}: ${REMEDY}`);
  });
  return source.file === GIVER ? [] : found;
}

test("every property draws from one seed", () => {
  expect(readSources("test").flatMap(unseeded)).toEqual([]);
});

test.each([
  ["fc.assert(p, { numRuns: 2000 });", "fc.assert"],
  ["fc.assert(p, { ...runs(2000), seed: 1 });", "fc.assert"],
  ["fc.check(p, own);", "fc.check"],
  ["fc.sample(p, 10);", "fc.sample"],
  ["fc.configureGlobal({});", "fc.configureGlobal"],
  ["fc.resetConfigureGlobal();", "fc.resetConfigureGlobal"],
])("%s is seen", (text, called) => {
  expect(unseeded(readSource("test/x.test.ts", text))).toEqual([`test/x.test.ts:1: ${called}: ${REMEDY}`]);
});

test.each(["fc.assert(p);", "fc.assert(p, runs(2000));"])("%s is seeded", (text) => {
  expect(unseeded(readSource("test/x.test.ts", text))).toEqual([]);
});

describe("the seed", () => {
  test("is given before the first property", () => {
    expect(fc.readConfigureGlobal()).toMatchObject({ seed: PROPERTY_SEED });
  });

  test("is printed where a property fails", () => {
    expect(() => fc.assert(fc.property(fc.nat(), () => false))).toThrow(`seed: ${PROPERTY_SEED}`);
  });

  test("gives the same values again", () => {
    const drawn = () => {
      const values: number[] = [];
      fc.assert(fc.property(fc.double(), (x) => void values.push(x)));
      return values;
    };
    expect(drawn()).toEqual(drawn());
  });
});

describe("from outside", () => {
  const environment = { ...process.env };

  /** What fast-check and runs() say where the environment gives these. */
  function under(seed: string, runs: string) {
    Object.assign(process.env, { PROPERTY_SEED: seed, PROPERTY_RUNS: runs });
    const said: unknown[] = [];
    jest.isolateModules(() => {
      const { runs: usual } = require("../arbitraries/properties") as typeof import("../arbitraries/properties");
      said.push((require("fast-check") as typeof fc).readConfigureGlobal(), usual(200));
    });
    return said;
  }

  afterEach(() => {
    process.env = { ...environment };
  });

  test.each([
    ["", "", { seed: SEED, numRuns: 100 }, 200, "as every run"],
    ["7", "", { seed: 7, numRuns: 100 }, 200, "another seed"],
    ["-1", "4000", { seed: -1, numRuns: 4000 }, 4000, "and a long run"],
  ])("seed %p, runs %p (%#)", (seed, runs, config, usual) => {
    expect(under(seed, runs)).toEqual([config, { numRuns: usual }]);
  });

  test.each([
    ["x", "", "PROPERTY_SEED=x: a whole number is needed"],
    ["1.5", "", "PROPERTY_SEED=1.5: a whole number is needed"],
    ["", "0", "PROPERTY_RUNS=0: a whole number is needed"],
  ])("seed %p, runs %p is refused", (seed, runs, says) => {
    expect(() => under(seed, runs)).toThrow(says);
  });
});
