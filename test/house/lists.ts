import ts from "typescript";
import { lineOf, visit, type Source } from "./sources";

/** Fewer names than this are no list that anyone keeps. */
const FEWEST = 3;

/** Three keys of a record may be the same by chance. */
const FEWEST_KEYS = 4;

interface Names {
  readonly file: string;
  readonly line: number;
  /** how a message calls it */
  readonly what: string;
  /** without regard to case, spaces and punctuation, in their order */
  readonly names: readonly string[];
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** const MARKETS = […] as const, of which a type is made: that list is the definition. */
function isDefinition(list: ts.Node, tree: ts.SourceFile): boolean {
  const declared = ts.isAsExpression(list.parent) ? list.parent.parent : list.parent;
  if (!ts.isVariableDeclaration(declared) || !ts.isIdentifier(declared.name)) return false;
  return new RegExp(`typeof ${declared.name.text}\\)`).test(tree.text);
}

function keysOf(node: ts.ObjectLiteralExpression): string[] {
  return node.properties.flatMap(({ name }) =>
    name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : [],
  );
}

function textsOf(nodes: readonly ts.Node[]): string[] {
  return nodes.flatMap((node) => {
    const literal = ts.isLiteralTypeNode(node) ? node.literal : node;
    return ts.isStringLiteralLike(literal) ? [literal.text] : [];
  });
}

/** "CERTIFICATE, COMMITMENT, DEBT, …": names with commas between them in one text. */
function listed(text: string): string[] {
  const parts = text.split(/,\s*(?:and |or )?/);
  return parts.every((part) => /^[A-Za-z][\w ]{1,30}$/.test(part)) ? parts : [];
}

/** What defines names: the keys of a record, the members of a type. */
function definitions({ file, tree }: Source): Names[] {
  const found: Names[] = [];
  visit(tree, (node) => {
    const fewest = ts.isUnionTypeNode(node) || ts.isArrayLiteralExpression(node) ? FEWEST : FEWEST_KEYS;
    const names = ts.isObjectLiteralExpression(node)
      ? keysOf(node)
      : ts.isUnionTypeNode(node)
        ? textsOf(node.types)
        : ts.isArrayLiteralExpression(node) && isDefinition(node, tree)
          ? textsOf(node.elements)
          : ts.isInterfaceDeclaration(node)
            ? node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []))
            : [];
    if (names.length >= fewest) found.push({ file, line: lineOf(tree, node), what: "names", names: names.map(plain) });
  });
  return found;
}

/** What repeats names: a list, or a text that has them all. */
function lists({ file, tree }: Source): Names[] {
  const found: Names[] = [];
  visit(tree, (node) => {
    const names = ts.isArrayLiteralExpression(node)
      ? node.elements.every((each) => ts.isStringLiteralLike(each))
        ? textsOf(node.elements)
        : []
      : ts.isCallExpression(node) && node.arguments.every((each) => ts.isStringLiteralLike(each))
        ? textsOf(node.arguments)
        : ts.isStringLiteralLike(node)
          ? listed(node.text)
          : [];
    const isList = names.length >= FEWEST && names.every((name) => plain(name) !== "");
    if (isList && !isDefinition(node, tree))
      found.push({ file, line: lineOf(tree, node), what: names.slice(0, 3).join(", "), names: names.map(plain) });
  });
  return found;
}

/** Every list of the very names that something else defines: kept by hand, it drifts. */
export function mirrored(sources: readonly Source[]): string[] {
  const byNames = new Map<string, Names>();
  for (const each of sources.flatMap(definitions)) byNames.set([...each.names].sort().join(), each);
  return sources.flatMap(lists).flatMap((list) => {
    const source = byNames.get([...list.names].sort().join());
    return source
      ? [`${list.file}:${list.line}: “${list.what}, …” repeats the names of ${source.file}:${source.line}: derive it`]
      : [];
  });
}
