import { call, callWith, HostError } from "./host";
import { serial } from "./serial";

const OUTSIDE = { "Closing date": "OUTSIDE" };

describe("4.17, by the cases of the clause book", () => {
  test.each([
    ["WIN-04", ["2003-09-05"], {}, "2005-09-05", "through the anniversary, Labor Day or not"],
    ["WIN-05", ["2004-02-29"], {}, "2006-02-28", "29 February falls on 28 February"],
    ["A09", ["2003-09-02", "2003-08-28"], {}, "2005-09-02", "the day on which the Closing was held"],
    ["A09", ["2003-09-02", "2003-08-28"], OUTSIDE, "2005-09-05", "the last day for it"],
    ["A09", [null, "2003-08-28"], OUTSIDE, "2005-09-05", "which needs no Closing"],
    ["other deal", ["2010-03-01"], { "Blue sky years": 3 }, "2013-03-01", "terms of another deal"],
    ["other deal", [null, "2003-08-28"], { ...OUTSIDE, "Closing days": 1 }, "2005-08-29", "one Business Day to close"],
  ])("%s BLUE_SKY_END%j %j is %s: %s", (_case, facts, terms, expected) => {
    expect(callWith(terms, "BLUE_SKY_END", ...facts)).toBe(serial(expected));
  });

  test.each([
    ["A09", [null, "2003-08-28"], {}, "#N/A", /closing: the day of the Closing is missing/],
    ["A09", ["2003-09-02"], OUTSIDE, "#N/A", /effective: the Effective Date is missing/],
    ["text", ["soon"], {}, "#VALUE!", /closing: "soon" came/],
    ["huge", ["9999-12-31"], {}, "#NUM!", /Blue sky years/],
  ])("%s BLUE_SKY_END%j %j is %s", (_case, facts, terms, code, message) => {
    const shown = callWith(terms, "BLUE_SKY_END", ...facts);
    expect(shown).toBeInstanceOf(HostError);
    expect(shown.code).toBe(code);
    expect(shown.message).toMatch(message);
  });

  test("a row of Closings spills, one that is missing being an error in its own place", () => {
    const [[first, second]] = call("BLUE_SKY_END", [["2003-09-05", null]]);
    expect(first).toBe(serial("2005-09-05"));
    expect(second.code).toBe("#N/A");
  });
});
