import { iso } from "../engine/calendar/iso";
import { call, callWith } from "./host";

const test37 = (reading: string) => ({ "Introduction test": reading });

describe("4.28, by the cases of the clause book", () => {
  test.each([
    ["FEE-05", [1250000, "2004-06-30"], {}, 50000, "4% of the portion, not of the whole financing"],
    ["FEE-06", [1000000, "2005-04-28"], {}, 40000, "the last day of two years"],
    ["FEE-06", [1000000, "2005-04-29"], {}, 0, "the day after"],
    ["FEE-07 A37", [1000000, "2006-01-10", "2005-04-01"], {}, 0, "entering into it decides, and is too late"],
    ["FEE-07 A37", [1000000, "2006-01-10", "2005-04-01"], test37("INTRODUCED"), 40000, "the introduction decides"],
    ["FEE-07 A37", [1000000, "2006-01-10", "2005-04-01"], test37("BOTH"), 0, "both must be in time"],
    ["A37", [1000000, "2005-04-28", "2005-04-01"], test37("BOTH"), 40000, "both are"],
    ["A37", [1000000, "2006-01-10", "2005-04-29"], test37("INTRODUCED"), 0, "introduced a day late"],
    [
      "A37",
      [1000000, "2004-06-30", "2003-04-27"],
      test37("INTRODUCED"),
      0,
      "introduced before the date of the agreement",
    ],
    ["A37", [1000000, "2004-06-30", "2003-04-28"], test37("INTRODUCED"), 40000, "on that date"],
    ["FEE-08", [0, "2004-06-30"], {}, 0, "the introduced Person buys nothing"],
    ["future", [1000000, "2003-04-27"], {}, 0, "a financing before the agreement is no future one"],
    ["future", [1000000, "2003-04-27", "2003-05-01"], test37("INTRODUCED"), 0, "nor by the introduction"],
    [
      "other deal",
      [1000000, "2006-04-28"],
      { "Introduction years": 3, "Introduction fee rate": 0.025 },
      25000,
      "rate and years are terms",
    ],
    ["other deal", [1000000, "2006-02-28"], { "Execution date": "2004-02-29" }, 40000, "the last day of FEE-09"],
    ["other deal", [1000000, "2006-03-01"], { "Execution date": "2004-02-29" }, 0, "and the day after"],
  ])("%s INTRODUCTION_FEE%j %j is %d (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "INTRODUCTION_FEE", ...facts)).toBe(expected);
  });

  test.each([
    ["P095", [], {}, "2005-04-28", "two years from signing"],
    ["FEE-09", ["2004-02-29"], {}, "2006-02-28", "29 February in a common year"],
    ["not rolled", ["2003-04-26"], {}, "2005-04-26", "as it falls"],
    ["not rolled", ["2003-04-30"], {}, "2005-04-30", "a Saturday stays"],
    ["other deal", [], { "Introduction years": 1 }, "2004-04-28", "years are terms"],
  ])("%s INTRODUCTION_END%j %j is %s (%s)", (_case, facts, terms, expected) => {
    expect(callWith(terms, "INTRODUCTION_END", ...facts)).toBe(iso(expected));
  });
});

describe("wrong inputs", () => {
  test.each([
    ["INTRODUCTION_FEE", [-1, "2004-06-30"], {}, "#VALUE!", /portion: -1 came/, "negative"],
    ["INTRODUCTION_FEE", [1, null], {}, "#VALUE!", /entered: nothing came/, "no day"],
    ["INTRODUCTION_FEE", [1, "2004-06-30", "never"], {}, "#VALUE!", /introduced: "never" came/, "no date"],
    [
      "INTRODUCTION_FEE",
      [1, "2004-06-30"],
      test37("INTRODUCED"),
      "#N/A",
      /introduced: the day of the introduction is missing, which Introduction test INTRODUCED needs/,
      "A37",
    ],
    ["INTRODUCTION_FEE", [1, "2004-06-30", 0], test37("BOTH"), "#N/A", /introduced: .* BOTH needs/, "A37, blank as 0"],
    ["INTRODUCTION_END", ["x"], {}, "#VALUE!", /execution: "x" came/, "no date"],
    [
      "INTRODUCTION_END",
      [],
      { "Introduction years": 8000 },
      "#NUM!",
      /Introduction years: 8000 years/,
      "past the year 9999",
    ],
  ])("%s%j %j is %s (%s)", (id, facts, terms, code, message) => {
    const shown = callWith(terms, id, ...facts);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("portions and days make a block", () => {
    expect(call("INTRODUCTION_FEE", [[1250000], [1000000]], [["2005-04-28", "2005-04-29"]])).toEqual([
      [50000, 0],
      [40000, 0],
    ]);
  });
});
