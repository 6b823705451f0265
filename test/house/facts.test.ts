import path from "node:path";
import ts from "typescript";
import { TermError } from "../../src/engine/basics/errors";
import { Exact } from "../../src/engine/basics/exact";
import { AGREEMENT_TERMS } from "../../src/engine/agreement/deal";
import { readSources, root } from "./sources";

const REMEDY = "say the kinds of its facts beside its interface, and check() them first";

type Statement = (facts: object, terms: object) => unknown;

/** A fact as the statement's own types have it: a value that is right, and some of which one at least is wrong. */
interface FactType {
  readonly good: unknown;
  /** of every kind of number one of these is outside: below zero, or in part; none where it is no number */
  readonly wrong: readonly unknown[];
}

const EXACT: FactType = { good: Exact.ONE, wrong: [Exact.whole(-1), Exact.fraction(1, 2)] };
const NUMBER: FactType = { good: 37_000, wrong: [-1, 0.5] };

function factType(type: ts.Type): FactType {
  const parts = type.isUnion() ? type.types : [type];
  if (parts.some((part) => part.getSymbol()?.name === "Exact")) return EXACT;
  if (parts.some((part) => part.flags & ts.TypeFlags.Number)) return NUMBER;
  if (parts.some((part) => part.flags & ts.TypeFlags.BooleanLiteral)) return { good: false, wrong: [] };
  return { good: parts.find((part) => part.isStringLiteral())?.value, wrong: [] };
}

/** Every exported statement of a file that takes facts, with what its types say of them. */
function statementsOf(program: ts.Program, file: string): Map<string, Map<string, FactType>> {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  const found = new Map<string, Map<string, FactType>>();
  for (const symbol of module ? checker.getExportsOfModule(module) : []) {
    const [facts] = symbol.valueDeclaration ? signatureOf(checker, symbol).getParameters() : [];
    if (!facts || !symbol.name.endsWith("Statement")) continue;
    const types = checker.getPropertiesOfType(checker.getTypeOfSymbol(facts)).map((property) => {
      return [property.name, factType(checker.getTypeOfSymbol(property))] as const;
    });
    found.set(symbol.name, new Map(types));
  }
  return found;
}

function signatureOf(checker: ts.TypeChecker, symbol: ts.Symbol): { getParameters(): readonly ts.Symbol[] } {
  return checker.getTypeOfSymbol(symbol).getCallSignatures()[0] ?? { getParameters: () => [] };
}

const snakeCase = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function isRefused(statement: Statement, facts: object, key: string, wrong: unknown): boolean {
  try {
    statement({ ...facts, [key]: wrong }, AGREEMENT_TERMS);
    return false;
  } catch (error) {
    if (!(error instanceof TermError) || error.parameter !== snakeCase(key)) return false;
    return error.came === wrong && error.accepted !== undefined && error.accepted !== "" && error.clause !== "";
  }
}

/** The numbers among its facts that a statement takes however wrong they are. */
function taken(name: string, statement: Statement, types: ReadonlyMap<string, FactType>): string[] {
  const facts = Object.fromEntries([...types].map(([key, { good }]) => [key, good]));
  return [...types]
    .filter(([key, { wrong }]) => wrong.length > 0 && !wrong.some((each) => isRefused(statement, facts, key, each)))
    .map(([key]) => `${name}: ${key} is taken however wrong it is; ${REMEDY}`);
}

const FILES = readSources("src/engine/clauses").map(({ file }) => path.join(root, file));
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)).config,
  ts.sys,
  root,
);
const program = ts.createProgram(FILES, options);

describe("a statement refuses facts that are not of their kinds", () => {
  const statements = FILES.flatMap((file) => {
    const exported = require(file) as Readonly<Record<string, Statement>>;
    return [...statementsOf(program, file)].map(([name, types]) => [name, exported[name]!, types] as const);
  });

  test("every one of the clauses", () => {
    const numbers = statements.flatMap(([, , types]) => [...types.values()]).filter(({ wrong }) => wrong.length > 0);
    expect(statements.length).toBeGreaterThan(60);
    expect(numbers.length).toBeGreaterThan(120);
    expect(statements.flatMap((statement) => taken(...statement))).toEqual([]);
  });

  test("one that takes anything is seen", () => {
    const planted: Statement = (facts) => facts;
    const types = new Map<string, FactType>([
      ["conversionPrice", EXACT],
      ["asOf", NUMBER],
      ["forced", { good: false, wrong: [] }],
    ]);
    expect(taken("plantedStatement", planted, types)).toEqual([
      expect.stringContaining("plantedStatement: conversionPrice is taken"),
      expect.stringContaining("plantedStatement: asOf is taken"),
    ]);
  });

  test("one that fails without saying which fact is seen", () => {
    const planted: Statement = () => {
      throw new TermError("invalid", "price", "wrong", "4.13", { came: 0, accepted: "a price" });
    };
    expect(taken("plantedStatement", planted, new Map([["principal", EXACT]]))).toHaveLength(1);
  });
});
