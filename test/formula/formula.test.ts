import fc from "fast-check";
import { ownCalls } from "../../src/formula/calls";
import { literalOf, literalText } from "../../src/formula/literal";
import type { Node } from "../../src/formula/node";
import { parseFormula } from "../../src/formula/parse";
import { textOf, tokensOf } from "../../src/formula/tokens";
import { bundled } from "../workbench/bundled";

const { shownFormula, storedFormula } = bundled<typeof import("../../src/workbench/xlsx/formula-text")>(
  'export * from "./src/workbench/xlsx/formula-text";',
);

const NAMESPACE = "DEBENTURE";

/** A tree in one line: <references>, "values", (operations) and [several areas]. */
function shape(node: Node): string {
  const all = (nodes: readonly Node[]) => nodes.map(shape).join(",");
  switch (node.kind) {
    case "value":
      return JSON.stringify(node.value);
    case "error":
      return node.code;
    case "array":
      return `{${node.rows.map(all).join(";")}}`;
    case "reference":
      return `<${node.text}>`;
    case "call":
      return `${node.name}(${all(node.args)})`;
    case "prefix":
      return `(${node.operator}${shape(node.of)})`;
    case "percent":
      return `(${shape(node.of)}%)`;
    case "operation":
      return `(${shape(node.left)}${node.operator}${shape(node.right)})`;
    case "areas":
      return `[${all(node.parts)}]`;
    default:
      return node.text;
  }
}

/** One formula as the tree, and as a file stores it. */
const READ: readonly (readonly [formula: string, tree: string, stored: string, why: string])[] = [
  ["={1,2;3,4}", "{1,2;3,4}", "{1,2;3,4}", "an array"],
  ['={"XLOOKUP(,";-1}', '{"XLOOKUP(,";(-1)}', '{"XLOOKUP(,";-1}', "marks and names within a text of an array"],
  ["='O''Brien'!A1*2", "(<'O''Brien'!A1>*2)", "'O''Brien'!A1*2", "a quoted sheet with a quote in it"],
  ["='LET(x'!A1:B2", "<'LET(x'!A1:B2>", "'LET(x'!A1:B2", "a sheet called like a function"],
  ['="a ""TAKE("" b"', '"a \\"TAKE(\\" b"', '"a ""TAKE("" b"', "quotes in a text"],
  ["=#N/A", "#N/A", "#N/A", "an error"],
  ["=IF(A1=#DIV/0!,#REF!,1)", "IF((<A1>=#DIV/0!),#REF!,1)", "IF(A1=#DIV/0!,#REF!,1)", "errors in a formula"],
  ["=5%%", "((5%)%)", "5%%", "percent of a percent"],
  ["=-2^2", "((-2)^2)", "-2^2", "a sign binds tighter than a power"],
  ["=1--A1", "(1-(-<A1>))", "1--A1", "minus a negative"],
  ["=1.5E-3+.5", "(0.0015+0.5)", "1.5E-3+.5", "numbers"],
  ["=Deal[Value]", "<Deal[Value]>", "Deal[Value]", "a table's column"],
  [
    "=SUM(Deal[[#This Row],[TAKE(1)]])",
    "SUM(<Deal[[#This Row],[TAKE(1)]]>)",
    "SUM(Deal[[#This Row],[TAKE(1)]])",
    "a column called like a function",
  ],
  ["=[@Value]&Deal['[x']]", "(<[@Value]>&<Deal['[x']]>)", "[@Value]&Deal['[x']]", "this row, and brackets in a name"],
  ["=[Book.xlsx]Sheet1!A1", "<[Book.xlsx]Sheet1!A1>", "[Book.xlsx]Sheet1!A1", "another workbook"],
  ["=[Book.xlsx]Sheet1!Rate", "[Book.xlsx]Sheet1!Rate", "[Book.xlsx]Sheet1!Rate", "a name there"],
  ["=A1#", "<A1#>", "A1#", "a spilled range"],
  ["=SUM((A1,B1),A:A 3:5)", "SUM([<A1>,<B1>],[<A:A>,<3:5>])", "SUM((A1,B1),A:A 3:5)", "areas"],
  [
    "=DEBENTURE.A(DEBENTURE.B(1),,Deal)",
    "DEBENTURE.A(DEBENTURE.B(1),,Deal)",
    "_xldudf_DEBENTURE_A(_xldudf_DEBENTURE_B(1),,Deal)",
    "a call within a call, an argument left out",
  ],
  [
    "=TAKE( SORT(A1:A9) , 1 )",
    "TAKE(SORT(<A1:A9>),1)",
    "_xlfn.TAKE( _xlfn._xlws.SORT(A1:A9) , 1 )",
    "blanks stay where they are",
  ],
  [
    "=LET(x,1,LET(x,2,x)+x)",
    "LET(x,1,(LET(x,2,x)+x))",
    "_xlfn.LET(_xlpm.x,1,_xlfn.LET(_xlpm.x,2,_xlpm.x)+_xlpm.x)",
    "a variable within one of the same name",
  ],
  [
    "=LET(größe,2,größe*2)",
    "LET(größe,2,(größe*2))",
    "_xlfn.LET(_xlpm.größe,2,_xlpm.größe*2)",
    "a variable in another language",
  ],
  ["=LOG10(1)+TAX2003", "(LOG10(1)+<TAX2003>)", "LOG10(1)+TAX2003", "a function that looks like a cell"],
];

