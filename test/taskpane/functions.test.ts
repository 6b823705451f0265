import fc from "fast-check";
import { exampleArguments, formulaText, matrixOf, readArgument } from "../../src/taskpane/typing/argument";
import { shownCell } from "../../src/taskpane/typing/answer-shown";

const NAMES = ["Principal", "Prices", "Deal"];
const value = (formula: string, given: unknown) => ({ kind: "value", formula, value: given });
const wrong = (words: string) => ({ kind: "wrong", mend: expect.stringContaining(words) });

describe("an argument as typed", () => {
  const rows: [typed: string, expected: object, why: string][] = [
    ["", { kind: "omitted" }, "left out"],
    ["750,000", value("750000", 750_000), "thousands"],
    ["7.5m", value("7500000", 7_500_000), "millions"],
    ["5%", value("0.05", 0.05), "a percent"],
    ["0.0000001", value("1E-7", 1e-7), "a small number as Excel writes it"],
    ["2003-04-28", value("DATE(2003,4,28)", 37739), "a date that no locale mistakes"],
    ["28 Apr 2003", value("DATE(2003,4,28)", 37739), "as people write it"],
    ["DATE(2003,4,28)", value("DATE(2003,4,28)", 37739), "as an example has it"],
    ["DATE(2003,2,30)", wrong("no such day"), "a day that does not exist"],
    ["1/2/2003", wrong("could be 1 Feb 2003"), "an ambiguous date is asked back"],
    ["TRUE", value("TRUE", true), "a truth"],
    ["company", value('"company"', "company"), "a choice needs no quotes"],
    ['"2003-10-08T17:00"', value('"2003-10-08T17:00"', "2003-10-08T17:00"), "a text in quotes stays one"],
    ['say "hi"', value('"say ""hi"""', 'say "hi"'), "quotes are doubled in the formula"],
    [
      "{1,2;3,4}",
      value("{1,2;3,4}", [
        [1, 2],
        [3, 4],
      ]),
      "an array",
    ],
    ['{"Escrow cover",2}', value('{"Escrow cover",2}', [["Escrow cover", 2]]), "terms in place"],
    [
      "{7.5m;-5%}",
      value("{7500000;-0.05}", [[7_500_000], [-0.05]]),
      "an array as people write numbers, put in as Excel does",
    ],
    ['{ true , "a"}', value('{TRUE,"a"}', [[true, "a"]]), "blanks in it"],
    ["{1,2;3}", wrong("{1,2;3,4}"), "rows of different lengths"],
    ["B7", { kind: "reference", formula: "B7" }, "a cell"],
    [
      "=Prices!$A$2:$B$50",
      { kind: "reference", formula: "Prices!$A$2:$B$50" },
      "cells on another sheet, with the sign",
    ],
    ["'My sheet'!B7", { kind: "reference", formula: "'My sheet'!B7" }, "a sheet's name in its quotes"],
    ["My sheet!B7", wrong("'My sheet'!A1"), "without them it would be no formula"],
    ['"!A1', wrong("'My sheet'!A1"), "nor would this"],
    ["watch out!ABC", value('"watch out!ABC"', "watch out!ABC"), "no cell, and so a text"],
    ['"see Deal!A1"', value('"see Deal!A1"', "see Deal!A1"), "a text may end so"],
    ["principal", { kind: "reference", formula: "principal" }, "a name of the workbook, in any case"],
    ["Unknown_name", value('"Unknown_name"', "Unknown_name"), "no name: a text"],
    ["SUM(A1:A3)", wrong("into a cell"), "a formula is not computed here"],
    ["(!A1", wrong("'My sheet'!A1"), "a bracket is no sheet's name"],
    ["x".repeat(3000), wrong("too long"), "hostile length"],
    ["x".repeat(255), value(`"${"x".repeat(255)}"`, "x".repeat(255)), "as much as a formula takes"],
    ["x".repeat(256), wrong("at most 255"), "the text of a whole deal may be longer"],
  ];
  test.each(rows)("%s", (typed, expected) => expect(readArgument(typed, NAMES)).toEqual(expected));

  test("whatever is typed, the formula's quotes and brackets are balanced", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const formula = formulaText("DEBENTURE", "TERM", [readArgument(typed, [])]);
        const unquoted = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, "");
        expect(unquoted).not.toContain('"');
        expect(unquoted.split("(").length).toBe(unquoted.split(")").length);
      }),
    );
  });
});

test("a formula leaves out what is omitted at the end, and keeps the place of what is omitted between", () => {
  const args = ["Principal", "0.25", "", "Deal", ""].map((typed) => readArgument(typed, NAMES));
  expect(formulaText("DEBENTURE", "F", args)).toBe("=DEBENTURE.F(Principal,0.25,,Deal)");
  expect(formulaText("DEBENTURE", "F", [])).toBe("=DEBENTURE.F()");
});

describe("an example", () => {
  const rows: [formula: string, args: string[], why: string][] = [
    ["=ESCROW_TOPUP(750000, 0.25, 5000000)", ["750000", "0.25", "5000000"], "plain"],
    [
      '=TERM("Cap denominator", {"Cap denominator","PRE"})',
      ['"Cap denominator"', '{"Cap denominator","PRE"}'],
      "commas within",
    ],
    ['=DEADLINE(DATE(2003,4,28), 45, "days")', ["DATE(2003,4,28)", "45", '"days"'], "commas in a date"],
    ["=F(1,,2)", ["1", "", "2"], "one left out"],
    ["=TERMS()", [], "none"],
  ];
  test.each(rows)("%s", (formula, args) => expect(exampleArguments(formula)).toEqual(args));
});

test("cells become what a host hands over", () => {
  const block = {
    address: "A1:C1",
    values: [["", 5, "#N/A"]],
    kinds: [["empty", "number", "error"]] as never,
    formulas: [],
    formats: [],
    texts: [],
  };
  expect(matrixOf(block)).toEqual([[null, 5, { type: "Error", basicType: "Error", basicValue: "#N/A" }]]);
});

describe("a cell of an answer", () => {
  const rows: [cell: unknown, unit: string, text: string, why: string][] = [
    [1_000_000, "shares", "1,000,000", "a plain number"],
    [37739, "date", "Mon 28 Apr 2003", "a serial where the host carries no formats"],
    [
      { type: "Double", basicValue: 37739, numberFormat: "yyyy-mm-dd" },
      "table",
      "Mon 28 Apr 2003",
      "a serial with its format",
    ],
    [{ type: "Double", basicValue: 1234.5, numberFormat: "#,##0.00" }, "$", "1,234.50", "money"],
    [{ type: "Double", basicValue: 0.05, numberFormat: "0.0000%" }, "%", "5%", "a percent"],
    [true, "TRUE/FALSE", "TRUE", "a truth"],
    ["<b>x</b>", "text", "<b>x</b>", "text is text"],
    ["", "text", "", "an empty cell of a table"],
    [{ code: "#N/A", message: "no price" }, "$", "#N/A", "an error in one place of many"],
    [
      { code: "#N/A", message: "", missing: { term: "ownershipCap", lack: "not stated" } },
      "$",
      "not stated",
      "a term that the deal does not state",
    ],
  ];
  test.each(rows)("%p %s", (cell, unit, text) => expect(shownCell(cell, unit).text).toBe(text));
});
