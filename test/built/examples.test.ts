import { parseFormula, parseResult, splitExample } from "../../src/catalogue/examples";
import { differences } from "./answers";
import { BareHost, readBuiltCatalogue, type Answer } from "./bare-host";

const host = new BareHost();
const { functions } = readBuiltCatalogue();
const rows = functions.flatMap((f) =>
  f.examples.map((e): [string, string, number] => [e.formula, e.result, f.parameters.length]),
);

describe("the examples of the doc comments, through the built bundle", () => {
  test.each(rows)("%s is %s", (formula, result, declared) => {
    const { id, arguments: given } = parseFormula(formula);
    expect(differences(parseResult(result), host.call(id, given, declared))).toEqual([]);
  });

  test("every function has one", () => {
    expect(functions.filter((f) => f.examples.length === 0)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(functions.length);
  });
});

describe("the notation of an example", () => {
  test.each([
    ["=F_X(750000, -0.25, 5%)", [750000, -0.25, 0.05], "numbers and a percent"],
    ['=F_X("a ""b"", c", TRUE, FALSE)', ['a "b", c', true, false], "texts and truths"],
    ["=F_X(1,,3)", [1, null, 3], "an argument left out"],
    ["=F_X(,)", [null, null], "all left out"],
    ["=F_X()", [], "none"],
    ["=F_X(DATE(2003,4,28))", [37739], "a date as its serial"],
    [
      '=F_X({1,2;3,4}, {"a","b"})',
      [
        [
          [1, 2],
          [3, 4],
        ],
        [["a", "b"]],
      ],
      "rows and columns",
    ],
    ["=F_X(1e-6)", [0.000001], "an exponent"],
  ])("%s", (formula, expected) => {
    expect(parseFormula(formula).arguments).toEqual(expected);
  });

  test.each([
    ["=F_X(2003-04-28)", "in quotes", "Excel would subtract"],
    ["=F_X({1,2;3})", "rows of one length", "a ragged block"],
    ["=F_X(1) 2", "should end", "more than a formula"],
    ["F_X(1)", "=", "no equals sign"],
    ["=F_X(DATE(2003,2,30))", "no day of the calendar", "30 February"],
    ["=F_X(Principal)", "a number", "a name has no value here"],
  ])("%s is refused", (formula, says) => {
    expect(() => parseFormula(formula)).toThrow(says);
  });

  test.each([
    ["1995599", 1995599, true, "the same number"],
    ["1995599", 1995599.0000000002, false, "the next double is another number"],
    ["0", -0, false, "minus zero is not zero"],
    ["0.3", 0.30000000000000004, false, "few digits are meant exactly"],
    ["0.211864406779661", 25 / 118, true, "fifteen digits written: rounded to them"],
    ["0.211864406779662", 25 / 118, false, "the last digit counts"],
    ["2003-11-12", 37937, true, "a date is its serial"],
    ["2003-11-12", "2003-11-12", false, "and not its text"],
    ["TRUE", true, true, "a truth"],
    ["TRUE", 1, false, "and no number"],
    ['"OTCBB"', "OTCBB", true, "a text"],
    ["#VALUE!", { error: "#VALUE!", message: "price: 0" }, true, "an error"],
    ["#VALUE! price", { error: "#VALUE!", message: "price: 0" }, true, "with words of its message"],
    ["#VALUE! shares", { error: "#VALUE!", message: "price: 0" }, false, "other words"],
    ["#N/A", { error: "#VALUE!", message: "" }, false, "another error"],
  ])("-> %s against %p: %p", (result, actual, expected) => {
    expect(differences(parseResult(result), [[actual]]).length === 0).toBe(expected);
  });

  test.each([
    ["{10000;#VALUE!}", [[10000], [{ error: "#VALUE!" }]], true, "a whole spill"],
    ["{10000;#VALUE!}", [[10000]], false, "of another size"],
    [
      'rows 3, [1,1] "Date", [3,2] 240000',
      [
        ["Date", "x"],
        [1, 2],
        [3, 240000],
      ],
      true,
      "cells of a table",
    ],
    ["rows 2", [["Date"], [1], [2]], false, "too many rows"],
    ["[2,1] 5", [["Date"], [6]], false, "another cell"],
  ])("-> %s against %j: %p", (result, actual, expected) => {
    expect(differences(parseResult(result), actual as Answer).length === 0).toBe(expected);
  });

  test("a note after two slashes stands apart", () => {
    expect(splitExample("=F_X(1) -> 2 // the edge")).toEqual({ formula: "=F_X(1)", result: "2", note: "the edge" });
    expect(() => splitExample("F_X(1) is 2")).toThrow("=NAME(…) -> result");
  });
});