describe("one reader", () => {
  test.each(READ)("%s is read as %s", (formula, tree) => {
    expect(shape(parseFormula(formula))).toBe(tree);
  });

  test.each(READ)("%s, which is %s here, is stored, and shown again", (formula, _tree, stored) => {
    expect(storedFormula(formula, NAMESPACE)).toBe(stored);
    expect(shownFormula(stored, NAMESPACE)).toBe(formula);
  });

  test.each([
    ['=TAKE("open,1)', '_xlfn.TAKE("open,1)', "an open text"],
    ["=Deal[[open", "Deal[[open", "an open bracket"],
    ["=~ 'open+TAKE(1)\u{1F600}", "~ 'open+_xlfn.TAKE(1)\u{1F600}", "what belongs into no formula"],
    ["='TAKE(1)'&1", "'TAKE(1)'&1", "quotes around no sheet"],
  ])("%s, which is no formula, is kept all the same", (formula, stored) => {
    expect(storedFormula(formula, NAMESPACE)).toBe(stored);
    expect(shownFormula(stored, NAMESPACE)).toBe(formula);
  });

  const marks = fc.constantFrom(..."'\"[]{}(),;!#@:=$ ", "A1", "x", "TAKE(", "LET(x,", "DEBENTURE.A(", "Deal[");
  const texts = fc.oneof(
    fc.string(),
    fc.array(marks).map((parts) => parts.join("")),
  );

  test("the words of any text are that text", () => {
    fc.assert(fc.property(texts, (text) => expect(textOf(tokensOf(text))).toBe(text)));
  });

  test("of any text a file changes the names alone", () => {
    const plain = (text: string) =>
      text.replaceAll(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xldudf_/g, "").replaceAll("DEBENTURE_", "DEBENTURE.");
    fc.assert(fc.property(texts, (text) => expect(`=${plain(storedFormula(`=${text}`, NAMESPACE))}`).toBe(`=${text}`)));
  });

  test("a long row of brackets is read in its length", () => {
    const start = performance.now();
    for (const mark of ["[", "[a]", "'", '"', "{", "A1:", "'a'!", "[a"]) tokensOf(mark.repeat(200_000 / mark.length));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("a value that is written out", () => {
  test.each([
    ["=-1.5", -1.5, "-1.5", "a sign"],
    ["=5%", 0.05, "0.05", "a percent"],
    ["=-(2)%", -0.02, "-0.02", "both"],
    ["=1E-7", 1e-7, "1E-7", "an exponent"],
    ["=1E+300", 1e300, "1E300", "a large one"],
    ['="a""b"', 'a"b', '"a""b"', "a text"],
    ["=true", true, "TRUE", "a truth"],
    ["=-TRUE", undefined, undefined, "a sign before a truth is arithmetic"],
    ["=1+1", undefined, undefined, "so is a sum"],
    ["=A1", undefined, undefined, "a cell"],
  ])("%s is %p, written %s", (formula, value, written) => {
    const found = literalOf(parseFormula(formula));
    expect(found).toBe(value);
    expect(found === undefined ? undefined : literalText(found)).toBe(written);
  });
});

describe("a formula's words", () => {
  test.each([
    ["=A1:B2+1", ["reference:A1:B2", "operator:+", "number:1"], "a range is one word"],
    ["=$A$1", ["reference:$A$1"], "fixed"],
    ["='My ''old'' sheet'!A1", ["reference:'My ''old'' sheet'!A1"], "a quoted sheet with quotes in it"],
    ["=A1#", ["reference:A1#"], "a spilled range"],
    ["=A:A", ["reference:A:A"], "whole columns"],
    ["=3:5", ["reference:3:5"], "whole rows"],
    ["=LOG10(1)", ["name:LOG10", "open:(", "number:1", "close:)"], "a function that looks like a cell"],
    ["=TAX2003", ["reference:TAX2003"], "Excel takes this for a cell too"],
    ["=Rate_1.a", ["name:Rate_1.a"], "a name with a period"],
    ["=Deal[Value]", ["reference:Deal[Value]"], "a table's column"],
    ['="a""b,("', ['text:"a""b,("'], "a quote in a text, and marks that mean nothing there"],
    ["=1.5E-3", ["number:1.5E-3"], "an exponent"],
    ["=#N/A", ["error:#N/A"], "an error"],
  ])("%s", (formula, words) => {
    const [sign, ...found] = tokensOf(formula).map(({ kind, text }) => `${kind}:${text}`);
    expect([sign, found]).toEqual(["sign:=", words]);
  });
});

const calls = (formula: string) => ownCalls(parseFormula(formula), NAMESPACE).map(({ text }) => text);

describe("the calls of ours in a formula", () => {
  test.each([
    ["=DEBENTURE.A(1)", ["DEBENTURE.A(1)"], "alone"],
    ["=1+debenture.a(2)*3", ["debenture.a(2)"], "within arithmetic, in small letters"],
    ["=DEBENTURE.A(DEBENTURE.B(1),2)", ["DEBENTURE.A(DEBENTURE.B(1),2)", "DEBENTURE.B(1)"], "the outer first"],
    ['=IF(A1="","",DEBENTURE.A(,B1))', ["DEBENTURE.A(,B1)"], "within another function, an argument left out"],
    ["={1,DEBENTURE}", [], "a name that is no call"],
    ["=OTHER.A(1)", [], "a function of somebody else"],
    ["=_xldudf_DEBENTURE_A(1)", ["_xldudf_DEBENTURE_A(1)"], "as a file keeps it while the add-in is away"],
    ["=-DEBENTURE.A( 1 , 2 )%", ["DEBENTURE.A( 1 , 2 )"], "with signs and spaces"],
    ["=SUM((A1,B1),DEBENTURE.A(A1:A3 A2:B2))", ["DEBENTURE.A(A1:A3 A2:B2)"], "several areas, and common cells"],
  ])("%s", (formula, found) => expect(calls(formula)).toEqual(found));

  test.each([
    ["=DEBENTURE.A(1", "A parenthesis is not closed.", "an open parenthesis"],
    ["=", "The formula ends too early.", "nothing"],
    ["=Deal[[#All],[Value]", "A bracket of a table's name is not closed.", "an open bracket"],
    ['="open', "A text is not closed.", "an open text"],
    ["=A1 ~ 2", "“~” does not belong into a formula.", "a letter that no formula has"],
    ["='open", "“'” does not belong into a formula.", "a quote that names no sheet"],
    ["=F(1}", "A parenthesis is not closed.", "a bracket closed by another"],
    ["={1,2)", "A “}” is missing.", "and the other way round"],
    ["=1 2", "“2” stands where the formula should end.", "two values"],
    ["=(1", "A “)” is missing.", "an open parenthesis around a value"],
    [`=${"(".repeat(5000)}1`, "nested too deep", "deeper than any formula"],
    [`=${"{".repeat(5000)}1`, "nested too deep", "arrays too"],
  ])("%s is refused in words", (formula, words) => expect(() => parseFormula(formula)).toThrow(words));
});
