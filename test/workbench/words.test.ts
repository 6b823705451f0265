import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bundled } from "./bundled";

const PACKAGES = path.resolve(__dirname, "../../node_modules/@univerjs");

interface Words {
  readonly [key: string]: string | Words;
}

const { ENGLISH } = bundled<{ ENGLISH: Words }>('export { ENGLISH } from "./src/workbench/words";');

function word(key: string): unknown {
  return key.split(".").reduce<unknown>((words, part) => (words as Words | undefined)?.[part], ENGLISH);
}

/** A word that is asked for, or that stands beside what a person sees. */
const ASKED = [
  /\bt\("([^"]+)"/g,
  /\b(?:title|tooltip|label|name|detail|description|abstract|placeholder|content|message):\s*"([\w-]+(?:\.[\w-]+)+)"/g,
];

function keysIn(code: string): string[] {
  const keys = ASKED.flatMap((pattern) => [...code.matchAll(pattern)].map(([, key]) => key!));
  return keys.filter((key) => key.split(".")[0]! in ENGLISH);
}

const sources = readdirSync(PACKAGES)
  .map((name) => path.join(PACKAGES, name, "lib/es/index.js"))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, "utf8"));

describe("the grid's words", () => {
  test("exist for every key that its packages ask for", () => {
    const asked = new Set(sources.flatMap(keysIn));
    expect(asked.size).toBeGreaterThan(1000);
    expect([...asked].filter((key) => typeof word(key) !== "string")).toEqual([]);
  });

  test.each([
    ["sheets-formula.progress.calculating", "Calculating", "one that was missing"],
    ["sheets-formula.functionList.SUM.abstract", expect.stringContaining("Adds"), "one beside it is kept"],
    ["sheets-ui.merge.all", "Merge all", "a group that has some of its words keeps them"],
  ])("%s is %s: %s", (key, says) => {
    expect(word(key)).toEqual(says);
  });

  test.each([
    ['const a = this.t("sheets-ui.no.such");', "sheets-ui.no.such"],
    ['{ tooltip: "ui.no.such" }', "ui.no.such"],
  ])("a key in %s is seen", (code, key) => {
    expect(keysIn(code)).toEqual([key]);
    expect(word(key)).toBeUndefined();
  });
});
