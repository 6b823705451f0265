import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DECIDED_READINGS } from "../../src/engine/agreement/readings";
import { TERM_DEFINITIONS, TERM_KEYS, type TermDefinition } from "../../src/engine/agreement/terms";

/** How many worked cases of each kind the clause book has. */
const CASES: Readonly<Record<string, number>> = {
  CAL: 24,
  DAT: 14,
  PMV: 18,
  ESC: 16,
  LIM: 20,
  RED: 20,
  LD: 5,
  INT: 8,
  FEE: 9,
  TRM: 7,
  NOT: 11,
  WIN: 6,
  SHT: 6,
  MRG: 6,
  IND: 4,
  OMN: 1,
  SCH: 15,
  ACT: 7,
  WAR: 1,
  CAP: 3,
};

/** The doubts of the clause book, as the readings name them: a new one counts itself. */
const SWITCHES = [
  ...new Set([
    ...TERM_KEYS.map((key) => (TERM_DEFINITIONS[key] as TermDefinition).reading?.row),
    ...DECIDED_READINGS.map(({ row }) => row),
  ]),
].filter((row) => row !== undefined);

const ROOT = path.resolve(__dirname, "..");
const numbered = (prefix: string, separator: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${separator}${String(i + 1).padStart(2, "0")}`);

function sourcesOf(folder: string): string {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(path.join(ROOT, folder, name), "utf8"))
    .join("\n");
}

/** Rows and titles of tests, where a case or a switch stands by its number. */
const tests = `${sourcesOf("functions")}\n${sourcesOf("engine")}`;
const names = (id: string) => new RegExp(`["'\`][^"'\`\\n]*\\b${id}\\b`).test(tests);

test("every worked case is a test by its number", () => {
  const all = Object.entries(CASES).flatMap(([kind, count]) => numbered(kind, "-", count));
  const missing = all.filter((id) => !names(id));
  console.info(`worked cases: ${all.length - missing.length} of ${all.length}`);
  expect(all.length).toBe(201);
  expect(missing.map((id) => `${id}: no test has it; put it with its number into test/functions`)).toEqual([]);
});

test("every switch has a test that names it", () => {
  const missing = SWITCHES.filter((id) => !names(id));
  console.info(`switches: ${SWITCHES.length - missing.length} of ${SWITCHES.length}`);
  expect(SWITCHES).toEqual(expect.arrayContaining(numbered("A", "", 59)));
  expect(missing.map((id) => `${id}: no test names it; give each of its choices a row in test/functions`)).toEqual([]);
});

test("a number that no test names is found missing", () => {
  expect(names(["ESC", "17"].join("-"))).toBe(false);
  expect(names(["A", "60"].join(""))).toBe(false);
});
