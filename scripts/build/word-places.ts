import path from "node:path";
import ts from "typescript";
import { otherWords, WORDS } from "./other-words";

const ROOMS = ["src/engine", "src/cells", "src/functions"];

type Piece = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

/** What leaves a text on either side a text. */
const EITHER = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken];

/** The expressions that a function answers with. */
function answersOf(node: ts.Node | undefined): ts.Node[] {
  if (!node || !ts.isFunctionLike(node) || !("body" in node) || !node.body) return [];
  if (!ts.isBlock(node.body)) return [node.body];
  const found: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isReturnStatement(each) && each.expression) found.push(each.expression);
    else if (!ts.isFunctionLike(each)) each.forEachChild(visit);
  };
  visit(node.body);
  return found;
}

/** A type that is set beside an expression changes nothing of it. */
function isTyped(node: ts.Node): node is ts.AsExpression | ts.SatisfiesExpression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
}

/** The sentences of choices, of a record or in pairs, without their keys. */
function sentencesOf(choices: ts.Expression): ts.Node[] {
  if (isTyped(choices)) return sentencesOf(choices.expression);
  if (ts.isObjectLiteralExpression(choices))
    return choices.properties.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer);
  if (!ts.isArrayLiteralExpression(choices)) return [];
  return choices.elements.filter(ts.isArrayLiteralExpression).flatMap(({ elements }) => elements.slice(1));
}

/** Finds the texts that stand where words do, through conditions, constants and the functions that make them. */
class Finder {
  /** by file */
  readonly pieces = new Map<string, Piece[]>();
  private readonly seen = new Set<ts.Node>();

  constructor(private readonly checker: ts.TypeChecker) {}

  readonly visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && WORDS.includes(node.name.getText()))
      for (const words of [node.initializer, ...sentencesOf(node.initializer)]) this.take(words);
    if (ts.isShorthandPropertyAssignment(node) && WORDS.includes(node.name.text))
      this.follow(this.checker.getShorthandAssignmentValueSymbol(node));
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const parameters = this.checker.getResolvedSignature(node)?.parameters ?? [];
      for (const [index, argument] of (node.arguments ?? []).entries())
        if (WORDS.includes(parameters[index]?.name ?? "")) this.take(argument);
    }
    node.forEachChild(this.visit);
  };

  /** To the constant that a name stands for, in its own file or in another. */
  private follow(symbol: ts.Symbol | undefined): void {
    const isImported = symbol && symbol.flags & ts.SymbolFlags.Alias;
    const declaration = (isImported ? this.checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer)
      this.take(declaration.initializer);
  }

  private take(node: ts.Node): void {
    if (this.seen.has(node)) return;
    this.seen.add(node);
    if (ts.isStringLiteralLike(node)) this.add(node);
    else if (ts.isIdentifier(node)) this.follow(this.checker.getSymbolAtLocation(node));
    else if (ts.isTemplateExpression(node)) this.takeTemplate(node);
    else for (const part of this.partsOf(node)) this.take(part);
  }

  private takeTemplate({ head, templateSpans }: ts.TemplateExpression): void {
    this.add(head);
    for (const { expression, literal } of templateSpans) {
      this.add(literal);
      this.take(expression);
    }
  }

  private add(piece: Piece): void {
    const file = path.normalize(piece.getSourceFile().fileName);
    this.pieces.set(file, [...(this.pieces.get(file) ?? []), piece]);
  }

  /** What an expression may come to. */
  private partsOf(node: ts.Node): readonly ts.Node[] {
    if (ts.isParenthesizedExpression(node) || isTyped(node)) return [node.expression];
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
    if (ts.isBinaryExpression(node)) return EITHER.includes(node.operatorToken.kind) ? [node.left, node.right] : [];
    if (ts.isCallExpression(node)) return answersOf(this.checker.getResolvedSignature(node)?.declaration);
    return answersOf(node);
  }
}

function sourceFiles(root: string): string[] {
  return ROOMS.flatMap((room) => ts.sys.readDirectory(path.join(root, room), [".ts"]));
}

function findPieces(root: string): Map<string, Piece[]> {
  const files = sourceFiles(root);
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, root);
  const program = ts.createProgram(files, options);
  const finder = new Finder(program.getTypeChecker());
  for (const file of files) finder.visit(program.getSourceFile(file)!);
  return finder.pieces;
}

/** A piece as the source has it, in other words. */
function written(piece: Piece): string {
  const text = otherWords(piece.text);
  if (ts.isStringLiteralLike(piece)) return JSON.stringify(text);
  const end = ts.isTemplateTail(piece) ? "`" : "${";
  return piece.getText().charAt(0) + text.replace(/[\\`]|\$\{/g, "\\$&") + end;
}

let known: Map<string, Piece[]> | undefined;

/** A source of the engine or the functions whose words for people are other words: names, keys and numbers stay. */
export function inOtherWords(root: string, file: string, text: string): string {
  known ??= findPieces(root);
  return [...(known.get(path.normalize(file)) ?? [])]
    .sort((a, b) => b.getStart() - a.getStart())
    .reduce((all, piece) => all.slice(0, piece.getStart()) + written(piece) + all.slice(piece.getEnd()), text);
}

/** All that the replacement of one source hangs on. */
export function allSources(root: string): string {
  return sourceFiles(root)
    .map((file) => ts.sys.readFile(file))
    .join("");
}
