import ts from "typescript";

/** The files whose words these are. */
export const TERM_FILES = /[\\/]agreement[\\/]terms[\\/][\w-]+\.ts$/;

/** What is said of a term for people alone, in no answer and no error of an amount, a date or a test. */
const WORDS = ["meaning", "reason"];

interface Word {
  /** of the term that it is said of */
  readonly key: string;
  readonly name: string;
  readonly literal: ts.StringLiteralLike;
}

/** The words in a file of terms. A term is a key with a call: escrowCover: rate({ … }). */
function wordsIn(text: string): Word[] {
  const found: Word[] = [];
  const visit = (node: ts.Node, key: string | undefined): void => {
    if (!ts.isPropertyAssignment(node)) return node.forEachChild((child) => visit(child, key));
    const name = (node.name as ts.Identifier).text;
    const { initializer } = node;
    if (key !== undefined && WORDS.includes(name) && ts.isStringLiteralLike(initializer))
      found.push({ key, name, literal: initializer });
    else visit(initializer, ts.isCallExpression(initializer) ? name : key);
  };
  visit(ts.createSourceFile("terms.ts", text, ts.ScriptTarget.Latest, true), undefined);
  return found;
}

/** A file of terms as functions.js has it. */
export function withoutWords(text: string): string {
  return wordsIn(text).reduceRight(
    (all, { literal }) => `${all.slice(0, literal.getStart())}""${all.slice(literal.getEnd())}`,
    text,
  );
}

/** Those words by the keys of the terms, as functions.late.js brings them. */
export function termWords(texts: readonly string[]): Record<string, Record<string, string>> {
  const words: Record<string, Record<string, string>> = {};
  for (const { key, name, literal } of texts.flatMap(wordsIn)) (words[key] ??= {})[name] = literal.text;
  return words;
}
