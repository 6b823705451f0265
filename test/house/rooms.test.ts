import ts from "typescript";
import { forbiddenImports, rings } from "./rooms";
import { lineOf, readSource, readSources, visit, type Source } from "./sources";

const sources = readSources("src");

describe("the rooms", () => {
  test("import only along their arrows", () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([]);
  });

  test("hold no ring of files", () => {
    expect(rings(sources)).toEqual([]);
  });

  test("have no file that only passes others on", () => {
    expect(sources.filter(isBarrel).map((s) => `${s.file}: import from the file that defines it`)).toEqual([]);
    expect(isBarrel(readSource("src/engine/basics/all.ts", 'export * from "./days";'))).toBe(true);
    expect(isBarrel(readSource("src/engine/basics/index.ts", "export const a = 1;"))).toBe(true);
  });

  test.each([
    [
      "src/engine/basics/x.ts",
      'import { a } from "../clauses/s4_13_escrow";',
      "engine/basics may not import engine/clauses",
      "an arrow against its direction",
    ],
    [
      "src/engine/clauses/x.ts",
      'import { a } from "../../cells/host";',
      "engine/clauses may not import cells",
      "the engine knows no cell",
    ],
    [
      "src/engine/clauses/x.ts",
      'import type { a } from "../../cells/host";',
      "engine/clauses may not import cells",
      "not even a type",
    ],
    [
      "src/engine/timeline/x.ts",
      'import { a } from "../status/state";',
      "engine/timeline may not import engine/status",
      "three rooms side by side",
    ],
    [
      "src/engine/clauses/x.ts",
      'import { a } from "../findings/deal-check";',
      "engine/clauses may not import engine/findings",
      "what follows from the clauses",
    ],
    ["src/engine/clauses/x.ts", 'import React from "react";', "may not import the package react", "a package"],
    [
      "src/functions/x.ts",
      'const a = import("../taskpane/pane");',
      "functions may not import taskpane",
      "an import while it runs",
    ],
    [
      "src/workbench/x.ts",
      'import { a } from "../cells/host";',
      "workbench may not import more than types of cells/host.ts",
      "it loads the built ones",
    ],
    [
      "src/sheets/x.ts",
      'import type { a } from "../engine/clauses/s4_13_escrow";',
      "sheets may not import engine/clauses",
      "a formula asks the clause",
    ],
    [
      "src/sheets/x.ts",
      'import { a } from "../workbook/univer/snapshot";',
      "sheets may not import workbook/univer: sheets hold terms and formulas, for any host",
      "a sheet for one host",
    ],
    [
      "src/workbook/x.ts",
      'import type { a } from "../sheets/deal";',
      "workbook may not import sheets",
      "the interface knows no deal",
    ],
    [
      "src/workbook/excel/x.ts",
      'import { a } from "../univer/cells";',
      "workbook/excel may not import workbook/univer",
      "one driver leaning on the other",
    ],
    [
      "src/taskpane/x.ts",
      'import { a } from "../workbook/univer/cells";',
      "taskpane may not import workbook/univer",
      "the pane in Excel has no grid of its own",
    ],
    [
      "src/catalogue/x.ts",
      'import { a } from "../cells/definition";',
      "catalogue may not import more than types of cells",
      "types alone",
    ],
    [
      "src/formula/x.ts",
      'import { a } from "../workbook/address";',
      "formula may not import workbook: a formula is read as text",
      "a formula's words mean nothing by themselves",
    ],
    ["src/helpers/x.ts", "", "stands in no room", "a new folder"],
    ["src/engine/basics/x.ts", 'import { a } from "../../../test/x";', "which is in no room", "out of src"],
  ])("%s with %s: %s", (file, text, says) => {
    expect(forbiddenImports(readSource(file, text))).toEqual([expect.stringContaining(says)]);
  });

  test("a planted ring is seen", () => {
    const planted = [
      readSource("src/a.ts", 'import "./b";'),
      readSource("src/b.ts", 'import { c } from "./c";'),
      readSource("src/c.ts", 'import { a } from "./a";'),
    ];
    expect(rings(planted)).toEqual([["src/a", "src/b", "src/c", "src/a"]]);
    expect(rings([...planted.slice(0, 2), readSource("src/c.ts", 'import type { a } from "./a";')])).toEqual([]);
  });
});

