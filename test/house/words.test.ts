import path from "node:path";
import ts from "typescript";
import { functionFiles } from "../../scripts/build/function-files";
import { readCatalogue } from "../../scripts/build/project";
import { explanation } from "../../src/cells/explanation";
import { TERM_DEFINITIONS, type TermKey } from "../../src/engine/agreement/terms";
import { TermError } from "../../src/engine/basics/errors";
import { examplesOf } from "../functions/examples";
import { FUNCTIONS } from "../functions/host";
import { root } from "./sources";

/** The words above a function and what it computes: the definition knows the rest, so only readings are said twice. */
const { functions } = readCatalogue(root, "development").catalogue;

/** Functions whose answer is terms or readings themselves, or another function's. */
const ABOUT_TERMS = ["EXPLAIN", "TERM", "TERMS", "READINGS"];

/** Readings that change an answer of the function's own examples. */
function readingsSeen(id: string): string[] {
  const seen = examplesOf(id).flatMap(({ args }) => {
    try {
      return Object.values(explanation(FUNCTIONS.get(id)!, args).readings).map(({ name }) => name);
    } catch (error) {
      if (error instanceof TermError) return [];
      throw error;
    }
  });
  return [...new Set(seen)];
}

function parameterOf(checker: ts.TypeChecker, statement: ts.Expression): ts.Type | undefined {
  const terms = checker.getTypeAtLocation(statement).getCallSignatures()[0]?.parameters[1];
  return terms && checker.getTypeOfSymbol(terms);
}

/** The expression that computes: the first argument of quantity(…), the rows of tableOf({ … }). */
function statementOf(call: ts.CallExpression): ts.Expression | undefined {
  const name = call.expression.getText();
  const [first] = call.arguments;
  if (name === "withoutTerms" && first && ts.isCallExpression(first)) return statementOf(first);
  if (name === "quantity") return first;
  if (!first || !ts.isObjectLiteralExpression(first)) return undefined;
  const rows = first.properties.find((each) => ["rows", "items"].includes(each.name?.getText() ?? ""));
  return rows && ts.isPropertyAssignment(rows) ? rows.initializer : undefined;
}

/** By function, the terms that the type of its statement lets it read. */
function readableTerms(): Map<string, Set<string>> {
  const files = functionFiles(root).map(({ name }) => path.join(root, "src/functions", name));
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, root);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const readable = new Map<string, Set<string>>();
  for (const file of files) {
    for (const each of program.getSourceFile(file)!.statements.filter(ts.isVariableStatement)) {
      for (const { name, initializer } of each.declarationList.declarations) {
        const statement = initializer && ts.isCallExpression(initializer) ? statementOf(initializer) : undefined;
        const terms = statement && parameterOf(checker, statement);
        const keys = terms ? checker.getPropertiesOfType(terms).map((property) => property.name) : [];
        readable.set(name.getText(), new Set(keys));
      }
    }
  }
  return readable;
}

const named = (keys: Iterable<string>): Set<string> =>
  new Set([...keys].map((key) => TERM_DEFINITIONS[key as TermKey]?.name));

/** What @readings leaves out, and what it says too much. */
function drift(id: string, readings: readonly string[], readable: ReadonlySet<string>): string[] {
  const may = named(readable);
  return [
    ...readingsSeen(id)
      .filter((name) => !readings.includes(name))
      .map((name) => `${id}: ${name} changes an example; add it to @readings`),
    ...readings
      .filter((name) => !may.has(name))
      .map((name) => `${id}: ${name} is not among the terms that its statement may read; take it out of @readings`),
  ];
}

describe("@readings", () => {
  const readable = readableTerms();

  test("names every reading that changes an example, and none that the statement cannot read", () => {
    const told = functions.filter(({ id }) => !ABOUT_TERMS.includes(id));
    expect(told.flatMap(({ id, readings }) => drift(id, readings, readable.get(id)!))).toEqual([]);
  });

  test("that leaves one out, or says one too many, is seen", () => {
    expect(drift("ESCROW_TOPUP", ["Top-up rounding"], readable.get("ESCROW_TOPUP")!)).toEqual([]);
    expect(drift("ESCROW_TOPUP", [], readable.get("ESCROW_TOPUP")!)).toEqual([
      "ESCROW_TOPUP: Top-up rounding changes an example; add it to @readings",
    ]);
    expect(drift("ESCROW_TOPUP", ["Top-up rounding", "Waiver scope"], readable.get("ESCROW_TOPUP")!)).toEqual([
      "ESCROW_TOPUP: Waiver scope is not among the terms that its statement may read; take it out of @readings",
    ]);
  });
});
