import ts from "typescript";
import { lineOf, readSource, readSources, visit, type Source } from "./sources";

/**
 * A working is written out key by key: a copy of another one with a key after it costs a row of a range as
 * much as all its arithmetic. A list may spread, since it grows with what it lists.
 */
function spreadsOf({ file, tree }: Source): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (!ts.isFunctionDeclaration(node) || !node.name?.text.endsWith("Statement")) return;
    visit(node, (inner) => {
      if (ts.isSpreadAssignment(inner)) found.push(`${file}:${lineOf(tree, inner)} ${node.name!.text}`);
    });
  });
  return found;
}

const clauses = readSources("src/engine/clauses");

test("no statement of a clause is copied from another", () => {
  expect(clauses.flatMap(spreadsOf)).toEqual([]);
});

test.each([
  ["export function xStatement(facts, terms) { return { ...other(facts), y: 1 }; }", true],
  ["export function xStatement(facts, terms) { return inner(() => ({ ...facts })); }", true],
  ["export function xStatement(facts, terms) { return { list: [...facts.notices] }; }", false],
  ["export const X_QUANTITIES = { ...Y_QUANTITIES };", false],
])("%s: seen is %s", (text, isSeen) => {
  expect(spreadsOf(readSource("src/engine/clauses/x.ts", text))).toHaveLength(isSeen ? 1 : 0);
});
