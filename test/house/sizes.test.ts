import ts from "typescript";
import { lineOf, readSource, readSources, visit, type Source } from "./sources";

/** The aim is 150 lines a clause and 20 a function; these are where the test says stop. */
const LIMITS = { clauseLines: 220, functionLines: 45, parameters: 5 };

function tooLong(source: Source): string[] {
  const lines = source.text.split("\n").length - 1;
  const isClause = source.file.startsWith("src/engine/clauses/");
  return isClause && lines > LIMITS.clauseLines
    ? [`${source.file}: ${lines} lines; take out what another clause shares, or split by subsection`]
    : [];
}

function tooMuch(source: Source): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || !node.body) return;
    const from = lineOf(source.tree, node);
    const lines = source.tree.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - from;
    const at = `${source.file}:${from}`;
    if (lines > LIMITS.functionLines) found.push(`${at}: ${lines} lines; name its steps and let each be a function`);
    if (node.parameters.length > LIMITS.parameters)
      found.push(`${at}: ${node.parameters.length} parameters; make them a named record`);
  });
  return found;
}

const ROOMS = /^src\/(engine|cells|functions|formula|catalogue|sheets|workbook|commands)\//;
const sources = readSources("src").filter((s) => ROOMS.test(s.file));

test("clauses, functions and parameter lists stay small", () => {
  expect(sources.flatMap((s) => [...tooLong(s), ...tooMuch(s)])).toEqual([]);
});

test.each([
  ["src/engine/clauses/x.ts", "\n".repeat(221), "221 lines", "a clause over the limit"],
  ["src/engine/basics/x.ts", `function f() {${"\n".repeat(45)}}`, "46 lines", "a long function"],
  [
    "src/engine/basics/x.ts",
    "const f = (a: 1, b: 2, c: 3, d: 4, e: 5, g: 6) => a;",
    "6 parameters",
    "a long parameter list",
  ],
])("%s is seen", (file, text, says) => {
  const source = readSource(file, text);
  expect([...tooLong(source), ...tooMuch(source)]).toEqual([expect.stringContaining(says)]);
});