function isBarrel({ file, tree }: Source): boolean {
  const passesOn =
    tree.statements.length > 0 && tree.statements.every((each) => ts.isExportDeclaration(each) && each.moduleSpecifier);
  return passesOn || /(^|\/)index\.tsx?$/.test(file);
}

/** Names that belong to a host, and where they may stand. */
const GLOBALS: readonly (readonly [names: readonly string[], allowed: RegExp, remedy: string])[] = [
  [["Office", "Excel"], /^src\/(workbook\/excel\/|taskpane\/start\.tsx?|commands\/)/, "ask through the workbook"],
  [["CustomFunctions"], /^src\/cells\/host\.ts$/, "make errors in cells/host.ts"],
  [
    [
      "window",
      "document",
      "navigator",
      "location",
      "localStorage",
      "fetch",
      "XMLHttpRequest",
      "WebSocket",
      "Worker",
      "console",
      "process",
      "performance",
      "setTimeout",
      "setInterval",
      "crypto",
    ],
    /^src\/((workbook|taskpane|workbench|commands)\/|catalogue\/search\.ts$)/,
    "an answer follows from its arguments alone",
  ],
];

function misplacedGlobals(source: Source): string[] {
  const found: string[] = [];
  const own = declared(source);
  visit(source.tree, (node) => {
    if (!ts.isIdentifier(node) || !isFree(node) || own.has(node.text)) return;
    for (const [names, allowed, remedy] of GLOBALS) {
      if (names.includes(node.text) && !allowed.test(source.file))
        found.push(`${source.file}:${lineOf(source.tree, node)}: ${node.text}: ${remedy}`);
    }
  });
  return found;
}

/** Names that the file itself gives to a variable or a parameter. */
function declared(source: Source): Set<string> {
  const names = new Set<string>();
  visit(source.tree, (node) => {
    const name =
      ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) ? node.name : undefined;
    if (name && ts.isIdentifier(name)) names.add(name.text);
  });
  return names;
}

/** Whether a name stands for itself, not for a property, a member or a type's part. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return false;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isBindingElement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isJsxAttribute(parent);
  return !(named && parent.name === node);
}

/** The clock and chance, by which one workbook would give two answers. */
function clocksAndDice(source: Source): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    const text = ts.isCallExpression(node) ? node.expression.getText() : "";
    const now =
      ["Date.now", "Math.random", "Date"].includes(text) ||
      (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length);
    if (now)
      found.push(
        `${source.file}:${lineOf(source.tree, node)}: ${node.getText()}: a day is an argument, and chance has a seed`,
      );
  });
  return found;
}

describe("a host's names", () => {
  test("stand only where the host is spoken to", () => {
    expect(sources.flatMap(misplacedGlobals)).toEqual([]);
  });

  test("the engine, the functions and the sheets know no clock and no chance", () => {
    expect(sources.filter((s) => /^src\/(engine|functions|sheets)\//.test(s.file)).flatMap(clocksAndDice)).toEqual([]);
  });

  test.each([
    ["src/engine/basics/x.ts", "export const a = Excel.run;", "Excel", "Excel in the engine"],
    ["src/taskpane/view.tsx", "void Office.onReady();", "Office", "Office in a view"],
    [
      "src/functions/s4_13_escrow.ts",
      "throw new CustomFunctions.Error();",
      "CustomFunctions",
      "a second place that makes errors",
    ],
    ["src/engine/clauses/x.ts", "console.log(1);", "console", "a trace left behind"],
    ["src/functions/x.ts", 'void fetch("x");', "fetch", "the network"],
  ])("%s with %s is seen", (file, text, name) => {
    expect(misplacedGlobals(readSource(file, text))).toEqual([expect.stringContaining(name)]);
  });

  test.each(["Date.now()", "new Date()", "Math.random()", "Date()"])("%s is seen", (text) => {
    expect(clocksAndDice(readSource("src/engine/x.ts", `export const a = ${text};`))).toHaveLength(1);
  });

  test("a property of the same name is no global", () => {
    expect(
      misplacedGlobals(
        readSource("src/engine/x.ts", "export const a = { Excel: 1, window: 2 }; export const b = a.window;"),
      ),
    ).toEqual([]);
  });
});
