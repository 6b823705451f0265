import ts from "typescript";
import { WORDS } from "../../scripts/build/other-words";
import { lineOf, visit, type Source } from "./sources";

/** What a reader of text calls, on the text or with it. */
const READERS = new Set(
  "startsWith endsWith includes indexOf lastIndexOf split match matchAll search replace replaceAll test exec".split(
    " ",
  ),
);

/** Names under which data carries words for people, or a page does. */
const SHOWN_WORDS = new Set([...WORDS, "heading", "title", "textContent", "innerText"]);

/** Words that stand on the page itself: no key of data is among them. */
const ON_PAGE = ["textContent", "innerText"];

/** Shorter pieces are punctuation, and stand everywhere. */
const SHORTEST = 5;

/** A part of a template, or a text that is set beside another. */
function pieceOf(node: ts.Node): string {
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  return ts.isStringLiteral(node) && /^ | $/.test(node.text) ? node.text : "";
}

/** The fixed parts of the sentences that a source prints: what stands before, between and after what it fills in. */
export function printedPieces(sources: readonly Source[]): Set<string> {
  const pieces = new Set<string>();
  for (const { tree } of sources) {
    visit(tree, (node) => {
      const text = pieceOf(node).trim();
      if (/[a-z]{3}/i.test(text) && text.length >= SHORTEST) pieces.add(text.toLowerCase());
    });
  }
  return pieces;
}

/** The constants of a file that are a text or a pattern, by name. */
function constantTexts(tree: ts.SourceFile): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
    const text = textOf(node.initializer, found);
    if (text !== undefined) found.set(node.name.text, text);
  });
  return found;
}

/** The letters that a literal or a pattern looks for. */
function textOf(node: ts.Node, constants: ReadonlyMap<string, string>): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return node.text.replace(/^\/|\/[a-z]*$|\\[a-z]|[\\^$()[\]?+*.|]/g, "");
  return ts.isIdentifier(node) ? constants.get(node.text) : undefined;
}

/** Where text that the engine printed is searched for its own words. */
function searches({ file, tree }: Source, pieces: ReadonlySet<string>): string[] {
  const constants = constantTexts(tree);
  const found: string[] = [];
  visit(tree, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    if (!READERS.has(name.text)) return;
    for (const part of [expression, ...node.arguments]) {
      const wanted = textOf(part, constants)?.trim().toLowerCase();
      if (wanted === undefined || wanted.length < SHORTEST || !/[a-z]{3}/.test(wanted)) continue;
      if ([...pieces].some((piece) => piece.includes(wanted)))
        found.push(`${file}:${lineOf(tree, node)}: looks for “${wanted}” in a text that we print`);
    }
  });
  return found;
}

/** The word that an expression takes from data: x.label, or label where it was taken out of x. */
function wordOf(node: ts.Expression): string | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : ts.isIdentifier(node) ? node : undefined;
  return name && SHOWN_WORDS.has(name.text) ? name.text : undefined;
}

const EQUALITIES = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];

/** A text that is written out, or one that other data carries; that there are no words may be asked. */
function isText(node: ts.Expression): boolean {
  return (ts.isStringLiteralLike(node) && node.text !== "") || ts.isPropertyAccessExpression(node);
}

/** Where data is told apart by its words, and not by its key. */
function comparisons({ file, tree }: Source): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (!ts.isBinaryExpression(node) || !EQUALITIES.includes(node.operatorToken.kind)) return;
    for (const [one, other] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const) {
      const word = wordOf(one);
      if (word === undefined || !(isText(other) || ON_PAGE.includes(word))) continue;
      found.push(`${file}:${lineOf(tree, node)}: tells things apart by their ${word}`);
      return;
    }
  });
  return found;
}

const REMEDY = "take it from the data by its key, and give the data a key where it has none";

/** Every place that reads back what we print. */
export function readBack(source: Source, pieces: ReadonlySet<string>): string[] {
  return [...searches(source, pieces), ...comparisons(source)].map((problem) => `${problem}; ${REMEDY}`);
}
